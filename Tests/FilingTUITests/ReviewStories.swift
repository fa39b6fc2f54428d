import FilingModel
import FilingTestSupport
import TUIKitLite
import Testing

@testable import FilingTUI

@Suite("审核 of one submission")
struct ReviewStories {
    /// An office where the school has submitted the manual's example.
    private func office() throws -> Office {
        let office = Office()
        try office.submit(of: Office.school)
        return office
    }

    /// A reviewer before the submission.
    private func reviewing(_ office: Office, as account: String = Office.lead) -> Robot {
        let robot = Robot.loggedIn(account, at: office)
        robot.press("Down Enter")
        return robot
    }

    private func state(_ row: String, _ office: Office) throws -> RowState? {
        try office.record().rows[RowNumber(row)]?.state
    }

    @Test("通过 leads to the next row that waits, the totals follow, and the first verdict begins the review")
    func pass() throws {
        let office = try office()
        let robot = reviewing(office)
        #expect(robot.shows("状态 已提交"))
        #expect(robot.shows("意向承接 任务数量 3 个  汇总金额 57 万元  5 行"))
        #expect(robot.line(4).contains("已通过   任务数量 0 个"))
        robot.press("1")
        #expect(robot.lastLine.contains("1 已通过"))
        #expect(robot.row("1").hasSuffix("已通过"))
        #expect(robot.line(4).contains("已通过   任务数量 1 个  汇总金额 10 万元  1 行"))
        #expect(robot.shows("状态 审核中  shengting 11-20 14:32 开始审核"))
        #expect(robot.shows(" 2 按照师生比不低于"))
        robot.press("１")
        #expect(robot.row("2").hasSuffix("已通过"))
        #expect(try state("2", office) == .passed)
    }

    @Test("a thread is closed after the answer, by itself with a passed row, and opened by a new comment")
    func thread() throws {
        let office = try office()
        let robot = reviewing(office)
        robot.press("5")
        #expect(robot.lastLine.contains("1 没有往来意见，或已经关闭"))
        let row = RowNumber("3.1")
        try office.province(
            .sendBack(row, version: 1, comment: "请核对金额", dueAt: office.now.adding(seconds: 86_400)))
        robot.lookForNews()
        robot.press("Down Down 5")
        #expect(robot.lastLine.contains("3.1 已退回，等学校答复；现在不能关闭"))
        try office.school(.resubmit([row: "已核对，数字无误"]))
        robot.lookForNews()
        robot.press("5")
        #expect(robot.lastLine.contains("3.1 的意见往来已关闭"))
        robot.press("F4")
        #expect(robot.shows("11-20 14:32 已关闭（shengting）") && robot.shows("学校 4114000002：已核对"))
        robot.press("Esc 5")
        #expect(robot.lastLine.contains("3.1 没有往来意见，或已经关闭"))
        try office.province(
            .sendBack(row, version: 2, comment: "还请说明来源", dueAt: office.now.adding(seconds: 86_400)))
        #expect(try office.record().rows[row]?.hasOpenThread == true)
        try office.school(.resubmit([row: "来源见附件"]))
        robot.lookForNews()
        robot.press("1 Up")
        #expect(try office.record().rows[row]?.hasOpenThread == false)
        #expect(robot.shows("已关闭（shengting 通过）"))
        robot.press("^z")
        #expect(try office.record().rows[row]?.hasOpenThread == true)
        #expect(robot.shows("重新打开（shengting 撤销通过）"))
    }

    @Test("Ctrl+Z after the first verdict releases the review that it began, and no other")
    func undoReleases() throws {
        let office = try office()
        let robot = reviewing(office)
        robot.press("1 ^z")
        #expect(robot.lastLine.contains("已撤销通过 1 行，并放回") && robot.shows("状态 已提交"))
        robot.press("F2")
        office.now = office.now.adding(seconds: 1)
        robot.press("1 ^z")
        #expect(robot.lastLine.contains("已撤销通过 1 行") && robot.shows("状态 审核中"))
    }

