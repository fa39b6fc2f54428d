/// A place on the screen, counted from 0 at the top left of whatever it is a place in.
public struct Position: Hashable, Sendable {
    /// Rows from the top; may lie outside while something is being computed.
    public var row: Int
    /// Columns from the left; a wide character takes two of them.
    public var column: Int

    /// The place at this row and column.
    public init(row: Int, column: Int) {
        self.row = row
        self.column = column
    }
}
