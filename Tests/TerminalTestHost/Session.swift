import Glibc
import TUIKitLite

/// Draws, waits, reports; the key "!" brings about the ending under test.
struct Session {
    let ending: String
    private var measures: Bool
    private var digit = 0
    private var lastKey = ""

    init(ending: String, measures: Bool) {
        (self.ending, self.measures) = (ending, measures)
    }

    mutating func run<T: Terminal & ~Copyable>(on terminal: inout T) -> Int32 {
        while true {
            terminal.present(page(terminal.size, terminal.traits.widths))
            if measures { terminal.measure() }
            measures = false
            for event in terminal.waitForEvents(timeoutMilliseconds: 5000) {
                Report.line(SessionWords.of(event))
                if let status = react(to: event, on: &terminal) { return status }
            }
            Report.line("frame")
        }
    }

    private mutating func react<T: Terminal & ~Copyable>(to event: TerminalEvent, on terminal: inout T)
        -> Int32?
    {
        switch event {
        case .key(.scalar("!")): return end(on: &terminal)
        case .key(.scalar("+")): digit = (digit + 1) % 10
        case .key(.control("l")): terminal.repaint()
        case .key(.control("g")): terminal.use(.gbk)
        case .key(.control("q")): return 0
        case .endOfInput: return 7
        case .signal(let signal): return 100 + signal.rawValue
        default: break
        }
        return nil
    }

    private mutating func end<T: Terminal & ~Copyable>(on terminal: inout T) -> Int32? {
        switch ending {
        case "segv": raise(SIGSEGV)
        case "abort": abort()
        case "trap": _ = [0][Int(getpid())]
        case "exit": exit(9)
        case "flood": flood(on: &terminal)
        default: return 3
        }
        return nil
    }

    /// Draws something else again and again without ever looking at what comes in.
    private mutating func flood<T: Terminal & ~Copyable>(on terminal: inout T) {
        Report.line("flooding")
        while true {
            digit = (digit + 1) % 10
            var canvas = Canvas(size: terminal.size)
            for row in 0..<terminal.size.rows {
                let text = String(repeating: "\(digit)", count: terminal.size.columns)
                canvas.write(text, row: row, column: 0)
            }
            terminal.present(canvas.surface)
        }
    }

    private func page(_ size: Size, _ widths: TextWidth) -> Surface {
        var canvas = Canvas(size: size, widths: widths)
        canvas.write("第一页 “金额”", row: 0, column: 1, role: .title)
        canvas.write("=", row: 0, column: 60)
        for row in 1..<max(1, size.rows) {
            canvas.write("3.\(row) 培育遴选左右名班主任工作室", row: row, column: 0, columns: size.columns)
            canvas.write("12345", row: row, column: 40, role: .computed, columns: 8, alignment: .right)
            canvas.write("𱍐𰻝中", row: row, column: size.columns - 6)
        }
        canvas.write("\(digit)", row: min(5, size.rows - 1), column: 50, role: .selected)
        canvas.placeCursor(row: min(5, size.rows - 1), column: 50)
        return canvas.surface
    }
}
