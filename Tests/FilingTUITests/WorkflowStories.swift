import FilingModel
import FilingStore
import FilingTestSupport
import TUIKitLite
import Testing

@testable import FilingTUI

@Suite("From 提交 to the receipt, and back")
struct WorkflowStories {
    /// A desk with the manual's example typed in.
    private func filled(_ office: Office = Office()) -> Robot {
        let robot = Robot.loggedIn(at: office)
        manualKeys.forEach(robot.press)
        return robot
    }

    /// The manual's example, submitted.
    private func submitted(_ office: Office = Office()) -> Robot { Robot.submitted(at: office) }

    private func due(_ office: Office) -> Instant { office.now.adding(seconds: 3 * 86_400) }

    @Test("changes that were not submitted when the review began stay, and the preview says so")
    func notSent() throws {
        let office = Office()
        submitted(office).press("^q")
        try office.fill([("1", "", ["9"])], of: Office.school)
        try office.province(.beginReview(revision: try office.record().revision))
        let robot = Robot.loggedIn(at: office)
        #expect(robot.shows("状态 审核中"))
        #expect(robot.lastLine.contains("有未提交的修改没有送审，原样留着"))
        #expect(try office.stored()[CellID(row: RowNumber("1"), field: .amount(.school))] == "9")
    }

    @Test("the read-back page, the password, the receipt")
    func submit() throws {
        let robot = filled()
        robot.press("F9")
        #expect(robot.shows("任务数量 3 个   汇总金额 57 万元（570,000 元）"))
        #expect(robot.shows("3.2 培育遴选100个左右名班主任工作室：2个，2 + 1 + 2 + 6 = 11 万元"))
        robot.press("Enter")
        #expect(robot.lastLine.contains("请输入密码"))
        robot.type("wrong999")
        robot.press("Enter")
        #expect(robot.lastLine.contains("密码不对，没有提交"))
        #expect(try robot.office.record().versions.isEmpty)
        robot.type(Office.password)
        robot.press("Enter")
        let code = try #require(SchoolCode(Office.school))
        let receipt = try #require(try robot.office.record().current).receipt(of: code)
        #expect(robot.lastLine.contains("提交成功，回执号 \(receipt)"))
        #expect(robot.shows("本校任务情况预览"))
        #expect(robot.shows("状态 已提交"))
        #expect(robot.shows("意向承接 任务数量 3 个   汇总金额 57 万元"))
        #expect(robot.shows("已通过 任务数量 0 个   汇总金额 0 万元"))
        #expect(robot.row("3.1").contains("待审核"))
    }

    @Test("faults are listed, and Enter goes to the cell")
    func faults() {
        let robot = Robot.loggedIn()
        robot.press("Down Tab 5 Enter F9")
        #expect(robot.shows("提交前有 3 处要改正"))
        #expect(robot.shows("2 行业企业投入 没有填写，如无投入请填 0"))
        robot.press("Down Enter")
        #expect(robot.lastLine.hasSuffix(" 举办方投入"))
        robot.press("Up F5 F9")
        #expect(robot.shows("提交前有"))
    }

    @Test("a doubt wants a line that says why, and the province gets it")
    func warnings() throws {
        let robot = Robot.loggedIn()
        robot.press("Right 0 Right 0 Right 0 Right 0 Enter F9")
        #expect(robot.shows("提示：1 四项经费都是 0"))
        robot.press("Enter")
        robot.type(Office.password)
        robot.press("Enter")
        #expect(robot.lastLine.contains("有 1 个提示项"))
        robot.type("确无投入，由上级部门统一安排")
        robot.press("Enter Enter")
        #expect(robot.shows("状态 已提交"))
        #expect(try robot.office.record().current?.remark == "确无投入，由上级部门统一安排")
    }

    @Test("本校不承接 is declared with the code's last four digits")
    func declaresNothing() throws {
        let robot = Robot.loggedIn()
        robot.press("F9")
        #expect(robot.shows("本校不承接"))
        robot.press("1 2 3 4 Enter")
        robot.type(Office.password)
        robot.press("Enter")
        #expect(robot.lastLine.contains("后四位"))
        robot.press("^u 0 0 0 2 Enter Enter")
        #expect(robot.shows("状态 已提交"))
        #expect(try robot.office.record().current?.content.isEmpty == true)
    }

