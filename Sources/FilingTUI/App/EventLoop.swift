import FilingExport
import FilingModel
import TUIKitLite

/// Waits, calls and passes on; decides nothing. One thread owns everything.
struct EventLoop {
    private var app: App
    private let runner: ErrandRunner
    private let clock: () -> Instant
    private var touchedAt: Instant
    /// When a long errand was last shown on its way.
    private var shownAt: Instant
    private var isLineGone = false

    /// How often a long errand is shown on its way.
    private static let showingMilliseconds: Int64 = 100

    /// Why the loop came to its end.
    enum Ending: Hashable {
        case left, lineGone, idleTooLong
        /// The session may not stay.
        case ended(SessionEnd)
    }

    init(_ app: App, runner: ErrandRunner, clock: @escaping () -> Instant) {
        (self.app, self.runner, self.clock) = (app, runner, clock)
        touchedAt = clock()
        shownAt = touchedAt
    }

    /// Runs until the person leaves, is away for longer than the operator allows, or the line is gone. What
    /// was typed is durable before it is drawn.
    @discardableResult
    mutating func run(
        on terminal: inout some Terminal & ~Copyable, first errands: [Errand] = []
    ) -> Ending {
        perform(errands, on: &terminal)
        var drawing: Drawing?
        while !app.hasLeft {
            let isFirst = drawing == nil
            let next = app.drawing(after: drawing)
            terminal.present(next.surface)
            drawing = next
            // The first page is there before the terminal is asked, so that a silent one delays nobody.
            if isFirst { terminal.measure() }
            let events = terminal.waitForEvents(timeoutMilliseconds: runner.lookMilliseconds)
            perform(app.handle(.clock(clock())), on: &terminal)
            let block = app.typedBlock(in: events)
            for event in block?.events ?? events {
                guard take(event, on: &terminal), !isLineGone else { return .lineGone }
            }
            if let end = runner.over { return .ended(end) }
            if let beyond = block?.linesBeyond, beyond > 0 {
                perform(app.handle(.linesBeyond(beyond)), on: &terminal)
            }
            if isIdleTooLong(after: events) { return .idleTooLong }
        }
        return .left
    }

    /// A session with changes that could not be saved stays: they are nowhere else.
    private mutating func isIdleTooLong(after events: [TerminalEvent]) -> Bool {
        guard let minutes = runner.policy.idleMinutes, events == [.timedOut], !runner.hasUnsavedChanges else {
            touchedAt = clock()
            return false
        }
        return clock().milliseconds(since: touchedAt) >= Int64(minutes) * 60_000
    }

    /// Hands an event on; false when the line is gone.
    private mutating func take(_ event: TerminalEvent, on terminal: inout some Terminal & ~Copyable) -> Bool {
        switch event {
        case .key(let key): perform(app.handle(.key(key)), on: &terminal)
        case .paste(let text): perform(app.handle(.paste(text)), on: &terminal)
        case .pasteRefused(let count): perform(app.handle(.pasteRefused(byteCount: count)), on: &terminal)
        case .resized(let size): perform(app.handle(.resized(size)), on: &terminal)
        case .measured(let traits): perform(app.handle(.measured(traits)), on: &terminal)
        case .mouse(let report): perform(app.handle(.mouse(report)), on: &terminal)
        case .signal, .endOfInput: return false
        case .timedOut: perform([.lookForNews, .lookForPeers], on: &terminal)
        }
        return true
    }

    private mutating func perform(_ errands: [Errand], on terminal: inout some Terminal & ~Copyable) {
        var waiting = errands[...]
        while let errand = waiting.popFirst() {
            let told = performOnTerminal(errand, &terminal)
            let done = told ?? runner.perform(errand) { progress in show(progress, on: &terminal) }
            if let outcome = done { waiting += app.handle(.outcome(outcome)) }
        }
    }

    /// Shows how far a long errand is, now and then, and looks whether the person gives it up.
    private mutating func show(
        _ progress: Progress, on terminal: inout some Terminal & ~Copyable
    ) -> WorkOrder {
        let now = clock()
        guard now.milliseconds(since: shownAt) >= Self.showingMilliseconds else { return .goOn }
        shownAt = now
        _ = app.handle(.working(progress))
        terminal.present(app.picture)
        var order = WorkOrder.goOn
        for event in terminal.waitForEvents(timeoutMilliseconds: 0) {
            switch event {
            case .key(Key(.escape)), .key(.control("c")): order = .stop
            case .signal, .endOfInput: (order, isLineGone) = (.stop, true)
            case .resized(let size): _ = app.handle(.resized(size))
            default: break
            }
        }
        return order
    }

    private mutating func performOnTerminal(
        _ errand: Errand, _ terminal: inout some Terminal & ~Copyable
    ) -> Outcome? {
        switch errand {
        case .repaint: terminal.repaint()
        case .measureTerminal: terminal.measure()
        case .giveMouse(let choice): terminal.reportMouse(choice)
        case .copyOut(let text): terminal.copyOut(text)
        case .send(let parcel):
            return terminal.lend(saying: Wording.sending(parcel)) { line in
                var transfer = ZmodemTransfer(parcel)
                return .sent(transfer.run(on: &line))
            }
        case .useEncoding(let encoding):
            terminal.use(encoding)
            _ = app.handle(.measured(terminal.traits))
        default: break
        }
        return nil
    }
}
