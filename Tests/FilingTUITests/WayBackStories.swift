import FilingModel
import FilingStore
import FilingTestSupport
import TUIKitLite
import Testing

@testable import FilingTUI

@Suite("The way back from 继续修改, and what the header says")
struct WayBackStories {
    @Test("Esc leads from the working copy to the preview, where 撤回 and 恢复 are")
    func wayBack() throws {
        let robot = Robot.submitted()
        robot.press("F9")
        #expect(robot.lastLine.contains("F9（提交）在“承接任务”页才有用，请先按 F2 到那一页"))
        robot.press("F2")
        #expect(robot.lastLine.contains("改好后按 F9 提交才生效；Esc 回到本校任务情况预览"))
        robot.press("Esc")
        #expect(robot.shows("本校任务情况预览") && robot.shows("状态 已提交 "))
        robot.press("F2 ^g 1 Enter Right 9 Enter Esc")
        #expect(robot.shows("状态 已提交·有未提交修改"))
        robot.press("Del")
        robot.type("０００２")
        robot.press("Enter")
        #expect(robot.shows("状态 已撤回"))
        robot.press("F2 Esc Del")
        #expect(robot.lastLine.contains("已恢复为已提交"))
        #expect(try robot.office.stored()[CellID(row: RowNumber("1"), field: .amount(.school))] == "9")
    }

    @Test("before the first 提交 Esc only names Ctrl+Q")
    func firstPage() {
        let robot = Robot.loggedIn()
        robot.press("Esc")
        #expect(robot.lastLine.contains("这里已是首页；要退出请按 Ctrl+Q"))
    }

    @Test("wrong digits are taken out of the field, so that the right ones can be typed at once")
    func digits() {
        let robot = Robot.submitted()
        robot.press("Del 9 9 9 9 Enter")
        #expect(robot.lastLine.contains("请输入本校学校代码的后四位"))
        robot.press("0 0 0 2 Enter")
        #expect(robot.shows("状态 已撤回"))
    }

    @Test("a school's own later end stands in the header, and nothing says that it is too late")
    func extended() throws {
        let office = Office()
        let until = office.now.adding(seconds: 12 * 86_400)
        try office.province(.extend(until: until, reason: "停电两天"))
        office.now = office.now.adding(seconds: 11 * 86_400)
        let robot = Robot.loggedIn(at: office)
        #expect(robot.shows("延期至 12-02 14:32  剩 1 天 0 小时"))
        #expect(!robot.shows("已截止"))
    }

    @Test("the preview says how long it is to the end of the window, and the grid what time it is")
    func time() {
        let robot = Robot.submitted()
        #expect(robot.shows("5 行               剩 10 天 9 小时"))
        robot.press("F2")
        #expect(robot.shows("手机号 13000000001  现在 14:32"))
    }

    @Test("what others submit between the read-back page and the password is asked about there")
    func movedMedian() throws {
        let office = Office()
        for number in 5...7 { try office.enrol("411400000\(number)", "学校\(number)") }
        let robot = Robot.loggedIn(at: office)
        robot.press("Space Tab 9 0 Tab 0 Tab 0 Tab 0 Enter F9")
        #expect(robot.shows("提交前核对") && !robot.shows("提示项的说明"))
        for number in 5...7 {
            try office.submit([("1", "", ["1", "0", "0", "0"])], of: "411400000\(number)")
        }
        robot.type(Office.password)
        robot.press("Enter")
        #expect(robot.lastLine.contains("有 1 个提示项，请在“提示项的说明”里写一句原因"))
        #expect(robot.shows("提示：1 金额特别大"))
        robot.type("企业捐赠设备")
        robot.press("Enter Enter")
        #expect(robot.lastLine.contains("提交成功"))
        #expect(try office.record().current?.remark == "企业捐赠设备")
    }

    @Test("a key that edits nothing does not choose a returned row")
    func refusedKey() throws {
        let office = Office()
        Robot.submitted(at: office).press("^q")
        let due = office.now.adding(seconds: 3 * 86_400)
        try office.province(.sendBack(RowNumber("3.1"), version: 1, comment: "请核对金额", dueAt: due))
        let robot = Robot.loggedIn(at: office)
        robot.press("F6 Right 5")
        #expect(robot.shows("左边已勾选 0 行"))
        robot.press("Right 5 Enter")
        #expect(robot.shows("左边已勾选 1 行"))
    }

    @Test("with many returned rows the field with the focus is in sight, and its comment in full")
    func manyAnswers() throws {
        let office = Office()
        let offered = try office.store.round(of: "14").offered
        let rows = Sample.catalogue.entries.map(\.row).filter { offered.contains($0.number) }.prefix(24)
        let figures: [Office.FilledRow] = rows.map {
            (row: $0.number.text, quantity: $0.quantity == nil ? "" : "1", amounts: ["1", "2", "3", "4"])
        }
        try office.submit(figures, of: Office.school, remark: "数字已核对")
        let chosen = rows.map(\.number)
        let due = office.now.adding(seconds: 3 * 86_400)
        for row in chosen {
            let comment = "\(row) 请说明测算依据，并附上与合作企业签订的协议名称、金额和到账时间安排；不答复的将再次退回"
            try office.province(.sendBack(row, version: 1, comment: comment, dueAt: due))
        }
        let robot = Robot.loggedIn(at: office)
        robot.press("F6")
        for _ in chosen { robot.press("Space Down") }
        robot.press("F9")
        for row in chosen {
            #expect(robot.shows("答复 \(row)") && robot.shows("\(row) 请说明测算依据"))
            #expect(robot.shows("将再次退回"))
            robot.press("Down")
        }
        #expect(robot.shows("密码"))
    }
}
