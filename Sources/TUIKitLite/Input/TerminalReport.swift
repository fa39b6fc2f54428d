/// An answer of the terminal to a question the program asked.
public enum TerminalReport: Hashable, Sendable {
    /// Where the cursor stands, counted from 0.
    case cursor(Position)
}
