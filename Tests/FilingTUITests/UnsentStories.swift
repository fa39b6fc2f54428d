import FilingModel
import FilingStore
import FilingTestSupport
import TUIKitLite
import Testing

@testable import FilingTUI

@Suite("What a reviewer writes is never lost, and the phrase book")
struct UnsentStories {
    private let office: Office

    init() throws {
        office = Office()
        try office.submit(of: Office.school)
    }

    /// A reviewer in the middle of a comment, whose line then breaks.
    private func breakOff(_ text: String) {
        let robot = Robot.loggedIn(Office.reviewer, at: office)
        robot.press("Down Enter 2")
        robot.type(text)
    }

    @Test("a comment survives a broken line, is told of at the log-in, and goes on where it stopped")
    func brokenLine() throws {
        breakOff("请核对单位是否")
        let robot = Robot.loggedIn(Office.reviewer, at: office)
        #expect(robot.lastLine.contains("有 1 条写了没有发出的意见还在（4114000002 的 1）"))
        robot.press("Down Enter")
        #expect(robot.shows("写了没有发出：请核对单位是否"))
        robot.press("2")
        #expect(robot.shows("请核对单位是否"))
        robot.type("为万元")
        robot.press("Enter Enter")
        #expect(try office.record().rows[RowNumber("1")]?.comment == "请核对单位是否为万元")
        robot.press("Esc ^q")
        #expect(!Robot.loggedIn(Office.reviewer, at: office).shows("没有发出的意见"))
    }

    @Test("a verdict of somebody else in between takes nothing from it")
    func meanwhile() throws {
        breakOff("请核对单位是否为万元")
        try office.province(.pass([RowNumber("1"): 1]))
        let robot = Robot.loggedIn(Office.reviewer, at: office)
        robot.press("Down Enter")
        try office.province(.undoVerdict(RowNumber("1"), reason: "结论有误"))
        robot.lookForNews()
        robot.press("^Home 2")
        #expect(robot.shows("请核对单位是否为万元"))
    }

    @Test("texts for several rows and purposes stay apart, also over another submission")
    func several() throws {
        try office.enrol("4114000005", "汾河示例职业学院")
        try office.submit(of: "4114000005")
        let robot = Robot.loggedIn(Office.reviewer, at: office)
        robot.press("Down Enter 2")
        robot.type("第一行的意见")
        robot.press("Esc Down 3")
        robot.type("第二行的理由")
        robot.press("Esc ^n ^p ^Home 2")
        #expect(robot.shows("第一行的意见"))
        robot.press("Esc Down 2")
        #expect(robot.shows("第二行的理由"))
        robot.press("Esc 1 ^Home 2")
        #expect(robot.shows("第一行的意见"))
        robot.press("Esc Down 0")
        #expect(try office.record().rows[RowNumber("2")]?.state == .pending)
    }

    @Test("the lead writes, moves and removes phrases; the comment takes them by their number")
    func phrases() throws {
        let robot = Robot.loggedIn(Office.lead, at: office)
        robot.press("S-F6 Down Down Down Enter")
        #expect(robot.shows("常用短语  10 条"))
        robot.press("End Enter")
        robot.type("短")
        robot.press("Enter")
        #expect(robot.shows("短语至少 4 个字"))
        robot.type("语请写明遴选依据")
        robot.press("Enter")
        #expect(robot.lastLine.contains("已保存") && robot.shows("11  短语请写明遴选依据"))
        for _ in 0..<10 { robot.press(Key(.up, .shift)) }
        #expect(robot.shows("1  短语请写明遴选依据"))
        robot.press("S-Up")
        #expect(robot.lastLine.contains("已经是第一条"))
        robot.press("Down Del")
        #expect(try office.store.phrases(of: nil).count == 10)
        robot.press("^z")
        #expect(try office.store.phrases(of: nil).count == 11)
        robot.press("Esc")
        #expect(robot.shows("常用短语        11 条"))
        robot.press("Esc Down Enter 2 F4 1")
        #expect(robot.shows("短语请写明遴选依据"))
    }
}
