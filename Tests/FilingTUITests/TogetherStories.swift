import FilingModel
import FilingStore
import FilingTestSupport
import TUIKitLite
import Testing

@testable import FilingTUI

@Suite("Several schools passed together, and cities' opinions")
struct TogetherStories {
    private let office: Office
    private let codes = [Office.school, "4114000005", "4114000006"]

    /// Three schools that submitted, the last with a doubtful row.
    init() throws {
        office = Office()
        try office.enrol("4114000005", "汾河示例职业学院")
        try office.enrol("4114000006", "大同示例职业学院", city: "大同市")
        try office.submit(of: Office.school)
        try office.submit(of: "4114000005")
        try office.submit(
            Sample.manualExample + [("4.1", "1", ["0", "0", "0", "0"])], of: "4114000006", remark: "确无投入")
    }

    private func states(_ code: String) throws -> [RowState: Int] {
        try office.record(code).rows.values.reduce(into: [:]) { $0[$1.state, default: 0] += 1 }
    }

    private func marking(_ account: String = Office.lead) -> Robot {
        let robot = Robot.loggedIn(account, at: office)
        robot.press("^a")
        return robot
    }

    @Test("the preview counts what passes and what is left out; one key passes all, one takes all back")
    func together() throws {
        let robot = marking(Office.reviewer)
        #expect(robot.lastLine.contains("已勾选 3 所"))
        #expect(robot.shows("[x] 汾河示例职业学院"))
        robot.press("F9")
        #expect(robot.shows("3 所，勾选 3 所：通过 15 行，合计 171 万元；有疑点不在内 1 行"))
        #expect(robot.shows("通过 5 行 57 万元  不在内 1 行：4.1"))
        robot.press("Enter")
        #expect(robot.lastLine.contains("已通过 3 所 15 行；Ctrl+Z 全部撤销"))
        for code in codes { #expect(try states(code)[.passed] == 5) }
        #expect(try states("4114000006")[.pending] == 1)
        robot.press("^z")
        #expect(robot.lastLine.contains("已撤销 3 所 15 行的通过"))
        for code in codes { #expect(try states(code)[.passed] == nil) }
        for code in codes { #expect(try office.record(code).review == nil) }
        robot.press("^z")
        #expect(robot.lastLine.contains("没有可以撤销的多校通过"))
    }

    @Test("taking all back releases no review that was there before, or in which something else was decided")
    func released() throws {
        try office.province(.beginReview(revision: 1), on: codes[0], by: Office.reviewer)
        let robot = marking()
        robot.press("F9 Enter")
        try office.province(
            .reject(RowNumber("4.1"), version: 1, reason: "与要求不符"), on: codes[2], by: Office.reviewer)
        robot.press("^z")
        #expect(
            try codes.map { try office.record($0).review?.by.text } == [Office.reviewer, nil, Office.lead])
        for code in codes { #expect(try states(code)[.passed] == nil) }
    }

    @Test("one school that moved stops all of them, is named, and the preview is read anew")
    func stopped() throws {
        let robot = marking()
        robot.press("F9")
        try office.province(.pass([RowNumber("2"): 1]), on: "4114000005", by: Office.reviewer)
        robot.press("Enter")
        #expect(robot.lastLine.contains("汾河示例职业学院：2 现在是“已通过”，没有采用；请看过再定；全部没有改动"))
        #expect(try states(Office.school)[.passed] == nil)
        #expect(robot.shows("通过 14 行"))
        robot.press("Enter")
        #expect(robot.lastLine.contains("已通过 3 所 14 行"))
    }

    @Test("a verdict in between keeps Ctrl+Z from undoing a part")
    func undoWhole() throws {
        let robot = marking()
        robot.press("F9 Enter")
        try office.province(.undoVerdict(RowNumber("1"), reason: "结论有误"), on: "4114000006")
        robot.press("^z")
        #expect(robot.lastLine.contains("大同示例职业学院：1 没有可以撤销的结论；全部没有改动"))
        #expect(try states(Office.school)[.passed] == 5)
    }

    @Test("schools are marked one by one or in a run, and left out again in the preview")
    func marks() throws {
        let robot = Robot.loggedIn(Office.lead, at: office)
        robot.press("F9")
        #expect(robot.lastLine.contains("先用空格勾选学校"))
        robot.press("Down Space S-Down")
        #expect(robot.lastLine.contains("已勾选 2 所"))
        robot.press("F9 Down Space")
        #expect(robot.shows("2 所，勾选 1 所：通过 5 行"))
        robot.press("Enter")
        #expect(try states(Office.school)[.passed] == 5)
        #expect(try states("4114000005")[.passed] == nil)
    }

    @Test("a city sees its own schools, gives opinions where the province takes them, and decides nothing")
    func city() throws {
        try office.add("datong", .city, seeing: Jurisdiction(province: "14", city: "大同市"))
        let robot = Robot.loggedIn("datong", at: office)
        #expect(robot.shows("共 1 所") && robot.shows("大同示例职业学院"))
        robot.press("Enter 4")
        #expect(robot.lastLine.contains("本省没有开通市级核查意见"))
        let lead = Robot.loggedIn(Office.lead, at: office)
        lead.press("S-F6 Down Down Down Down Enter")
        #expect(lead.lastLine.contains("将开通市级核查意见"))
        lead.press("Enter")
        #expect(lead.shows("市级核查意见    已开通"))
        robot.press("F5 Down Down 4")
        robot.type("实地查看，情况属实")
        robot.press("Enter")
        #expect(robot.lastLine.contains("3.1 的核查意见已送省厅"))
        for key in ["1", "2", "3", "0", "F9", "F2", "Del"] {
            robot.press(key)
            #expect(robot.lastLine.contains("市级账号只能查看本市的提交"), "\(key)")
        }
        lead.press("Esc")
        lead.type("datong")
        lead.press("Enter Enter Down Down")
        #expect(lead.shows("市级核查 datong：实地查看，情况属实"))
        #expect(try states("4114000006")[.pending] == 6)
    }

    @Test("a task is passed school by school: the next one opens at the same row")
    func followed() throws {
        let robot = Robot.loggedIn(Office.lead, at: office)
        robot.press("F6 F6 Enter Enter")
        #expect(robot.shows("审核  1/3"))
        robot.press("1")
        #expect(robot.shows("审核  2/3") && robot.shows(" 1 加强职业教育研究"))
        robot.press("1 1")
        #expect(robot.lastLine.contains("1 已通过"))
        for code in codes { #expect(try states(code)[.passed] == 1) }
    }
}
