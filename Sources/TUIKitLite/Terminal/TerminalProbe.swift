/// A question to the terminal about the columns it gives to characters; asked with its own cursor reports.
///
/// A pure value: the caller writes `request`, hands the answers to `take`, and reads the `profile` when
/// `isComplete`. Nobody has to wait for that: a terminal may never answer.
public struct TerminalProbe: Hashable, Sendable {
    /// How a terminal draws characters of the encoding that was asked about.
    public enum Profile: String, Hashable, Sendable {
        /// Ambiguous characters in one column.
        case narrow
        /// Ambiguous characters in two columns.
        case wide
        /// Every byte of UTF-8 is taken for something else, as a client set to GBK does.
        case notUTF8
        /// It answered nothing that makes sense, or nothing at all.
        case silent

        /// The widths to draw with; narrow where the terminal did not tell.
        public var widths: TextWidth { self == .wide ? .wide : .narrow }
    }

    /// The row that the samples are written to, blank afterwards.
    public static let row = 1
    /// Stands behind each sample. For a client that reads pairs of bytes it is the second one of a broken
    /// pair, which would swallow the Escape of the question.
    private static let guardCharacter = UInt8(ascii: "@")

    /// What the samples are written in.
    public let encoding: TextEncoding
    private var columns: [Int] = []

    /// A probe that nothing has answered yet.
    public init(of encoding: TextEncoding = .utf8) {
        self.encoding = encoding
    }

    /// An ambiguous character, a hanzi, a line of box drawing, and a rare hanzi: of extension H in UTF-8; in
    /// GB18030 one of extension B, which takes four bytes.
    var samples: [String] {
        ["\u{201C}", "中", "\u{2500}", encoding == .utf8 ? "\u{3134A}" : "\u{20BB7}"]
    }

    /// The bytes to write: each sample at the left of the row, a question after each, the row blanked, and
    /// the cursor where it was.
    public var request: [UInt8] {
        let line = Array("\u{1B}[\(TerminalProbe.row + 1);1H".utf8)
        let questions = samples.flatMap {
            line + encoding.encoded($0) + [TerminalProbe.guardCharacter] + Array("\u{1B}[6n".utf8)
        }
        return Array("\u{1B}7".utf8) + questions + line + Array("\u{1B}[K\u{1B}8".utf8)
    }

    /// Whether every question has its answer.
    public var isComplete: Bool { columns.count == samples.count }

    /// Columns measured so far for the samples, in their order.
    public var measured: [Int] { columns }

    /// Columns of the rare hanzi; nil before its answer came.
    public var rareHanziColumns: Int? { isComplete ? columns.last : nil }

    /// Takes an answer; those beyond the last question, and about another row, are ignored.
    public mutating func take(_ report: TerminalReport) {
        guard case .cursor(let position) = report, !isComplete else { return }
        if position.row == TerminalProbe.row { columns.append(position.column - 1) }
    }

    /// What the answers so far say.
    public var profile: Profile {
        guard columns.count >= 3 else { return .silent }
        switch (columns[0], columns[1], columns[2]) {
        case (1, 2, 1): return .narrow
        case (2, 2, _), (_, 2, 2): return .wide
        case (2..., 3..., _): return encoding == .utf8 ? .notUTF8 : .silent
        default: return .silent
        }
    }
}
