/// What a wait at the terminal ended with.
public enum TerminalEvent: Hashable, Sendable {
    /// A keystroke.
    case key(Key)
    /// Text pasted in one piece, as it came; foreign text.
    case paste(String)
    /// A paste of so many bytes, more than the cap; nothing of it was kept.
    case pasteRefused(byteCount: Int)
    /// The window has another size now; the next picture should have it.
    case resized(Size)
    /// The terminal answered what `measure` asked; it may draw in other widths or another encoding from now
    /// on, and everything is drawn anew.
    case measured(TerminalTraits)
    /// A press of a mouse button or a turn of the wheel, where `reportMouse` wants to know of it.
    case mouse(MouseReport)
    /// The program is asked to end.
    case signal(EndSignal)
    /// There will be no more input; every later wait ends with this too.
    case endOfInput
    /// The time given passed, and nothing came.
    case timedOut
}

extension TerminalEvent {
    /// A paste of more bytes comes as `pasteRefused`.
    public static let largestPaste = 2 << 20

    /// The event of a piece of input; nil for what programs are not told: single answers of the terminal.
    init?(_ input: InputEvent) {
        switch input {
        case .key(let key): self = .key(key)
        case .paste(let text): self = .paste(text)
        case .pasteRefused(let byteCount): self = .pasteRefused(byteCount: byteCount)
        case .mouse(let report): self = .mouse(report)
        case .report: return nil
        }
    }
}
