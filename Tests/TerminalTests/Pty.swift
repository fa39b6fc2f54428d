import Glibc

/// A pseudo-terminal with the test host on its far side, in a session of its own.
final class Pty {
    let master: Int32
    let pid: pid_t
    private let reports: Int32
    private(set) var reported = ""
    private(set) var output: [UInt8] = []
    private var status: Int32?

    enum Failure: Error {
        case system(String)
    }

    /// Starts the host with these arguments; TERM and further variables as given.
    init(
        _ arguments: [String], program: String = "TerminalTestHost", term: String = "xterm-256color",
        environment: [String] = [], rows: UInt16 = 40, columns: UInt16 = 120
    ) throws {
        master = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
        let name = try Pty.unlockedName(master)
        Pty.setSize(master, rows, columns)
        var ends: [Int32] = [0, 0]
        guard pipe(&ends) == 0 else { throw Failure.system("no pipe") }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        reports = ends[0]
        let path = try Pty.path(of: program)
        pid = try Pty.spawn(
            [path] + arguments, ["TERM=" + term, "LANG=zh_CN.UTF-8", "PATH=/bin:/usr/bin"] + environment,
            terminal: name, reports: ends[1])
        close(ends[1])
        for descriptor in [master, reports] {
            _ = fcntl(descriptor, F_SETFL, fcntl(descriptor, F_GETFL) | O_NONBLOCK)
        }
    }

    deinit {
        if status == nil {
            kill(pid, SIGKILL)
            waitpid(pid, nil, 0)
        }
        close(reports)
        if !isMasterClosed { close(master) }
    }

    private var isMasterClosed = false

    /// Types text in one write.
    func type(_ text: String) {
        type(bytes: Array(text.utf8))
    }

    /// Types bytes, in one write as far as the line takes them.
    func type(bytes: [UInt8]) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { write(master, $0.baseAddress, $0.count) }
            if count < 0 && errno != EAGAIN { return }
            rest = rest.dropFirst(max(0, count))
            var watched = [pollfd(fd: master, events: Int16(POLLOUT), revents: 0)]
            if !rest.isEmpty, poll(&watched, 1, 5_000) <= 0 { return }
        }
    }

    /// Hangs up.
    func hangUp() {
        close(master)
        isMasterClosed = true
    }

    func resize(rows: UInt16, columns: UInt16) {
        Pty.setSize(master, rows, columns)
    }

    /// Reads on both sides until the host has reported this line once more than before, or 5 seconds have
    /// passed.
    func waits(for line: String, reading: Reading = .everything) -> Bool {
        let wanted = count(line) + 1
        return happens {
            self.count(line) >= wanted
        } reading: {
            self.readSome(reading)
        }
    }

    /// Like `waits`, but for a line that may have been reported already.
    func hasReported(_ line: String, reading: Reading = .everything) -> Bool {
        happens {
            self.count(line) > 0
        } reading: {
            self.readSome(reading)
        }
    }

    /// Reads the terminal until nothing has come for so long.
    func settle(milliseconds: Int32 = 500) {
        while true {
            var watched = [pollfd(fd: master, events: Int16(POLLIN), revents: 0)]
            if poll(&watched, 1, milliseconds) <= 0 || !readTerminal() { break }
        }
        readReports()
    }

    /// The bytes that reached the terminal since the last call.
    func takeOutput() -> [UInt8] {
        defer { output = [] }
        return output
    }

    /// How the host ended; nil when it has not within 5 seconds.
    func end(reading: Reading = .everything) -> Ending? {
        _ = happens {
            self.reap()
        } reading: {
            self.readSome(reading)
        }
        readSome(reading)
        return status.map(Ending.init)
    }

    private func reap() -> Bool {
        var found: Int32 = 0
        if status == nil, waitpid(pid, &found, WNOHANG) == pid { status = found }
        return status != nil
    }

    private func count(_ line: String) -> Int {
        reported.split(separator: "\n").count { $0 == line }
    }

    private func happens(_ condition: () -> Bool, reading: () -> Void) -> Bool {
        for _ in 0..<1000 {
            reading()
            if condition() { return true }
            usleep(5000)
        }
        return false
    }

    private func readSome(_ reading: Reading) {
        if reading == .everything { while readTerminal() {} }
        readReports()
    }

    private func readTerminal() -> Bool {
        if isMasterClosed { return false }
        var buffer = [UInt8](repeating: 0, count: 65536)
        let count = read(master, &buffer, buffer.count)
        if count > 0 { output += buffer[..<count] }
        return count > 0
    }

    private func readReports() {
        var buffer = [UInt8](repeating: 0, count: 65536)
        let count = read(reports, &buffer, buffer.count)
        if count > 0 { reported += String(decoding: buffer[..<count], as: UTF8.self) }
    }
}

/// Which side of the host is read while waiting; a stalled link reads reports only.
enum Reading {
    case everything
    case reportsOnly
}

/// How a process ended.
enum Ending: Equatable {
    case exit(Int32)
    case signal(Int32)

    init(_ status: Int32) {
        self = status & 0x7F == 0 ? .exit(status >> 8 & 0xFF) : .signal(status & 0x7F)
    }
}
