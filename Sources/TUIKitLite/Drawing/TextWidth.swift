import CNcurses

/// How many columns text takes, and how foreign text is made fit to be drawn.
///
/// One table rules this layout and ncurses. Ambiguous characters (“ ” … — × · ① ★ and box drawing) take one
/// column or two, as the person's terminal does it.
public struct TextWidth: Hashable, Sendable {
    /// Whether ambiguous characters take two columns.
    public let ambiguousIsWide: Bool

    /// Widths with this reading of ambiguous characters.
    public init(ambiguousIsWide: Bool) {
        self.ambiguousIsWide = ambiguousIsWide
    }

    /// Ambiguous characters take one column.
    public static let narrow = TextWidth(ambiguousIsWide: false)
    /// Ambiguous characters take two columns.
    public static let wide = TextWidth(ambiguousIsWide: true)

    /// The Unicode version of the table.
    public static var unicodeVersion: String { String(cString: tui_unicode_version()) }

    /// Columns the text takes when drawn on one line, at least 0.
    public func columns(of text: String) -> Int {
        if let columns = TextWidth.simpleColumns(of: text) { return columns }
        return columns(of: text.unicodeScalars)
    }

    /// Columns of a line of scalars; a mark with nothing to stand on counts as the replacement drawn for it.
    func columns(of scalars: some Sequence<Unicode.Scalar>) -> Int {
        var total = 0
        for scalar in scalars { total += columns(of: scalar, after: total) }
        return total
    }

    /// Columns a scalar adds to so many before it.
    func columns(of scalar: Unicode.Scalar, after total: Int) -> Int {
        let isOrphan = total == 0 && TextWidth.kind(of: scalar) == .mark
        return columns(of: isOrphan ? TextWidth.replacement : scalar)
    }

    /// Columns of one scalar as it is drawn: 0 for marks and what is not drawn at all, else 1 or 2.
    public func columns(of scalar: Unicode.Scalar) -> Int {
        columns(of: TextWidth.kind(of: scalar))
    }

    func columns(of kind: ScalarKind) -> Int {
        switch kind {
        case .narrow, .control: 1
        case .wide: 2
        case .ambiguous, .unassigned: ambiguousIsWide ? 2 : 1
        case .mark, .invisible: 0
        }
    }

    /// The text as `Canvas` draws it: controls as pictures (␛), TAB and line ends as pictures or a blank,
    /// what is invisible or turns the direction left out, what is unassigned as U+FFFD, at most four marks
    /// on a character.
    public func visible(_ text: String) -> String {
        if TextWidth.plainColumns(of: text) != nil { return text }
        return GlyphSequence(text, widths: self).reduce(into: "") { $0 += $1.text }
    }

    /// Columns of text that is nothing but printable ASCII; nil for any other.
    static func plainColumns(of text: String) -> Int? {
        let count = text.utf8.count
        let isPlain = text.utf8.withContiguousStorageIfAvailable { bytes in
            bytes.allSatisfy { $0 >= 0x20 && $0 < 0x7f }
        }
        return isPlain == true ? count : nil
    }

    /// Columns of text that is nothing but printable ASCII, hanzi and their punctuation, in which every
    /// scalar is a character, the same on every terminal; nil for any other.
    static func simpleColumns(of text: String) -> Int? { simplePart(of: text, within: .max)?.columns }

    /// Bytes and columns of as much of the text as fits, where it and the scalar behind it are of the kind
    /// that has `simpleColumns`; nil for any other.
    static func simplePart(of text: String, within room: Int) -> (bytes: Int, columns: Int)? {
        let part: (bytes: Int, columns: Int)?? = text.utf8.withContiguousStorageIfAvailable { bytes in
            var (index, columns) = (0, 0)
            while index < bytes.count {
                let byte = bytes[index]
                let isNarrow = byte >= 0x20 && byte < 0x7F
                let isWide = byte >= 0xE3 && byte <= 0xEF && isSimpleWide(threeByteScalar(bytes, at: index))
                guard isNarrow || isWide else { return nil }
                let taken = isNarrow ? 1 : 2
                if columns + taken > room { break }
                (index, columns) = (index + (isNarrow ? 1 : 3), columns + taken)
            }
            return (index, columns)
        }
        return part ?? nil
    }

    /// The scalar whose three bytes of UTF-8 begin here.
    static func threeByteScalar(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> UInt32 {
        UInt32(bytes[index] & 0x0F) << 12 | UInt32(bytes[index + 1] & 0x3F) << 6
            | UInt32(bytes[index + 2] & 0x3F)
    }

    /// Hanzi, full-width forms, and punctuation between 、 and 〩.
    static func isSimpleWide(_ value: UInt32) -> Bool {
        (0x4E00...0x9FFF).contains(value) || (0xFF01...0xFF60).contains(value)
            || (0x3001...0x3029).contains(value)
    }

    static let replacement: Unicode.Scalar = "\u{FFFD}"

    /// What a control is drawn as; C1 controls have no picture of their own.
    static func picture(of control: Unicode.Scalar) -> Unicode.Scalar {
        switch control.value {
        case 0x09: " "
        case 0x7f: "\u{2421}"
        case 0..<0x20: Unicode.Scalar(0x2400 + control.value) ?? replacement
        default: "\u{2426}"
        }
    }

    static func kind(of scalar: Unicode.Scalar) -> ScalarKind {
        if scalar.value >= 0x20 && scalar.value < 0x7f { return .narrow }
        if scalar.value >= 0x4E00 && scalar.value <= 0x9FFF { return .wide }
        return ScalarKind(rawValue: tui_scalar_kind(scalar.value)) ?? .unassigned
    }
}
