/// What a terminal is and can do, as far as it is known by now.
public struct TerminalTraits: Hashable, Sendable {
    /// The name of the terminal description in use.
    public let name: String
    /// The name in TERM, as far as it can be shown.
    public let askedName: String
    /// Colours, 0 for a monochrome terminal.
    public let colours: Int
    /// The columns that characters take on it.
    public var widths: TextWidth
    /// How it writes characters.
    public var encoding: TextEncoding
    /// What it answered to the questions about its columns; nil before it has, and for one that never does.
    public var answer: TerminalProbe.Profile?
    /// The columns of a rare hanzi on it; nil where that was not measured.
    public var rareHanziColumns: Int?
    /// From a question to the first answer; nil before there was one.
    public var roundTripMilliseconds: Int?

    /// The traits of a terminal with this description that has not been asked anything.
    public init(
        colours: Int, widths: TextWidth, name: String, askedName: String? = nil,
        encoding: TextEncoding = .utf8
    ) {
        (self.colours, self.widths, self.name, self.encoding) = (colours, widths, name, encoding)
        self.askedName = askedName ?? name
    }

    /// How long after a lone Escape more bytes may still come: longer on a line that is slow.
    public var keyPatienceMilliseconds: Int {
        max(150, min(600, 50 + (roundTripMilliseconds ?? 0)))
    }
}
