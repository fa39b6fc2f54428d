/// A line of a grid.
public enum GridLine<RowID: Hashable & Sendable>: Hashable, Sendable {
    /// The name of what follows; cannot be selected.
    case heading(String)
    /// A row of cells.
    case row(RowID)

    /// The row it is; nil for a heading.
    public var rowID: RowID? {
        if case .row(let id) = self { id } else { nil }
    }
}
