import FilingModel
import FilingTestSupport
import TUIKitLite
import Testing

@testable import FilingTUI

@Suite("A school asks for what it cannot take back itself, and the province answers")
struct RequestStories {
    private let office: Office

    init() throws {
        office = Office()
        try office.submit(of: Office.school)
        try office.province(.beginReview(revision: 1), by: Office.reviewer)
    }

    private func asking() throws -> Robot {
        let robot = Robot.loggedIn(at: office)
        robot.press("Del")
        robot.type("3.2 的学校自筹应为 3 万元")
        robot.press("Enter")
        return robot
    }

    private func reviewing() -> Robot {
        let robot = Robot.loggedIn(Office.reviewer, at: office)
        robot.press("Down Enter")
        return robot
    }

    @Test("what refuses also names the way out, and Del leads there")
    func way() throws {
        let robot = Robot.loggedIn(at: office)
        #expect(robot.lastLine.contains("省厅已开始审核；要改请按 Del 请求退回，或联系 省厅联系人 0351-8888888"))
        robot.press("F2")
        #expect(robot.lastLine.contains("要改请按 Del 请求退回"))
        robot.press("^z")
        #expect(robot.lastLine.contains("没有等待答复的退回请求"))
        robot.press("Del")
        #expect(robot.shows("写明哪一行、错在哪里、想怎么改"))
        robot.type("错了")
        robot.press("Enter")
        #expect(robot.shows("说明至少 4 个字"))
        robot.type("两行")
        robot.press("Enter")
        #expect(robot.lastLine.contains("请求已送省厅（2026-11-20 14:32）"))
        #expect(robot.shows("请求退回 11-20 14:32：错了两行") && robot.shows("等待省厅答复"))
        #expect(robot.row("3.1").contains("待审核") && robot.shows("汇总金额 57 万元"))
        #expect(try office.record().openRequest?.text == "错了两行")
    }

    @Test("before the review and before the close Del takes back, and after the close it asks")
    func window() throws {
        let office = Office()
        let robot = Robot.submitted(at: office)
        robot.press("Del")
        #expect(robot.shows("学校代码后四位"))
        robot.press("Esc")
        office.now = try #require(CivilDate("2026-12-01")).start
        robot.press("Del")
        #expect(robot.shows("请求退回") && robot.shows("说明"))
    }

    @Test(
        "the list marks, names and filters the school; 放回 ends the request, and the school hears of it"
    )
    func released() throws {
        let list = Robot.loggedIn(Office.reviewer, at: office)
        let school = try asking()
        list.lookForNews()
        #expect(list.lastLine.contains("样板高等专科学校请求退回"))
        #expect(list.row("审核中").hasSuffix("请求"))
        list.press("Down")
        #expect(list.shows("审核中  请求退回 11-20 14:32  样板高等专科学校"))
        list.press("F2 Down Down Down Down Down Enter Esc")
        #expect(list.shows("待办 请求退回") && list.shows("1 所（共 2 所）"))
        list.press("Enter")
        #expect(list.shows("学校请求退回 11-20 14:32 4114000002：3.2 的学校自筹应为 3 万元"))
        #expect(list.lastLine.contains("F2 放回；不退回的按 6 答复"))
        list.press("F2")
        #expect(list.lastLine.contains("已放回；学校可以继续修改或撤回") && !list.shows("学校请求退回"))
        school.lookForNews()
        #expect(school.lastLine.contains("省厅已按请求放回：按 F2 继续修改"))
        #expect(school.shows("11-20 14:32 省厅已放回"))
        school.press("F2")
        #expect(school.shows("承接任务 |"))
    }

