/// Keys that do something, with the words for it.
public struct Binding<Action: Hashable & Sendable>: Hashable, Sendable {
    /// The keys, the one to show first.
    public let keys: [Key]
    /// What they do.
    public let action: Action
    /// The word in the key bar; nil where the bar does not show it.
    public let label: String?
    /// One sentence for the help page.
    public let help: String

    /// A binding of these keys; the first of them is the one that is shown.
    public init(_ keys: [Key], _ action: Action, label: String? = nil, help: String) {
        self.keys = keys
        self.action = action
        self.label = label
        self.help = help
    }
}
