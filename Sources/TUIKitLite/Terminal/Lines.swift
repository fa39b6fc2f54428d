/// The door between a program and a person where nothing but lines of text pass: sentences go out, one line
/// comes back for each question.
public protocol Lines: AnyObject {
    /// Says a text; each of its lines becomes one.
    func say(_ text: String)
    /// Asks in one line and waits for the answer, at most so many milliseconds (nil: for ever), and for as
    /// long as `watch`, which is asked now and then, says that there is somebody to answer to.
    func ask(
        _ prompt: String, echo: LineEcho, timeoutMilliseconds: Int?, watch: LineWatch
    ) -> LineAnswer
}

/// What is asked while a line is waited for.
public struct LineWatch {
    let everyMilliseconds: Int
    /// Whether the wait goes on.
    public let goesOn: () -> Bool

    /// Asks `goesOn` every so many milliseconds; the wait ends once it says no.
    public init(everyMilliseconds: Int, goesOn: @escaping () -> Bool) {
        (self.everyMilliseconds, self.goesOn) = (everyMilliseconds, goesOn)
    }

    /// Nothing is asked.
    public static var none: LineWatch { LineWatch(everyMilliseconds: .max) { true } }
}

/// Whether an answer can be seen while it is typed.
public enum LineEcho: Hashable, Sendable {
    case shown
    /// For passwords.
    case hidden
}

/// What came back for a question.
public enum LineAnswer: Hashable, Sendable {
    /// A line, without its end.
    case line(String)
    /// More than a terminal can hold in one line; nothing of it is kept.
    case tooLong
    /// Bytes that are no text in the terminal's encoding.
    case notText
    /// Ctrl+C: the line being typed is given up.
    case interrupted
    case timedOut
    /// Nobody waits for the answer any more.
    case calledOff
    /// The line to the person is gone, or the person ended the input.
    case ended
}
