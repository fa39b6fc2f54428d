import FilingTestSupport
import Foundation
import Glibc
import Testing

/// A download by ZMODEM: the program itself on one side, and lrzsz's `rz` as the client on the other.
@Suite(.serialized)
struct SendingTests {
    @Test("rz receives the very bytes of `filing export`, and the page is back as it was")
    func received() throws {
        let desk = try SendingDesk(account: "4114000003")
        try desk.openExport()
        let (name, sent) = try desk.receive()
        #expect(name.hasSuffix(".xlsx"))
        #expect(sent.starts(with: Array("PK".utf8)))
        #expect(try sent == desk.exported(as: "xlsx"))
        #expect(try SendingDesk.folders() == desk.foldersBefore)
        // What the transfer left in the line would be Ctrl+X and Backspace on the page below.
        desk.pty.type("\u{1B}")
        try #require(desk.shows("4114000003-1-"))
        desk.pty.type("\u{11}")
        #expect(desk.pty.end() == .exit(0))
    }

    @Test("the table comes the same way, and a receiver that stops half-way is told of in a sentence")
    func stopped() throws {
        let desk = try SendingDesk(account: "4114000003")
        try desk.openExport()
        desk.pty.type("\u{1B}[B\r")
        try #require(desk.shows("B00000000000000"))
        desk.pty.type(bytes: [UInt8](repeating: 0x18, count: 8) + [UInt8](repeating: 8, count: 8))
        try #require(desk.shows("终端软件没有接收文件"))
        let (name, sent) = try desk.receive()
        #expect(name.hasSuffix(".csv"))
        #expect(try sent == desk.exported(as: "csv"))
    }

    @Test("where nothing answers, Esc gives the screen back, and what was being filled in is there")
    func givenUp() throws {
        let desk = try SendingDesk(account: "4114000002")
        desk.pty.type("\t7\r\u{C}")
        try #require(desk.shows("汇总金额 7 万元"))
        try desk.beginSending()
        #expect(desk.pty.mode.c_lflag & UInt32(ECHO | ICANON | ISIG) == 0)
        #expect(desk.pty.mode.c_iflag & UInt32(IXON | IXOFF) == 0)
        desk.pty.type("\u{1B}")
        try #require(desk.shows("已取消发送"))
        #expect(try SendingDesk.folders() == desk.foldersBefore)
        desk.pty.type("\u{1B}")
        try #require(desk.shows("工作任务"))
        desk.pty.type("\t8\r\u{C}")
        #expect(desk.shows("汇总金额 15 万元"))
    }

    @Test(
        "a line that drops in the middle ends program and transfer, and leaves no file",
        arguments: [false, true])
    func dropped(isSignal: Bool) throws {
        let desk = try SendingDesk(account: "4114000003")
        try desk.beginSending()
        try #require(SendingDesk.folders() != desk.foldersBefore)
        if isSignal { kill(desk.pty.pid, SIGTERM) } else { desk.pty.hangUp() }
        #expect(desk.pty.end() == .exit(0))
        #expect(try SendingDesk.folders() == desk.foldersBefore)
    }

    @Test("the export of a program killed in the middle is gone after the next log-in")
    func killed() throws {
        let desk = try SendingDesk(account: "4114000003")
        try desk.beginSending()
        kill(desk.pty.pid, SIGKILL)
        _ = desk.pty.end()
        try #require(try SendingDesk.folders() != desk.foldersBefore)
        let next = try SendingDesk(account: "4114000003")
        #expect(next.foldersBefore != desk.foldersBefore)
        #expect(try SendingDesk.folders() == desk.foldersBefore)
        next.pty.hangUp()
        #expect(next.pty.end() == .exit(0))
    }

    @Test("where sz gives up because nothing answers, another client is advised, not another try")
    func silent() throws {
        let desk = try SendingDesk(account: "4114000003")
        try desk.beginSending()
        let children = try String(
            contentsOfFile: "/proc/\(desk.pty.pid)/task/\(desk.pty.pid)/children", encoding: .utf8)
        let sender = try #require(children.split(separator: " ").first.flatMap { pid_t($0) })
        kill(sender, SIGKILL)
        #expect(desk.shows("终端软件没有响应 ZMODEM"))
        #expect(try SendingDesk.folders() == desk.foldersBefore)
    }

    @Test("a client in GB18030 receives the same bytes, and its page is back in its encoding")
    func inGB18030() throws {
        let desk = try SendingDesk(account: "4114000003")
        try desk.turnToGB18030()
        try desk.openExport()
        let (_, sent) = try desk.receive()
        #expect(try sent == desk.exported(as: "xlsx"))
    }
}

/// The program on a sample of its own, as an SSH server starts it.
private final class SendingDesk {
    let pty: Pty
    let foldersBefore: Set<String>
    private let folder: TemporaryFolder
    private let account: String
    private var encoding = String.Encoding.utf8
    private var seen: [UInt8] = []

