import Foundation
import Testing

@Suite("Windows and terminals of every kind")
struct WindowTests {
    @Test("a storm of sizes loses nothing, and a window too small says so in one sentence")
    func resizing() throws {
        let desk = try Tmux.emptyGrid(Workplace(), columns: 200, rows: 50)
        try desk.press(line: "Tab 1 Enter Tab")
        try desk.type("12")
        for (columns, rows) in [(80, 24), (40, 10), (200, 50), (1, 1), (80, 24), (300, 3), (40, 10)] {
            try desk.resize(columns: columns, rows: rows)
        }
        let small = try desk.waitFor("窗口太小", "40x10")
        #expect(!small.contains("序号"))
        try desk.type("5")
        try desk.resize(columns: 80, rows: 24)
        try desk.waitFor("任务数量 2 个", "汇总金额 126 万元", "F1帮助")
        #expect(try desk.gridLines().count == 13)
    }

    @Test(
        "every terminal that can address its cursor shows the whole page",
        arguments: [
            "vt100", "vt220", "linux", "screen", "screen-256color", "xterm", "xterm-16color", "rxvt",
            "unknownterm", "tmux", "putty", "xterm-256color",
            "xterm-kitty", "../../etc/passwd", nil,
        ])
    func terminals(name: String?) throws {
        let desk = try Tmux.emptyGrid(Workplace(), columns: 80, rows: 24, environment: ["TERM": name])
        try desk.press(line: "Space Tab 6 Down")
        try desk.waitFor("任务数量 1 个", "汇总金额 6 万元", "落实立德树人根本任务", "F1帮助")
        try desk.waitFor("1    加强职业教育研..  [x]       -         6        6")
        try desk.press("C-q")
        try desk.waitForExit(0)
        #expect(try desk.settingsAreRestored())
    }

    @Test("a terminal that cannot address its cursor is offered the dialogue; declined, it ends with 4")
    func dumb() throws {
        let workplace = try Workplace()
        try SampleProvince.copy(into: workplace)
        let words = [try Program.path(), "demo", "--database", workplace.path("demo.db")]
        let desk = try Tmux(workplace, running: words, environment: ["TERM": "dumb"])
        try desk.waitFor("按回车用逐行问答方式继续")
        try desk.fill("不")
        try desk.waitForExit(4)
        #expect(try desk.screen().contains("dumb"))
        #expect(try desk.settingsAreRestored())
    }

    @Test("NO_COLOR is obeyed, and the page still tells its parts apart")
    func noColour() throws {
        let colour = try Regex("\u{1B}\\[([0-9]+;)*(3[0-8]|4[0-8]|9[0-7]|10[0-7])[;m]")
        let plain = try Tmux.emptyGrid(Workplace(), environment: ["NO_COLOR": "1"])
        try plain.press("Space")
        try plain.waitFor("任务数量 1 个")
        #expect(try !plain.paintedScreen().contains(colour))
        #expect(try plain.paintedScreen().contains("\u{1B}["))
        let coloured = try Tmux.emptyGrid(Workplace())
        try coloured.press("Space")
        try coloured.waitFor("任务数量 1 个")
        #expect(try coloured.paintedScreen().contains(colour))
    }

    @Test(
        "the locale of the client does not matter", arguments: ["C", "POSIX", "zh_CN.UTF-8", "zh_CN.GBK", ""])
    func locales(name: String) throws {
        let desk = try Tmux.emptyGrid(
            Workplace(), environment: ["LC_ALL": name, "LINES": "5", "COLUMNS": "10"])
        try desk.go(to: "3.2")
        try desk.waitFor("名班主任工作室")
    }
}
