import FilingModel
import FilingStore
import FilingTestSupport
import TUIKitLite
import Testing

@testable import FilingTUI

/// An office of another province, which has set a round of its own.
func officeElsewhere() -> Office {
    let office = Office()
    do {
        try office.add("xinjiang", .provincialLead, seeing: Jurisdiction(province: "65"))
        try office.setOwnRound { round in
            round.closes = round.closes.adding(days: 10)
            round.offered.remove(RowNumber("3.1"))
            round.notes = "本省另有说明"
        }
    } catch { preconditionFailure("refused: \(error)") }
    return office
}

extension Office {
    /// Province 65 changes its own round.
    func setOwnRound(_ change: (inout Round) -> Void) throws {
        let lead = Signature(account: AccountName("xinjiang"), role: .provincialLead)
        _ = try store.changeRound(of: "65", reason: "", by: lead) { old, _ throws(RoundRefusal) in
            var round = old
            change(&round)
            return round
        }
    }

    /// The common round is changed.
    func setCommonRound(_ change: (inout Round) -> Void) throws {
        var round = try store.round(of: nil)
        change(&round)
        try store.setRound(round)
    }
}

@Suite("A province goes back to the common round")
struct OwnRoundStories {
    private let office = officeElsewhere()
    private let toPage = "S-F6 Down Down Enter"

    private func lead() -> Robot { Robot.loggedIn("xinjiang", at: office) }

    @Test("what changes is read back, the province's code confirms it, and the schools hear of it")
    func back() throws {
        try office.enrol("4165000001", "乌鲁木齐示例职业学院", city: "乌鲁木齐市", province: "65")
        let school = Robot.loggedIn("4165000001", at: office)
        #expect(school.shows("12-10 24:00"))
        let robot = lead()
        robot.press(toPage)
        #expect(robot.shows("结束时间  2026-12-10 24:00 改为 2026-11-30 24:00，提前"))
        #expect(robot.shows("开始日期  2026-10-19，不变") && robot.shows("新开放 3.1"))
        robot.type("14")
        robot.press("Enter")
        #expect(robot.lastLine.contains("请输入本省代码的两位数字"))
        #expect(try office.store.rounds().own.count == 1)
        robot.type("６５")
        robot.press("Enter")
        #expect(robot.lastLine.contains("已改用共同的申报要求"))
        #expect(!robot.shows("改回共同的"))
        #expect(try office.store.rounds() == Rounds(try office.store.round(of: nil)))
        school.lookForNews()
        #expect(school.shows("11-30 24:00"))
        let entry = try office.store.auditTrail(of: nil).last
        #expect(entry?.action == "改用共同申报要求" && entry?.account.text == "xinjiang")
    }

    @Test("an end within a day is not to be had this way either")
    func notice() throws {
        try office.setCommonRound { $0.closes = $0.closes.adding(days: -10) }
        let robot = lead()
        robot.press(toPage)
        robot.type("65")
        robot.press("Enter")
        #expect(robot.lastLine.contains("至少要给学校留 24 小时"))
        #expect(try office.store.rounds().own.count == 1)
    }

    @Test("what moved since it was read back is read back again")
    func moved() throws {
        let robot = lead()
        robot.press(toPage)
        try office.setCommonRound { $0.closes = $0.closes.adding(days: -1) }
        robot.type("65")
        robot.press("Enter")
        #expect(robot.lastLine.contains("申报要求刚有改动"))
        #expect(robot.shows("改为 2026-11-29 24:00"))
        #expect(try office.store.rounds().own.count == 1)
        robot.type("65")
        robot.press("Enter")
        #expect(try office.store.round(of: "65").closes.text == "2026-11-29")
    }

    @Test("where the province has set none, there is nothing to go back from")
    func none() {
        let robot = Robot.loggedIn(Office.lead, at: office)
        robot.press("S-F6")
        #expect(robot.shows("省级平台联系人") && !robot.shows("共同申报要求"))
    }

    @Test("the page", arguments: [Size(rows: 24, columns: 80), Size(rows: 36, columns: 120)])
    func golden(size: Size) throws {
        let robot = Robot.loggedIn("xinjiang", at: office, rows: size.rows, columns: size.columns)
        robot.press(toPage)
        #expect(robot.cursor != nil)
        try Golden.compare(robot.screen, with: "settings-common-\(size.columns)x\(size.rows)")
    }
}
