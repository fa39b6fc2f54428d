import FilingModel
import TUIKitLite

/// The desk as a dialogue, for terminals that cannot move their cursor and for people who have the screen
/// read to them. It is the same `App` with the same pages, keys and errands; what the pages show is said in
/// sentences, and each field is a question of its own (decision 0031).
final class PlainDesk {
    /// The line to the person is gone. Whatever was answered is durable.
    struct LineGone: Error {}

    /// The window that the pages believe in.
    static let room = Size(rows: 40, columns: 160)

    let lines: any Lines
    private(set) var app: App
    private let runner: ErrandRunner
    private let clock: () -> Instant
    /// How long a question may wait for its answer; nil for ever.
    private let idleMilliseconds: Int?
    private var saidNotice: Notice?
    private var arrivedAt: Arrival?
    /// What was read of the page last, so that only changes are read again.
    var heard: [String] = []

    private struct Arrival: Equatable {
        let page: ObjectIdentifier
        let depth: Int
    }

    init(
        _ screen: any Screen, on lines: any Lines, runner: ErrandRunner, idleMilliseconds: Int? = nil,
        readings: @escaping @Sendable () -> Readings = { .none }, clock: @escaping () -> Instant
    ) {
        (self.lines, self.runner, self.clock) = (lines, runner, clock)
        self.idleMilliseconds = idleMilliseconds
        app = App(screen, size: Self.room, now: clock(), readings: readings)
    }

    /// The page on top.
    var page: any Screen { app.top.0 }

    /// Runs until the person leaves or the line is gone.
    func run(first errands: [Errand] = []) {
        perform(errands)
        do throws(LineGone) {
            while !app.hasLeft { try turn() }
        } catch {
            return
        }
    }

    // MARK: Pages

    /// One question of the page on top, and what follows from its answer.
    private func turn() throws(LineGone) {
        let arrival = Arrival(page: ObjectIdentifier(type(of: page)), depth: app.top.depth)
        let isNew = arrival != arrivedAt
        arrivedAt = arrival
        switch page {
        case let form as any FormPage: try ask(form, isNew: isNew)
        case let filing as FilingScreen: try ask(filing)
        case let preview as PreviewScreen: try ask(preview)
        case let revision as RevisionScreen: try ask(revision)
        case let faults as FaultListScreen: try ask(faults)
        case let contacts as ContactsScreen: read(Wording.spoken(contacts.contacts))
        case let policy as PolicyScreen: try ask(policy)
        case let list as SubmissionsScreen: try ask(list)
        case let review as ReviewScreen: try ask(review)
        default: try askAnyPage()
        }
    }

    /// A page that is only read; it closes by itself.
    private func read(_ texts: [String]) {
        texts.forEach(say)
        press(Key(.escape))
    }

    // MARK: Speaking

    func say(_ text: String) { lines.say(text) }

    /// Says the texts, unless they are what was said last.
    func sayIfNew(_ texts: [String]) {
        if texts != heard { texts.forEach(say) }
        heard = texts
    }

    /// Asks in one line. Comes back with something to act on; what is no answer at all is dealt with here.
    func ask(_ question: String, echo: LineEcho = .shown) throws(LineGone) -> PlainAnswer {
        var isInterrupted = false
        while true {
            let answer = lines.ask(
                question, echo: echo, timeoutMilliseconds: idleMilliseconds, watch: watch)
            lookForNews()
            try checkEnd()
            switch answer {
            case .line(let line):
                do throws(TextFault) { return try PlainAnswer(line, echo: echo) } catch {
                    say(Wording.lineRefused(error))
                }
            case .tooLong: say(Wording.lineTooLong)
            case .notText: say(Wording.refusedCharacter("\u{FFFD}"))
            case .interrupted where !isInterrupted:
                isInterrupted = true
                say(Wording.lineGivenUp)
            // Changes that could not be saved are nowhere else.
            case .timedOut where runner.hasUnsavedChanges: continue
            case .timedOut:
                say(Wording.idleTooLong)
                throw LineGone()
            case .interrupted, .ended, .calledOff: throw LineGone()
            }
        }
    }

    /// Looks, while an answer is waited for, whether the session may stay.
    private var watch: LineWatch {
        LineWatch(everyMilliseconds: runner.lookMilliseconds) { [runner] in runner.mayStay() }
    }

    /// A session that may not stay ends with one sentence; a line that was half typed is gone.
    private func checkEnd() throws(LineGone) {
        guard let end = runner.over else { return }
        say(Wording.sessionEnded(end, typing: .gone))
        throw LineGone()
    }

    /// Has the person choose one of the options by its number, a word of it, its pinyin or its initials; nil
    /// to go back. Enter lists them.
    func choose(_ question: String, from options: [String]) throws(LineGone) -> Int? {
        while true {
            switch try ask(question) {
            case .back: return nil
            case .empty, .help: say(Wording.numbered(options))
            case .text(let text):
                if let index = PlainAnswer.index(of: text, in: options) ?? found(text, in: options) {
                    return index
                }
                say(Wording.noSuchChoice(text))
            }
        }
    }

    /// The one option that a search for the answer finds. No number is looked for but a school's code.
    private func found(_ answer: String, in options: [String]) -> Int? {
        let isNumber = Int(answer.withAsciiTwins) != nil
        if isNumber && SchoolCode(answer.withAsciiTwins) == nil { return nil }
        let found = Finder(options, readings: app.situation.readings()).matches(answer)
        return found.count == 1 ? found.first : nil
    }

    // MARK: Doing

    /// Which notices are said.
    enum Saying { case everything, warnings }

    func press(_ keys: Key...) { for key in keys { tell(.key(key)) } }

    /// Hands an input to the page on top, has its errands done, and says what the page says.
    func tell(_ input: App.Input, saying: Saying = .everything) {
        perform(app.handle(.clock(clock())))
        saidNotice = nil
        perform(app.handle(input), saying: saying)
    }

    /// Has errands done, and says what the page says of their outcomes.
    func perform(_ errands: [Errand], saying: Saying = .everything) {
        sayNotice(saying)
        var waiting = errands[...]
        while let errand = waiting.popFirst() {
            guard let outcome = runner.perform(errand) else { continue }
            waiting += app.handle(.outcome(outcome))
            sayNotice(saying)
        }
    }

    private func sayNotice(_ saying: Saying) {
        defer { saidNotice = app.notice }
        guard let notice = app.notice, notice != saidNotice else { return }
        if saying == .everything || notice.tone != .plain { say(Wording.spoken(notice.text)) }
    }

    private func lookForNews() {
        perform(app.handle(.clock(clock())))
        perform([.lookForNews])
    }
}
