/// A line of a list.
public struct ListItem<ID: Hashable & Sendable>: Hashable, Sendable {
    /// What it stands for.
    public let id: ID
    /// What is drawn.
    public let text: String
    /// How it is drawn while it is not selected.
    public let role: Role

    /// A line that stands for `id`.
    public init(id: ID, text: String, role: Role = .plain) {
        self.id = id
        self.text = text
        self.role = role
    }
}