    @Test("继续修改 leaves the version in force alone until the next 提交")
    func goOn() throws {
        let robot = submitted()
        robot.press("F2 ^g 1 Enter Right 9 Enter")
        #expect(robot.line(1).contains("已提交·有未提交修改"))
        #expect(robot.shows("汇总金额 65 万元"))
        #expect(try robot.office.record().totals { $0.countsAsIntended }.total == Amount(wanYuan: 57))
        let again = Robot.loggedIn(at: robot.office)
        #expect(again.line(1).contains("已提交·有未提交修改"))
        again.press("F9")
        again.type(Office.password)
        again.press("Enter")
        #expect(again.shows("意向承接 任务数量 3 个   汇总金额 65 万元"))
        #expect(try robot.office.record().versions.map(\.number) == [1, 2])
    }

    @Test("撤回 wants the digits, and one key brings it back")
    func withdraw() throws {
        let robot = submitted()
        robot.press("Del 9 9 9 9 Enter")
        #expect(robot.lastLine.contains("后四位"))
        #expect(try robot.office.record().inForce == 1)
        robot.press("^u 0 0 0 2 Enter")
        #expect(robot.shows("状态 已撤回"))
        #expect(try robot.office.record().inForce == nil)
        robot.press("Del")
        #expect(robot.shows("状态 已提交"))
        #expect(try robot.office.record().inForce == 1)
    }

    @Test("once the province has begun, nothing of it is possible, and the sentence says whom to call")
    func reviewBegun() throws {
        let robot = submitted()
        let revision = try robot.office.record().revision
        robot.press("F2 Right 7")
        try robot.office.province(.beginReview(revision: revision))
        robot.press("Enter")
        #expect(robot.lastLine.contains("处没有采用，已留在明细（Shift+F4）：省厅已开始审核"))
        let next = Robot.loggedIn(at: robot.office)
        #expect(next.shows("状态 审核中"))
        next.press("F2")
        #expect(next.lastLine.contains("省厅已开始审核") && next.lastLine.contains("省厅联系人 0351-8888888"))
        next.press("Del")
        #expect(next.shows("请求退回") && next.shows("写明哪一行、错在哪里"))
    }

    @Test("a returned row: old value, comment and new value; only ticked rows go, with an answer")
    func revise() throws {
        let office = Office()
        submitted(office).press("^q")
        try office.province(.pass([RowNumber("1"): 1, RowNumber("2"): 1]))
        for row in ["3.1", "3.2"] {
            try office.province(
                .sendBack(RowNumber(row), version: 1, comment: "请核对金额", dueAt: due(office)))
        }
        let robot = Robot.loggedIn(at: office)
        #expect(robot.shows("状态 待学校修改"))
        #expect(robot.lastLine.contains("有 2 行被退回修改，请按 F6"))
        robot.press("F6")
        #expect(robot.shows("需修改的任务 2"))
        #expect(robot.shows("修改意见：请核对金额"))
        robot.press("F9")
        #expect(robot.lastLine.contains("没有选中任何一行"))
        robot.press("Right Right Right 8 Enter")
        #expect(robot.shows("左边已勾选 1 行"))
        robot.press("F9")
        robot.type("已核对，企业另有投入")
        robot.press("Enter")
        robot.type(Office.password)
        robot.press("Enter")
        #expect(robot.lastLine.contains("已重新提交 1 行"))
        let record = try office.record()
        #expect(record.rows[RowNumber("3.1")]?.state == .pendingAgain)
        #expect(record.rows[RowNumber("3.1")]?.answer == "已核对，企业另有投入")
        #expect(record.rows[RowNumber("3.2")]?.state == .returned)
        #expect(record.current?.content[RowNumber("3.1")]?.amounts[.school] == .amount(Amount(wanYuan: 8)))
        #expect(robot.shows("需修改的任务 1"))
    }

