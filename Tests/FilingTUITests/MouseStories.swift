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
