import Glibc
import Testing

/// What every way out must send, in any order with other bytes: paste mode off, attributes off, main screen.
private let givenBack = ["\u{1B}[?2004l", "\u{1B}[?1049l"]

@Suite(.serialized)
struct EndingTests {
    @Test(
        "the terminal is given back, however the program ends",
        arguments: [
            //  ending      how
            ("return", Ending.exit(3)),
            ("exit", .exit(9)),
            ("segv", .signal(SIGSEGV)),
            ("abort", .signal(SIGABRT)),
            ("trap", .signal(SIGILL)),
        ])
    func restores(ending: String, expected: Ending) throws {
        let pty = try Pty([ending])
        try #require(pty.hasReported("open xterm-256color 256"))
        pty.settle()
        let mode = pty.mode
        #expect(mode.c_lflag & tcflag_t(ICANON) == 0)
        _ = pty.takeOutput()
        pty.type("!")
        let end = pty.end()
        let isSame = end == expected || (ending == "trap" && end == .signal(SIGTRAP))
        #expect(isSame, "ended with \(String(describing: end))")
        let bytes = String(decoding: pty.takeOutput(), as: UTF8.self)
        for sequence in givenBack { #expect(bytes.contains(sequence)) }
        #expect(pty.mode.c_lflag & tcflag_t(ICANON) != 0)
        #expect(pty.mode.c_lflag & tcflag_t(ECHO) != 0)
    }

    @Test(
        "a signal to end is an event, and the terminal is given back", arguments: [SIGHUP, SIGINT, SIGTERM])
    func signals(number: Int32) throws {
        let pty = try Pty(["return"])
        try #require(pty.hasReported("open xterm-256color 256"))
        pty.settle()
        _ = pty.takeOutput()
        kill(pty.pid, number)
        #expect(pty.end() == .exit(100 + number))
        #expect(pty.reported.contains("signal \(number)\n"))
        let bytes = String(decoding: pty.takeOutput(), as: UTF8.self)
        for sequence in givenBack { #expect(bytes.contains(sequence)) }
        #expect(pty.mode.c_lflag & tcflag_t(ICANON) != 0)
    }

    @Test("a stalled link does not keep the program alive", arguments: [SIGHUP, SIGTERM])
    func stalledLink(number: Int32) throws {
        let pty = try Pty(["flood"])
        try #require(pty.hasReported("open xterm-256color 256"))
        pty.settle()
        pty.type("!")
        try #require(pty.waits(for: "flooding", reading: .reportsOnly))
        usleep(300_000)
        kill(pty.pid, number)
        #expect(pty.end(reading: .reportsOnly) == .exit(128 + number))
        #expect(pty.mode.c_lflag & tcflag_t(ICANON) != 0)
    }

    @Test("a picture that cannot be sent in time ends the program")
    func patience() throws {
        let pty = try Pty(["flood", "impatient"])
        try #require(pty.hasReported("open xterm-256color 256"))
        pty.settle()
        pty.type("!")
        try #require(pty.waits(for: "flooding", reading: .reportsOnly))
        #expect(pty.end(reading: .reportsOnly) == .exit(128 + SIGHUP))
    }

    @Test("a program that was stopped draws everything again")
    func stoppedAndContinued() throws {
        let pty = try Pty.drawn()
        kill(pty.pid, SIGSTOP)
        usleep(50_000)
        kill(pty.pid, SIGCONT)
        #expect(pty.waits(for: "size 40 120"))
        pty.settle()
        #expect(pty.takeOutput().count > 1000)
    }

    @Test("a closed terminal ends the program at once")
    func hangUp() throws {
        let pty = try Pty(["return"])
        try #require(pty.hasReported("open xterm-256color 256"))
        pty.settle()
        pty.hangUp()
        let end = pty.end()
        #expect(end == .exit(7) || end == .exit(101), "ended with \(String(describing: end))")
    }
}
