/// One column of the screen: a character with its marks, and its look. A wide character takes two columns:
/// its own cell has width 2, and the cell to the right of it is its continuation, of width 0.
public struct Cell: Hashable, Sendable {
    /// The code point drawn; 0 in a continuation.
    public let base: UInt32
    /// The look.
    public var style: Style
    /// Columns taken: 1, or 2 for a wide character, or 0 for the right half of one.
    public let width: UInt8
    private let earlyMarks: UInt64
    private let lateMarks: UInt64

    /// Marks that a cell can hold; further ones are not drawn.
    public static let mostMarks = 4

    init(base: UInt32, width: UInt8, style: Style = .standard, earlyMarks: UInt64 = 0, lateMarks: UInt64 = 0)
    {
        self.base = base
        self.width = width
        self.style = style
        self.earlyMarks = earlyMarks
        self.lateMarks = lateMarks
    }

    /// Without a branch for each field: a picture compares thousands of columns.
    public static func == (one: Cell, other: Cell) -> Bool {
        let (look, otherLook) = (one.style, other.style)
        let differences =
            (one.base ^ other.base) | UInt32(one.width ^ other.width)
            | UInt32(look.attributes.rawValue ^ otherLook.attributes.rawValue)
            | UInt32(look.foreground.rawValue ^ otherLook.foreground.rawValue)
            | UInt32(look.background.rawValue ^ otherLook.background.rawValue)
        let marks = (one.earlyMarks ^ other.earlyMarks) | (one.lateMarks ^ other.lateMarks)
        return UInt64(differences) | marks == 0
    }

    /// An empty column with this look.
    public static func blank(_ style: Style = .standard) -> Cell {
        Cell(base: 0x20, width: 1, style: style)
    }

    static func continuation(_ style: Style) -> Cell {
        Cell(base: 0, width: 0, style: style)
    }

    /// The combining marks on the character, at most four.
    public var marks: [UInt32] {
        (0..<Cell.mostMarks).map(mark).filter { $0 != 0 }
    }

    /// What stands in the cell; empty for a continuation.
    public var text: String {
        var text = ""
        for value in [base] + marks where value != 0 {
            if let scalar = Unicode.Scalar(value) { text.unicodeScalars.append(scalar) }
        }
        return text
    }

    /// The mark with this number, 0 where there is none.
    func mark(_ index: Int) -> UInt32 {
        let pair = index < 2 ? earlyMarks : lateMarks
        return UInt32(truncatingIfNeeded: index % 2 == 0 ? pair : pair >> 32)
    }

    /// The same character with one mark more; the same cell where it is full.
    func marked(with value: UInt32) -> Cell {
        var early = earlyMarks
        var late = lateMarks
        if mark(0) == 0 {
            early |= UInt64(value)
        } else if mark(1) == 0 {
            early |= UInt64(value) << 32
        } else if mark(2) == 0 {
            late |= UInt64(value)
        } else if mark(3) == 0 {
            late |= UInt64(value) << 32
        }
        return Cell(base: base, width: width, style: style, earlyMarks: early, lateMarks: late)
    }
}
