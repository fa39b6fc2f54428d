/// What the bytes from a terminal turned out to be.
public enum InputEvent: Hashable, Sendable {
    /// A keystroke.
    case key(Key)
    /// Text that was pasted in one piece, as it came; it may hold any character, line ends and controls too.
    case paste(String)
    /// A paste larger than the cap, of which nothing was kept.
    case pasteRefused(byteCount: Int)
    /// An answer of the terminal.
    case report(TerminalReport)
    /// Something done with the mouse, in the SGR form.
    case mouse(MouseReport)
}
