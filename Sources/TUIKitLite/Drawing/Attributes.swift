/// How a character is set apart without colour.
public struct Attributes: OptionSet, Hashable, Sendable {
    /// One bit for each attribute.
    public let rawValue: UInt8

    /// The attributes with these bits.
    public init(rawValue: UInt8) {
        self.rawValue = rawValue
    }

    /// Heavier or brighter.
    public static let bold = Attributes(rawValue: 1)
    /// Foreground and background exchanged.
    public static let reverse = Attributes(rawValue: 2)
    /// A line beneath.
    public static let underline = Attributes(rawValue: 4)
    /// Fainter; terminals that cannot show it leave it out.
    public static let dim = Attributes(rawValue: 8)
}
