import Foundation
import Glibc
import Testing

@Suite("Line by line in a real terminal")
struct DialogueTests {
    private func desk(_ workplace: Workplace, name: String = "desk", _ further: String...) throws -> Tmux {
        try SampleProvince.copy(into: workplace)
        let words = [try Program.path(), "demo", "--database", workplace.path("demo.db")] + further
        return try Tmux(
            workplace, name: name, columns: 120, rows: 50, running: words, environment: ["TERM": "dumb"])
    }

    @Test("offered on TERM=dumb: a row is filled in, killed, and found again; the terminal comes back sane")
    func killed() throws {
        let workplace = try Workplace()
        let first = try desk(workplace)
        try first.waitFor("按回车用逐行问答方式继续")
        try first.fill("")
        try first.waitFor("用户名")
        try first.fill("4114000002")
        try first.waitFor("密码")
        try first.fill("demo2020")
        try first.waitFor("承接任务，请选择")
        #expect(try !first.screen().contains("demo2020\n"))
        try first.fill("填写", "3.2", "1", "２")
        try first.waitFor("学校自筹，万元，现为 空：")
        try first.type("中文")
        try first.press("BSpace", "BSpace")
        try first.fill("12")
        try first.waitFor("汇总金额 12 万元", "行业企业投入，万元，现为 空：")
        try first.type("9")
        try first.signal(SIGKILL)
        try first.waitForExit(137)

        let second = try desk(workplace, name: "second", "--plain")
        try second.waitFor("用户名")
        try second.fill("4114000002", "demo2020")
        try second.waitFor("断线前的", "汇总金额 12 万元")
        try second.press("C-d")
        try second.waitForExit(0)
        #expect(try second.settingsAreRestored())
    }

    @Test("SIGTERM at a question for a password leaves the echo on", arguments: [SIGTERM, SIGHUP])
    func terminated(signal: Int32) throws {
        let desk = try desk(Workplace(), "--plain")
        try desk.waitFor("用户名")
        try desk.fill("4114000002")
        try desk.waitFor("密码")
        try desk.signal(signal)
        try desk.waitForExit(0)
        #expect(try desk.settingsAreRestored())
    }

    @Test("without a terminal --plain ends with 4 too")
    func noTerminal() throws {
        let workplace = try Workplace()
        let result = try workplace.filing("demo", "--plain", "--database", workplace.path("demo.db"))
        #expect(result.status == 4)
        #expect(result.errors.split(separator: "\n").count == 1)
    }
}