    @Test("an answer without a return is seen by the school, which may ask again")
    func answered() throws {
        let school = try asking()
        let reviewer = reviewing()
        reviewer.press("6")
        reviewer.type("数字与")
        reviewer.press("Enter")
        #expect(reviewer.shows("答复至少 4 个字"))
        reviewer.press("Esc")
        #expect(reviewer.lastLine.contains("写了的文字已留着"))
        reviewer.press("6")
        reviewer.type("申报书一致，不予退回")
        reviewer.press("Enter")
        #expect(reviewer.lastLine.contains("已答复，请求办结"))
        reviewer.press("6")
        #expect(reviewer.lastLine.contains("没有等待答复的退回请求"))
        school.lookForNews()
        #expect(school.lastLine.contains("省厅答复了退回请求：数字与申报书一致，不予退回"))
        #expect(school.shows("11-20 14:32 省厅答复：数字与申报书一致，不予退回"))
        school.press("F4")
        #expect(school.shows("答复请求") && school.shows("说明：数字与申报书一致，不予退回"))
        school.press("Esc Del")
        school.type("请再看一次附件")
        school.press("Enter")
        #expect(try office.record().openRequest?.text == "请再看一次附件")
    }

    @Test("退回修改 ends the request and leads the school to the row")
    func returned() throws {
        let school = try asking()
        let reviewer = reviewing()
        reviewer.press("Down Down Down 2")
        #expect(reviewer.shows("学校请求退回 11-20 14:32"))
        reviewer.type("按学校请求退回")
        reviewer.press("Enter Enter")
        #expect(try office.record().returnRequest?.end?.way == .sentBack)
        school.lookForNews()
        #expect(school.lastLine.contains("省厅已按请求退回 1 行：请按 F6"))
        #expect(school.shows("省厅已退回，请按 F6"))
    }

    @Test("Del brings the words back to be changed, Ctrl+Z cancels, and cancelled words are not lost")
    func changed() throws {
        let school = try asking()
        let reviewer = reviewing()
        school.press("Del")
        #expect(school.shows("改好再发，就代替上次的"))
        school.type("，共两处")
        office.now = office.now.adding(seconds: 120)
        school.press("Enter")
        #expect(try office.record().openRequest?.text == "3.2 的学校自筹应为 3 万元，共两处")
        reviewer.press("6")
        reviewer.type("不予退回")
        reviewer.press("Enter")
        #expect(reviewer.lastLine.contains("学校刚刚改写了请求，没有采用"))
        reviewer.press("Esc")
        #expect(reviewer.shows("3 万元，共两处"))
        school.press("^z")
        #expect(school.lastLine.contains("已取消请求"))
        #expect(try office.record().openRequest == nil)
        reviewer.lookForNews()
        #expect(reviewer.lastLine.contains("学校刚刚取消了退回请求"))
        school.press("Del")
        #expect(school.shows("3.2 的学校自筹应为 3 万元，共两处"))
    }

    /// A school in the middle of its words, whose line then breaks.
    private func breakOff() {
        let robot = Robot.loggedIn(at: office)
        robot.press("Del")
        robot.type("3.2 多填了")
    }

    @Test("words that were begun survive a broken line and a log-out")
    func brokenLine() throws {
        breakOff()
        let again = Robot.loggedIn(at: office)
        #expect(again.lastLine.contains("写了没有发出的退回请求还在"))
        again.press("Del")
        #expect(again.shows("3.2 多填了"))
        again.press("Esc ^q")
        let third = Robot.loggedIn(at: office)
        #expect(third.lastLine.contains("写了没有发出的退回请求还在"))
        third.press("Del")
        third.type("一个零")
        third.press("Enter Esc ^q")
        #expect(try office.record().openRequest?.text == "3.2 多填了一个零")
        #expect(!Robot.loggedIn(at: office).shows("没有发出"))
    }

    @Test("放回 after the close gives the school nothing, and the request goes on waiting until 延期")
    func afterTheClose() throws {
        office.now = try #require(CivilDate("2026-12-01")).start
        let school = try asking()
        let reviewer = reviewing()
        reviewer.press("F2")
        #expect(reviewer.lastLine.contains("已放回，但填报已截止，学校仍不能修改"))
        #expect(reviewer.shows("学校请求退回"))
        school.lookForNews()
        #expect(school.shows("等待省厅答复"))
        let report = Robot.loggedIn(Office.lead, at: office)
        report.press("F6 F6 F6")
        #expect(report.shows("有效提交 1 所，1 所请求退回还没有答复"))
        try office.province(.extend(until: office.now.adding(seconds: 86_400), reason: "按学校请求延期"))
        school.lookForNews()
        #expect(school.lastLine.contains("省厅已按请求延期：按 F2 继续修改"))
    }

