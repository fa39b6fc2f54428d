/// A column of a grid.
public struct GridColumn: Hashable, Sendable {
    /// What stands above it.
    public let title: String
    /// Columns of the screen it takes, at least 0.
    public let columns: Int
    /// Where its title and its cells stand.
    public let alignment: Alignment

    /// A column of this width.
    public init(title: String, columns: Int, alignment: Alignment = .left) {
        self.title = title
        self.columns = max(0, columns)
        self.alignment = alignment
    }
}
