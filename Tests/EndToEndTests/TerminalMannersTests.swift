import Foundation
import Testing

@Suite("Manners towards the terminal")
struct TerminalMannersTests {
    @Test("Ctrl+S, Ctrl+C, Ctrl+Z and Ctrl+\\ neither freeze nor kill, and Ctrl+Q gives the terminal back")
    func controlKeys() throws {
        let desk = try Tmux.emptyGrid(Workplace())
        try desk.press(line: "Tab 1 Enter")
        try desk.press("C-s")
        try desk.waitFor("已保存")
        try desk.press("C-c", "C-\\")
        try desk.press(line: "Tab 2 Enter")
        try desk.waitFor("汇总金额 3 万元")
        try desk.press("C-z")
        try desk.waitFor("汇总金额 1 万元")
        try desk.press("C-q")
        try desk.waitForExit(0)
        let screen = try desk.waitFor("before the program")
        #expect(!screen.contains("序号"))
        #expect(try desk.settingsAreRestored())
        #expect(try desk.fact("alternate_on") == "0")
        #expect(try desk.fact("cursor_flag") == "1")
    }

    @Test("the cursor stands in the current cell and is seen, whatever is done")
    func cursor() throws {
        let desk = try Tmux.emptyGrid(Workplace(), columns: 80, rows: 24)
        for key in ["Tab", "1", "Tab", "Down", "F2", "Escape", "Space", "C-z"] {
            try desk.press(key)
            #expect(try desk.fact("cursor_flag") == "1", "\(key)")
        }
        try desk.go(to: "3.2")
        try desk.press("End")
        try desk.type("7")
        try desk.waitFor("地市县投入 7")
        let row = try #require(Int(try desk.fact("cursor_y")))
        let line = try #require(try desk.screen().components(separatedBy: "\n").dropFirst(row).first)
        #expect(line.hasPrefix("3.2 "))
    }

    @Test("Esc and 0 in one read are F10; the menu runs what is chosen, found by its words")
    func menu() throws {
        let desk = try Tmux.emptyGrid(Workplace())
        try desk.send(bytes: [0x1B, 0x30])
        try desk.waitFor("菜单", "缩小范围")
        try desk.type("转到")
        try desk.waitForEnd(of: "撤销上一步")
        try desk.press("Enter")
        try desk.waitFor("转到序号", "任务数量 0 个")
        try desk.fill("9")
        try desk.waitUntil("row 9 in the details") { $0.contains("\n 9 ") }
    }

    @Test("Ctrl+L repairs a screen that something else wrote on")
    func repaint() throws {
        let desk = try Tmux.emptyGrid(Workplace())
        try desk.scribble("stray text")
        try desk.waitFor("stray text")
        try desk.press("C-l")
        try desk.waitForEnd(of: "stray text")
        try desk.waitFor("任务数量 0 个", "F1帮助")
    }

    @Test(
        "unknown and broken sequences type nothing",
        arguments: ["\u{1B}[5;9R", "\u{1B}[?62;c", "\u{1B}]11;rgb:0/0/0\u{7}"])
    func strays(sequence: String) throws {
        let desk = try Tmux.emptyGrid(Workplace())
        try desk.press("Tab")
        try desk.type(sequence)
        try desk.type("4")
        try desk.waitFor("学校自筹 4")
        #expect(try !desk.screen().contains("!"))
    }

    @Test("bytes that are no UTF-8, as a client in GBK sends them, swallow no key")
    func brokenBytes() throws {
        let desk = try Tmux.emptyGrid(Workplace())
        try desk.press("Tab")
        try desk.send(bytes: [0x34, 0xC4, 0xE3, 0x32, 0xFF, 0x35])
        try desk.waitFor("学校自筹 425")
    }
}