    init(account: String) throws {
        self.account = account
        folder = try TemporaryFolder()
        foldersBefore = try Self.folders()
        pty = try Pty(
            ["demo", "--database", folder.database], program: "filing",
            environment: [
                "HOME=\(folder.path)", "XDG_STATE_HOME=\(folder.path)",
                "SSH_CONNECTION=192.0.2.7 51000 192.0.2.1 22",
            ], rows: 30, columns: 100)
        try #require(shows("用户名", seconds: 60))
        pty.type("\(account)\r")
        pty.type("demo2020\r")
        try #require(shows("任务数量", seconds: 30))
        pty.settle()
    }

    /// The folders of parcels that there are.
    static func folders() throws -> Set<String> {
        Set(
            try FileManager.default.contentsOfDirectory(atPath: "/tmp").filter {
                $0.hasPrefix("filing-parcel-")
            })
    }

    /// Chooses the other encoding on the page about the terminal, and comes back from it.
    func turnToGB18030() throws {
        pty.type("\u{1B}[24~")
        try #require(shows("终端诊断"))
        encoding = String.Encoding(rawValue: 0x8000_0632)
        pty.type("\u{1B}OQ")
        try #require(shows("终端诊断"))
        pty.type("\u{1B}")
        try #require(shows("省厅审核"))
    }

    func openExport() throws {
        pty.type("\u{5}")
        try #require(shows("用 ZMODEM 发到自己的电脑"))
    }

    /// Has the workbook offered to the client.
    func beginSending() throws {
        try openExport()
        pty.type("\r")
        try #require(shows("B00000000000000"))
    }

    /// Has what is chosen sent to `rz`.  -> the file's name and bytes
    func receive() throws -> (name: String, bytes: [UInt8]) {
        let folder = try TemporaryFolder()
        let receiver = try Receiver(into: folder.path)
        pty.type("\r")
        try #require(passBytes(to: receiver, until: "已发送 renwu-\(account)-"))
        let names = try folder.names()
        #expect(names.count == 1)
        let name = try #require(names.first)
        return (name, try folder.bytes(of: name))
    }

    /// Whether the text arrives from now on.
    func shows(_ text: String, seconds: Int = 10) -> Bool {
        passBytes(to: nil, until: text, seconds: seconds)
    }

    /// Is the client: what the program sends goes to the receiver and what that says comes back, until the
    /// text is shown.
    func passBytes(to receiver: Receiver?, until text: String, seconds: Int = 20) -> Bool {
        guard let wanted = text.data(using: encoding) else { return false }
        seen = []
        for _ in 0..<seconds * 50 {
            pty.settle(milliseconds: 20)
            let output = pty.takeOutput()
            seen += output
            if seen.contains(Array(wanted)) { return true }
            receiver?.take(output)
            if let answer = receiver?.read(), !answer.isEmpty { pty.type(bytes: answer) }
        }
        return false
    }

    /// What the command exports.
    func exported(as format: String) throws -> [UInt8] {
        let file = folder.file("export." + format)
        let words = ["export", "--database", folder.database, "--school", account]
        let program = try Pty.path(of: "filing")
        let status = try Child([program] + words + ["--format", format, "--output", file]).wait()
        try #require(status == 0)
        return try folder.bytes(of: "export." + format)
    }
}

/// `rz`, which takes what it is sent into a folder.
private final class Receiver {
    private let child: Child

    init(into folder: String) throws {
        child = try Child(["/usr/bin/env", "--chdir=" + folder, "/usr/bin/rz", "-b", "-q"])
    }

    func take(_ bytes: [UInt8]) { child.write(bytes) }

    func read() -> [UInt8] { child.read() }
}

/// A program with pipes for its standard input and output.
private final class Child {
    private let (input, output): (Int32, Int32)
    private let process: pid_t

    init(_ words: [String]) throws {
        var (toIt, fromIt): ([Int32], [Int32]) = ([0, 0], [0, 0])
        guard pipe(&toIt) == 0, pipe(&fromIt) == 0 else { throw Pty.Failure.system("no pipe") }
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, toIt[0], 0)
        posix_spawn_file_actions_adddup2(&actions, fromIt[1], 1)
        posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
        for descriptor in Int32(3)..<256 { posix_spawn_file_actions_addclose(&actions, descriptor) }
        var argv: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
        var environment: [UnsafeMutablePointer<CChar>?] =
            [nil]
        defer { argv.forEach { free($0) } }
        var process: pid_t = 0
        guard posix_spawn(&process, words[0], &actions, nil, &argv, &environment) == 0 else {
            throw Pty.Failure.system("cannot start \(words[0])")
        }
        close(toIt[0])
        close(fromIt[1])
        (input, output, self.process) = (toIt[1], fromIt[0], process)
        for end in [input, output] { _ = fcntl(end, F_SETFL, O_NONBLOCK) }
    }

    deinit {
        close(input)
        close(output)
        kill(process, SIGKILL)
        waitpid(process, nil, 0)
    }

    func write(_ bytes: [UInt8]) { _ = Glibc.write(input, bytes, bytes.count) }

    func read() -> [UInt8] {
        var buffer = [UInt8](repeating: 0, count: 4_096)
        return Array(buffer[..<max(0, Glibc.read(output, &buffer, buffer.count))])
    }

    func wait() -> Int32 {
        var status: Int32 = -1
        waitpid(process, &status, 0)
        return status
    }
}
