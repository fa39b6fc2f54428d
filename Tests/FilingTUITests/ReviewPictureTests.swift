import FilingModel
import FilingTestSupport
import TUIKitLite
import Testing

@testable import FilingTUI

@Suite("What the province's pages look like")
struct ReviewPictureTests {
    private static let sizes = [Size(rows: 24, columns: 80), Size(rows: 36, columns: 120)]

    /// The pages over a submission, each with the keys that lead there.
    static let pages: [(name: String, keys: String)] = [
        ("review", "1 Down"), ("review-again", "Down Down"), ("review-bulk", "F9"), ("review-remark", "2"),
        ("review-phrases", "2 F4"), ("review-detail", "Down Down F4"), ("review-help", "F1"),
        ("review-menu", "F10"),
    ]

    /// A submission in its second round, with a doubtful row.
    private func office() throws -> Office {
        let office = Office()
        try office.submit(
            Sample.manualExample + [("4.1", "1", ["0", "0", "0", "0"])], of: Office.school,
            remark: "4.1 由上级部门统一安排，本校确无投入")
        let due = office.now.adding(seconds: 3 * 86_400)
        let act = Act.sendBack(RowNumber("3.1"), version: 1, comment: "请核对学校自筹，并说明典型学校的遴选依据", dueAt: due)
        try office.province(act)
        try office.fill([("3.1", "", ["10"])], of: Office.school)
        try office.school(.resubmit([RowNumber("3.1"): "学校自筹已改为 10 万元，依据见校发〔2026〕3 号"]))
        return office
    }

    @Test("golden pages", arguments: pages, sizes)
    func golden(page: (name: String, keys: String), size: Size) throws {
        let robot = Robot.loggedIn(Office.lead, at: try office(), rows: size.rows, columns: size.columns)
        robot.press("Down Enter \(page.keys)")
        #expect(robot.app.picture == robot.app.picture)
        #expect(robot.cursor != nil)
        try Golden.compare(robot.screen, with: "\(page.name)-\(size.columns)x\(size.rows)")
    }

    /// The pages of an office, each with the keys that lead there.
    static let officePages: [(name: String, account: String, keys: String)] = [
        ("list", Office.lead, ""), ("list-filter", Office.lead, "F2"),
        ("list-school", Office.lead, "Down F4"),
        ("board", Office.lead, "F6"), ("board-calls", Office.lead, "F6 Enter"),
        ("totals", Office.lead, "F6 F6"), ("totals-task", Office.lead, "F6 F6 Enter"),
        ("report", Office.lead, "F6 F6 F6"), ("report-propose", Office.lead, "F6 F6 F6 ^a F9"),
        ("list-together", Office.lead, "Down Space F9"),
        ("settings-phrases", Office.lead, "S-F6 Down Down Down Enter"), ("city", Office.city, "Down Enter"),
        ("settings", Office.lead, "S-F6"), ("settings-round", Office.lead, "S-F6 Enter"),
        ("settings-offer", Office.lead, "S-F6 Down Enter"),
        ("settings-contacts", Office.lead, "S-F6 Down Down Enter"), ("nation", Office.nation, ""),
        ("nation-sources", Office.nation, "Space"), ("totals-sources", Office.lead, "F6 F6 Space"),
        ("funds", Office.lead, "F6 F6 F2 1 2 . 5"), ("accounts", Office.lead, settings(7)),
        ("account", Office.lead, settings(7) + " Enter"), ("account-new", Office.lead, settings(7) + " F2"),
        ("sessions", Office.lead, settings(8)), ("enrolment", Office.lead, settings(9)),
        ("slips", Office.lead, settings(10) + " Enter"),
    ]

    private static func settings(_ line: Int) -> String {
        "S-F6" + String(repeating: " Down", count: line) + " Enter"
    }

    @Test("golden pages of the office", arguments: officePages, sizes)
    func office(page: (name: String, account: String, keys: String), size: Size) throws {
        let robot = Robot.loggedIn(page.account, at: try office(), rows: size.rows, columns: size.columns)
        robot.press(page.keys)
        #expect(robot.app.picture == robot.app.picture)
        #expect(robot.cursor != nil)
        try Golden.compare(robot.screen, with: "\(page.name)-\(size.columns)x\(size.rows)")
    }

    @Test("bars are drawn with # where a block takes two columns")
    func wideBars() throws {
        let robot = Robot.loggedIn(Office.lead, at: try office(), rows: 36, columns: 120, widths: .wide)
        robot.press("F6 F6")
        #expect(robot.shows("####") && !robot.shows("█"))
        #expect((0..<36).allSatisfy { TextWidth.wide.columns(of: robot.line($0)) <= 120 })
    }

    @Test("no key is bound twice, and every binding has its sentence")
    func keys() {
        #expect(ReviewScreen.keys.contestedKeys.isEmpty)
        #expect(ReviewScreen.keys.bindings.allSatisfy { !$0.help.isEmpty })
        #expect(SubmissionsScreen.keys.contestedKeys.isEmpty)
        #expect(ReportScreen.keys.contestedKeys.isEmpty)
        #expect(PhrasesSettingScreen.keys.contestedKeys.isEmpty)
        #expect(SubmissionsScreen.keys.bindings.allSatisfy { !$0.help.isEmpty })
    }
}
