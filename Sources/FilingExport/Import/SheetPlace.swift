/// A place on a sheet as its program names it.
package struct SheetPlace: Hashable, Sendable {
    /// Counted from 1.
    package let line: Int
    /// Counted from 0; nil for a whole line.
    package let column: Int?

    package init(line: Int, column: Int? = nil) { (self.line, self.column) = (line, column) }

    /// `D9`, or `9` for a whole line.
    package var text: String { (column.map(CellAddress.name) ?? "") + String(line) }
}
