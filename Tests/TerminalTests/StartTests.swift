import Glibc
import Testing

@Suite(.serialized)
struct StartTests {
    @Test(
        "a terminal it does not know is taken for one it does",
        arguments: [
            "nowhere", "", "../../etc/passwd", "xterm-kitty", String(repeating: "x", count: 4096),
            "中文\u{1B}[2J",
        ])
    func unknownName(term: String) throws {
        let pty = try Pty(["return"], term: term)
        #expect(pty.hasReported("open xterm-256color 256"))
    }

    @Test("a terminal that cannot address its cursor is refused before anything is sent")
    func dumb() throws {
        let pty = try Pty(["return"], term: "dumb")
        #expect(pty.hasReported("failed cannotAddressCursor(name: \"dumb\")"))
        #expect(pty.end() == .exit(4))
        #expect(pty.takeOutput() == [])
        #expect(pty.mode.c_lflag & tcflag_t(ICANON) != 0)
    }

    @Test(
        "every name on the list draws",
        arguments: [
            ("linux", 8), ("vt100", 0), ("vt220", 0), ("screen-256color", 256), ("tmux-256color", 256),
            ("rxvt", 8),
            ("ansi", 8), ("xterm", 8), ("xterm-256color", 256), ("screen", 8), ("tmux", 8),
        ])
    func knownNames(term: String, colours: Int) throws {
        let pty = try Pty(["return"], term: term)
        try #require(pty.hasReported("open \(term) \(colours)"))
        pty.settle()
        #expect(String(decoding: pty.takeOutput(), as: UTF8.self).contains("第一页"))
        pty.type("\u{11}")
        #expect(pty.end() == .exit(0))
    }

    @Test("PuTTY is drawn on by its own description, or as an xterm where the host has none")
    func putty() throws {
        let pty = try Pty(["return"], term: "putty")
        #expect(pty.hasReported("open putty 8") || pty.hasReported("open xterm-256color 256"))
        pty.settle()
        #expect(String(decoding: pty.takeOutput(), as: UTF8.self).contains("第一页"))
        pty.type("\u{1B}[11~")
        #expect(pty.waits(for: "key F1"))
    }

    @Test("sizes from the environment are not believed")
    func environment() throws {
        let pty = try Pty(
            ["return"], environment: ["LINES=3", "COLUMNS=9", "TERMINFO=/tmp"], rows: 40, columns: 120)
        try #require(pty.hasReported("open xterm-256color 256"))
        pty.settle()
        #expect(String(decoding: pty.takeOutput(), as: UTF8.self).contains("3.39"))
    }
}
