import FilingModel
import FilingTestSupport
import TUIKitLite
import Testing

@testable import FilingTUI

@Suite("明细: who changed what, and what two versions differ in")
struct HistoryStories {
    @Test("every cell: who, when, from what to what, the latest on top")
    func cells() {
        let office = Office()
        let robot = Robot.loggedIn(at: office)
        robot.press("Tab 5 Enter")
        office.now = office.now.adding(seconds: 65)
        let other = Robot.loggedIn(at: office)
        other.press("^g 1 Enter Right 7 Enter")
        robot.press("S-F4")
        #expect(robot.shows("共 4 条，最新的在上"))
        #expect(robot.line(3).contains("11-20 14:33:05  学校 "))
        #expect(robot.line(3).contains("1 学校自筹  5 → 7"))
        #expect(robot.line(5).contains("11-20 14:32:00"))
        #expect(robot.shows("1 学校自筹  空 → 5") && robot.shows("1 是否承接  勾选"))
        #expect(robot.line(3).split(separator: " ")[3] != robot.line(5).split(separator: " ")[3])
        robot.press("Esc")
        #expect(robot.shows("汇总金额 5 万元"))
    }

    @Test("one row's lines alone, and all again")
    func narrow() {
        let robot = Robot.loggedIn()
        robot.press("Tab 5 Enter Down Tab 6 Enter S-F4")
        #expect(robot.shows("共 5 条"))
        robot.press("End Space")
        #expect(robot.lastLine.contains("不是某一行任务的"))
        robot.press("Up Space")
        #expect(robot.shows("1：共 2 条") && !robot.shows("3.1 学校自筹"))
        robot.press("Space")
        #expect(robot.shows("共 5 条"))
    }

    @Test("steps of both sides stand in it; a school is not told which account of the province acted")
    func steps() throws {
        let robot = Robot.submitted()
        try robot.office.province(
            .sendBack(
                RowNumber("3.1"), version: 1, comment: "请核对金额",
                dueAt: robot.office.now.adding(seconds: 86_400)))
        robot.press("F4")
        #expect(robot.line(3).contains("省厅") && robot.line(3).hasSuffix("退回修改 3.1"))
        #expect(robot.shows("说明：请核对金额") && !robot.shows("shengting"))
        robot.press("Down")
        let code = try #require(SchoolCode(Office.school))
        let receipt = try #require(try robot.office.record().current).receipt(of: code)
        #expect(robot.shows("第 1 版，回执号 \(receipt)"))
    }

    @Test("any two versions are compared, and the working copy with any of them")
    func comparison() {
        let robot = Robot.submitted()
        robot.press("F4 F4")
        #expect(robot.shows("没有不同"))
        robot.press("Esc Esc F2 ^g 1 Enter Right 9 Enter ^g 3 . 3 Enter Space S-F4 Enter")
        #expect(robot.line(1).contains("第 1 版 2026-11-20 14:32") && robot.line(1).contains("→  现在填写的"))
        #expect(robot.shows("2 行不同   任务数量 3 → 3 个   汇总金额 57 → 59 万元"))
        #expect(robot.shows("学校自筹  1 → 9") && robot.shows("（不再承接）"))
        robot.press("Tab Left")
        #expect(robot.shows("没有不同"))
    }

    @Test("with nothing submitted there is nothing to compare, and the sentence says so")
    func nothing() {
        let robot = Robot.loggedIn()
        robot.press("S-F4 F4")
        #expect(robot.lastLine.contains("还没有提交过"))
        #expect(robot.cursor != nil)
    }
}
