import FilingModel
import FilingTestSupport
import Foundation
import TUIKitLite
import Testing

@testable import FilingTUI

@Suite("The mouse, where it was switched on")
struct MouseStories {
    private func switchedOn() -> Robot {
        let robot = Robot.loggedIn()
        robot.press(Key(.function(12), .shift))
        return robot
    }

    @Test("F10 has the switch, and it says what follows from it")
    func menu() {
        let robot = Robot.loggedIn()
        robot.press("F10")
        robot.type("鼠标")
        robot.press("Enter")
        #expect(robot.lastLine.contains("鼠标已开"))
        robot.press(Key(.function(12), .shift))
        #expect(robot.lastLine.contains("鼠标已关"))
    }

    @Test("switched off it does nothing")
    func off() {
        let robot = Robot.loggedIn()
        let before = robot.screen
        robot.click(row: 12, column: 50)
        robot.turnWheel(down: 1)
        #expect(robot.screen == before)
    }

    @Test("a click goes to the cell, and takes what was being typed with it")
    func cell() throws {
        let robot = switchedOn()
        robot.press("Down Tab")
        robot.type("7")
        let lines = robot.screen.split(separator: "\n", omittingEmptySubsequences: false)
        let row = try #require(lines.firstIndex { $0.hasPrefix("3.2 ") })
        let left = try #require(robot.cursor?.column)
        robot.click(row: row, column: left)
        #expect(robot.cursor?.row == row && robot.cursor?.column == left)
        robot.press("Home")
        let tick = try #require(robot.cursor)
        robot.click(row: tick.row, column: tick.column)
        #expect(robot.row("3.2").contains("[x]"))
        robot.click(row: tick.row, column: tick.column)
        #expect(robot.row("3.2").contains("[ ]"))
        #expect(robot.shows("7"))
    }

    @Test("the wheel moves by three, and not while a cell is being typed")
    func wheel() {
        let robot = switchedOn()
        let top = robot.cursor?.row ?? 0
        robot.turnWheel(down: 1)
        let after = robot.cursor?.row ?? 0
        #expect(after >= top + 3)
        robot.press("Tab")
        robot.type("4")
        let typing = robot.cursor
        robot.turnWheel(down: 2)
        #expect(robot.cursor == typing)
    }

    @Test("a click in the menu chooses, a second one runs")
    func menuLine() {
        let robot = switchedOn()
        robot.press("F10")
        robot.click(row: 5, column: 10)
        #expect(robot.cursor?.row == 5)
        robot.click(row: 5, column: 10)
        #expect(!robot.shows("输入文字缩小范围"))
    }

    @Test("a click in the key bar presses the key, whatever page or question is open")
    func keyBar() throws {
        let robot = switchedOn()
        try robot.click(on: "F7查找", row: 23)
        #expect(robot.shows("查找（序号、文字、拼音、首字母）："))
        try robot.click(on: "Esc回到原处", row: 23)
        try robot.click(on: "F4政策原文", row: 23)
        #expect(robot.shows("行动计划"))
        try robot.click(on: "Esc返回", row: 23)
        robot.press("Tab F2 4")
        try robot.click(on: "Esc恢复原值", row: 23)
        #expect(robot.shows("汇总金额 0 万元"))
        robot.click(row: 23, column: 0)
        #expect(robot.shows("任务数量 0 个"))
    }

    @Test("a click in a form goes to the field")
    func form() throws {
        let robot = switchedOn()
        robot.press("F3")
        let first = try #require(robot.cursor)
        robot.click(row: first.row + 2, column: 30)
        #expect(robot.cursor?.row == first.row + 2)
        robot.click(row: first.row, column: 30)
        #expect(robot.cursor?.row == first.row)
        robot.click(row: first.row - 2, column: 30)
        #expect(robot.cursor?.row == first.row)
    }

    @Test("in the offices' lists a click goes to the line, a second one opens it; the wheel moves by three")
    func offices() throws {
        let office = Office()
        try office.submit(of: Office.school)
        let robot = Robot.loggedIn(Office.lead, at: office)
        robot.press(Key(.function(12), .shift))
        let line = try #require(robot.screen.split(separator: "\n").firstIndex { $0.contains(Office.school) })
        robot.click(row: line, column: 20)
        #expect(robot.cursor?.row == line)
        robot.click(row: line, column: 20)
        #expect(robot.shows("审核") && robot.shows("待审核"))
        let top = try #require(robot.cursor?.row)
        robot.turnWheel(down: 1)
        #expect((robot.cursor?.row ?? 0) > top)
    }

    @Test("on 需修改的任务 a click goes to the cell, and a second one on the tick at the left ticks")
    func revision() throws {
        let office = Office()
        Robot.submitted(at: office).press("^q")
        let due = office.now.adding(seconds: 3 * 86_400)
        try office.province(.sendBack(RowNumber("3.1"), version: 1, comment: "请核对金额", dueAt: due))
        let robot = Robot.loggedIn(at: office)
        robot.press("F6")
        robot.press(Key(.function(12), .shift))
        robot.click(row: 7, column: 40)
        robot.press("9 Enter")
        robot.click(row: 4, column: 1)
        robot.click(row: 4, column: 1)
        #expect(robot.shows("左边已勾选 0 行"))
        #expect(try office.stored().values.contains("9"))
    }

    @Test("clicks anywhere on any page keep the picture whole", arguments: 0..<6)
    func anywhere(seed: Int) {
        let robot = switchedOn()
        robot.press(["F1", "F10", "F4", "F12", "F6", "F9"][seed])
        for row in stride(from: 0, to: 24, by: 2) {
            robot.click(row: row, column: (row * 7 + seed) % 80)
            robot.turnWheel(down: row % 3)
            #expect(robot.cursor != nil && robot.app.picture == robot.app.picture)
        }
    }
}

extension Robot {
    /// A click in the middle of a text in this row.
    func click(on text: String, row: Int) throws {
        let line = line(row)
        let place = try #require(line.range(of: text), "\(text) is not in: \(line)")
        let columns = TextWidth.narrow
        click(row: row, column: columns.columns(of: String(line[..<place.lowerBound])) + 2)
    }

    func click(row: Int, column: Int) {
        point(button: 0, row: row, column: column)
    }

    func turnWheel(down turns: Int) {
        for _ in 0..<turns { point(button: 65, row: 10, column: 10) }
    }

    private func point(button: Int, row: Int, column: Int) {
        for isPress in [true, false] {
            point(MouseReport(position: Position(row: row, column: column), button: button, isPress: isPress))
        }
    }
}
