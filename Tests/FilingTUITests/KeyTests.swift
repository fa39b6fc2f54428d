import Foundation
import TUIKitLite
import Testing

@testable import FilingTUI

@Suite("Every key has a use or says why not, and all are written down")
struct KeyTests {
    private static let named: [Key] = [.enter, .escape, .insert].map { Key($0) }
    private static let functions = (1...12).flatMap {
        [Key.function($0), Key(.function($0), .shift), Key(.function($0), .control)]
    }
    private static let controls = "abcdefghjknoprstuvwxyz".unicodeScalars.map(Key.control)
    private static let characters = "1x=-中，".unicodeScalars.map(Key.scalar)
    private static let modified: [Key] = [Key(.left, .shift), Key(.left, .alt), Key(.delete, .control)]

    /// A key with nothing left to do, because the field is empty or the repainted screen is the same, is no
    /// key without use. Neither are the keys that move, at an end, and they are not asked here.
    private static func mayBeQuiet(_ key: Key) -> Bool { key == .control("l") || key == .control("u") }

    @Test("no key is met with silence", arguments: keyPages)
    func answered(page: KeyPage) {
        var app = page.robot().app
        _ = app.handle(.key(.control("l")))
        for key in Self.named + Self.functions + Self.controls + Self.characters + Self.modified {
            var copy = app
            let errands = copy.handle(.key(key)).filter { if case .keepDraft = $0 { false } else { true } }
            let isAnswered = copy.picture != app.picture || !errands.isEmpty || copy.hasLeft
            #expect(isAnswered || Self.mayBeQuiet(key), "\(page.name): \(key.label)")
        }
    }

    @Test("a key of the page below is told with that page, whatever lies on it")
    func keyOfPageBelow() {
        let robot = Robot.loggedIn()
        robot.press("F4 F9")
        #expect(robot.lastLine.contains("F9（提交）在“承接任务”页才有用，请先按 Esc 到那一页"))
        robot.press("Esc F6 F6 F2")
        #expect(robot.lastLine.contains("F2（编辑）在“承接任务”页才有用"))
        robot.press(.function(11))
        #expect(robot.lastLine.contains("F11 在这里没有作用；F1 看帮助，F10 看全部命令"))
    }

    @Test("docs/keys.md is what the pages' own lists say; `make keys` writes it anew")
    func document() throws {
        let place = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("../../docs/keys.md").standardizedFileURL
        let wanted = Self.document(of: keyPages)
        if ProcessInfo.processInfo.environment["FILING_REWRITE_KEYS"] != nil {
            try wanted.write(to: place, atomically: true, encoding: .utf8)
        }
        #expect(try String(contentsOf: place, encoding: .utf8) == wanted, "make keys")
    }

    private static func document(of pages: [KeyPage]) -> String {
        let everywhere = EverywhereKeys.map.lines()
        let known = Set(everywhere.map(\.help))
        let head = """
            # 按键一览

            由 `make keys` 从各页的按键表生成，与程序里的 F1 帮助相同，请勿手改。
            全角字符与半角相同；ESC 加一个数字（如 ESC 9）等于相应的功能键，ESC 0 是 F10。


            """
        let tables =
            [table("每一页", everywhere)]
            + pages.map { page in
                table(page.name, page.robot().app.commands.filter { !known.contains($0.help) })
            }
        return head + tables.joined(separator: "\n")
    }

    private static func table(_ title: String, _ lines: [KeyLine]) -> String {
        let rows = lines.map { line in
            "| \(line.keys.map(\.label).joined(separator: "、")) | \(line.help) |\n"
        }
        return "## \(title)\n\n| 键 | 作用 |\n|---|---|\n" + rows.joined()
    }
}
