/// Why a terminal cannot be used.
public enum TerminalFailure: Error, Hashable, Sendable {
    /// Standard input or output is no terminal.
    case notATerminal
    /// The terminal of this name cannot put its cursor anywhere; only a line-by-line program can run on it.
    case cannotAddressCursor(name: String)
    /// There is no description of this terminal, nor of any that could stand in for it, or the system
    /// refuses.
    case unusable(name: String)
}
