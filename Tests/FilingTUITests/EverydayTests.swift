import ArgumentParser
import Testing

@testable import FilingTUI

@Suite("What people type day after day")
struct EverydayTests {
    @Test(
        "is known at sight and means what the parser makes of it",
        arguments: [[], ["--database", "a b"], ["demo"], ["demo", "--database", "/x"]] as [[String]])
    func knownAtSight(words: [String]) throws {
        let command = try FilingCommand.parseAsRoot(words)
        let meant: Everyday? =
            switch command {
            case let desk as DeskCommand where !desk.face.plain: .desk(database: desk.database.database)
            case let demo as DemoCommand where !demo.reset && !demo.face.plain: .demo(database: demo.database)
            default: nil
            }
        #expect(Everyday(words) == meant)
        #expect(meant != nil)
    }

    @Test(
        "leaves everything else to the parser",
        arguments: [
            ["--help"], ["demo", "--reset"], ["--database"], ["--database", "--help"], ["--database", ""],
            ["--database=x"], ["demo", "--database", "x", "--reset"], ["demo", "demo"], ["desk"], ["init"],
            ["--plain"], ["demo", "--plain"],
        ] as [[String]])
    func leftToTheParser(words: [String]) {
        #expect(Everyday(words) == nil)
    }
}
