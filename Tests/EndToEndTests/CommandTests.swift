import Foundation
import Testing

@Suite("The commands and their exit statuses")
struct CommandTests {
    @Test("without a terminal the desk says one sentence and ends with 4")
    func noTerminal() throws {
        let workplace = try Workplace()
        let result = try workplace.filing("demo", "--database", workplace.path("demo.db"))
        #expect(result.status == 4)
        #expect(result.output.isEmpty)
        #expect(result.errors.split(separator: "\n").count == 1)
    }

    @Test(
        "what is typed wrongly ends with 2",
        arguments: [["--nonsense"], ["nonsense"], ["schools", "import"], ["init"]])
    func usage(arguments: [String]) throws {
        let workplace = try Workplace()
        let command = Command(arguments: [try Program.path()] + arguments, environment: workplace.environment)
        let result = try command.run()
        #expect(result.status == 2)
        #expect(result.output.isEmpty && !result.errors.isEmpty)
    }

    @Test(
        "help goes to standard output and ends with 0",
        arguments: [["--help"], ["schools", "import", "--help"]])
    func help(arguments: [String]) throws {
        let workplace = try Workplace()
        let command = Command(arguments: [try Program.path()] + arguments, environment: workplace.environment)
        let result = try command.run()
        #expect(result.status == 0)
        #expect(result.text.contains("USAGE") && result.errors.isEmpty)
    }

    @Test("a database that is not there, or is none, ends with 3 and is not made or changed")
    func missing() throws {
        let workplace = try Workplace()
        let absent = workplace.path("absent.db")
        for words in [["--database", absent], ["schools", "list", "--database", absent]] {
            let command = Command(arguments: [try Program.path()] + words, environment: workplace.environment)
            let result = try command.run()
            #expect(result.status == 3)
            #expect(result.errors.contains("没有找到数据库 \(absent)"))
        }
        #expect(!FileManager.default.fileExists(atPath: absent))
        let text = String(repeating: "not a database at all. ", count: 500)
        let other = try workplace.write(text, to: "notes.db")
        #expect(try workplace.filing("schools", "list", "--database", other).status == 3)
        #expect(try workplace.read("notes.db") == text)
    }

    @Test(
        "demo leaves a database alone that it did not make, also with --reset", arguments: [[], ["--reset"]])
    func foreignDatabase(further: [String]) throws {
        let workplace = try Workplace()
        let database = workplace.path("real.db")
        try workplace.filing("init", "--province", "14", "--name", "山西省", "--database", database)
        let words = [try Program.path(), "demo", "--database", database] + further
        let result = try Command(arguments: words, environment: workplace.environment).run()
        #expect(result.status == 1)
        #expect(result.errors.split(separator: "\n").count == 1)
        #expect(try workplace.filing("schools", "list", "--database", database).status == 0)
    }

    @Test("an existing database is not made anew")
    func initTwice() throws {
        let workplace = try Workplace()
        let database = workplace.path("real.db")
        let first = try workplace.filing("init", "--province", "14", "--name", "山西省", "--database", database)
        #expect(first.status == 0)
        #expect(first.text.wholeMatch(of: /shengting\t\S+\n/) != nil)
        let second = try workplace.filing("init", "--province", "14", "--name", "山西省", "--database", database)
        #expect(second.status == 1)
        #expect(second.output.isEmpty)
    }
}
