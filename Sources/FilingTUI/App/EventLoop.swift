import FilingModel
import TUIKitLite

/// Waits, calls and passes on; decides nothing. One thread owns everything.
struct EventLoop {
    /// How often the clock on the screen moves, and the store is asked for news, when nobody types.
    static let idleMilliseconds = 2_000

    private var app: App
    private let runner: ErrandRunner
    private let clock: () -> Instant

    init(_ app: App, runner: ErrandRunner, clock: @escaping () -> Instant) {
        (self.app, self.runner, self.clock) = (app, runner, clock)
    }

    /// Runs until the person leaves or the line is gone. What was typed is durable before it is drawn.
    mutating func run(on terminal: inout some Terminal & ~Copyable, first errands: [Errand] = []) {
        perform(errands, on: &terminal)
        var drawing: Drawing?
        while !app.hasLeft {
            let isFirst = drawing == nil
            let next = app.drawing(after: drawing)
            terminal.present(next.surface)
            drawing = next
            // The first page is there before the terminal is asked, so that a silent one delays nobody.
            if isFirst { terminal.measure() }
            let events = terminal.waitForEvents(timeoutMilliseconds: Self.idleMilliseconds)
            perform(app.handle(.clock(clock())), on: &terminal)
            for event in events {
                guard take(event, on: &terminal) else { return }
            }
        }
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
            performOnTerminal(errand, &terminal)
            guard let outcome = runner.perform(errand) else { continue }
            waiting += app.handle(.outcome(outcome))
        }
    }

    private mutating func performOnTerminal(
        _ errand: Errand, _ terminal: inout some Terminal & ~Copyable
    ) {
        switch errand {
        case .repaint: terminal.repaint()
        case .measureTerminal: terminal.measure()
        case .giveMouse(let choice): terminal.reportMouse(choice)
        case .copyOut(let text): terminal.copyOut(text)
        case .useEncoding(let encoding):
            terminal.use(encoding)
            _ = app.handle(.measured(terminal.traits))
        default: break
        }
    }
}
