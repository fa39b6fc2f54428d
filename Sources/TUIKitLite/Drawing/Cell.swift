/// One column of the screen: a character with its marks, and its look. A wide character takes two columns:
/// its own cell has width 2, and the cell to the right of it is its continuation, of width 0.
///
/// Eight bytes, because a picture is thousands of them; they lie as those of `tui_cell` do.
public struct Cell: Hashable, Sendable {
    /// A code point, or where marks stand on it the number of the two in `MarkedCharacters`.
    private let character: UInt32
    /// The look.
    public var style: Style
    /// Columns taken: 1, or 2 for a wide character, or 0 for the right half of one.
    public let width: UInt8

    /// Marks that a cell can hold; further ones are not drawn.
    public static let mostMarks = 4

    /// A character without marks.
    init(base: UInt32, width: UInt8, style: Style = .standard) {
        (character, self.width, self.style) = (base, width, style)
    }

    /// An empty column with this look.
    public static func blank(_ style: Style = .standard) -> Cell {
        Cell(base: 0x20, width: 1, style: style)
    }

    static func continuation(_ style: Style) -> Cell {
        Cell(base: 0, width: 0, style: style)
    }

    /// The code point drawn; 0 in a continuation.
    public var base: UInt32 { hasMarks ? scalars[0] : character }

    /// The combining marks on the character, at most four.
    public var marks: [UInt32] { hasMarks ? Array(scalars.dropFirst()) : [] }

    var hasMarks: Bool { MarkedCharacters.isNumber(character) }

    /// What stands in the cell; empty for a continuation.
    public var text: String {
        var text = ""
        for value in scalars where value != 0 {
            if let scalar = Unicode.Scalar(value) { text.unicodeScalars.append(scalar) }
        }
        return text
    }

    /// The base, then the marks.
    private var scalars: [UInt32] {
        hasMarks ? MarkedCharacters.scalars(character) : [character]
    }

    /// The same character with one mark more; the same cell where it is full.
    func marked(with value: UInt32) -> Cell {
        let scalars = scalars
        guard scalars.count <= Cell.mostMarks else { return self }
        guard let number = MarkedCharacters.number(scalars + [value]) else { return self }
        return Cell(base: number, width: width, style: style)
    }
}
