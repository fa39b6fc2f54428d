import Glibc
import Testing

@Suite("Over a real SSH server")
struct SecureShellTests {
    @Test("after the client is killed the next log-in is in the same cell; Ctrl+Q closes the connection")
    func killedClient() throws {
        let workplace = try Workplace()
        let forced = [try Program.path(), "demo", "--database", workplace.path("demo.db")]
        let server = try SecureShellServer(workplace, forcing: forced)
        let first = try Tmux(workplace, name: "first", running: server.clientWords)
        try first.waitFor("用户名", "密码")
        try first.logIn("4114000002", "demo2020")
        try first.waitFor("样板高等专科学校", "序号")
        try first.go(to: "3.2")
        try first.press(line: "Space Tab 2 Tab")
        try first.type("12")
        try first.waitFor("任务数量 1 个", "汇总金额 12 万元")
        try first.signal(SIGKILL)
        try first.waitForExit(137)

        let second = try Tmux(workplace, name: "second", running: server.clientWords)
        try second.waitFor("用户名", "密码")
        try second.logIn("4114000002", "demo2020")
        try second.waitFor("断线前的", "光标在 3.2 学校自筹", "汇总金额 12 万元")
        try second.type("5")
        try second.waitFor("汇总金额 125 万元")
        try second.press("C-q")
        try second.waitForExit(0)
        #expect(try second.settingsAreRestored())
    }

    @Test("whatever command the client asks for, the desk is what it gets")
    func forcedCommand() throws {
        let workplace = try Workplace()
        let forced = [try Program.path(), "demo", "--database", workplace.path("demo.db")]
        let server = try SecureShellServer(workplace, forcing: forced)
        let client = try Tmux(workplace, running: server.clientWords + ["cat", "/etc/passwd"])
        let screen = try client.waitFor("用户名", "密码")
        #expect(!screen.contains("root:"))
    }
}
