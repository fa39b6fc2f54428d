/// What a piece of the screen is; a `Theme` says how that looks.
public enum Role: UInt8, Hashable, Sendable, CaseIterable {
    /// Ordinary text.
    case plain
    /// The name of a page.
    case title
    /// The header of columns or of a section.
    case heading
    /// The name of a value.
    case label
    /// What matters less.
    case muted
    /// The cell or item the cursor is on.
    case selected
    /// A cell of the range that the next command is about.
    case ranged
    /// The cell whose content is being typed.
    case editing
    /// Text kept although a rule refuses it.
    case marked
    /// A doubt that does not stop anything.
    case warning
    /// A value the program works out; nobody types it.
    case computed
    /// A sum.
    case total
    /// What has been taken on.
    case ticked
    /// A key in the key bar.
    case key
    /// What that key does.
    case keyLabel
    /// A sentence to the person.
    case notice
    /// A sentence about what went wrong.
    case error
    /// The room of a text field.
    case inputField
    /// What a search found.
    case found
}
