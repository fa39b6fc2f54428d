import FilingModel
import FilingTestSupport
import TUIKitLite
import Testing

@testable import FilingTUI

@Suite("Ranges of cells")
struct RangeStories {
    private func filledIn() -> Robot {
        let robot = Robot.loggedIn()
        manualKeys.forEach(robot.press)
        robot.press("^Home")
        return robot
    }

    @Test("F8 and arrows, or Shift and arrows, choose the same cells; Esc ends it and changes nothing")
    func choosing() {
        for keys in ["Right F8 Down Right", "Right S-Down S-Right", "Right Down Right S-Up S-Left"] {
            let robot = filledIn()
            robot.press(keys)
            #expect(robot.lastLine.contains("选中 2 行 2 列 合计 14"))
            robot.press("Esc")
            #expect(!robot.lastLine.contains("选中"))
            #expect(robot.shows("汇总金额 57 万元"))
        }
    }

    @Test("a move drops what Shift chose, and extends what F8 holds until F8 or Esc")
    func holding() {
        let robot = filledIn()
        robot.press("Right S-Down Down")
        #expect(!robot.lastLine.contains("选中"))
        robot.press("F8 Down End")
        #expect(robot.lastLine.contains("选中 2 行 4 列"))
        robot.press("F8")
        #expect(!robot.lastLine.contains("选中"))
    }

    @Test("the chosen cells show without colour, and the cursor stays on the current one")
    func drawing() throws {
        let robot = filledIn()
        robot.press("Right S-Down")
        let cursor = try #require(robot.cursor)
        let theme = Theme.monochrome
        let picture = robot.app.picture
        #expect(picture[row: cursor.row, column: cursor.column].style == theme[.selected])
        #expect(picture[row: cursor.row - 1, column: cursor.column].style == theme[.ranged])
        #expect(theme[.ranged] != theme[.plain] && theme[.ranged] != theme[.selected])
        robot.press("Esc")
        #expect(robot.app.picture[row: cursor.row - 1, column: cursor.column].style != theme[.ranged])
    }

    @Test("Del, F5, Space and fills work on all of a range, one undo each")
    func commands() throws {
        let robot = filledIn()
        let before = try robot.office.stored()
        let gestures = [
            ("Right S-End S-Down Del", "汇总金额 33 万元"), ("S-Down S-Down Space", "任务数量 1 个"),
            ("Right S-Down S-Down ^d", "汇总金额 48 万元"), ("Right S-End ^r", "汇总金额 51 万元"),
            ("Right S-End S-Down ^x", "汇总金额 33 万元"), ("Right ^d", "上面没有"),
        ]
        for (keys, shown) in gestures {
            robot.press("^Home Home \(keys)")
            #expect(robot.shows(shown), "after \(keys)")
            robot.press("Esc")
            if !shown.hasPrefix("上面") { robot.press("^z") }
            #expect(try robot.office.stored() == before, "after \(keys)")
        }
        robot.press("^Home Home Right S-End S-Down Del F5")
        #expect(robot.lastLine.contains("已填 8 个 0"))
        #expect(robot.row("2").contains("0        0        0        0"))
    }

    @Test("without a range, Ctrl+D repeats the cell above and Ctrl+R the one at the left")
    func singleCells() {
        let robot = filledIn()
        robot.press("Right Down ^d")
        #expect(robot.shows("汇总金额 53 万元"))
        robot.press("Right ^r")
        #expect(robot.shows("汇总金额 48 万元"))
        robot.press("Left ^r")
        #expect(robot.lastLine.contains("向右填充只用于四项经费"))
    }

    @Test("F5 on a range passes over rows that are not ticked, and says so")
    func zeros() throws {
        let robot = Robot.loggedIn()
        robot.press("Space S-Down S-Down F5")
        #expect(robot.lastLine.contains("已填 4 个 0；没有承接的 2 行没有动"))
        #expect(try robot.office.stored().count == 5)
    }

    @Test("copies go to the person's own clipboard as a table, unless the operator switched it off")
    func copyingOut() {
        let robot = filledIn()
        robot.press("S-End S-Down ^c")
        #expect(robot.copies == ["是\t-\t1\t2\t3\t4\n是\t-\t5\t6\t1\t2\n"])
        #expect(robot.lastLine.contains("已复制 2 行 6 列"))
        let office = Office()
        office.policy.copiesOut = false
        let quiet = Robot.loggedIn(at: office)
        quiet.press("S-End ^c")
        #expect(quiet.copies.isEmpty && !quiet.lastLine.contains("Excel"))
    }

    @Test("what was copied lands at the cursor as it stands, empty cells too, in one undo")
    func copyAndPaste() throws {
        let robot = filledIn()
        robot.press("^v")
        #expect(robot.lastLine.contains("没有复制过"))
        robot.press("Home Right S-End S-Down ^c Esc ^g 4 . 1 Enter Home Right Right ^v")
        #expect(robot.lastLine.contains("已写入 8 格"))
        #expect(robot.shows("任务数量 4 个   汇总金额 81 万元"))
        robot.press("^z")
        #expect(robot.shows("任务数量 3 个   汇总金额 57 万元"))
        robot.press("^Home Home Right ^c Esc S-End S-Down S-Down ^v")
        #expect(robot.shows("汇总金额 29 万元"))
    }

    @Test("what does not fit is shown before it is written")
    func pasteBeyond() {
        let robot = filledIn()
        robot.press("Right S-End ^c Esc Right ^v")
        #expect(robot.shows("粘贴预览") && robot.shows("在最后一列以外"))
        robot.press("Esc")
        #expect(robot.shows("汇总金额 57 万元"))
    }

    @Test("outside the round a range cannot be changed")
    func closed() throws {
        let robot = filledIn()
        robot.office.now = try #require(CivilDate("2026-12-01")).start
        robot.press("Right S-End Del")
        #expect(robot.lastLine.contains("截止"))
        robot.press("^c")
        #expect(robot.lastLine.contains("已复制"))
        #expect(robot.shows("汇总金额 57 万元"))
    }
}
