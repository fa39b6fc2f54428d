import Glibc
import Testing

/// The program itself on a line that stalls: a client that stops reading while somebody types.
@Suite(.serialized)
struct StalledDeskTests {
    /// How a desk on a stalled line ends.
    enum End: CaseIterable {
        case terminate, hangUpSignal, closedLine, killed

        func apply(to pty: Pty) {
            switch self {
            case .terminate: kill(pty.pid, SIGTERM)
            case .hangUpSignal: kill(pty.pid, SIGHUP)
            case .closedLine: pty.hangUp()
            case .killed: kill(pty.pid, SIGKILL)
            }
        }
    }

    @Test(
        "what was typed before the line stalled is there at the next log-in, however it ends",
        arguments: End.allCases)
    func nothingLost(end: End) throws {
        let database = Database()
        let first = try Desk(on: database)
        try first.logIn()
        first.pty.type("\t")
        first.pty.type("4")
        first.pty.type("2")
        try #require(first.shows("42"))
        try first.stall()
        end.apply(to: first.pty)
        #expect(first.pty.end(reading: .reportsOnly) != nil, "the process stays")
        let second = try Desk(on: database)
        try second.logIn()
        #expect(second.shows("正在输入的“42”还在"))
    }

    @Test("a stalled desk waits without work, and goes on with every key once the line moves again")
    func goesOn() throws {
        let desk = try Desk(on: Database())
        try desk.logIn()
        try desk.stall()
        let before = desk.ticks
        desk.pty.type("\t7\r")
        usleep(1_500_000)
        #expect(desk.ticks - before < 30, "it spins")
        #expect(desk.shows("任务数量 1 个"))
        desk.pty.type("\u{11}")
        #expect(desk.pty.end() == .exit(0))
    }
}

extension Desk {
    /// Has the program draw until nobody takes its output any more: then it stops taking keys too.
    func stall() throws {
        var unchanged = 0
        var before: Int32 = 0
        for _ in 0..<400 where unchanged < 10 {
            pty.type("\u{C}")
            usleep(30_000)
            var waiting: Int32 = 0
            _ = ioctl(pty.master, UInt(FIONREAD), &waiting)
            unchanged = waiting == before && waiting > 0 ? unchanged + 1 : 0
            before = waiting
        }
        try #require(unchanged == 10, "the line does not stall")
    }

    /// Time on the processor so far, in hundredths of a second.
    var ticks: Int {
        let fields = Proc.text(pty.pid, "stat").split(separator: ")").last?.split(separator: " ") ?? []
        guard fields.count > 12 else { return 0 }
        return (Int(fields[11]) ?? 0) + (Int(fields[12]) ?? 0)
    }
}

/// What the kernel tells of a process.
private enum Proc {
    static func text(_ pid: pid_t, _ name: String) -> String {
        let file = open("/proc/\(pid)/\(name)", O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { return "" }
        defer { close(file) }
        var buffer = [UInt8](repeating: 0, count: 4096)
        let count = max(0, read(file, &buffer, buffer.count))
        return String(decoding: buffer[..<count], as: UTF8.self)
    }
}
