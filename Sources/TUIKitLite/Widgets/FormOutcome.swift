/// What a key did in a form.
public enum FormOutcome: Hashable, Sendable {
    /// It changed the form.
    case handled
    /// It means nothing to the form.
    case ignored
    /// Enter in the last field: the person is done.
    case confirmed
}
