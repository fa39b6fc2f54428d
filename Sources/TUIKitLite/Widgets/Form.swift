/// Fields with labels, one of which has the focus.
public struct Form: Hashable, Sendable {
    /// A field, its label, and what may be said about it.
    public struct Field: Hashable, Sendable {
        /// Its name in the program; unlike any other in the form.
        public let id: String
        /// Its name on the screen.
        public let label: String
        /// What is typed.
        public var field: TextField
        /// Shown behind the field while it has the focus; empty for nothing.
        public var hint: String
        /// What is wrong with it, shown beneath; nil while nothing is.
        public var fault: String?

        /// A field with nothing wrong about it.
        public init(id: String, label: String, field: TextField = TextField(), hint: String = "") {
            self.id = id
            self.label = label
            self.field = field
            self.hint = hint
        }
    }

    /// The fields from top to bottom.
    public private(set) var fields: [Field]
    /// The field that takes the keys; 0 in a form without fields.
    public private(set) var focus = 0

    /// A form of these fields, with the focus on the first.
    public init(_ fields: [Field]) {
        self.fields = fields
    }

    /// The text in the field of this name; empty where there is none, and setting it then does nothing.
    public subscript(id: String) -> String {
        get { fields.first { $0.id == id }?.field.text ?? "" }
        set { change(id) { $0.field = TextField(replacing: $0.field, with: newValue) } }
    }

    /// The name of the field with the focus; nil in a form without fields.
    public var focusedID: String? { fields.isEmpty ? nil : fields[focus].id }

    /// Says what is wrong with a field; nil takes it back.
    public mutating func setFault(_ fault: String?, of id: String) {
        change(id) { $0.fault = fault }
    }

    /// Takes back everything that was said to be wrong.
    public mutating func clearFaults() {
        for index in fields.indices { fields[index].fault = nil }
    }

    /// Gives the focus to the field of this name, if there is one.
    public mutating func focus(on id: String) {
        focus = fields.firstIndex { $0.id == id } ?? focus
    }

    /// Moves with Tab, Shift+Tab, arrows and Enter; any other key goes to the field with the focus.
    public mutating func handle(_ key: Key) -> FormOutcome {
        if fields.isEmpty { return .ignored }
        switch (key.code, key.modifiers) {
        case (.enter, []) where focus == fields.count - 1: return .confirmed
        case (.enter, []), (.down, []): return move(to: min(focus + 1, fields.count - 1))
        case (.up, []): return move(to: max(focus - 1, 0))
        case (.tab, []): return move(to: (focus + 1) % fields.count)
        case (.tab, .shift): return move(to: (focus + fields.count - 1) % fields.count)
        default: return fields[focus].field.handle(key) ? .handled : .ignored
        }
    }

    /// Puts pasted text into the field with the focus.
    /// - Returns: whether all of it went in.
    @discardableResult
    public mutating func insert(_ text: String) -> Bool {
        fields.isEmpty ? false : fields[focus].field.insert(text)
    }

    private mutating func move(to index: Int) -> FormOutcome {
        focus = index
        return .handled
    }

    private mutating func change(_ id: String, _ change: (inout Field) -> Void) {
        if let index = fields.firstIndex(where: { $0.id == id }) { change(&fields[index]) }
    }
}

extension TextField {
    /// A field like the other, with new text and the caret at its end.
    fileprivate init(replacing other: TextField, with text: String) {
        self.init(text, isSecret: other.isSecret, maximumCharacters: other.maximumCharacters)
    }
}
