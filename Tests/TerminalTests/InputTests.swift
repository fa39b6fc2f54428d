import Glibc
import Testing

@Suite(.serialized)
struct InputTests {
    @Test(
        "keys that terminals and line disciplines like to keep arrive",
        arguments: [
            ("\u{13}", "key ^S"), ("\u{11}", "key ^Q"), ("\u{3}", "key ^C"), ("\u{1A}", "key ^Z"),
            ("\u{1C}", "key ^\\"),
            ("\u{16}", "key ^V"), ("\u{F}", "key ^O"), ("\r", "key 回车"), ("\u{1B}[A", "key 上"),
            ("中", "key 中"),
            ("\u{1B}", "key Esc"), ("\u{1B}5", "key Alt+5"), ("\u{1B}[200~a\rb\u{1B}[201~", "paste 3"),
        ])
    func keys(bytes: String, line: String) throws {
        let pty = try Pty.drawn()
        pty.type(bytes)
        #expect(pty.waits(for: line))
    }

    @Test("a bad byte is a bad character, and the key after it arrives")
    func badBytes() throws {
        let pty = try Pty.drawn()
        pty.type(bytes: [0xC4, 0xE3, 0x1B, 0x5B, 0x41])
        #expect(pty.waits(for: "key 上"))
        #expect(pty.reported.components(of: "key \u{FFFD}") == 2)
    }

    @Test("a sequence that comes in pieces is one key")
    func pieces() throws {
        let pty = try Pty.drawn()
        for byte in "\u{1B}[1;5C".utf8 {
            pty.type(bytes: [byte])
            usleep(20_000)
        }
        #expect(pty.waits(for: "key Ctrl+右"))
        #expect(pty.reported.components(of: "key ") == 1)
    }

    @Test("a late answer of the terminal types nothing")
    func lateAnswer() throws {
        let pty = try Pty.drawn()
        pty.type("\u{1B}[5;9R\u{1B}[?1;2cx")
        #expect(pty.waits(for: "key x"))
        #expect(pty.reported.components(of: "key ") == 1)
    }

    @Test("an enormous paste is refused, and keys work after it")
    func enormousPaste() throws {
        let pty = try Pty.drawn()
        pty.type("\u{1B}[200~")
        pty.type(String(repeating: "a", count: (2 << 20) + 1))
        pty.type("\u{1B}[201~x")
        #expect(pty.hasReported("key x"))
        #expect(pty.reported.contains("refused "))
    }

    @Test("a terminal that is closed is the end of input, and nothing spins")
    func closed() throws {
        let pty = try Pty.drawn(["ignore"])
        pty.hangUp()
        #expect(pty.hasReported("end") || pty.hasReported("signal 1"))
        #expect(pty.end() != nil)
    }
}
