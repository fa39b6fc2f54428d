/// The bindings of one place, in the order in which they are shown.
public struct KeyMap<Action: Hashable & Sendable>: Hashable, Sendable {
    /// All bindings, as they were given.
    public let bindings: [Binding<Action>]
    private let actions: [Key: Action]

    /// A map of these bindings; where two name one key, the first has it.
    public init(_ bindings: [Binding<Action>]) {
        self.bindings = bindings
        let pairs = bindings.flatMap { binding in binding.keys.map { ($0, binding.action) } }
        actions = Dictionary(pairs) { first, _ in first }
    }

    /// What the key does here, also as the ASCII twin of a full-width character; nil where it does nothing.
    public func action(for key: Key) -> Action? {
        actions[key] ?? actions[key.asciiTwin]
    }

    /// The first binding of this action; nil where no key does it here.
    public func binding(of action: Action) -> Binding<Action>? {
        bindings.first { $0.action == action }
    }

    /// Keys that more than one binding names; a well-made map has none.
    public var contestedKeys: [Key] {
        var seen: Set<Key> = []
        return bindings.flatMap(\.keys).filter { !seen.insert($0).inserted }
    }
}
