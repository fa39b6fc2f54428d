/// The cell the cursor is on.
public struct GridSelection<RowID: Hashable & Sendable>: Hashable, Sendable {
    /// The row, by what it stands for.
    public var row: RowID
    /// The column's number, from 0.
    public var column: Int

    /// The cell in this row and column.
    public init(row: RowID, column: Int) {
        self.row = row
        self.column = column
    }
}
