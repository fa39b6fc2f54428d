/// Room on the screen; never negative.
public struct Size: Hashable, Sendable {
    /// Rows, at least 0.
    public let rows: Int
    /// Columns, at least 0.
    public let columns: Int

    /// Room of so many rows and columns; a negative number counts as 0.
    public init(rows: Int, columns: Int) {
        self.rows = max(0, rows)
        self.columns = max(0, columns)
    }
}
