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
        let range = cells.withUnsafeBytes { cells in
            other.rows[row].withUnsafeBytes { shown in Surface.difference(of: cells, from: shown) }
        }
        return range.lowerBound > 0 && !range.isEmpty && cells[range.lowerBound].width == 0
            ? range.lowerBound - 1..<range.upperBound : range
    }

    /// From the first to the last cell that differs, by their bytes: a picture compares thousands of them.
    private static func difference(
        of cells: UnsafeRawBufferPointer, from shown: UnsafeRawBufferPointer
    ) -> Range<Int> {
        if cells.baseAddress == shown.baseAddress { return 0..<0 }
        let stride = MemoryLayout<Cell>.stride
        func isSame(_ index: Int) -> Bool {
            cells.loadUnaligned(fromByteOffset: index * stride, as: UInt64.self)
                == shown.loadUnaligned(fromByteOffset: index * stride, as: UInt64.self)
        }
        var (first, end) = (0, cells.count / stride)
        while first < end && isSame(first) { first += 1 }
        while first < end && isSame(end - 1) { end -= 1 }
        return first < end ? first..<end : 0..<0
    }
}
