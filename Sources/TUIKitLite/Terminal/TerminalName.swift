/// Which terminal descriptions to try for a value of TERM.
///
/// TERM comes from the other end of the line. Only names of this list are looked up; no file is opened
/// because of any other text.
enum TerminalName {
    static let known: Set<String> = [
        "xterm", "xterm-256color", "xterm-color", "xterm-mono", "xterm-debian", "xterm-xfree86",
        "xterm-vt220", "xterm-16color", "putty", "putty-256color",
        "screen", "screen-256color", "screen-bce", "screen-256color-bce", "screen.xterm-256color",
        "tmux", "tmux-256color", "linux", "rxvt", "rxvt-unicode", "rxvt-unicode-256color",
        "vt100", "vt102", "vt220", "ansi", "cygwin", "Eterm", "Eterm-color", "pcansi", "dumb",
    ]

    static let substitutes = ["xterm-256color", "vt100"]

    /// The names to try, in order; never empty.
    static func candidates(for name: String) -> [String] {
        known.contains(name) ? [name] + substitutes.filter { $0 != name } : substitutes
    }

    /// A name fit to be shown: what is printable ASCII, at most 40 characters of it.
    static func shown(_ name: String) -> String {
        String(String.UnicodeScalarView(name.unicodeScalars.prefix(40).filter { ("!"..."~").contains($0) }))
    }
}
