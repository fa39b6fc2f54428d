import Glibc

/// How far a long command is, on one line of standard error while that is a terminal.
struct ProgressLine {
    private var label: String
    private var total: Int
    private let isShown: Bool
    private var done = 0

    init(_ label: String, total: Int) {
        (self.label, self.total) = (label, total)
        isShown = total > 1 && isatty(STDERR_FILENO) == 1
    }

    mutating func advance() {
        done += 1
        if isShown { Talk.show("\r\(label) \(done)/\(total)") }
    }

    /// Goes on to `count`; nothing is shown while it stays the same.
    mutating func advance(to count: Int) {
        guard count > done else { return }
        done = count - 1
        advance()
    }

    /// Shows how far work is that counts by itself.
    mutating func show(_ progress: Progress) {
        (label, total, done) = (progress.label, progress.total, progress.done)
        if isShown { Talk.show("\r\(label) \(done)/\(total)") }
    }

    /// Clears the line.
    mutating func finish() {
        if isShown { Talk.show("\r\u{1B}[K") }
    }
}
