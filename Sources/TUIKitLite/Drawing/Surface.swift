/// A finished picture: every column of every row, and where the cursor stands.
public struct Surface: Hashable, Sendable {
    /// The room of the picture; never changes.
    public let size: Size
    /// The hardware cursor; nil leaves it where it was.
    public internal(set) var cursor: Position?
    /// Row after row, each `size.columns` long. A row shares its storage with the one it was copied from, so
    /// that comparing the two takes no time.
    var rows: [[Cell]]

    /// An empty picture.
    public init(size: Size) {
        self.size = size
        rows = Array(repeating: Array(repeating: .blank(), count: size.columns), count: size.rows)
    }

    /// The column at this place, which must lie inside.
    public subscript(row row: Int, column column: Int) -> Cell { rows[row][column] }

    /// The look at this place, which must lie inside.
    public func style(row: Int, column: Int) -> Style {
        self[row: row, column: column].style
    }

    /// What a person reads in this row, without the blanks at its end; a wide character comes once.
    public func text(row: Int) -> String {
        var text = ""
        for cell in rows[row] where cell.width > 0 { text += cell.text }
        while text.last == " " { text.removeLast() }
        return text
    }

    /// All rows, one line each.
    public var text: String {
        (0..<size.rows).map { text(row: $0) }.joined(separator: "\n")
    }

    /// The columns of a row from the first to the last that looks different in `other`, in whole characters
    /// of this picture; empty where the row is the same. All columns where there is no other, or its size
    /// differs.
    func columns(ofRow row: Int, differingFrom other: Surface?) -> Range<Int> {
        let cells = rows[row]
        guard let other, size == other.size else { return cells.indices }
        return cells.withUnsafeBufferPointer { cells in
            other.rows[row].withUnsafeBufferPointer { shown in
                if cells.baseAddress == shown.baseAddress { return 0..<0 }
                var (first, end) = (0, cells.count)
                while first < end && cells[first] == shown[first] { first += 1 }
                while first < end && cells[end - 1] == shown[end - 1] { end -= 1 }
                if first == end { return 0..<0 }
                return (first > 0 && cells[first].width == 0 ? first - 1 : first)..<end
            }
        }
    }
}
