import Foundation
import Testing

@Suite("export and import over a real SSH server")
struct SessionVerbTests {
    private let workplace: Workplace

    init() throws {
        workplace = try Workplace()
        try SampleProvince.copy(into: workplace)
    }

    private func server(_ account: String?, in place: SecureShellServer.Place = .settings) throws
        -> SecureShellServer
    {
        let words = [try Program.path(), "session", "--database", workplace.path("demo.db")]
        return try SecureShellServer(
            workplace, forcing: words + (account.map { ["--account", $0] } ?? []), in: place)
    }

    private func run(_ server: SecureShellServer, _ command: String, input: String = "/dev/null") throws
        -> Command.Result
    {
        try Command(
            arguments: server.client(asking: command), environment: workplace.environment, input: input
        ).run()
    }

    @Test("the workbook of the key's school comes whole, as bytes or as text, and goes back in")
    func exportAndImport() throws {
        let server = try server("4114000003", in: .key)
        let book = try run(server, "export")
        #expect(book.status == 0)
        #expect(book.output.starts(with: Data("PK".utf8)))
        #expect(book.errors.hasPrefix("\(book.output.count) 字节  sha256 "))
        let text = try run(server, "export --format csv --base64")
        let decoded = try #require(Data(base64Encoded: text.output, options: .ignoreUnknownCharacters))
        #expect(String(decoding: decoded, as: UTF8.self).contains("晋阳示例职业学院"))
        let path = try workplace.write(book.output, to: "book.xlsx")
        let rehearsal = try run(server, "import --dry-run", input: path)
        #expect(rehearsal.status == 0)
        #expect(rehearsal.errors.contains("0 格有变化"))
        let foreign = try run(server, "import", input: try workplace.write("序号,工作任务\n", to: "list.csv"))
        #expect(foreign.status == 1)
        #expect(foreign.errors.contains("不是 .xlsx 工作簿"))
    }

    @Test(
        "anything else is one sentence and status 1, and no shell sees it",
        arguments: [
            "export; id", "export $(id)", "export `id`", "export | sh", "export\nid", "sh", "/bin/sh -c id",
            "scp -t .",
            "internal-sftp", "export --school 4114000001", "export --output x", "export --format pdf",
            "import /etc/passwd", "import --school 4114000001", "EXPORT", "desk", "\u{202E}export",
            "export " + String(repeating: "x", count: 4_000),
        ])
    func otherCommands(command: String) throws {
        let result = try Command(
            arguments: [
                try Program.path(), "session", "--account", "4114000003", "--database",
                workplace.path("demo.db"),
            ], environment: workplace.environment.merging(["SSH_ORIGINAL_COMMAND": command]) { $1 }
        ).run()
        #expect(result.status == 1)
        #expect(result.output.isEmpty)
        #expect(result.errors.split(separator: "\n").count == 1)
        #expect(result.errors.hasPrefix("这里只能用 export"))
    }

    @Test("over the wire neither, nor a verb with a key of no school")
    func keyOfNobody() throws {
        let stranger = try server(nil)
        for command in ["export", "import"] {
            let result = try run(stranger, command)
            #expect(result.status == 1)
            #expect(result.errors.hasPrefix("这把密钥没有对应的学校"))
        }
        let other = try run(stranger, "cat /etc/passwd")
        #expect(other.status == 1 && other.output.isEmpty)
    }

    @Test("a key of a sub-account fetches its school's export, and one of no account nothing")
    func subAccount() throws {
        let typist = try ask("export --format csv", as: "4114000002-01")
        #expect(typist.status == 0)
        #expect(String(decoding: typist.output, as: UTF8.self).contains("样板高等专科学校"))
        let book = try workplace.write(try ask("export", as: "4114000002-03").output, to: "book.xlsx")
        let unchanged = try ask("import", as: "4114000002-03", input: book)
        #expect(unchanged.status == 0 && unchanged.errors.contains("0 格有变化"))
        let nobody = try ask("export", as: "4114000002-77")
        #expect(nobody.status == 1 && nobody.errors.hasPrefix("没有学校"))
        let noName = try ask("export", as: "4114000002-7")
        #expect(noName.status == 1 && noName.output.isEmpty)
    }

    /// What the server would run for a key of `account`.
    private func ask(
        _ command: String, as account: String, input: String = "/dev/null"
    ) throws -> Command.Result {
        let words = [
            try Program.path(), "session", "--account", account, "--database", workplace.path("demo.db"),
        ]
        let environment = workplace.environment.merging(["SSH_ORIGINAL_COMMAND": command]) { $1 }
        return try Command(arguments: words, environment: environment, input: input).run()
    }

    @Test("a key opens nothing for an account that still has its first password")
    func firstPassword() throws {
        let newcomer = try run(try server("4114000001"), "export")
        #expect(newcomer.status == 1 && newcomer.output.isEmpty)
        #expect(newcomer.errors.hasPrefix("账号还没有修改初始密码"))
    }

    @Test("without a command it is the desk, and Ctrl+E names the command to fetch the export with")
    func desk() throws {
        let server = try server("4114000002")
        let desk = try Tmux(workplace, columns: 120, rows: 30, running: server.clientWords)
        try desk.waitFor("用户名", "密码")
        try desk.logIn("4114000002", "demo2020")
        try desk.waitFor("样板高等专科学校", "序号")
        try desk.press("C-e")
        try desk.waitFor("请在自己的电脑上运行：ssh -p ", "export > 承接任务情况_4114000002.xlsx")
        try desk.press("C-q")
        try desk.waitForExit(0)
    }
}
