/// The door between a program and a person: pictures go out, events come in.
public protocol Terminal: ~Copyable {
    /// The room there is, at least one row and one column.
    var size: Size { get }
    /// What the terminal can do.
    var traits: TerminalTraits { get }
    /// Shows the picture; only what differs from the last one is sent. A picture of another size is cut or
    /// filled up with blanks.
    mutating func present(_ surface: Surface)
    /// Has the next `present` draw everything anew.
    mutating func repaint()
    /// Waits until something happens, at most so many milliseconds (nil: for ever), and returns all that
    /// has, in order, never nothing.
    mutating func waitForEvents(timeoutMilliseconds: Int?) -> [TerminalEvent]
    /// Asks the terminal how it draws; `.measured` comes when it has answered, if ever. What is typed
    /// meanwhile arrives as usual.
    mutating func measure()
    /// Reads and writes in this encoding from now on; the next `present` draws everything anew.
    mutating func use(_ encoding: TextEncoding)
    /// Whether presses of mouse buttons and turns of the wheel are to arrive. At first they do not: a
    /// terminal that tells of them does not let its own text be selected with the mouse.
    mutating func reportMouse(_ choice: MouseChoice)
    /// Puts text on the person's own clipboard, where the terminal takes it (OSC 52); nothing tells whether
    /// it did.
    mutating func copyOut(_ text: String)
    /// Gives the person's line away for as long as `use` takes: the picture is gone, `text` stands on the
    /// screen, and what comes and goes is bytes. The next `present` draws everything anew.
    /// - Returns: nil, without calling `use`, where there is no such line.
    mutating func lend<Result>(saying text: String, _ use: (inout RawLine) -> Result) -> Result?
    /// Rings.
    mutating func bell()
}
