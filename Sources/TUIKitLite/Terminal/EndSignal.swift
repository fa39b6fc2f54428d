/// A signal that asks the program to end.
public enum EndSignal: Int32, Hashable, Sendable {
    /// SIGHUP: the line to the person is gone.
    case hangUp = 1
    /// SIGINT from outside; Ctrl+C arrives as a key.
    case interrupt = 2
    /// SIGTERM.
    case terminate = 15
}
