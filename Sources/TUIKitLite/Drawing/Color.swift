/// The terminal's own colour, or one of the eight that every colour terminal has.
public enum Color: UInt8, Hashable, Sendable, CaseIterable {
    /// What the terminal draws with when nobody asks for a colour.
    case standard
    /// ANSI colour 0.
    case black
    /// ANSI colour 1.
    case red
    /// ANSI colour 2.
    case green
    /// ANSI colour 3.
    case yellow
    /// ANSI colour 4.
    case blue
    /// ANSI colour 5.
    case magenta
    /// ANSI colour 6.
    case cyan
    /// ANSI colour 7.
    case white
}
