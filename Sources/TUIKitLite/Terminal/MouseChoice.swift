/// Who has the mouse.
public enum MouseChoice: Hashable, Sendable {
    /// The terminal, for selecting its text.
    case terminal
    /// The program: clicks and the wheel arrive as events.
    case program
}
