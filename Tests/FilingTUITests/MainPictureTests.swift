import FilingModel
import Foundation
import TUIKitLite
import Testing

@testable import FilingTUI

@Suite("The main pages in large windows, on wide terminals, without colour, and in GB18030")
struct MainPictureTests {
    /// The main pages, by their names among `keyPages`.
    static let pages: [(file: String, page: String)] = [
        ("login", "登录"), ("grid", "承接任务"), ("returned", "需修改的任务"), ("read-back", "提交"),
        ("preview", "本校任务情况预览"), ("faults", "提交前的差错"), ("block", "粘贴预览"), ("list", "省厅：审核列表"),
        ("review", "省厅：审核"), ("totals", "省厅：汇总"), ("nation", "教育部：全国汇总"),
    ]

    private static func robot(_ name: String) throws -> Robot {
        try #require(keyPages.first { $0.name == name }).robot()
    }

    @Test("golden pages in a large window", arguments: pages)
    func large(page: (file: String, page: String)) throws {
        let robot = try Self.robot(page.page)
        robot.resize(rows: 50, columns: 200)
        robot.press("^l")
        try Golden.compare(robot.screen, with: "main-\(page.file)-200x50")
    }

    @Test("golden pages where ambiguous characters take two columns", arguments: pages)
    func wide(page: (file: String, page: String)) throws {
        let robot = try Self.robot(page.page)
        robot.measure(TerminalTraits(colours: 0, widths: .wide, name: "robot"))
        try Golden.compare(robot.screen, with: "main-\(page.file)-wide-80x24")
        for size in [Size(rows: 24, columns: 80), Size(rows: 36, columns: 120), Size(rows: 50, columns: 200)]
        {
            robot.resize(rows: size.rows, columns: size.columns)
            let widths = (0..<size.rows).map { TextWidth.wide.columns(of: robot.line($0)) }
            #expect(widths.allSatisfy { $0 <= size.columns }, "\(page.page) \(size)")
        }
    }

    /// Text and looks: below each line stand the attributes, 1 bold, 2 reverse, 4 underline, 8 dim, added up.
    private static func looks(of picture: Surface) -> String {
        (0..<picture.size.rows).map { row in
            let digits = (0..<picture.size.columns).map { column -> Character in
                let value = picture.style(row: row, column: column).attributes.rawValue
                return value == 0 ? " " : Character(String(value, radix: 16))
            }
            let looks = String(digits).replacing(/\ +$/, with: "")
            return picture.text(row: row) + "\n" + looks
        }.joined(separator: "\n")
    }

    @Test("golden looks in black and white: what stands out does so without colour", arguments: pages)
    func monochrome(page: (file: String, page: String)) throws {
        let picture = try Self.robot(page.page).app.picture
        try Golden.compare(Self.looks(of: picture), with: "main-\(page.file)-looks-80x24")
        for row in 0..<picture.size.rows {
            for column in 0..<picture.size.columns {
                let style = picture.style(row: row, column: column)
                #expect(style.foreground == .standard && style.background == .standard)
            }
        }
    }

    @Test("every page can be written in GB18030 and read back the same", arguments: keyPages)
    func gb18030(page: KeyPage) throws {
        let encoding = String.Encoding(rawValue: 0x8000_0632)
        let text = page.robot().screen
        let bytes = try #require(text.data(using: encoding))
        #expect(String(data: bytes, encoding: encoding) == text)
        #expect(bytes.count < text.utf8.count || text.allSatisfy(\.isASCII))
    }
}
