import Glibc

/// Where the program's own messages go while it has the terminal: a file, never the screen.
struct LogFile {
    private let path: String

    /// `$XDG_STATE_HOME/filing/filing.log`, or the same below the home folder.
    init(environment: Environment) {
        let base = environment["XDG_STATE_HOME"] ?? (environment["HOME"] ?? ".") + "/.local/state"
        path = base + "/filing/filing.log"
    }

    /// Leads standard error into the file while `work` runs, and back afterwards. Where the file cannot be
    /// had, messages go nowhere.
    func takeStandardError<Failure: Error>(while work: () throws(Failure) -> Void) throws(Failure) {
        let before = dup(STDERR_FILENO)
        let log = openForAppending()
        if log >= 0 { dup2(log, STDERR_FILENO) }
        defer {
            if before >= 0 { dup2(before, STDERR_FILENO) }
            for descriptor in [before, log] where descriptor >= 0 { close(descriptor) }
        }
        try work()
    }

    private func openForAppending() -> Int32 {
        var end = path.startIndex
        while let slash = path[path.index(after: end)...].firstIndex(of: "/") {
            mkdir(String(path[..<slash]), 0o700)
            end = slash
        }
        let log = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
        return log >= 0 ? log : open("/dev/null", O_WRONLY | O_CLOEXEC)
    }
}
