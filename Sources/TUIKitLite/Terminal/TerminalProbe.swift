/// A question to the terminal about the columns it gives to characters; asked with its own cursor reports.
///
/// A pure value: the caller writes `request`, hands the answers to `take`, and reads the `profile` when
/// `isComplete`, or when a time limit of its own has passed: a terminal may never answer.
public struct TerminalProbe: Hashable, Sendable {
    /// How a terminal draws.
    public enum Profile: Hashable, Sendable {
        /// UTF-8, ambiguous characters in one column.
        case narrow
        /// UTF-8, ambiguous characters in two columns.
        case wide
        /// Every byte of UTF-8 is taken for something else, as a client set to GBK does.
        case notUTF8
        /// It answered nothing that makes sense, or nothing at all.
        case silent

        /// The widths to draw with; narrow where the terminal did not tell.
        public var widths: TextWidth { self == .wide ? .wide : .narrow }
    }

    /// An ambiguous character, a hanzi, a line of box drawing, and a hanzi of extension H.
    static let samples = ["\u{201C}", "中", "\u{2500}", "\u{3134A}"]
    static let row = 1

    private var columns: [Int] = []

    /// A probe that nothing has answered yet.
    public init() {}

    /// The bytes to write: each sample at the left of the second row, a question after each, and the row
    /// blanked.
    public var request: [UInt8] {
        let line = "\u{1B}[\(TerminalProbe.row + 1);1H"
        let questions = TerminalProbe.samples.map { line + $0 + "\u{1B}[6n" }.joined()
        return Array((questions + line + "\u{1B}[K").utf8)
    }

    /// Whether every question has its answer.
    public var isComplete: Bool { columns.count == TerminalProbe.samples.count }

    /// Columns measured so far for the samples, in their order.
    public var measured: [Int] { columns }

    /// Takes an answer; those beyond the last question are ignored.
    public mutating func take(_ report: TerminalReport) {
        guard case .cursor(let position) = report, !isComplete else { return }
        columns.append(position.column)
    }

    /// What the answers so far say.
    public var profile: Profile {
        guard columns.count >= 3 else { return .silent }
        switch (columns[0], columns[1], columns[2]) {
        case (1, 2, 1): return .narrow
        case (2, 2, _), (_, 2, 2): return .wide
        case (2..., 3..., _): return .notUTF8
        default: return .silent
        }
    }
}
