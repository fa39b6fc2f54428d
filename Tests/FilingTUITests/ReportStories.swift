import FilingModel
import FilingStore
import FilingTestSupport
import TUIKitLite
import Testing

@testable import FilingTUI

@Suite("报部 with two accounts")
struct ReportStories {
    static let second = "shengting2"
    private let office: Office

    /// One school is reviewed but for row 3.3, the other has not come.
    init() throws {
        office = Office()
        try office.add(Self.second, .provincialLead)
        try office.submit(of: Office.school)
        let rows = ["1", "2", "3.1", "3.2"].map { (RowNumber($0), 1) }
        try office.province(.pass(Dictionary(uniqueKeysWithValues: rows)))
    }

    private func desk(_ account: String) -> Robot {
        let robot = Robot.loggedIn(account, at: office)
        robot.press("F6 F6 F6")
        return robot
    }

    /// Types the password into a form and sends it.
    private func confirm(_ robot: Robot, _ password: String = Office.password) {
        robot.type(password)
        robot.press("Enter")
    }

    @Test("open rows stand in the way and lead to their submission; nothing is proposed before")
    func obstacles() throws {
        let robot = desk(Office.lead)
        #expect(robot.shows("意向承接 5 行 57 万元   已通过 4 行 51 万元"))
        #expect(robot.shows("学校 2 所，有效提交 1 所"))
        robot.press("F9")
        #expect(robot.lastLine.contains("还有 1 行没有结论（如 4114000002 3.3 待审核），不能报部；确需例外的按空格勾选"))
        robot.press("Enter")
        #expect(robot.shows("审核") && robot.shows(" 3.3 遴选100个左右德育特色案例"))
        robot.press("1 Esc")
        #expect(robot.shows("没有未决的行") && robot.lastLine.contains("没有妨碍，可以按 F9 提请报部"))
    }

    @Test("one lead proposes, another confirms what was proposed; then everything says 已报部 and nothing moves")
    func report() throws {
        try office.province(.pass([RowNumber("3.3"): 1]))
        let (first, other) = (desk(Office.lead), desk(Self.second))
        first.press("F9")
        confirm(first, "wrong")
        #expect(first.lastLine.contains("密码不对"))
        confirm(first)
        let code = try #require(try office.store.reportProposal(of: "14")?.seal.verificationCode)
        #expect(first.lastLine.contains("已提请，核对码 \(code)"))
        first.press("F9")
        #expect(first.lastLine.contains("你已提请，请另一位省级管理员登录后确认"))
        other.lookForNews()
        #expect(other.shows("待确认：shengting 2026-11-20 14:32 提请，核对码 \(code)"))
        other.press("F9")
        #expect(other.shows("确认后全省锁定"))
        confirm(other)
        let snapshot = try #require(try office.store.reports(of: "14").first)
        #expect(other.lastLine.contains("已报部（第 1 次），校验码 \(snapshot.seal.verificationCode)"))
        other.press("F9")
        #expect(other.lastLine.contains("已报部；教育部按文号解锁以后才能再报"))
        first.lookForNews()
        #expect(first.shows("已报部 第 1 次"))
        first.press("Esc Down Enter")
        #expect(first.shows("状态 已报部"))
        for key in ["1", "2", "3", "0", "F9", "F2", "Del"] {
            first.press(key)
            #expect(first.lastLine.contains("省厅已报部，不能再改"), "\(key)")
        }
        let school = Robot.loggedIn(at: office)
        #expect(school.shows("状态 已报部"))
    }

    @Test("what moved since the proposal is not confirmed, and a proposal can be taken back")
    func moved() throws {
        try office.province(.pass([RowNumber("3.3"): 1]))
        let (first, other) = (desk(Office.lead), desk(Self.second))
        first.press("F9")
        confirm(first)
        other.press("F5 F9")
        try office.province(.undoVerdict(RowNumber("3.3"), reason: "结论有误"))
        try office.province(.reject(RowNumber("3.3"), version: 1, reason: "与要求不符"))
        confirm(other)
        #expect(other.lastLine.contains("提请之后又有变化，请核对后重新提请"))
        #expect(try office.store.reports(of: "14").isEmpty)
        other.press("Del")
        #expect(other.lastLine.contains("已撤回提请"))
        first.lookForNews()
        #expect(first.shows("还没有提请报部"))
    }

    @Test("exceptions are named with a reason")
    func exceptions() throws {
        let first = desk(Office.lead)
        first.press("Space")
        #expect(first.shows("勾选例外 1 行"))
        first.press("F9")
        #expect(first.shows("作为例外报送 1 行"))
        first.type("短")
        first.press("Esc F9")
        first.press("Enter")
        confirm(first)
        #expect(first.lastLine.contains("例外的理由至少 4 个字"))
        first.type("期以后另行报送")
        first.press("Enter Enter")
        let other = desk(Self.second)
        other.press("F9")
        #expect(other.shows("例外 1 行：4114000002 3.3；理由：短期以后另行报送"))
        confirm(other)
        #expect(try office.store.reports(of: "14").count == 1)
    }

    @Test("a reviewer looks and neither proposes nor confirms")
    func reviewer() {
        let robot = desk(Office.reviewer)
        robot.press("F9")
        #expect(robot.lastLine.contains("只有省级管理员可以报部"))
        robot.press("Del")
        #expect(robot.lastLine.contains("没有还未确认的提请"))
    }

    @Test("rows that are unlocked move again, and only they")
    func unlocked() throws {
        try office.province(.pass([RowNumber("3.3"): 1]))
        let (first, other) = (desk(Office.lead), desk(Self.second))
        first.press("F9")
        confirm(first)
        other.press("F5 F9")
        confirm(other)
        let unlock = Act.unlock([RowNumber("1")], document: "教职成司函〔2026〕9号", reason: "数字有误")
        try office.take(unlock, on: Office.school, as: .host)
        first.press("Esc Down Enter ^Home 0")
        first.type("按文更正结论")
        first.press("Enter")
        #expect(first.lastLine.contains("1 的结论已撤销"))
        first.press("Down 0")
        #expect(first.lastLine.contains("省厅已报部，不能再改"))
        first.press("Up 1 Esc F6 F6 F6")
        #expect(first.shows("可再报"))
        first.press("F9")
        confirm(first)
        other.press("F5 F9")
        confirm(other)
        #expect(try office.store.reports(of: "14").map(\.number) == [1, 2])
    }
}
