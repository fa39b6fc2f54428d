import FilingModel
import FilingTestSupport
import TUIKitLite
import Testing

@testable import FilingTUI

@Suite("What the pages of the workflow look like")
struct WorkflowPictureTests {
    /// A page, and how a desk of some size comes to it.
    struct Page: Sendable, CustomTestStringConvertible {
        let name: String
        let open: @Sendable (Size) throws -> Robot

        var testDescription: String { name }

        init(_ name: String, _ open: @escaping @Sendable (Size) throws -> Robot) {
            (self.name, self.open) = (name, open)
        }

        /// A page that keys lead the lead to once a school asks.
        init(_ name: String, byLead keys: String) {
            self.init(name) { size in
                let robot = Robot.loggedIn(
                    Office.lead, at: try asked(), rows: size.rows, columns: size.columns)
                robot.press(keys)
                return robot
            }
        }

        /// A page that keys lead to once the manual's example is submitted.
        init(_ name: String, keys: String, after acts: [Act] = []) {
            self.init(name) { size in
                let office = Office()
                let robot = Robot.submitted(at: office, rows: size.rows, columns: size.columns)
                guard !acts.isEmpty else {
                    robot.press(keys)
                    return robot
                }
                robot.press("^q")
                for act in acts { try office.province(act) }
                let next = Robot.loggedIn(at: office, rows: size.rows, columns: size.columns)
                next.press(keys)
                return next
            }
        }
    }

    private static let begun = Act.beginReview(revision: 1)
    private static let passed = Act.pass(
        Dictionary(uniqueKeysWithValues: ["1", "2", "3.1", "3.2", "3.3"].map { (RowNumber($0), 1) }))
    private static let returned = ["3.1", "3.2"].map { row in
        Act.sendBack(
            RowNumber(row), version: 1, comment: "请说明遴选依据，并核对企业投入",
            dueAt: Instant(milliseconds: 1_795_500_000_000))
    }

    /// An office whose school asks for what is under review.
    static func asked() throws -> Office {
        let office = Office()
        try office.submit(of: Office.school)
        try office.province(begun)
        try office.school(
            .requestReturn("3.2 的学校自筹多填了一个零，应为 2 万元；3.3 的数量应为 1 个。申报书和会议纪要已经改正，请退回这两行。"))
        return office
    }

    static let pages = [
        Page("submit") { size in
            let robot = Robot.loggedIn(rows: size.rows, columns: size.columns)
            manualKeys.forEach(robot.press)
            robot.press("^g 1 2 Enter Space F5 F9")
            return robot
        },
        Page("faults") { size in
            let robot = Robot.loggedIn(rows: size.rows, columns: size.columns)
            robot.press("Down Tab 5 Enter Right Right a Enter F9")
            return robot
        },
        Page("preview-submitted", keys: ""), Page("confirm", keys: "Del"),
        Page("preview-withdrawn", keys: "Del 0 0 0 2 Enter"),
        Page("preview-under-review", keys: "Down", after: [begun]),
        Page("request", keys: "Del", after: [begun]),
        Page("preview-asked") { size in
            let office = try asked()
            return Robot.loggedIn(at: office, rows: size.rows, columns: size.columns)
        },
        Page("review-asked", byLead: "Down Enter"), Page("review-answer", byLead: "Down Enter 6"),
        Page("list-asked", byLead: "Down"), Page("board-asked", byLead: "F6"),
        Page("preview-answered") { size in
            let office = try asked()
            try office.province(
                .answerRequest(askedAt: office.now, answer: "3.2 与申报书一致，不予退回；请在复审意见里说明"))
            return Robot.loggedIn(at: office, rows: size.rows, columns: size.columns)
        },
        Page("preview-returned", keys: "Down Down", after: returned),
        Page("preview-reviewed", keys: "", after: [passed]),
        Page("revision", keys: "F6 Right Right Right 8", after: returned),
        Page("resubmit", keys: "F6 Right Right Right 9 0 0 0 Enter F9", after: returned),
        Page("export") { size in
            let office = Office()
            (office.source, office.policy.sendsFiles) = ("192.0.2.7", true)
            let robot = Robot.submitted(at: office, rows: size.rows, columns: size.columns)
            robot.press("^e")
            return robot
        },
        Page("history", keys: "F4", after: returned),
        Page("comparison", keys: "F2 ^g 1 Enter Right 9 Enter ^g 3 . 3 Enter Space S-F4 F4"),
    ]

    @Test("golden pages", arguments: pages, [Size(rows: 24, columns: 80), Size(rows: 36, columns: 120)])
    func golden(page: Page, size: Size) throws {
        let robot = try page.open(size)
        try Golden.compare(robot.screen, with: "\(page.name)-\(size.columns)x\(size.rows)")
        #expect(robot.app.picture == robot.app.picture)
        #expect(robot.cursor != nil)
    }
}