    @Test("退回修改 wants a comment and proposes 17:00 on the third weekday after")
    func sendBack() throws {
        let office = try office()
        let robot = reviewing(office)
        robot.press("Down Down 2")
        #expect(robot.shows("退回修改 3.1"))
        #expect(robot.shows("2026-11-25 17:00"))
        robot.press("Enter Enter")
        #expect(robot.shows("修改意见没有填写"))
        robot.type("请核对")
        robot.press("Enter Enter")
        #expect(robot.shows("修改意见至少 4 个字"))
        robot.type("单位是否为万元")
        robot.press("Enter")
        robot.press("^u")
        robot.type("明天")
        robot.press("Enter")
        #expect(robot.shows("期限写成 2026-11-25 17:00 这样的日期和时间"))
        robot.press("^u")
        robot.type("2026-11-20 15:00")
        robot.press("Enter")
        #expect(robot.lastLine.contains("期限应在一小时之后、平台关闭之前；写了的文字还在"))
        robot.press("^u")
        robot.type("２０２６/11/26")
        robot.press("Enter")
        #expect(robot.lastLine.contains("3.1 已退回修改，期限 2026-11-26 17:00"))
        #expect(robot.shows("状态 待学校修改"))
        #expect(robot.row("3.1").hasSuffix("退回修改"))
        #expect(try office.record().rows[RowNumber("3.1")]?.comment == "请核对单位是否为万元")
        robot.press("Up")
        #expect(robot.shows("修改期限 2026-11-26 17:00"))
        #expect(robot.shows("省厅 shengting：请核对单位是否为万元"))
    }

    @Test("a digit in the phrase book inserts the phrase at the caret")
    func phrases() throws {
        let robot = reviewing(try office())
        robot.press("2")
        robot.type("甲")
        robot.press("F4")
        #expect(robot.shows("1  请核对金额单位，本表以万元为单位"))
        robot.press("５")
        #expect(robot.shows("甲请补充说明行业企业投入的来源和依据。"))
        robot.press("F4 Down Down Enter Enter Enter")
        let comment = try robot.office.record().rows[RowNumber("1")]?.comment
        #expect(comment == "甲请补充说明行业企业投入的来源和依据。承接数量与本校规模不符，请核对后重新填写。")
    }

    @Test("a comment on a cell begins with its name, which alone is no comment")
    func cell() throws {
        let office = try office()
        let robot = reviewing(office)
        robot.press("Left Left Left Left 2")
        #expect(robot.shows("学校自筹："))
        robot.press("Enter Enter")
        #expect(robot.shows("修改意见没有填写"))
        robot.type("与预算不符")
        robot.press("Enter Enter")
        #expect(try office.record().rows[RowNumber("1")]?.comment == "学校自筹：与预算不符")
    }

    @Test("不予通过 is confirmed with a second Enter, and any other key goes on writing")
    func reject() throws {
        let office = try office()
        let robot = reviewing(office)
        robot.press("3")
        robot.type("与本校专业设置不符")
        robot.press("Enter")
        #expect(robot.lastLine.contains("学校不能再修改 1；再按一次回车确认"))
        robot.type("。")
        #expect(try state("1", office) == .pending)
        robot.press("Enter Enter")
        #expect(try state("1", office) == .rejected)
        #expect(robot.shows("意向承接 任务数量 2 个  汇总金额 47 万元  4 行"))
    }

    @Test("0 undoes a verdict; others' verdicts only the lead undoes")
    func undo() throws {
        let office = try office()
        try office.province(.pass([RowNumber("1"): 1]))
        let robot = reviewing(office, as: Office.reviewer)
        robot.press("Up 0")
        #expect(robot.lastLine.contains("这一行的结论是 shengting 给的，只有本人或省级管理员可以撤销"))
        robot.press("1")
        #expect(robot.lastLine.contains("1 已通过；要改结论请先按 0 撤销"))
        let lead = reviewing(office)
        lead.press("Up ０")
        #expect(lead.shows("撤销结论 1"))
        lead.press("Enter")
        #expect(lead.shows("撤销的理由没有填写"))
        lead.type("与学校核实后更正")
        lead.press("Enter")
        #expect(lead.lastLine.contains("1 的结论已撤销"))
        #expect(try state("1", office) == .pending)
        #expect(try office.reasons(of: "撤销结论") == ["与学校核实后更正"])
    }

    @Test("a slip of one's own is undone at once, by 0 or Ctrl+Z, and the log says so")
    func slip() throws {
        let office = try office()
        let robot = reviewing(office)
        robot.press("1 Up 0")
        #expect(robot.lastLine.contains("1 的结论已撤销"))
        #expect(try office.reasons(of: "撤销结论") == ["当场更正"])
        robot.press("^z")
        #expect(robot.lastLine.contains("在本页还没有可以撤销的通过"))
        robot.press("F9 Enter ^z")
        #expect(robot.lastLine.contains("已撤销通过 5 行"))
        #expect(try state("3.2", office) == .pending)
    }

