import FilingModel
import FilingTestSupport
import Foundation
import TUIKitLite
import Testing

@testable import FilingTUI

@Suite("What the pages look like")
struct PictureTests {
    /// The pages to look at, each with the keys that lead there.
    static let pages: [(name: String, keys: String)] = [
        ("filing", ""), ("editing", "^g 3 . 2 Enter Right Right 1 2"), ("help", "F1"), ("menu", "F10"),
        ("contacts", "F6 F6"), ("password", "S-F6"), ("contact", "F3"), ("policy", "F4"),
        ("contents", "F4 Enter"), ("policy-find", "F4 F7 y u r e n"), ("find", "F7 s q y r"),
        ("filter-menu", "^o"), ("filter", "^o y g x Enter"), ("menu-find", "F10 t j"), ("terminal", "F12"),
        ("division", "F10 f e n g o n g Enter"),
        ("sub-account", "F10 f e n g o n g Enter F2 Enter 1 Enter 9 9 Enter"),
    ]

    @Test("golden pages", arguments: pages, [Size(rows: 24, columns: 80), Size(rows: 36, columns: 120)])
    func golden(page: (name: String, keys: String), size: Size) throws {
        let robot = Robot.loggedIn(rows: size.rows, columns: size.columns)
        manualKeys.forEach(robot.press)
        robot.press("^Home")
        robot.press(page.keys)
        try Golden.compare(robot.screen, with: "\(page.name)-\(size.columns)x\(size.rows)")
    }

    @Test("the log-in page", arguments: [Size(rows: 24, columns: 80), Size(rows: 36, columns: 120)])
    func logIn(size: Size) throws {
        let robot = Robot(rows: size.rows, columns: size.columns)
        robot.type(Office.school)
        try Golden.compare(robot.screen, with: "login-\(size.columns)x\(size.rows)")
    }

    @Test(
        "ambiguous characters two columns wide keep every column straight",
        arguments: [Size(rows: 24, columns: 80), Size(rows: 36, columns: 120), Size(rows: 50, columns: 200)])
    func ambiguousWide(size: Size) throws {
        let robot = Robot.loggedIn(rows: size.rows, columns: size.columns, widths: .wide)
        manualKeys.forEach(robot.press)
        robot.press("^Home")
        try Golden.compare(robot.screen, with: "filing-wide-\(size.columns)x\(size.rows)")
        let widths = (0..<size.rows).map { TextWidth.wide.columns(of: robot.line($0)) }
        #expect(widths.allSatisfy { $0 <= size.columns })
    }

    @Test("figures stand in the same columns on narrow and wide terminals", arguments: ["80x24", "120x36"])
    func sameColumns(size: String) {
        let numbers = size.split(separator: "x").compactMap { Int($0) }
        let pictures = [TextWidth.narrow, .wide].map { widths in
            let robot = Robot.loggedIn(rows: numbers[1], columns: numbers[0], widths: widths)
            manualKeys.forEach(robot.press)
            return robot.app.picture
        }
        for row in 8..<18 {
            for column in (numbers[0] - 40)..<numbers[0] {
                let cells = pictures.map { $0[row: row, column: column].text }
                #expect(cells[0] == cells[1], "row \(row) column \(column)")
            }
        }
    }

    @Test("drawing twice gives the same picture, and the cursor is always somewhere", arguments: pages)
    func twice(page: (name: String, keys: String)) {
        let robot = Robot.loggedIn()
        robot.press(page.keys)
        #expect(robot.app.picture == robot.app.picture)
        #expect(robot.cursor != nil)
    }

    @Test(
        "in a window that is too small there is one sentence, and what was typed is there afterwards",
        arguments: [
            (1, 1), (3, 20), (23, 80), (24, 79),
        ])
    func tooSmall(rows: Int, columns: Int) {
        let robot = Robot.loggedIn()
        robot.press("Tab 4 2")
        robot.resize(rows: rows, columns: columns)
        #expect(robot.screen.hasPrefix(columns == 1 ? "" : "窗口太小"))
        robot.press("0")
        robot.resize(rows: 24, columns: 80)
        #expect(robot.shows("汇总金额 420 万元"))
    }

    @Test("a figure that does not fit is never cut")
    func tooWide() {
        let robot = Robot.loggedIn()
        robot.press("Tab")
        robot.type("123456.7891")
        robot.press("Enter")
        #expect(robot.row("1").contains("########") && !robot.row("1").contains("123456"))
        robot.resize(rows: 24, columns: 120)
        #expect(robot.row("1").contains(" 123456.7891 "))
    }

    @Test("the corpus of awkward text never pushes a column out of place", arguments: awkwardTexts)
    func corpus(text: String) {
        let robot = Robot.loggedIn()
        robot.press("Tab 1 Tab 2 Tab 3 Tab 4 ^Home Down Tab")
        let before = robot.row("1")
        robot.type(text)
        #expect(robot.row("1") == before)
        robot.press("Enter")
        #expect(robot.row("1") == before)
        #expect((0..<24).allSatisfy { TextWidth.narrow.columns(of: robot.line($0)) <= 80 })
        let hostile = robot.screen.unicodeScalars.contains { scalar in
            scalar != "\n"
                && (scalar.properties.generalCategory == .control
                    || scalar.properties.generalCategory == .format)
        }
        #expect(!hostile)
    }

    @Test("no key is bound twice on the grid, and every binding has its sentence")
    func keys() {
        #expect(FilingScreen.keys.contestedKeys.isEmpty)
        #expect(FilingScreen.keys.bindings.allSatisfy { !$0.help.isEmpty })
    }
}

/// Texts that break tables elsewhere.
let awkwardTexts = [
    "“金额”…—×·", "（），。￥", "①★☑√", "你传加", "𠮷", "𰻝", "𱍐", "e\u{301}", "\u{1112}\u{1161}\u{11AB}",
    "👨\u{200D}👩\u{200D}👧", "1\u{202E}2", "1\u{200B}2", "a\u{1B}[2J", "\u{9B}31m", "１２３．５",
    String(repeating: "a\u{301}\u{302}\u{303}\u{304}\u{305}\u{306}", count: 3),
    String(repeating: "长", count: 200),
]

/// Pictures as plain text files; `FILING_REWRITE_GOLDEN=1` writes them anew, to be judged in the diff.
enum Golden {
    static func compare(_ picture: String, with name: String, file: String = #filePath) throws {
        let folder = URL(fileURLWithPath: file).deletingLastPathComponent().appendingPathComponent("Golden")
        let path = folder.appendingPathComponent(name + ".txt")
        if ProcessInfo.processInfo.environment["FILING_REWRITE_GOLDEN"] != nil {
            try (picture + "\n").write(to: path, atomically: true, encoding: .utf8)
        }
        let expected = try String(contentsOf: path, encoding: .utf8)
        #expect(picture + "\n" == expected, "differs from Golden/\(name).txt")
    }
}
