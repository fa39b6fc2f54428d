/// What a grid draws in one cell.
public struct GridCell: Hashable, Sendable {
    /// The text.
    public let text: String
    /// What it is.
    public let role: Role
    /// Where it stands; nil for the column's own alignment.
    public let alignment: Alignment?

    /// A cell with this text.
    public init(_ text: String = "", role: Role = .plain, alignment: Alignment? = nil) {
        self.text = text
        self.role = role
        self.alignment = alignment
    }
}
