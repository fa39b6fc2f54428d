/// One cell's change; it knows its inverse.
package struct CellChange: Hashable, Sendable {
    package let cell: CellID
    package let before: CellContent
    package let after: CellContent

    package init(cell: CellID, before: CellContent, after: CellContent) {
        (self.cell, self.before, self.after) = (cell, before, after)
    }

    package var inverse: CellChange { CellChange(cell: cell, before: after, after: before) }
}

extension [CellChange] {
    /// The changes that take these back, last first.
    package var inverse: [CellChange] { reversed().map(\.inverse) }
}