    @Test("an answer that was begun is told of at the log-in while the request waits, and not afterwards")
    func begunAnswer() throws {
        let school = try asking()
        beginAnswer()
        #expect(Robot.loggedIn(Office.reviewer, at: office).lastLine.contains("有 1 条写了没有发出的意见还在"))
        school.press("^z")
        #expect(!Robot.loggedIn(Office.reviewer, at: office).shows("没有发出"))
    }

    private func beginAnswer() {
        let robot = reviewing()
        robot.press("6")
        robot.type("请再")
    }

    @Test("the board counts the schools that ask, and leads to them; they are not passed together")
    func board() throws {
        _ = try asking()
        let lead = Robot.loggedIn(Office.lead, at: office)
        lead.press("F6")
        #expect(lead.row("请求退回").contains("1          1"))
        lead.press("Home Enter")
        #expect(lead.shows("催报名单 > 请求退回") && lead.shows("样板高等专科学校"))
        lead.press("Enter")
        #expect(lead.shows("学校请求退回"))
        lead.press("F9")
        #expect(lead.shows("勾选 0 行"))
        lead.press("Esc Esc Esc Esc Down Space F9")
        #expect(lead.shows("通过 0 行"))
    }

    @Test("a sub-account asks by its duty alone, and the request names it")
    func subAccount() throws {
        try office.addSub(2, .check)
        try office.addSub(3, .submission)
        let checker = Robot.loggedIn("\(Office.school)-02", at: office)
        #expect(!checker.lastLine.contains("Del"))
        checker.press("Del")
        #expect(checker.lastLine.contains("提交") && checker.shows("本校任务情况预览"))
        let clerk = Robot.loggedIn("\(Office.school)-03", at: office)
        clerk.press("Del")
        clerk.type("数字有误，请退回")
        clerk.press("Enter")
        #expect(try office.record().openRequest?.by == AccountName("\(Office.school)-03"))
        #expect(clerk.shows("请求退回 11-20 14:32（"))
    }

    @Test("a city reads the request and does not answer it")
    func city() throws {
        _ = try asking()
        let city = Robot.loggedIn(Office.city, at: office)
        city.press("Down Enter")
        #expect(city.shows("学校请求退回"))
        city.press("6")
        #expect(city.lastLine.contains("市级账号只能查看"))
    }

    @Test("line by line: the school asks and cancels, the province answers")
    func plain() throws {
        let school = Dialogue.loggedIn(at: office, "继续修改 / 请求退回 / 3.2 多填了一个零 / 继续修改", "退出")
        #expect(school.says("省厅已开始审核；要改请选“请求退回”，或联系 省厅联系人 0351-8888888"))
        #expect(school.says("请求已送省厅"))
        #expect(school.says("等待省厅答复；选“请求退回”改写，选“取消退回请求”取消"))
        #expect(try office.record().openRequest?.text == "3.2 多填了一个零")
        let answer = Dialogue(
            at: office, "\(Office.reviewer) / \(Office.password)",
            "请求退回的学校 / 样板 / 答复退回请求 / 数字无误，不予退回 / 返回审核列表 / 退出")
        #expect(answer.says("学校请求退回") && answer.says("要退回的，请放回、退回修改或整体退回。"))
        #expect(answer.says("已答复，请求办结"))
        let again = Dialogue.loggedIn(at: office, "请求退回 / 请再看一次附件 / 取消退回请求", "退出")
        #expect(again.says("省厅答复：数字无误，不予退回"))
        #expect(again.says("已取消请求；文字还在，选“请求退回”可以重新请求"))
    }
}
