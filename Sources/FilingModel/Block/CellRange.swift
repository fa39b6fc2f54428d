/// A rectangle of cells: rows that stand below each other on the page, and neighbouring fields.
package struct CellRange: Hashable, Sendable {
    package let rows: [RowNumber]
    package let fields: [Field]

    /// The rectangle between two corners; `order` has the page's rows from top to bottom. Nil where a
    /// corner's row is not on the page.
    package init?(from one: CellID, to other: CellID, in order: [RowNumber]) {
        guard let first = order.firstIndex(of: one.row), let second = order.firstIndex(of: other.row),
            let left = Field.all.firstIndex(of: one.field), let right = Field.all.firstIndex(of: other.field)
        else { return nil }
        rows = Array(order[min(first, second)...max(first, second)])
        fields = Array(Field.all[min(left, right)...max(left, right)])
    }

    /// Every cell, row by row.
    package var cells: [CellID] {
        rows.flatMap { row in fields.map { CellID(row: row, field: $0) } }
    }
}
