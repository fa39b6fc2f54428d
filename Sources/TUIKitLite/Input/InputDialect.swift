/// What the numbers 25...34 in `ESC [ n ~` mean, on which terminals do not agree.
public enum InputDialect: Hashable, Sendable {
    /// PuTTY and rxvt: Shift adds ten, so 25 is Shift+F3.
    case common
    /// The Linux console: Shift adds twelve, so 25 is Shift+F1.
    case linuxConsole
}
