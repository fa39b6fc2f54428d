import Glibc

/// POSIX_SPAWN_SETSID, TIOCSPTLCK and TIOCGPTN, which Swift does not see.
private let spawnInNewSession: Int16 = 0x80
private let setLock: UInt = 0x4004_5431
private let getNumber: UInt = 0x8004_5430

extension Pty {
    /// Unlocks the far side of a pseudo-terminal and names it.
    static func unlockedName(_ master: Int32) throws -> String {
        var lock: Int32 = 0
        var number: UInt32 = 0
        guard ioctl(master, setLock, &lock) == 0, ioctl(master, getNumber, &number) == 0 else {
            throw Failure.system("no pseudo-terminal")
        }
        return "/dev/pts/\(number)"
    }

    /// Programs lie beside the test program.
    static func path(of program: String) throws -> String {
        var buffer = [CChar](repeating: 0, count: 4096)
        let count = readlink("/proc/self/exe", &buffer, buffer.count - 1)
        guard count > 0 else { throw Failure.system("no /proc") }
        let path = String(decoding: buffer[..<count].map(UInt8.init(bitPattern:)), as: UTF8.self)
        return path.split(separator: "/").dropLast().map { "/" + $0 }.joined() + "/" + program
    }

    /// Starts a program as the leader of a new session, whose terminal is the one of this name.
    static func spawn(
        _ arguments: [String], _ environment: [String], terminal: String, reports: Int32
    ) throws -> pid_t {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, terminal, O_RDWR, 0)
        posix_spawn_file_actions_adddup2(&actions, 0, 1)
        posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
        posix_spawn_file_actions_adddup2(&actions, reports, 3)
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        posix_spawnattr_setflags(&attributes, spawnInNewSession)
        var pid: pid_t = 0
        let argv = arguments.map { strdup($0) } + [nil]
        let envp = (environment + ["SWIFT_BACKTRACE=enable=no"]).map { strdup($0) } + [nil]
        defer { for pointer in argv + envp { free(pointer) } }
        let result = posix_spawn(&pid, arguments[0], &actions, &attributes, argv, envp)
        guard result == 0 else { throw Failure.system("cannot start \(arguments[0]): \(result)") }
        return pid
    }

    static func setSize(_ terminal: Int32, _ rows: UInt16, _ columns: UInt16) {
        var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
        _ = ioctl(terminal, UInt(TIOCSWINSZ), &size)
    }
}
