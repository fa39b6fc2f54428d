/// Where a block lands.
package struct PasteTarget: Sendable {
    /// Where a block comes from.
    package enum Origin: Hashable, Sendable {
        /// Its columns have to be understood; an empty cell leaves what is there, as a Tab over a cell does.
        case spreadsheet
        /// It was copied on this page: its columns are as they stand, and an empty cell empties.
        case thisPage
    }

    /// What a column 是否承接 of the block does.
    package enum Ticks: Hashable, Sendable {
        /// It ticks and unticks.
        case written
        /// It may say what already holds; unticking takes a step of its own, and is refused.
        case kept
    }

    package let table: FilingTable
    /// The page's rows from top to bottom.
    package let order: [RowNumber]
    /// The cell in which the block's first cell lands, unless the block says otherwise.
    package let start: CellID
    package let origin: Origin
    package let ticks: Ticks
    /// Why a row cannot be changed now; nil where it can.
    package let refusal: @Sendable (RowNumber) -> WorkflowRefusal?

    package init(
        table: FilingTable, order: [RowNumber], start: CellID, origin: Origin = .spreadsheet,
        ticks: Ticks = .written,
        refusal: @escaping @Sendable (RowNumber) -> WorkflowRefusal? = { _ in nil }
    ) {
        (self.table, self.order, self.start, self.origin) = (table, order, start, origin)
        (self.ticks, self.refusal) = (ticks, refusal)
    }
}
