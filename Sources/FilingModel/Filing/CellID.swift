/// A cell of a filing: a row and one of its fields.
package struct CellID: Hashable, Sendable {
    package let row: RowNumber
    package let field: Field

    package init(row: RowNumber, field: Field) {
        (self.row, self.field) = (row, field)
    }
}
