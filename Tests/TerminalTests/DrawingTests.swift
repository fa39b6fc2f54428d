import Glibc
import Testing

@Suite(.serialized)
struct DrawingTests {
    @Test("the first page is painted once, and cheaply")
    func firstPaint() throws {
        let pty = try Pty(["return"], rows: 24, columns: 80)
        try #require(pty.hasReported("open xterm-256color 256"))
        pty.settle()
        let bytes = pty.takeOutput()
        let text = String(decoding: bytes, as: UTF8.self)
        #expect(text.contains("第一页") && text.contains("𱍐𰻝中"))
        #expect(text.contains("\u{1B}[?2004h"))
        #expect(bytes.count < 2600, "\(bytes.count) bytes")
        #expect(text.components(of: "\u{1B}[2J") <= 1)
    }

    @Test(
        "a wide character in the lower right corner is drawn where the terminal can, else blank",
        arguments: [("xterm-256color", 23), ("screen-256color", 22), ("tmux-256color", 22)])
    func corner(term: String, count: Int) throws {
        let pty = try Pty(["return"], term: term, rows: 24, columns: 80)
        try #require(pty.hasReported("open \(term) 256"))
        pty.settle()
        let text = String(decoding: pty.takeOutput(), as: UTF8.self)
        #expect(text.components(of: "𱍐𰻝") == 23)
        #expect(text.components(of: "𱍐𰻝中") == count)
    }

    @Test(
        "ncurses and the layout agree on the columns of ambiguous characters", arguments: ["narrow", "wide"])
    func agreement(widths: String) throws {
        let pty = try Pty(["return", widths])
        try #require(pty.hasReported("open xterm-256color 256"))
        pty.settle()
        let text = String(decoding: pty.takeOutput(), as: UTF8.self)
        #expect(text.contains("“金额”\u{1B}[1;61H"))
    }

    @Test("a screen that stays the same costs nothing, and one digit a few bytes")
    func smallChanges() throws {
        let pty = try Pty.drawn()
        #expect(try pty.cost(of: "x") == 0)
        #expect(try pty.cost(of: "+") <= 20)
        #expect(try pty.cost(of: "\u{C}") > 1000)
        #expect(try pty.cost(of: "x") == 0)
    }

    @Test("many keys in one read are one frame")
    func oneFrame() throws {
        let pty = try Pty.drawn()
        #expect(try pty.cost(of: String(repeating: "+", count: 153)) <= 20)
        #expect(pty.reported.components(of: "frame") == 1)
        #expect(pty.reported.components(of: "key +") == 153)
    }

    @Test(
        "any size is drawn, down to one row and one column",
        arguments: [(1, 1), (1, 80), (24, 1), (2, 2), (3, 7)] as [(UInt16, UInt16)])
    func sizes(rows: UInt16, columns: UInt16) throws {
        let pty = try Pty.drawn(rows: rows, columns: columns)
        #expect(try pty.cost(of: "+") < 200)
        pty.type("\u{11}")
        #expect(pty.end() == .exit(0))
    }

    @Test("a storm of new sizes ends with the last one drawn")
    func resizeStorm() throws {
        let pty = try Pty.drawn()
        for round in 0..<60 {
            let sizes: [(UInt16, UInt16)] = [(1, 1), (50, 200), (2, 300), (24, 80), (200, 3), (0, 0)]
            pty.resize(rows: sizes[round % 6].0, columns: sizes[round % 6].1)
            if round % 7 == 0 { pty.settle(milliseconds: 2) }
        }
        pty.resize(rows: 30, columns: 100)
        try #require(pty.hasReported("size 30 100"))
        pty.settle()
        #expect(String(decoding: pty.takeOutput(), as: UTF8.self).contains("第一页"))
        #expect(try pty.cost(of: "x") == 0)
        pty.type("\u{11}")
        #expect(pty.end() == .exit(0))
    }

    @Test("a size beyond all reason is cut down before memory is spent on it")
    func enormousSize() throws {
        let pty = try Pty.drawn(rows: 65535, columns: 65535)
        pty.type("\u{11}")
        #expect(pty.end() == .exit(0))
    }

    @Test(
        "Chinese is drawn whatever the locale is called",
        arguments: ["LC_ALL=zh_CN.UTF-8", "LC_ALL=nowhere", "LC_ALL=C", "LC_ALL="])
    func locales(setting: String) throws {
        let pty = try Pty(["return"], environment: [setting])
        try #require(pty.hasReported("open xterm-256color 256"))
        pty.settle()
        #expect(String(decoding: pty.takeOutput(), as: UTF8.self).contains("培育遴选"))
    }

    @Test(
        "without colour no colour is sent",
        arguments: [("xterm-256color", "NO_COLOR=1", 0), ("vt100", "A=1", 0), ("linux", "A=1", 8)])
    func colours(term: String, setting: String, count: Int) throws {
        let pty = try Pty(["return"], term: term, environment: [setting])
        #expect(pty.hasReported("open \(term) \(count)"))
    }
}

extension String {
    /// How often the text occurs.
    func components(of text: String) -> Int {
        split(separator: text, omittingEmptySubsequences: false).count - 1
    }
}
