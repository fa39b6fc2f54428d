/// A finished picture: every column of every row, and where the cursor stands.
public struct Surface: Hashable, Sendable {
    /// The room of the picture; never changes.
    public let size: Size
    /// The hardware cursor; nil leaves it where it was.
    public internal(set) var cursor: Position?
    /// Row after row.
    var cells: [Cell]

    /// An empty picture.
    public init(size: Size) {
        self.size = size
        cells = Array(repeating: .blank(), count: size.rows * size.columns)
    }

    /// The column at this place, which must lie inside.
    public subscript(row row: Int, column column: Int) -> Cell {
        precondition(column >= 0 && column < size.columns, "the column lies outside the surface")
        return cells[row * size.columns + column]
    }

    /// The look at this place, which must lie inside.
    public func style(row: Int, column: Int) -> Style {
        self[row: row, column: column].style
    }

    /// What a person reads in this row, without the blanks at its end; a wide character comes once.
    public func text(row: Int) -> String {
        var text = ""
        for cell in self.row(row) where cell.width > 0 { text += cell.text }
        while text.last == " " { text.removeLast() }
        return text
    }

    /// All rows, one line each.
    public var text: String {
        (0..<size.rows).map { text(row: $0) }.joined(separator: "\n")
    }

    /// Whether this row looks the same in both; false where the sizes differ.
    func hasSameRow(_ row: Int, as other: Surface) -> Bool {
        guard size == other.size else { return false }
        let range = (row * size.columns)..<((row + 1) * size.columns)
        return cells.withUnsafeBufferPointer { mine in
            other.cells.withUnsafeBufferPointer { theirs in range.allSatisfy { mine[$0] == theirs[$0] } }
        }
    }

    func row(_ row: Int) -> ArraySlice<Cell> {
        cells[(row * size.columns)..<((row + 1) * size.columns)]
    }
}
