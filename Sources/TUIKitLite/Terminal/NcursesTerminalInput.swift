import CNcurses
import Glibc

/// The bytes and signals that reach this process, as events.
struct NcursesTerminalInput: Sendable {
    enum Notice {
        case event(TerminalEvent)
        case report(TerminalReport)
        case windowChanged
        case continued
    }

    static let batchBytes = 65536
    static let chunkBytes = 4096
    /// Fewer bytes than this are one hand's work: nothing is asked about more behind them.
    static let burstBytes = 64

    private var decoder: InputDecoder
    private var hasEnded = false
    private var lastByteAt = Milliseconds.now
    private var buffer = [UInt8](repeating: 0, count: chunkBytes)
    /// What happened while the line was lent.
    private var held: [Notice] = []

    init(dialect: InputDialect) {
        decoder = InputDecoder(dialect: dialect, pasteCap: TerminalEvent.largestPaste)
    }

    /// Takes up what the terminal turned out to be.
    mutating func follow(_ traits: TerminalTraits) {
        if decoder.encoding != traits.encoding { decoder.encoding = traits.encoding }
        decoder.keyPatienceMilliseconds = traits.keyPatienceMilliseconds
    }

    /// Waits at most so long (nil: for ever) for anything at all; an empty list when nothing came.
    mutating func wait(timeoutMilliseconds: Int?) -> [Notice] {
        defer { held = [] }
        if !held.isEmpty { return held }
        let deadline = timeoutMilliseconds.map { Milliseconds.now + max(0, $0) }
        while true {
            let ready = poll(until: earliest(deadline, decoderDeadline))
            var notices = ready.signals ? takeSignals() : []
            if ready.input { notices += readAll() }
            if notices.isEmpty && decoderIsOverdue { notices = events(decoder.flush()) }
            if !notices.isEmpty { return notices }
            if hasEnded && !ready.signals { return [.event(.endOfInput)] }
            if let deadline, Milliseconds.now >= deadline { return [] }
        }
    }

    private var decoderDeadline: Int? {
        decoder.isWaiting ? lastByteAt + decoder.patienceMilliseconds : nil
    }

    private var decoderIsOverdue: Bool {
        decoderDeadline.map { Milliseconds.now >= $0 } ?? false
    }

    private func earliest(_ one: Int?, _ other: Int?) -> Int? {
        guard let one, let other else { return one ?? other }
        return min(one, other)
    }

    /// Waits for input or a signal. After the end of input it only pauses a moment, so that a program which
    /// goes on waiting does not spin.
    private func poll(until deadline: Int?) -> (input: Bool, signals: Bool) {
        let pause = hasEnded ? Milliseconds.now + 100 : nil
        let remaining = earliest(deadline, pause).map { max(0, $0 - Milliseconds.now) }
        var watched = [
            pollfd(fd: tui_signal_pipe(), events: Int16(POLLIN), revents: 0),
            pollfd(fd: hasEnded ? -1 : STDIN_FILENO, events: Int16(POLLIN), revents: 0),
        ]
        let count = Glibc.poll(&watched, 2, remaining.map { Int32(clamping: $0) } ?? -1)
        if count <= 0 { return (false, false) }
        return (watched[1].revents != 0, watched[0].revents != 0)
    }

    /// Reads a few bytes once; a burst until nothing is left or the batch is full.
    private mutating func readAll() -> [Notice] {
        var notices: [Notice] = []
        var (total, count) = (0, 0)
        repeat {
            count = read(STDIN_FILENO, &buffer, NcursesTerminalInput.chunkBytes)
            if count < 0 && (errno == EINTR || errno == EAGAIN) { break }
            if count <= 0 {
                hasEnded = true
                return notices + events(decoder.flush()) + [.event(.endOfInput)]
            }
            lastByteAt = Milliseconds.now
            total += count
            notices += events(decoder.feed(buffer[..<count]))
        } while count >= NcursesTerminalInput.burstBytes && total < NcursesTerminalInput.batchBytes
            && hasInput()
        return notices
    }

    private func hasInput() -> Bool {
        var watched = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
        return Glibc.poll(&watched, 1, 0) > 0
    }

    private func takeSignals() -> [Notice] {
        var numbers = [UInt8](repeating: 0, count: 256)
        let count = max(0, read(tui_signal_pipe(), &numbers, numbers.count))
        var notices: [Notice] = []
        if numbers[..<count].contains(UInt8(SIGCONT)) { notices.append(.continued) }
        if numbers[..<count].contains(UInt8(SIGWINCH)) { notices.append(.windowChanged) }
        for number in numbers[..<count] {
            if let signal = EndSignal(rawValue: Int32(number)) { notices.append(.event(.signal(signal))) }
        }
        return notices
    }

    /// Waits, once and at most so long, for bytes of the line as they are, or until `other` has something.
    /// Signals and the end of input are kept for the next `wait`.
    mutating func waitForBytes(or other: Int32, timeoutMilliseconds: Int) -> RawArrival {
        var watched = [tui_signal_pipe(), hasEnded ? -1 : STDIN_FILENO, other].map {
            pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
        }
        guard Glibc.poll(&watched, 3, Int32(clamping: timeoutMilliseconds)) > 0 else {
            return RawArrival(lineIsGone: hasEnded)
        }
        if watched[0].revents != 0 { held += takeSignals() }
        let bytes = watched[1].revents != 0 ? readBytes() : []
        let isAskedToEnd = held.contains { if case .event(.signal) = $0 { true } else { false } }
        return RawArrival(
            bytes: bytes, otherHasSome: watched[2].revents != 0, lineIsGone: hasEnded || isAskedToEnd)
    }

    private mutating func readBytes() -> [UInt8] {
        let count = read(STDIN_FILENO, &buffer, Self.chunkBytes)
        if count < 0 && (errno == EINTR || errno == EAGAIN) { return [] }
        if count <= 0 {
            hasEnded = true
            held.append(.event(.endOfInput))
        }
        return Array(buffer[..<max(0, count)])
    }

    private func events(_ input: [InputEvent]) -> [Notice] {
        input.compactMap { input in
            if case .report(let report) = input { return .report(report) }
            return TerminalEvent(input).map(Notice.event)
        }
    }
}

/// A clock that only goes forward.
enum Milliseconds {
    static var now: Int {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
    }
}
