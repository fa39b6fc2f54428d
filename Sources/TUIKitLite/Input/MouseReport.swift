/// One press, release or turn of the mouse.
public struct MouseReport: Hashable, Sendable {
    /// Where, counted from 0.
    public let position: Position
    /// The button's number with its modifier bits, as SGR mouse mode sends it; 64 and 65 are the wheel.
    public let button: Int
    /// False for a release.
    public let isPress: Bool

    /// A report of this button at this place.
    public init(position: Position, button: Int, isPress: Bool) {
        self.position = position
        self.button = button
        self.isPress = isPress
    }
}