    @Test("an unchanged row needs an answer, and a past due row does not move")
    func unchanged() throws {
        let office = Office()
        submitted(office).press("^q")
        try office.province(.sendBack(RowNumber("3.1"), version: 1, comment: "请核对金额", dueAt: due(office)))
        let robot = Robot.loggedIn(at: office)
        robot.press("F6 Space F9 Enter")
        robot.type(Office.password)
        robot.press("Enter")
        #expect(robot.shows("没有改动，请写明答复"))
        robot.press("Esc")
        office.now = office.now.adding(seconds: 4 * 86_400)
        robot.press("Right Right Right 5")
        #expect(robot.lastLine.contains("修改期限") && robot.lastLine.contains("已过"))
    }

    @Test("a returned row that changes a hundredfold is a doubt that wants its answer")
    func hundredfold() throws {
        let office = Office()
        submitted(office).press("^q")
        try office.province(.sendBack(RowNumber("3.1"), version: 1, comment: "请核对金额", dueAt: due(office)))
        let robot = Robot.loggedIn(at: office)
        robot.press("F6 Right Right Right 9 0 0 0 Enter F9")
        #expect(robot.shows("提示：3.1 汇总与退回时的 16 万元相差百倍以上"))
        robot.press("Enter")
        robot.type(Office.password)
        robot.press("Enter")
        #expect(robot.lastLine.contains("3.1 金额特别大，是否按“元”填写？"))
        #expect(try office.record().rows[RowNumber("3.1")]?.state == .returned)
        robot.type("新增实训楼投入")
        robot.press("Enter Enter")
        #expect(robot.lastLine.contains("已重新提交 1 行"))
    }

    @Test("a resubmission looks at the contact again, and F3 mends it on the spot")
    func resubmissionContact() throws {
        let office = Office()
        submitted(office).press("^q")
        try office.province(.sendBack(RowNumber("3.1"), version: 1, comment: "请核对金额", dueAt: due(office)))
        let code = try #require(SchoolCode(Office.school))
        try office.store.setContact(.none, of: code)
        let robot = Robot.loggedIn(at: office)
        robot.press("F6 Right Right Right 8 Enter F9 Enter")
        robot.type(Office.password)
        robot.press("Enter")
        #expect(robot.lastLine.contains("请先填好平台管理联系人"))
        robot.press("Esc F3")
        for text in ["王示范", "0351-8888888", "13000000001"] {
            robot.type(text)
            robot.press("Enter")
        }
        #expect(robot.lastLine.contains("联系人已保存") && robot.shows("修改意见"))
        robot.press("F9 Enter")
        robot.type(Office.password)
        robot.press("Enter")
        #expect(robot.lastLine.contains("已重新提交 1 行"))
    }

    @Test("wrong passwords at 提交 count, and make wait like the log-in")
    func wrongPasswords() throws {
        let robot = filled()
        robot.press("F9")
        for _ in 0..<5 {
            robot.press("^u")
            robot.type("wrong999")
            robot.press("Enter")
        }
        #expect(robot.lastLine.contains("密码不对，没有提交"))
        #expect(try robot.office.store.account(AccountName(Office.school))?.consecutiveFailures == 5)
        robot.type(Office.password)
        robot.press("Enter")
        #expect(robot.lastLine.contains("没有提交：试错次数较多"))
        robot.office.now = robot.office.now.adding(seconds: 60)
        robot.type(Office.password)
        robot.press("Enter")
        #expect(robot.shows("状态 已提交"))
    }

    @Test("what came too late is in 明细, and leaving says so")
    func setAside() {
        let office = Office()
        let robot = filled(office)
        robot.press("^g 1 Enter Right 9")
        office.now = Instant(milliseconds: office.now.milliseconds + 40 * 86_400_000)
        robot.press("Enter")
        #expect(robot.lastLine.contains("1 处没有采用，已留在明细（Shift+F4）：填报已截止"))
        robot.press("^q")
        #expect(robot.lastLine.contains("有 1 处没有采用，原样留在明细"))
        robot.press("S-F4")
        #expect(robot.line(3).contains("1 学校自筹  没有采用：9"))
        robot.press("Esc ^q ^q")
        #expect(robot.app.hasLeft)
        let next = Robot.loggedIn(at: office)
        next.press("S-F4")
        #expect(next.line(3).contains("没有采用：9"))
    }

