import FilingModel
import FilingStore
import TUIKitLite
import Testing

@testable import FilingTUI

@Suite("What is known of the terminal")
struct TerminalStories {
    private static func traits(
        _ answer: TerminalProbe.Profile?, _ encoding: TextEncoding, widths: TextWidth = .narrow
    ) -> TerminalTraits {
        var traits = TerminalTraits(colours: 8, widths: widths, name: "xterm-256color", encoding: encoding)
        (traits.answer, traits.rareHanziColumns, traits.roundTripMilliseconds) = (answer, 2, 180)
        return traits
    }

    private static let gb18030 = traits(.notUTF8, .gb18030, widths: .wide)

    @Test("an answer arrives while the page is open, and the page is drawn in its widths at once")
    func measured() {
        let robot = Robot.loggedIn()
        let before = robot.screen
        robot.measure(Self.traits(.wide, .utf8, widths: .wide))
        let wide = Robot.loggedIn(widths: .wide)
        #expect(robot.screen == wide.screen && robot.screen != before)
    }

    @Test(
        "终端诊断 tells the help desk everything, from every page, in readable lines",
        arguments: ["", "F1", "F4"])
    func diagnostics(page: String) {
        let robot = Robot.loggedIn()
        robot.measure(Self.traits(.narrow, .utf8))
        robot.press(page + " F12")
        for text in ["xterm-256color", "80 列 x 24 行", "8 色", "UTF-8", "占一列", "180 毫秒", "230 毫秒"] {
            #expect(robot.shows(text), "\(text) is missing")
        }
        robot.press("Esc")
        #expect(!robot.shows("终端诊断"))
    }

    @Test(
        "a client that reads GB18030 is asked once, after the log-in, and the answer stays with the account")
    func askedOnce() {
        let office = Office()
        let first = Robot(at: office)
        first.measure(Self.gb18030)
        first.logIn(Office.school, Office.password)
        #expect(first.shows("看得懂这一行，请按回车键"))
        first.press("F5")
        #expect(first.shows("看得懂这一行"))
        first.press("Enter")
        #expect(first.shows("任务数量"))
        let second = Robot(at: office)
        second.measure(Self.gb18030)
        second.logIn(Office.school, Office.password)
        #expect(second.shows("任务数量"))
    }

    @Test("the other line sends what a UTF-8 client reads, and choosing it leads back to UTF-8")
    func otherLine() throws {
        let robot = Robot(at: Office())
        robot.measure(Self.gb18030)
        robot.logIn(Office.school, Office.password)
        let drawn = try #require(TextEncoding.gb18030.misreading(Wording.readableInUTF8))
        #expect(robot.shows(drawn) && drawn != Wording.readableInUTF8)
        robot.press("Space")
        #expect(robot.encodings == [.utf8] && robot.shows("任务数量"))
    }

    @Test("a silent terminal is served in what the account confirmed before")
    func remembered() throws {
        let office = Office()
        let account = AccountName(Office.school)
        try office.store.setClientEncoding(.gb18030, of: account)
        let robot = Robot.loggedIn(at: office)
        #expect(robot.encodings == [.gb18030] && robot.shows("任务数量"))
        robot.press("F12 F2")
        #expect(try office.store.clientEncoding(of: account) == .utf8)
    }

    @Test("a UTF-8 terminal is asked nothing", arguments: [TerminalProbe.Profile.narrow, .wide, .silent])
    func notAsked(answer: TerminalProbe.Profile) {
        let robot = Robot(at: Office())
        robot.measure(Self.traits(answer, .utf8))
        robot.logIn(Office.school, Office.password)
        #expect(robot.shows("任务数量") && robot.encodings == [])
    }
}
