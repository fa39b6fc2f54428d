import FilingModel
import FilingStore
import FilingTestSupport
import TUIKitLite
import Testing

@testable import FilingTUI

@Suite("分配省财政: what the province gives rows that passed")
struct ShareStories {
    private let office: Office

    init() throws {
        office = Office()
        try office.submit(of: Office.school)
        try office.switchShares(true)
    }

    /// The reviewer on the submission, with row 1 passed and the cursor on it.
    private func reviewer() throws -> Robot {
        try office.province(.pass([RowNumber("1"): 1]))
        let robot = Robot.loggedIn(Office.reviewer, at: office)
        robot.press("Down Enter ^Home")
        return robot
    }

    @Test("golden pages", arguments: [Size(rows: 24, columns: 80), Size(rows: 36, columns: 120)])
    func golden(size: Size) throws {
        try office.province(.pass([RowNumber("1"): 1]))
        try office.province(.share(RowNumber("1"), version: 1, Amount(wanYuan: 8)))
        let robot = Robot.loggedIn(Office.lead, at: office, rows: size.rows, columns: size.columns)
        for (name, keys) in [("share", "Down Enter ^Home 7"), ("funds-shared", "Esc Esc F6 F6 F2")] {
            robot.press(keys)
            #expect(robot.cursor != nil)
            try Golden.compare(robot.screen, with: "\(name)-\(size.columns)x\(size.rows)")
        }
    }

    private func share() throws -> Amount? { try office.record().rows[RowNumber("1")]?.share }

    @Test(
        "a row that passed is given a sum in 万元, which the school sees and which changes nothing of its own")
    func give() throws {
        let robot = try reviewer()
        #expect(robot.shows("省财政 还没有分配给本校（按 7）"))
        robot.press("7")
        #expect(robot.shows("分配省财政 1"))
        robot.type("１２.3456")
        #expect(robot.shows("= 123,456 元"))
        robot.press("Enter")
        #expect(try share() == Amount(yuan: 123_456))
        #expect(robot.lastLine.contains("1 分配省财政 12.3456 万元；W 本行已分配 12.3456 万元，超过省财政 0 万元"))
        #expect(robot.shows("省财政 分配给本校 12.3456 万元"))
        let school = Robot.loggedIn(at: office)
        #expect(school.shows("已通过 任务数量 1 个") && school.shows("省财政分配 12.3456 万元"))
        school.press("Home")
        #expect(school.shows("省厅审核情况：已通过   第 1 轮   省财政分配 12.3456 万元"))
        school.press("F4")
        #expect(school.shows("分配省财政 1  12.3456 万元"))
        robot.press("7 ^u Enter")
        #expect(try share() == .zero)
        #expect(robot.lastLine.contains("1 不分配省财政"))
        #expect(!Robot.loggedIn(at: office).shows("省财政"))
    }

    @Test("what is not a sum is refused with a sentence, and nothing is given")
    func refused() throws {
        let robot = try reviewer()
        robot.press("7")
        robot.type("十二")
        robot.press("Enter")
        #expect(robot.shows("1 省财政“十二”"))
        robot.press("^u")
        robot.type("12.34567")
        robot.press("Enter")
        #expect(robot.shows("1 省财政“12.34567”"))
        robot.press("Esc")
        #expect(try share() == .zero)
    }

    @Test("a row that waits has none, nor one of a province that shares nothing out")
    func none() throws {
        let robot = Robot.loggedIn(Office.reviewer, at: office)
        robot.press("Down Enter ^Home 7")
        #expect(robot.lastLine.contains("1 还没有通过，不能分配省财政"))
        try office.switchShares(false)
        let other = try reviewer()
        other.press("7")
        #expect(other.lastLine.contains("本省没有开通省财政分配"))
        #expect(!other.shows("还没有分配给本校"))
    }

    @Test("undoing the pass takes the share back, and one's own slip stays one after sharing")
    func undone() throws {
        let robot = Robot.loggedIn(Office.reviewer, at: office)
        robot.press("Down Enter ^Home 1 ^Home 7 5 Enter")
        #expect(try share() == Amount(wanYuan: 5))
        robot.press("^Home 0")
        #expect(robot.lastLine.contains("1 的结论已撤销"))
        #expect(try share() == .zero)
        robot.press("1 ^z")
        #expect(try office.record().rows[RowNumber("1")]?.state == .pending)
    }

    @Test("省财政 and 汇总 show what is shared out beside what there is, and warn where it is more")
    func sums() throws {
        let row = RowNumber("1")
        let lead = Signature(account: AccountName(Office.lead), role: .provincialLead)
        #expect(try office.store.setProvincialFund(Amount(wanYuan: 10), for: row, of: "14", by: lead))
        try office.province(.pass([row: 1]))
        try office.province(.share(row, version: 1, Amount(wanYuan: 8)))
        let robot = Robot.loggedIn(Office.lead, at: office)
        robot.press("F6 F6")
        #expect(robot.shows("省财政 10 万元，已分配 8 万元") && !robot.shows("W "))
        robot.press("Space Space Space")
        #expect(robot.shows("已分配") && robot.row("1").contains(" 10          8 "))
        robot.press("F2")
        #expect(robot.shows("已分配到校 8 万元"))
        robot.press("3 Enter")
        #expect(robot.shows("W 1 分配到校的合计超过本行省财政，请核对"))
        robot.press("Esc")
        #expect(robot.lastLine.contains("W 1 分配到校的合计超过本行省财政，请核对"))
    }

    @Test("the lead switches it on in the settings, after being asked; off by default")
    func switching() throws {
        try office.switchShares(false)
        let robot = Robot.loggedIn(Office.lead, at: office)
        robot.press("S-F6 Down Down Down Down Down")
        #expect(robot.shows("省财政分配到校  没有开通"))
        robot.press("Enter")
        #expect(robot.lastLine.contains("将开通省财政分配到校") && !robot.shows("已开通"))
        robot.press("Enter")
        #expect(robot.shows("省财政分配到校  已开通"))
        #expect(try office.store.round(of: "14").sharesFunds)
        #expect(try office.store.auditTrail(of: nil).last?.after.contains("sharesFunds") == true)
    }
}

extension Office {
    /// The province shares its money out to schools, or does not.
    func switchShares(_ isOn: Bool) throws {
        var round = try store.round(of: nil)
        round.sharesFunds = isOn
        try store.setRound(round, by: .system)
    }
}