    @Test("sums typed in 元 are asked about, and one key shows them divided before it does it")
    func typedInYuan() throws {
        let robot = Robot.loggedIn()
        for amount in ["100000", "200000", "0", "300000"] {
            robot.press("Right")
            robot.type(amount)
        }
        robot.press("Enter F9")
        #expect(robot.shows("提示：金额特别大，是否按“元”填写？"))
        robot.press("^k")
        #expect(robot.shows("换算预览") && robot.shows("1 学校自筹   100000 -> 10"))
        robot.press("Esc")
        #expect(robot.shows("汇总金额 600000 万元"))
        robot.press("F9 ^k Enter")
        #expect(robot.shows("汇总金额 60 万元"))
        #expect(try robot.office.stored()[Sample.cell("1", .amount(.local))] == "30")
        robot.press("^z")
        #expect(robot.shows("汇总金额 600000 万元"))
    }

    @Test("a row far above the median of its kind of school is asked about")
    func medians() throws {
        let office = Office()
        submitted(office).press("^q")
        let robot = Robot.loggedIn(at: office)
        robot.press("F2 ^g 2 Enter Right 9 9 9 Enter F9")
        #expect(robot.shows("提示：2 金额特别大，是否按“元”填写？"))
    }

    @Test("放弃承接 wants a reason and the digits")
    func drop() throws {
        let office = Office()
        submitted(office).press("^q")
        try office.province(.sendBack(RowNumber("3.1"), version: 1, comment: "请核对金额", dueAt: due(office)))
        let robot = Robot.loggedIn(at: office)
        robot.press("F6 Right Space")
        robot.type("师资不足")
        robot.press("Enter 0 0 0 2 Enter")
        #expect(robot.lastLine.contains("已放弃承接 3.1"))
        #expect(try office.record().rows[RowNumber("3.1")]?.state == .dropped)
        #expect(robot.shows("没有需修改的任务"))
        robot.press("Esc")
        #expect(robot.shows("本校任务情况预览") && robot.shows("状态 审核中"))
        robot.press("F6 F6 Esc")
        #expect(robot.shows("本校任务情况预览"))
    }

    @Test("returned rows can be corrected after the round has closed, and only they")
    func afterTheClose() throws {
        let office = Office()
        office.now = try #require(CivilDate("2026-11-30")).start.adding(seconds: 23 * 3_600)
        submitted(office).press("^q")
        try office.province(.sendBack(RowNumber("3.1"), version: 1, comment: "请核对金额", dueAt: due(office)))
        office.now = try #require(CivilDate("2026-12-01")).start.adding(seconds: 3_600)
        let robot = Robot.loggedIn(at: office)
        robot.press("F6 Right Right Right 8 Enter")
        #expect(try office.stored()[Sample.cell("3.1", .amount(.school))] == "8")
        robot.press("Esc")
        #expect(robot.shows("状态 待学校修改"))
    }

    @Test("withdrawn and changed, the filing can be submitted again; later log-ins can still bring it back")
    func submitAgain() throws {
        let robot = submitted()
        robot.press("Del 0 0 0 2 Enter")
        let other = Robot.loggedIn(at: robot.office)
        #expect(other.shows("状态 已撤回"))
        robot.press("F2 ^g 1 Enter Right 9 Enter F9")
        robot.type(Office.password)
        robot.press("Enter")
        #expect(robot.shows("状态 已提交"))
        #expect(try robot.office.record().inForce == 2)
    }

    @Test("what another session changed after the read-back is not submitted unseen")
    func readBack() throws {
        let office = Office()
        let robot = filled(office)
        robot.press("F9")
        let other = Robot.loggedIn(at: office)
        other.press("^g 1 Enter Right 8 Enter")
        robot.type(Office.password)
        robot.press("Enter")
        #expect(robot.lastLine.contains("内容在核对之后又有变化"))
        #expect(try office.record().versions.isEmpty)
    }
}