    @Test("1 acknowledges a row given up, 2 gives a returned row more time, 3 ends an overdue one")
    func afterwards() throws {
        let office = try office()
        let due = office.now.adding(seconds: 2 * 3_600)
        for row in ["1", "2"] {
            try office.province(.sendBack(RowNumber(row), version: 1, comment: "请核对数字", dueAt: due))
        }
        try office.school(.drop(RowNumber("2"), reason: "条件还不具备"))
        let robot = reviewing(office)
        robot.press("^Home Down 1")
        #expect(robot.lastLine.contains("2 已确认放弃"))
        #expect(try office.record().rows[RowNumber("2")]?.isAcknowledged == true)
        robot.press("1")
        #expect(robot.lastLine.contains("2 学校已放弃承接，已确认"))
        robot.press("Up 2")
        #expect(robot.shows("延长期限 1") && robot.shows("2026-11-25 17:00") && !robot.shows("修改意见 "))
        robot.press("Enter")
        #expect(robot.lastLine.contains("1 的修改期限已延长到 2026-11-25 17:00"))
        robot.press("3")
        #expect(robot.lastLine.contains("1 已退回，等学校修改"))
        office.now = office.now.adding(seconds: 6 * 86_400)
        robot.press("3")
        robot.type("逾期没有修改")
        robot.press("Enter Enter")
        #expect(try state("1", office) == .rejected)
    }

    @Test("开始审核 and 放回 with F2")
    func claim() throws {
        let office = try office()
        let robot = reviewing(office)
        robot.press("F2")
        #expect(robot.lastLine.contains("已开始审核；学校不能再撤回"))
        let other = reviewing(office, as: Office.reviewer)
        other.press("F2")
        #expect(other.lastLine.contains("是 shengting 开始审核的，只有本人或省级管理员可以放回"))
        robot.press("F2")
        #expect(robot.lastLine.contains("已放回"))
        #expect(try office.record().review == nil)
        robot.press("1 F2")
        #expect(robot.lastLine.contains("已有审核结论，不能放回"))
    }

    @Test("a text that was not sent is there again")
    func keptText() throws {
        let robot = reviewing(try office())
        robot.press("2")
        robot.type("写了一半")
        robot.press("Esc")
        #expect(robot.lastLine.contains("写了的文字已留着"))
        robot.press("Down 2")
        #expect(!robot.shows("写了一半"))
        robot.press("Esc Up 2")
        #expect(robot.shows("写了一半"))
        robot.press("^q")
        let again = reviewing(robot.office)
        #expect(again.office.store === robot.office.store)
        again.press("2")
        #expect(again.shows("写了一半"))
    }

    @Test("what a school took back the lead puts in force again, after the end and with a reason")
    func reinstate() throws {
        let office = try office()
        try office.school(.withdraw)
        let lead = reviewing(office)
        #expect(lead.lastLine.contains("截止以后可以按 Del 代为恢复"))
        lead.press("Del")
        #expect(lead.lastLine.contains("学校自己还可以恢复提交，不用代为恢复"))
        office.now = office.now.adding(seconds: 11 * 86_400)
        let reviewer = reviewing(office, as: Office.reviewer)
        reviewer.press("Del")
        #expect(reviewer.lastLine.contains("只有省级管理员可以代为恢复"))
        lead.press("Del")
        lead.type("学校误操作撤回")
        lead.press("Enter")
        #expect(lead.lastLine.contains("已代为恢复第 1 版，等待审核"))
        #expect(try office.record().inForce == 1)
        #expect(try office.reasons(of: "代为恢复") == ["学校误操作撤回"])
    }

    @Test("整体退回 is the lead's; all rows or those not passed, confirmed with a second Enter")
    func wholeReturn() throws {
        let office = try office()
        let reviewer = reviewing(office, as: Office.reviewer)
        reviewer.press("Del")
        #expect(reviewer.lastLine.contains("只有省级管理员可以整体退回"))
        let lead = reviewing(office)
        lead.press("1 Del")
        lead.type("请全部重新核对")
        lead.press("Enter Enter Enter")
        #expect(lead.lastLine.contains("将退回 4 行；再按一次回车确认"))
        lead.press("Up ^u")
        lead.type("２")
        lead.press("Enter Enter")
        #expect(lead.lastLine.contains("将退回 5 行，包括已通过的；再按一次回车确认"))
        lead.press("Enter")
        #expect(lead.lastLine.contains("已整体退回，现有 5 行待学校修改"))
        #expect(try office.record().returnedRows.count == 5)
    }

