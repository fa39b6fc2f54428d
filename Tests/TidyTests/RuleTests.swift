import Testing

@Suite("The rules find what they are for")
struct RuleTests {
    private static func file(_ text: String, path: String = "Sources/FilingTUI/App/App.swift") -> SourceFile {
        SourceFile(path: path, text: text)
    }

    @Test("a file of 401 lines and a line of 111 characters are too long, one less is not")
    func sizes() {
        let lines = String(repeating: "let a = 1\n", count: 400)
        #expect(Sizes.violations(in: Self.file(lines)).isEmpty)
        #expect(Sizes.violations(in: Self.file(lines + "let b = 2\n")).count == 1)
        let line = String(repeating: "汉", count: 107)
        #expect(Sizes.violations(in: Self.file("// " + line)).isEmpty)
        #expect(Sizes.violations(in: Self.file("let a = 1\n// 字" + line)).map(\.line) == [2])
    }

    @Test(
        "a function of 41 lines is too long, one of 40 is not, in Swift and in C",
        arguments: [
            ("func a() {", "a.swift"), ("    init(b: Int = 3) {", "a.swift"), ("var c: Int {", "a.swift"),
            ("static int d(int e) {", "a.c"),
        ])
    func functions(head: String, name: String) {
        for (lines, count) in [(38, 0), (39, 1)] {
            let body = String(repeating: "a()\n", count: lines)
            let text = "\(head)\n\(body)}\n"
            #expect(Sizes.violations(in: Self.file(text, path: "Sources/X/\(name)")).count == count)
        }
    }

    @Test(
        "only the doors in the tables are open",
        arguments: [
            ("import FilingStoreSQLite", "Sources/FilingTUI/Wiring/Wiring.swift", 0),
            ("import FilingStoreSQLite", "Sources/FilingTUI/App/App.swift", 1),
            ("import Foundation", "Sources/FilingModel/Filing/Amount.swift", 1),
            ("package import struct Foundation.Date", "Sources/TUIKitLite/Drawing/Cell.swift", 1),
            ("@preconcurrency import GRDB", "Sources/FilingTUI/App/App.swift", 1),
            ("import CNcurses", "Sources/TUIKitLite/Terminal/NcursesTerminalInput.swift", 0),
            ("import CNcurses", "Sources/TUIKitLite/Drawing/Canvas.swift", 1),
            ("import ArgumentParser", "Sources/FilingTUI/Commands/Main.swift", 0),
            ("import ArgumentParser", "Sources/FilingTUI/App/App.swift", 1),
            ("// import Foundation", "Sources/FilingModel/Filing/Amount.swift", 0),
            ("import Glibc", "Sources/Attic/Attic.swift", 1),
            ("import GRDB", "Tests/FilingStoreSQLiteTests/FileTests.swift", 0),
        ])
    func doors(line: String, path: String, count: Int) {
        #expect(Doors.violations(in: Self.file(line, path: path)).count == count)
    }

    @Test(
        "banned words are found in code and comments, and not in strings",
        arguments: [
            ("let a = try! b()", 1), ("let a = b as! C", 1), ("fatalError(\"no\")", 1), ("print(a)", 1),
            ("// TODO: later", 1), ("/* FIXME */ // XXX", 2),
            ("let a = \"try! as! fatalError( TODO\"", 0), ("// try! is not used", 0),
            ("JSONOutput.print(a)", 0),
            ("let a = \"\\(try! b())\"", 1), ("Self.preprint(a)", 0),
            ("posix_spawn(&process, path)", 1), ("let process = Process()", 1), ("// fork(2)", 0),
        ])
    func words(line: String, count: Int) {
        #expect(Words.violations(in: Self.file(line)).count == count)
    }

    @Test(
        "a file's name says what is in it",
        arguments: [
            ("StringUtils", 1), ("Amount+Extensions", 1), ("Common", 1), ("SessionManager", 1),
            ("CommonPasswords", 0),
        ])
    func names(name: String, count: Int) {
        let file = Self.file("", path: "Sources/FilingModel/\(name).swift")
        #expect(Words.violations(in: file).count == count)
    }

    @Test("commands may print")
    func commandsPrint() {
        let path = "Sources/FilingTUI/Commands/Main.swift"
        #expect(Words.violations(in: Self.file("print(a)", path: path)).isEmpty)
    }

    @Test("empty targets and folders that are no target are found")
    func targets() {
        let manifest = "room(\"Full\"), .testTarget(\n    name: \"Empty\"), func room(_ name: String)"
        let paths = ["Sources/Full/A.swift", "Tests/Empty/.keep", "Sources/Attic/B.swift"]
        let found = Layout.targetViolations(manifest: manifest, paths: paths)
        #expect(
            found.map(\.sentence).sorted() == ["folder Attic is no target", "target Empty has no source"])
    }

    @Test("gaps and repetitions in the numbers of decisions are found")
    func decisions() {
        #expect(Layout.decisionViolations(names: ["0001-a.md", "0002-b.md"]).isEmpty)
        #expect(Layout.decisionViolations(names: ["0001-a.md", "0003-b.md"]).count == 1)
        #expect(Layout.decisionViolations(names: ["0001-a.md", "0001-b.md"]).count == 1)
    }

    @Test("commands that cannot be made are found, and prose is none")
    func commands() {
        let readMe = "We make sure.\n\n    make run\n\nThen `make fly` or\n$ make test\n"
        let found = Layout.commandViolations(
            path: "README.md", readMe: readMe, makefile: "run test: setup\n\tmake fly\n")
        #expect(found.map(\.line) == [5])
    }
}
