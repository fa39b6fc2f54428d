/// Keys held down with another.
public struct Modifiers: OptionSet, Hashable, Sendable {
    /// One bit each, in xterm's order.
    public let rawValue: UInt8

    /// The modifiers with these bits.
    public init(rawValue: UInt8) {
        self.rawValue = rawValue
    }

    /// Shift.
    public static let shift = Modifiers(rawValue: 1)
    /// Alt, or Meta, or an Escape sent in front.
    public static let alt = Modifiers(rawValue: 2)
    /// Ctrl.
    public static let control = Modifiers(rawValue: 4)
}
