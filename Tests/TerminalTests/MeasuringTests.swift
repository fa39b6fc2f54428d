import Foundation
import Glibc
import Testing

/// The columns that terminals give to the samples, in the order in which they are asked.
private enum Answers {
    static let narrow = [1, 2, 1, 2]
    static let wide = [2, 2, 2, 2]
    static let pairsOfBytes = [3, 3, 3, 4]
    static let tooManyForPairs = [2, 2, 2, 4]
}

@Suite(.serialized)
struct MeasuringTests {
    @Test(
        "what a terminal answers decides widths and encoding",
        arguments: [
            //  first question    second         what the program is told
            (Answers.narrow, [], "measured narrow utf8 narrow 2"),
            ([1, 2, 1, 1], [], "measured narrow utf8 narrow 1"),
            (Answers.wide, [], "measured wide utf8 wide 2"),
            ([1, 1, 1, 1], [], "measured silent utf8 narrow -1"),
            (Answers.pairsOfBytes, Answers.wide, "measured notUTF8 gb18030 wide 2"),
            (Answers.pairsOfBytes, Answers.narrow, "measured notUTF8 gb18030 narrow 2"),
            (Answers.pairsOfBytes, Answers.tooManyForPairs, "measured notUTF8 gbk wide 4"),
        ] as [([Int], [Int], String)])
    func answers(first: [Int], second: [Int], told: String) throws {
        let pty = try Pty.drawn(["return", "measure"])
        pty.answer(first)
        if !second.isEmpty {
            try #require(pty.waits(for: "frame"))
            pty.answer(second)
        }
        #expect(pty.hasReported(told))
    }

    @Test("the question leaves no trace: its row is drawn again, and the cursor is where it was")
    func noTrace() throws {
        let pty = try Pty(["return", "measure"], rows: 24, columns: 80)
        try #require(pty.hasReported("open xterm-256color 256"))
        pty.settle()
        let text = String(decoding: pty.takeOutput(), as: UTF8.self)
        let parts = text.components(separatedBy: "\u{1B}[K\u{1B}8")
        try #require(parts.count == 2)
        #expect(parts[0].contains("\u{1B}7\u{1B}[2;1H“@\u{1B}[6n\u{1B}[2;1H中@\u{1B}[6n"))
        #expect(parts[1].contains("3.1 培育遴选") && !parts[1].contains("3.2 "))
    }

    @Test("a terminal that never answers delays nothing, and keys among late answers are kept in order")
    func silence() throws {
        let pty = try Pty.drawn(["return", "measure"])
        pty.type("a")
        try #require(pty.waits(for: "key a"))
        pty.type("b\u{1B}[2;3Rc\u{1B}[2;4R\u{1B}[2;")
        try #require(pty.waits(for: "key c"))
        pty.type("3R\u{1B}[2;4Rd\u{1B}[2;9R\u{1B}[7;5R")
        try #require(pty.waits(for: "key d"))
        let told = pty.reported.split(separator: "\n").filter { $0 != "frame" && !$0.hasPrefix("open") }
        #expect(told == ["key a", "key b", "key c", "measured narrow utf8 narrow 2", "key d"])
    }

    @Test("a wide terminal gets everything anew, in its own widths")
    func wide() throws {
        let pty = try Pty.drawn(["return", "measure"])
        pty.answer(Answers.wide)
        try #require(pty.waits(for: "frame"))
        pty.settle()
        let text = String(decoding: pty.takeOutput(), as: UTF8.self)
        #expect(text.contains("“金额”\u{1B}[1;61H") && text.contains("第一页"))
        #expect(try pty.cost(of: "x") == 0)
    }

    @Test("GB18030 on the line is the same picture in other bytes")
    func sameInGB18030() throws {
        let plain = try Pty.drawn(["return", "wide"])
        let other = try Pty.drawn(["return", "wide", "gb18030"])
        _ = (try plain.repainted(), try other.repainted())
        let bytes = try other.repainted()
        let text = try #require(String(bytes: bytes, encoding: .gb18030))
        #expect(text.contains("第一页 “金额”") && text.contains("𱍐𰻝中"))
        #expect(Array(text.utf8) == (try plain.repainted()))
        #expect(String(validating: bytes, as: UTF8.self) == nil)
    }

    @Test("what GBK has no character for is a question mark of the same width")
    func substitutes() throws {
        let pty = try Pty.drawn(["return", "wide"])
        pty.type("\u{7}")
        try #require(pty.waits(for: "frame"))
        pty.settle()
        let text = try #require(String(bytes: pty.takeOutput(), encoding: .gb18030))
        #expect(text.contains("？？中") && !text.contains("𱍐"))
    }

    @Test("keys of a GB18030 client arrive as what they are, also in a paste and split anywhere")
    func keysInGB18030() throws {
        let pty = try Pty.drawn(["return", "wide", "gb18030"])
        let typed = try #require("中“𠮷".data(using: .gb18030))
        for byte in typed { pty.type(bytes: [byte]) }
        try #require(pty.waits(for: "key 𠮷"))
        pty.type(bytes: Array("\u{1B}[200~".utf8) + typed + Array("\u{1B}[201~".utf8))
        #expect(pty.waits(for: "paste 10"))
        let keys = pty.reported.split(separator: "\n").filter { $0.hasPrefix("key") }
        #expect(keys == ["key 中", "key “", "key 𠮷"])
    }

    @Test("the mouse is told of only where it was asked for, and given back on every way out")
    func mouse() throws {
        let pty = try Pty.drawn(["segv", "mouse"])
        pty.type("\u{1B}[<0;7;3M\u{1B}[<0;7;3m\u{1B}[<65;7;3M")
        try #require(pty.waits(for: "mouse 65 2 6"))
        #expect(pty.reported.contains("mouse 0 2 6"))
        pty.type("!")
        #expect(pty.end() == .signal(SIGSEGV))
        let text = String(decoding: pty.takeOutput(), as: UTF8.self)
        #expect(text.contains("\u{1B}[?1000l") && text.contains("\u{1B}[?1006l"))
    }
}

extension Pty {
    /// Answers the questions about columns, as a terminal does that gives so many to the samples; one column
    /// more is for what stands behind each.
    fileprivate func answer(_ columns: [Int]) {
        type(columns.map { "\u{1B}[2;\($0 + 2)R" }.joined())
    }

    /// The bytes of the whole page drawn anew.
    fileprivate func repainted() throws -> [UInt8] {
        type("\u{C}")
        try #require(waits(for: "frame"))
        settle()
        return takeOutput()
    }
}

extension String.Encoding {
    /// As Foundation's CFStringEncodings numbers it.
    fileprivate static let gb18030 = String.Encoding(rawValue: 0x8000_0632)
}
