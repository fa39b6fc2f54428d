/// A terminal without a person: its events are written down beforehand, and it keeps every picture.
public struct MemoryTerminal: Terminal, Sendable {
    /// The room; changes when a `.resized` is handed out.
    public private(set) var size: Size
    /// What it claims to be able to do.
    public private(set) var traits: TerminalTraits
    /// Every picture shown, in order.
    public private(set) var surfaces: [Surface] = []
    /// How often everything was to be drawn anew.
    public private(set) var repaintCount = 0
    /// Every text put on the clipboard, in order.
    public private(set) var copies: [String] = []
    /// How often it rang.
    public private(set) var bellCount = 0
    /// How often it was asked how it draws.
    public private(set) var measureCount = 0
    /// Who has the mouse.
    public private(set) var mouse = MouseChoice.terminal
    private var script: [[TerminalEvent]]

    /// A terminal that hands out each list of the script in one wait, and after the last one `.endOfInput`.
    public init(
        size: Size = Size(rows: 24, columns: 80), colours: Int = 0, widths: TextWidth = .narrow,
        script: [[TerminalEvent]] = []
    ) {
        self.size = size
        traits = TerminalTraits(colours: colours, widths: widths, name: "memory")
        self.script = script
    }

    /// The picture shown last; nil before the first.
    public var surface: Surface? { surfaces.last }

    /// Adds what one later wait hands out.
    public mutating func type(_ events: [TerminalEvent]) {
        script.append(events)
    }

    /// Adds a wait for each of the keys.
    public mutating func type(_ keys: Key...) {
        script += keys.map { [.key($0)] }
    }

    /// Keeps the picture.
    public mutating func present(_ surface: Surface) {
        surfaces.append(surface)
    }

    /// Counts.
    public mutating func repaint() {
        repaintCount += 1
    }

    /// Hands out the next list of the script at once; an empty list stands for a wait in which nothing came.
    public mutating func waitForEvents(timeoutMilliseconds: Int?) -> [TerminalEvent] {
        if script.isEmpty { return [.endOfInput] }
        let events = script.removeFirst()
        for case .resized(let size) in events { self.size = size }
        return events.isEmpty ? [.timedOut] : events
    }

    /// Counts; an answer is something for the script.
    public mutating func measure() {
        measureCount += 1
    }

    /// Notes the encoding.
    public mutating func use(_ encoding: TextEncoding) {
        traits.encoding = encoding
    }

    /// Notes the choice.
    public mutating func reportMouse(_ choice: MouseChoice) {
        mouse = choice
    }

    /// Keeps the text.
    public mutating func copyOut(_ text: String) {
        copies.append(text)
    }

    /// Has no line.
    public mutating func lend<Result>(saying text: String, _ use: (inout RawLine) -> Result) -> Result? {
        nil
    }

    /// Counts.
    public mutating func bell() {
        bellCount += 1
    }
}
