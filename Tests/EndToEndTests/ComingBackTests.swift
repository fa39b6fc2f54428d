import Foundation
import Glibc
import Testing

@Suite("Coming back after the worst")
struct ComingBackTests {
    /// What ends the program in the middle of a cell.
    enum End: CaseIterable { case killed, hungUp, lineClosed, terminated }

    @Test(
        "the next log-in is in the same cell, with what was typed, and says so in one sentence",
        arguments: End.allCases)
    func comingBack(end: End) throws {
        let workplace = try Workplace()
        let first = try Tmux.emptyGrid(workplace)
        try first.press(line: "Space Tab 1 Tab 2 Tab")
        try first.type("3.")
        try first.waitFor("汇总金额 6 万元", " 3.")
        try Self.end(first, by: end)

        let second = try Tmux.emptyGrid(workplace, name: "second")
        let screen = try second.waitFor("断线前的", "汇总金额 6 万元")
        let sentence = try #require(screen.firstMatch(of: /已恢复 \d\d:\d\d 断线前的 \d+ 处修改/))
        #expect(screen.ranges(of: sentence.output).count == 1)
        #expect(screen.contains("光标在 1 举办方投入，正在输入的“3.”还在"))
        try second.type("5")
        try second.waitFor("汇总金额 6.5 万元", "举办方投入 3.5")
    }

    private static func end(_ tmux: Tmux, by end: End) throws {
        switch end {
        case .killed:
            try tmux.signal(SIGKILL)
            try tmux.waitForExit(137)
        case .hungUp: try tmux.hangUp()
        case .lineClosed:
            try tmux.signal(SIGHUP)
            try tmux.waitFor("exit status")
        case .terminated:
            try tmux.signal(SIGTERM)
            try tmux.waitFor("exit status")
        }
    }

    @Test("no key that was seen on the screen is lost, whenever the program is killed")
    func everyKey() throws {
        let workplace = try Workplace()
        var typed = ""
        for (number, key) in ["4", ".", "2", "5"].enumerated() {
            let desk = try Tmux.emptyGrid(workplace, name: "desk\(number)")
            if number == 0 { try desk.press("Tab") } else { try desk.waitFor("正在输入的“\(typed)”还在") }
            try desk.type(key)
            typed += key
            try desk.waitUntil("\(typed) in the grid") { _ in try desk.gridLine("1").hasSuffix(" " + typed) }
            try desk.signal(SIGKILL)
            try desk.waitForExit(137)
        }
    }

    @Test("after leaving in good order the next log-in is in the same cell and has nothing to explain")
    func goodOrder() throws {
        let workplace = try Workplace()
        let first = try Tmux.emptyGrid(workplace)
        try first.go(to: "9")
        try first.press(line: "Tab Tab 8 C-q")
        try first.waitForExit(0)

        let second = try Tmux.emptyGrid(workplace, name: "second")
        let screen = try second.waitFor("汇总金额 8 万元", "\n 9 ")
        #expect(!screen.contains("已恢复"))
        try second.press("9")
        try second.waitFor("行业企业投入 9", "汇总金额 9 万元")
    }

    @Test(
        "two desks on one database end by a signal, give their terminals back, and lose nothing",
        arguments: [SIGTERM, SIGHUP])
    func twoDesks(signal: Int32) throws {
        let workplace = try Workplace()
        let one = try Tmux.emptyGrid(workplace, name: "one")
        let other = try Tmux.demo(workplace, name: "other")
        try other.logIn("4114001000", "demo2020")
        try other.waitFor("序号", "任务数量 0 个")
        try one.press(line: "Tab 4 Enter")
        try other.go(to: "9")
        try other.press(line: "Tab 9 Enter")
        try one.waitFor("汇总金额 4 万元", "已自动保存")
        try other.waitFor("汇总金额 9 万元", "已自动保存")
        for desk in [one, other] {
            try desk.signal(signal)
            try desk.waitFor("before the program", "exit status")
            #expect(try desk.settingsAreRestored())
            #expect(try desk.fact("alternate_on") == "0")
        }

        let again = try Tmux.emptyGrid(workplace, name: "again")
        try again.waitFor("汇总金额 4 万元")
        let third = try Tmux.demo(workplace, name: "third")
        try third.logIn("4114001000", "demo2020")
        try third.waitFor("汇总金额 9 万元")
    }

    @Test("one school open twice: both keep what each of them typed")
    func oneSchoolTwice() throws {
        let workplace = try Workplace()
        let one = try Tmux.emptyGrid(workplace, name: "one")
        let other = try Tmux.emptyGrid(workplace, name: "other")
        try one.press(line: "Tab 4 Enter")
        try one.waitFor("已自动保存")
        try other.go(to: "2")
        try other.press(line: "Tab 5 Enter")
        try other.waitFor("已自动保存")
        try one.press("C-q")
        try one.waitForExit(0)
        try other.press("C-q")
        try other.waitForExit(0)
        let again = try Tmux.emptyGrid(workplace, name: "again")
        try again.waitFor("任务数量 2 个", "汇总金额 9 万元")
    }
}
