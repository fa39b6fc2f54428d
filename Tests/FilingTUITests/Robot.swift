import FilingAccess
import FilingExport
import FilingModel
import FilingStore
import FilingTestSupport
import TUIKitLite

@testable import FilingTUI

/// A person at the desk: presses keys and reads the screen. Real app, real runner, a store that forgets.
final class Robot {
    let office: Office
    private(set) var app: App
    private let runner: ErrandRunner
    private var terminal: TerminalTraits
    /// The encodings that the terminal was asked to use, in order.
    private(set) var encodings: [TextEncoding] = []
    /// What was sent to the person's own clipboard.
    private(set) var copies: [String] = []
    /// How far long errands said they were.
    private(set) var heard: [Progress] = []
    /// Whether the person gives long errands up.
    var stopsWork = false
    /// Whether an administrator ended the session.
    var isOver: Bool { runner.isOver }
    /// Why the session is over.
    var ending: SessionEnd? { runner.over }

    /// A desk in a window of `size`, at the log-in screen.
    init(at office: Office = Office(), rows: Int = 24, columns: Int = 80, widths: TextWidth = .narrow) {
        self.office = office
        let documents = ErrandRunner.Documents(catalogue: { Sample.catalogue }, plan: { Sample.plan })
        runner = ErrandRunner(
            store: office.store, documents: documents, policy: office.policy, sealer: Office.sealer,
            source: office.source, hasher: Office.hasher,
            random: SeededGenerator(seed: office.nextSeed()), clock: office.clock,
            pause: { office.whilePausing() })
        let greeting = LogInScreen.Greeting(province: "山西省", notices: [])
        terminal = TerminalTraits(colours: 0, widths: widths, name: "robot")
        app = App(
            LogInScreen(greeting: greeting), size: Size(rows: rows, columns: columns), now: office.now,
            terminal: terminal, readings: { Sample.readings })
        perform([.newCaptcha])
    }

    /// A desk with the school logged in.
    static func loggedIn(
        _ code: String = Office.school, at office: Office = Office(), rows: Int = 24, columns: Int = 80,
        widths: TextWidth = .narrow
    ) -> Robot {
        let robot = Robot(at: office, rows: rows, columns: columns, widths: widths)
        robot.logIn(code, Office.password)
        return robot
    }

    /// A desk whose school has submitted the manual's example.
    static func submitted(at office: Office = Office(), rows: Int = 24, columns: Int = 80) -> Robot {
        let robot = loggedIn(at: office, rows: rows, columns: columns)
        manualKeys.forEach(robot.press)
        robot.press("F9 Enter")
        robot.type(Office.password)
        robot.press("Enter")
        return robot
    }

    func logIn(_ name: String, _ password: String) {
        type(name)
        press("Enter")
        type(password)
        press("Enter")
    }

    // MARK: Doing

    /// Presses keys by name, separated by blanks: `Space Tab 1 Enter F5 ^z`.
    func press(_ names: String) {
        for name in names.split(separator: " ") { press(Self.key(String(name))) }
    }

    func press(_ key: Key) {
        _ = app.handle(.clock(office.now))
        perform(app.handle(.key(key)))
    }

    /// Types text character by character, as an input method hands it over.
    func type(_ text: String) {
        for scalar in text.unicodeScalars { press(.scalar(scalar)) }
    }

    /// A paste so large that the decoder kept nothing of it.
    func refusePaste(byteCount: Int) { perform(app.handle(.pasteRefused(byteCount: byteCount))) }

    func paste(_ text: String) { perform(app.handle(.paste(text))) }

    /// Pastes as a client does that knows no brackets: every character is a key.
    func pasteAsKeys(_ text: String) {
        var decoder = InputDecoder()
        for case .key(let key) in decoder.feed(Array(text.utf8)) { press(key) }
    }

    /// The same, all in one burst, as the event loop hands it on.
    func pasteAsBurst(_ text: String) {
        var decoder = InputDecoder()
        let events = decoder.feed(Array(text.utf8)).compactMap { event -> TerminalEvent? in
            if case .key(let key) = event { .key(key) } else { nil }
        }
        let block = app.typedBlock(in: events)
        for case .key(let key) in block?.events ?? events { press(key) }
        if let beyond = block?.linesBeyond, beyond > 0 { perform(app.handle(.linesBeyond(beyond))) }
    }

    func resize(rows: Int, columns: Int) { perform(app.handle(.resized(Size(rows: rows, columns: columns)))) }

    /// What the terminal answers.
    func measure(_ traits: TerminalTraits) {
        perform(app.handle(.measured(traits)))
        terminal = traits
    }

    func point(_ report: MouseReport) { perform(app.handle(.mouse(report))) }

    /// What the event loop does when nobody types.
    func lookForNews() { perform([.lookForNews, .lookForPeers]) }

    private func perform(_ errands: [Errand]) {
        var waiting = errands[...]
        while let errand = waiting.popFirst() {
            if case .useEncoding(let encoding) = errand {
                encodings.append(encoding)
                terminal.encoding = encoding
                _ = app.handle(.measured(terminal))
            }
            if case .copyOut(let text) = errand { copies.append(text) }
            let outcome = runner.perform(errand) { progress in
                heard.append(progress)
                _ = app.handle(.working(progress))
                return stopsWork ? .stop : .goOn
            }
            guard let outcome else { continue }
            waiting += app.handle(.outcome(outcome))
        }
    }

    private static let named: [String: Key] = [
        "Space": .space, "Tab": Key(.tab), "BackTab": Key(.tab, .shift), "Enter": Key(.enter),
        "Esc": Key(.escape),
        "Up": Key(.up), "Down": Key(.down), "Left": Key(.left), "Right": Key(.right), "Home": Key(.home),
        "End": Key(.end), "PgUp": Key(.pageUp), "PgDn": Key(.pageDown), "Del": Key(.delete),
        "BS": Key(.backspace),
        "^Home": Key(.home, .control), "^End": Key(.end, .control), "S-F3": Key(.function(3), .shift),
        "S-F4": Key(.function(4), .shift), "S-F6": Key(.function(6), .shift),
        "S-F7": Key(.function(7), .shift), "S-F9": Key(.function(9), .shift),
        "S-Up": Key(.up, .shift), "S-Down": Key(.down, .shift), "S-Left": Key(.left, .shift),
        "S-Right": Key(.right, .shift), "S-Home": Key(.home, .shift), "S-End": Key(.end, .shift),
        "S-PgUp": Key(.pageUp, .shift), "S-PgDn": Key(.pageDown, .shift),
    ]

    private static func key(_ name: String) -> Key {
        if let key = named[name] { return key }
        if name.hasPrefix("F"), let number = Int(name.dropFirst()) { return .function(number) }
        let scalars = Array(name.unicodeScalars)
        if scalars.count == 2, scalars[0] == "^" { return .control(scalars[1]) }
        precondition(scalars.count == 1, "no key is called \(name)")
        return .scalar(scalars[0])
    }

    // MARK: Looking

    var screen: String { app.picture.text }

    /// A line of the screen, from 0.
    func line(_ row: Int) -> String { app.picture.text(row: row) }

    /// The line that tells about the cell, asks, or says something.
    var lastLine: String { line(app.picture.size.rows - 2) }

    var cursor: Position? { app.picture.cursor }

    /// The line of the grid that begins with a row's number.
    func row(_ number: String) -> String {
        screen.split(separator: "\n").map(String.init).first { $0.hasPrefix(number + " ") } ?? ""
    }

    func shows(_ text: String) -> Bool { screen.contains(text) }
}
