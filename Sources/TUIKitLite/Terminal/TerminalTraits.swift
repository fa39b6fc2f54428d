/// What a terminal can do.
public struct TerminalTraits: Hashable, Sendable {
    /// Colours, 0 for a monochrome terminal.
    public let colours: Int
    /// The columns that characters take on it.
    public let widths: TextWidth
    /// The name of the terminal description in use.
    public let name: String

    /// The traits of a terminal with this description.
    public init(colours: Int, widths: TextWidth, name: String) {
        self.colours = colours
        self.widths = widths
        self.name = name
    }
}
