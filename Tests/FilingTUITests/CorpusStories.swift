import TUIKitLite
import Testing

@testable import FilingTUI

@Suite("Awkward text on every page")
struct CorpusStories {
    @Test(
        "typed or pasted, it pushes nothing out of place and reaches the terminal without a control",
        arguments: keyPages)
    func everyPage(page: KeyPage) {
        let robot = page.robot()
        for text in awkwardTexts {
            for widths in [TextWidth.narrow, .wide] {
                var app = robot.app
                _ = app.handle(.measured(TerminalTraits(colours: 0, widths: widths, name: "robot")))
                var typed = app
                for scalar in text.unicodeScalars.prefix(60) { _ = typed.handle(.key(.scalar(scalar))) }
                _ = app.handle(.paste(text))
                for picture in [typed.picture, app.picture] {
                    check(picture, widths, "\(page.name): \(text)")
                }
            }
        }
    }

    private func check(_ picture: Surface, _ widths: TextWidth, _ place: String) {
        let rows = (0..<picture.size.rows).map { widths.columns(of: picture.text(row: $0)) }
        #expect(rows.allSatisfy { $0 <= picture.size.columns }, "\(place)")
        #expect(picture.cursor != nil, "\(place)")
        let hostile = picture.text.unicodeScalars.filter {
            $0 != "\n" && [.control, .format].contains($0.properties.generalCategory)
        }
        #expect(hostile.isEmpty, "\(place)")
    }

    @Test(
        "a hanzi in a cell for figures says once to switch the input method off; 万 and 亿 are figures' words")
    func inputMethod() {
        let robot = Robot.loggedIn()
        robot.press("^g 3 . 2 Enter Right 三")
        #expect(robot.lastLine.contains("请切换到英文输入"))
        robot.press("Esc 四")
        #expect(!robot.lastLine.contains("请切换到英文输入"))
        let other = Robot.loggedIn()
        other.press("Right 2 亿")
        #expect(!other.lastLine.contains("请切换到英文输入"))
    }
}
