/// The look of one column: attributes and two colours.
public struct Style: Hashable, Sendable {
    /// What sets it apart in black and white too.
    public var attributes: Attributes
    /// The colour of the character.
    public var foreground: Color
    /// The colour behind it.
    public var background: Color

    /// A look; with no arguments, the terminal's own.
    public init(
        _ attributes: Attributes = [], foreground: Color = .standard, background: Color = .standard
    ) {
        self.attributes = attributes
        self.foreground = foreground
        self.background = background
    }

    /// Whether a blank in this look differs from one in the terminal's own.
    var isSeenOnBlanks: Bool {
        !attributes.isDisjoint(with: [.reverse, .underline]) || background != .standard
    }

    /// The terminal's own look.
    public static let standard = Style()
}