    @Test("F9 lists the rows that wait, leaves the doubtful ones out, and passes the others as one")
    func bulk() throws {
        let office = Office()
        try office.submit(
            Sample.manualExample + [("4.1", "1", ["0", "0", "0", "0"])], of: Office.school, remark: "确无投入")
        let robot = reviewing(office)
        #expect(robot.row("4.1").hasSuffix("!待审核"))
        #expect(robot.shows("学校说明：确无投入"))
        robot.press("F9")
        #expect(robot.shows("待审 6 行，勾选 5 行，合计 57 万元；不在内 1 行"))
        #expect(robot.shows("[ ] 4.1 1名 0 万元  疑点：4.1 四项经费都是 0"))
        robot.press("Space Enter")
        #expect(robot.lastLine.contains("已通过 4 行"))
        #expect(try state("1", office) == .pending)
        #expect(try state("4.1", office) == .pending)
        #expect(try state("3.3", office) == .passed)
    }

    @Test("a row that came in again shows old and new value, and whether the comment was answered")
    func again() throws {
        let office = try office()
        let due = office.now.adding(seconds: 3 * 86_400)
        for row in ["3.1", "3.2"] {
            let act = Act.sendBack(RowNumber(row), version: 1, comment: "请核对数字", dueAt: due)
            try office.province(act)
        }
        try office.fill([("3.1", "", ["10"])], of: Office.school)
        try office.school(.resubmit([RowNumber("3.1"): "", RowNumber("3.2"): "数字无误，不用改"]))
        let robot = reviewing(office)
        robot.press("Down Down")
        #expect(robot.row("3.1").hasSuffix("待复审"))
        #expect(robot.shows("重交：汇总 16 → 20，学校自筹 6 → 10；没有答复"))
        robot.press("Down")
        #expect(robot.shows("未改动即重交；已答复"))
        #expect(robot.shows("学校 4114000002：数字无误，不用改"))
    }

    @Test("the national viewer looks and decides nothing")
    func nation() throws {
        let office = try office()
        let robot = Robot.loggedIn(Office.nation, at: office)
        robot.press("Enter Enter Enter")
        #expect(robot.shows("审核  样板高等专科学校"))
        for key in ["1", "2", "3", "0", "F2", "F9"] {
            robot.press(key)
            #expect(robot.lastLine.contains("这个账号只能查看，不能审核"))
        }
        #expect(try office.record().review == nil)
    }

    @Test("a row is found by number, words or pinyin, where digits are text")
    func find() throws {
        let office = try office()
        let robot = reviewing(office)
        robot.press("F7 3 . 2")
        #expect(robot.shows(" 3.2 培育遴选100个左右名班主任工作室"))
        robot.press("^u")
        robot.type("deyu")
        #expect(robot.shows(" 3.3 遴选100个左右德育特色案例"))
        robot.press("Esc")
        #expect(robot.shows(" 1 加强职业教育研究"))
        #expect(try office.record().review == nil)
    }

    @Test("a sum far above the median of its kind is a doubt")
    func median() throws {
        let office = Office()
        for code in ["4114000005", "4114000006", "4114000007"] {
            try office.enrol(code, "示例职业学院\(code.suffix(1))")
            try office.submit([("1", "", ["1", "2", "3", "4"])], of: code)
        }
        try office.submit([("1", "", ["100", "2", "3", "4"])], of: Office.school)
        let robot = reviewing(office)
        #expect(robot.row("1").hasSuffix("!待审核"))
        #expect(robot.shows("疑点：汇总是专科高职本行中位数 10 万元的十倍以上"))
        #expect(robot.shows("专科高职本行中位数 10 万元"))
    }

    @Test("a digit behind Esc in one read is Esc and then the digit")
    func escapeAndDigit() throws {
        let office = try office()
        let robot = reviewing(office)
        robot.press(Key(.scalar("1"), .alt))
        #expect(!robot.shows("帮助："))
        #expect(try office.record().review == nil)
    }
}
