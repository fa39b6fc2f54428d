import FilingModel
import FilingStore
import FilingTestSupport
import TUIKitLite
import Testing

@testable import FilingTUI

@Suite("Whatever is pressed, the promises hold")
struct MonkeyTests {
    @Test("random keys: the picture stays whole and the store holds what the screen shows", arguments: 0..<30)
    func randomKeys(seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(seed))
        let robot = Robot.loggedIn()
        let keys =
            "Space Tab BackTab Enter Esc Up Down Left Right Home End PgUp PgDn Del BS ^Home ^End"
            + " F1 F2 F3 F4 F5 F6 S-F6 F7 S-F7 F8 F10 ^z ^y ^s ^f ^g ^l 1 2 3 0 . - , x 万 三 = 是"
            + " S-Up S-Down S-Left S-Right S-Home S-End S-PgUp S-PgDn ^c ^x ^v ^d ^r ^k ^t"
        let names = keys.split(separator: " ").map(String.init)
        var drawing: Drawing?
        for _ in 0..<300 {
            let name = names.randomElement(using: &random) ?? "Tab"
            if name == "^l" { robot.paste("1\t12,34\n..\t2\n") } else { robot.press(name) }
            #expect(robot.cursor != nil)
            let next = robot.app.drawing(after: drawing)
            #expect(next.surface == robot.app.picture, "lines of the picture before were taken over wrongly")
            drawing = next
        }
        robot.resize(rows: 30, columns: 100)
        // A second session reads exactly what the first one shows.
        robot.press("Esc Esc Esc Esc ^s")
        let other = Robot.loggedIn(at: robot.office, rows: 30, columns: 100)
        #expect(other.line(3) == robot.line(3) || !robot.shows("汇总金额"))
        try journalAgreesWithWorkingCopy(robot.office)
    }

    private func journalAgreesWithWorkingCopy(_ office: Office) throws {
        let code = try #require(SchoolCode(Office.school))
        var replayed: [CellID: String] = [:]
        for entry in try office.store.journal(of: code) {
            guard case .cell(let cell, let before, let after) = entry.event else { continue }
            #expect(replayed[cell] ?? "" == before)
            replayed[cell] = after.isEmpty ? nil : after
        }
        #expect(try office.stored() == replayed)
    }
}
