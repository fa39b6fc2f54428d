import FilingExport
import Glibc

/// `sz` at work: the only child process there is. Its path and words are fixed, no shell is asked, it gets
/// nothing of the environment, and of the descriptors only the two pipes to this process.
struct SendProgram {
    /// Debian's lrzsz.
    static let path = "/usr/bin/sz"

    private static let graceMilliseconds: Int32 = 1_000
    /// What this process may have open, and `sz` has no use for.
    private static let furtherDescriptors = Int32(3)..<256

    /// What it says to the other end.
    let output: Int32
    private let input: Int32
    private let process: pid_t

    static func isInstalled(_ program: String) -> Bool { access(program, X_OK) == 0 }

    /// Starts it on one file.
    init(_ program: String, sending file: String) throws(WorkbookWriteFailure) {
        var (toIt, fromIt): ([Int32], [Int32]) = ([-1, -1], [-1, -1])
        guard pipe(&toIt) == 0, pipe(&fromIt) == 0 else {
            for end in toIt where end >= 0 { close(end) }
            throw .system(path: program, code: errno)
        }
        (input, output) = (toIt[1], fromIt[0])
        process = Self.start([program, "-b", "-q", "--", file], reading: toIt[0], writing: fromIt[1])
        close(toIt[0])
        close(fromIt[1])
        // What it does not take, because it has something to say first, is the other end's to repeat.
        _ = fcntl(input, F_SETFL, O_NONBLOCK)
        if process <= 0 {
            close(input)
            close(output)
            throw .system(path: program, code: errno)
        }
    }

    /// What it has said; empty when it is at its end.
    func read() -> [UInt8] {
        var buffer = [UInt8](repeating: 0, count: 4_096)
        let count = Glibc.read(output, &buffer, buffer.count)
        return Array(buffer[..<max(0, count)])
    }

    /// Hands it what the other end said.
    func write(_ bytes: [UInt8]) { _ = Glibc.write(input, bytes, bytes.count) }

    /// Ends it, and hands on what it still says: how it tells the other end.
    func stop(lastWords: ([UInt8]) -> Void) {
        kill(process, SIGTERM)
        var watched = pollfd(fd: output, events: Int16(POLLIN), revents: 0)
        while poll(&watched, 1, Self.graceMilliseconds) > 0 {
            let piece = read()
            if piece.isEmpty { break }
            lastWords(piece)
        }
        kill(process, SIGKILL)
    }

    /// Waits for its end, which has to be near, and gives back the pipes.
    /// - Returns: whether it ended well.
    func hasEndedWell() -> Bool {
        close(input)
        close(output)
        var status: Int32 = -1
        while waitpid(process, &status, 0) < 0 && errno == EINTR {}
        return status == 0
    }

    private static func start(_ words: [String], reading input: Int32, writing output: Int32) -> pid_t {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, input, 0)
        posix_spawn_file_actions_adddup2(&actions, output, 1)
        posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
        for descriptor in Self.furtherDescriptors { posix_spawn_file_actions_addclose(&actions, descriptor) }
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        openToSignals(&attributes)
        var argv = words.map { strdup($0) } + [nil]
        defer { for word in argv { free(word) } }
        var nothing: [UnsafeMutablePointer<CChar>?] = [nil]
        var process: pid_t = 0
        errno = posix_spawn(&process, words[0], &actions, &attributes, &argv, &nothing)
        return errno == 0 ? process : -1
    }

    /// This process ignores some signals and may have others blocked; `sz` shall not.
    private static func openToSignals(_ attributes: inout posix_spawnattr_t) {
        var (none, all) = (sigset_t(), sigset_t())
        sigemptyset(&none)
        sigfillset(&all)
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setsigdefault(&attributes, &all)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
    }
}
