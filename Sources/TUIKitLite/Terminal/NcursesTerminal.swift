import CNcurses
import Glibc

/// The terminal on standard input and output, drawn on with ncurses.
///
/// There is at most one in a process. It takes the terminal over when it is made, and gives it back on
/// every way out: when it is closed or goes out of scope, at `exit`, and when a fatal signal ends the
/// process. SIGHUP, SIGINT and SIGTERM arrive as events; where the link is stalled in the middle of
/// `present`, they end the process at once with status 128 + signal, and so does a `present` that cannot be
/// finished in time. So a program makes durable what it is about to show. The timer behind this
/// is the process's interval timer; use no other `SIGALRM`.
public struct NcursesTerminal: Terminal, ~Copyable {
    /// What the terminal can do.
    public internal(set) var traits: TerminalTraits
    /// The room there is, at most 500 rows and 1000 columns.
    public private(set) var size: Size
    var shown: Surface?
    var input: NcursesTerminalInput
    /// What was asked last, and when.
    var question: (probe: TerminalProbe, at: Int)?

    /// Takes over the terminal on standard input and output.
    ///
    /// The description comes from TERM where that is on a fixed list, else `xterm-256color` or `vt100`
    /// stands in. With NO_COLOR set, or fewer than eight colours, it is monochrome.
    /// - Parameters:
    ///   - widths: the columns that characters take on it; ncurses follows the same table.
    ///   - encoding: how it reads and writes characters.
    ///   - patienceSeconds: how long one `present` may wait for a stalled link before the process ends.
    public init(
        widths: TextWidth = .narrow, encoding: TextEncoding = .utf8, patienceSeconds: Int = 60
    ) throws(TerminalFailure) {
        guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else { throw .notATerminal }
        tui_set_ambiguous_wide(widths.ambiguousIsWide ? 1 : 0)
        tui_set_output_encoding(encoding.number)
        tui_set_patience(Int32(patienceSeconds))
        let asked = getenv("TERM").map { String(cString: $0) } ?? ""
        let name = try NcursesTerminal.open(asked)
        traits = TerminalTraits(
            colours: Int(tui_colours()), widths: widths, name: name,
            askedName: TerminalName.shown(asked), encoding: encoding)
        size = NcursesTerminal.windowSize()
        input = NcursesTerminalInput(dialect: name == "linux" ? .linuxConsole : .common)
        input.follow(traits)
    }

    deinit {
        tui_close()
    }

    /// Gives the terminal back.
    public consuming func close() {}

    /// Shows the picture, and leaves the cursor where the picture has it.
    public mutating func present(_ surface: Surface) {
        let surface = surface.size == size ? surface : surface.fitted(to: size)
        for row in 0..<size.rows {
            let columns = surface.columns(ofRow: row, differingFrom: shown)
            if !columns.isEmpty { put(surface.rows[row], columns, row: row) }
        }
        let last = shown?.cursor ?? Position(row: size.rows - 1, column: 0)
        let cursor = surface.cursor ?? last
        shown = surface
        shown?.cursor = cursor
        tui_refresh(Int32(cursor.row), Int32(cursor.column))
    }

    /// Has the next `present` draw everything anew, whatever another program has put on the screen.
    public mutating func repaint() {
        shown = nil
        tui_forget_screen()
    }

    /// Waits for keys, pastes, signals, a new size, or the end of input.
    ///
    /// All that can be read at once comes in one list, so that a program draws once for it; a flood is cut
    /// into pieces of 64 KiB, so that it draws at all.
    public mutating func waitForEvents(timeoutMilliseconds: Int?) -> [TerminalEvent] {
        let deadline = timeoutMilliseconds.map { Milliseconds.now + max(0, $0) }
        while true {
            let remaining = deadline.map { max(0, $0 - Milliseconds.now) }
            let notices = input.wait(timeoutMilliseconds: remaining)
            let events = notices.compactMap { take($0) }
            if !events.isEmpty { return events }
            if notices.isEmpty { return [.timedOut] }
        }
    }

    private mutating func take(_ notice: NcursesTerminalInput.Notice) -> TerminalEvent? {
        switch notice {
        case .event(let event): event
        case .report(let report): take(report)
        case .windowChanged: takeWindowSize()
        case .continued: resume()
        }
    }

    /// Sends the text between two frames, past ncurses. Terminals that would print it get nothing.
    public mutating func copyOut(_ text: String) {
        guard ClipboardSequence.isTaken(by: traits.name) else { return }
        let bytes = ClipboardSequence.bytes(of: text)
        bytes.withUnsafeBytes { tui_send($0.baseAddress, $0.count) }
    }

    /// Rings.
    public mutating func bell() {
        tui_bell()
    }
}

extension NcursesTerminal {
    /// Opens the first description that serves, and returns its name.
    private static func open(_ asked: String) throws(TerminalFailure) -> String {
        let wantsColour = (getenv("NO_COLOR").map { $0.pointee == 0 } ?? true) ? Int32(1) : 0
        for name in TerminalName.candidates(for: asked) {
            switch tui_open(name, wantsColour) {
            case Int32(TUI_OPENED): return name
            case Int32(TUI_CANNOT_ADDRESS_CURSOR): throw .cannotAddressCursor(name: name)
            default: continue
            }
        }
        throw .unusable(name: TerminalName.shown(asked))
    }

    private static func windowSize() -> Size {
        var height: Int32 = 0
        var width: Int32 = 0
        tui_window_size(&height, &width)
        return Size(rows: Int(height), columns: Int(width))
    }

    private mutating func takeWindowSize() -> TerminalEvent? {
        let found = NcursesTerminal.windowSize()
        if found == size { return nil }
        size = found
        shown = nil
        tui_resize(Int32(found.rows), Int32(found.columns))
        return .resized(found)
    }

    /// After a stop nothing is known of the screen, and the window may have another size.
    private mutating func resume() -> TerminalEvent {
        tui_resume()
        shown = nil
        return takeWindowSize() ?? .resized(size)
    }

    private func put(_ cells: [Cell], _ columns: Range<Int>, row: Int) {
        cells[columns].withUnsafeBytes { bytes in
            bytes.withMemoryRebound(to: tui_cell.self) { cells in
                tui_put_cells(Int32(row), Int32(columns.lowerBound), cells.baseAddress, Int32(cells.count))
            }
        }
    }
}
