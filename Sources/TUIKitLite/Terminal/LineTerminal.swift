import CNcurses
import Glibc

/// The terminal on standard input and output, used line by line, as any terminal can be, also one that cannot
/// move its cursor, and as a screen reader reads it.
///
/// The terminal edits the line itself. Nothing is sent but text and line ends: controls in a text
/// become pictures, invisible and direction characters are left out. The terminal is given back on every way
/// out, as `NcursesTerminal` does it; there is at most one of the two at a time.
public final class LineTerminal: Lines {
    /// Bytes of a line that Linux hands out; what is typed beyond is lost, so such a line is refused.
    static let longestLine = 4_000

    private let encoding: TextEncoding
    private var rest: [UInt8] = []

    /// Takes over the terminal on standard input and output, which reads and writes in this encoding.
    public init(encoding: TextEncoding = .utf8) throws(TerminalFailure) {
        self.encoding = encoding
        guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else { throw .notATerminal }
        guard tui_open_lines(encoding == .utf8 ? 1 : 0) == Int32(TUI_OPENED) else {
            throw .unusable(name: "")
        }
    }

    deinit { close() }

    /// Gives the terminal back.
    public func close() { tui_close_lines() }

    public func say(_ text: String) { write(LineText.clean(text) + "\n") }

    public func ask(
        _ prompt: String, echo: LineEcho, timeoutMilliseconds: Int?, watch: LineWatch
    ) -> LineAnswer {
        if echo == .hidden { tui_set_echo(0) }
        defer { if echo == .hidden { tui_set_echo(1) } }
        write(LineText.clean(prompt))
        let answer = wait(timeoutMilliseconds, watch)
        if case .line = answer { return answer }
        write("\n")
        return answer
    }

    private func write(_ text: String) {
        encoding.encoded(text).withUnsafeBufferPointer { bytes in
            bytes.withMemoryRebound(to: CChar.self) { tui_write_lines($0.baseAddress, $0.count) }
        }
    }

    // MARK: Waiting

    private func wait(_ timeoutMilliseconds: Int?, _ watch: LineWatch) -> LineAnswer {
        rest = []
        var left = timeoutMilliseconds ?? .max
        while true {
            let slice = min(left, watch.everyMilliseconds)
            var watched = [
                pollfd(fd: tui_signal_pipe(), events: Int16(POLLIN), revents: 0),
                pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0),
            ]
            let count = poll(&watched, 2, slice == .max ? -1 : Int32(clamping: slice))
            if count == 0 {
                if !watch.goesOn() { return .calledOff }
                if left != .max { left -= slice }
                if left <= 0 { return .timedOut }
            }
            if watched[0].revents != 0, let answer = takeSignals() { return answer }
            if watched[1].revents != 0, let answer = readLine() { return answer }
        }
    }

    private func takeSignals() -> LineAnswer? {
        var numbers = [UInt8](repeating: 0, count: 256)
        let count = max(0, read(tui_signal_pipe(), &numbers, numbers.count))
        let signals = numbers[..<count].compactMap { EndSignal(rawValue: Int32($0)) }
        if signals.contains(where: { $0 != .interrupt }) { return .ended }
        return signals.isEmpty ? nil : .interrupted
    }

    /// One line, as the terminal hands it out; nil while its end is still to come.
    private func readLine() -> LineAnswer? {
        var buffer = [UInt8](repeating: 0, count: 4_096)
        let count = read(STDIN_FILENO, &buffer, buffer.count)
        if count < 0, errno == EINTR || errno == EAGAIN { return nil }
        guard count > 0 else { return .ended }
        rest += buffer[..<count]
        guard rest.last == 0x0A else { return rest.count > Self.longestLine ? .tooLong : nil }
        if rest.count > Self.longestLine { return .tooLong }
        let text = encoding.decoded(Array(rest.dropLast()))
        return text.unicodeScalars.contains(TextWidth.replacement) ? .notText : .line(text)
    }
}
