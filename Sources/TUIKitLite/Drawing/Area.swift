/// A rectangle of columns and rows; empty where either side is 0.
public struct Area: Hashable, Sendable {
    /// The top left corner.
    public var origin: Position
    /// The room it takes.
    public var size: Size

    /// The rectangle of this size at this corner.
    public init(origin: Position, size: Size) {
        self.origin = origin
        self.size = size
    }

    /// The rectangle at `row` and `column`; a negative side counts as 0.
    public init(row: Int, column: Int, rows: Int, columns: Int) {
        self.init(origin: Position(row: row, column: column), size: Size(rows: rows, columns: columns))
    }

    /// The rows it covers.
    public var rows: Range<Int> { origin.row..<(origin.row + size.rows) }

    /// The columns it covers.
    public var columns: Range<Int> { origin.column..<(origin.column + size.columns) }

    /// True where it covers nothing.
    public var isEmpty: Bool { size.rows == 0 || size.columns == 0 }

    /// Whether the place lies inside.
    public func contains(_ position: Position) -> Bool {
        rows.contains(position.row) && columns.contains(position.column)
    }

    /// What both cover; empty where they do not meet.
    public func intersection(_ other: Area) -> Area {
        let row = max(origin.row, other.origin.row)
        let column = max(origin.column, other.origin.column)
        return Area(
            row: row, column: column,
            rows: min(rows.upperBound, other.rows.upperBound) - row,
            columns: min(columns.upperBound, other.columns.upperBound) - column)
    }

    /// The area without so many rows above and below and so many columns left and right; never less than
    /// empty.
    public func inset(rows: Int, columns: Int) -> Area {
        Area(
            row: origin.row + rows, column: origin.column + columns,
            rows: size.rows - 2 * rows, columns: size.columns - 2 * columns)
    }
}
