import Glibc

extension Pty {
    /// The terminal's present mode, as its kernel side knows it.
    var mode: termios {
        var mode = termios()
        tcgetattr(master, &mode)
        return mode
    }
}
