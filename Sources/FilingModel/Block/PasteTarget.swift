/// Where a block lands.
package struct PasteTarget: Sendable {
    /// What an empty cell of a block does.
    package enum Blanks: Hashable, Sendable {
        /// It leaves what is there, as a Tab over a cell does.
        case leave
        /// It empties the cell.
        case clear
    }

    package let table: FilingTable
    /// The page's rows from top to bottom.
    package let order: [RowNumber]
    /// The cell in which the block's first cell lands, unless the block says otherwise.
    package let start: CellID
    package let blanks: Blanks
    /// Why a row cannot be changed now; nil where it can.
    package let refusal: @Sendable (RowNumber) -> WorkflowRefusal?

    package init(
        table: FilingTable, order: [RowNumber], start: CellID, blanks: Blanks = .leave,
        refusal: @escaping @Sendable (RowNumber) -> WorkflowRefusal? = { _ in nil }
    ) {
        (self.table, self.order, self.start, self.blanks) = (table, order, start, blanks)
        self.refusal = refusal
    }
}
