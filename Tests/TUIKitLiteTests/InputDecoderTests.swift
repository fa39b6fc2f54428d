import Testing

@testable import TUIKitLite

struct InputDecoderTests {
    /// Events of the bytes in one piece, then `flush`.
    private func decode(_ bytes: [UInt8], _ decoder: InputDecoder = InputDecoder()) -> [InputEvent] {
        var decoder = decoder
        return decoder.feed(bytes) + decoder.flush()
    }

    @Test("every sequence is its key", arguments: keySequences)
    func keys(bytes: String, key: Key) {
        #expect(decode(Array(bytes.utf8)) == [.key(key)])
    }

    @Test(
        "a sequence means the same wherever it is split",
        arguments: keySequences.map(\.bytes) + otherSequences)
    func splits(text: String) {
        let bytes = Array(text.utf8) + [UInt8(ascii: "x")]
        let expected = decode(bytes)
        for first in 0...bytes.count {
            for second in first...bytes.count {
                var decoder = InputDecoder()
                let events =
                    decoder.feed(bytes[..<first]) + decoder.feed(bytes[first..<second])
                    + decoder.feed(bytes[second...]) + decoder.flush()
                #expect(events == expected, "split at \(first) and \(second)")
            }
        }
    }

    private static let otherSequences = [
        "\u{1B}[5;9R", "\u{1B}[?1;2c", "\u{1B}[>0;276;0c", "\u{1B}[?2004;1$y", "\u{1B}[I", "\u{1B}[99~",
        "\u{1B}[1;2x",
        "\u{1B}]11;rgb:ffff/ffff/ffff\u{7}", "\u{1B}]0;title\u{1B}\\", "\u{1B}P1$r0m\u{1B}\\",
        "\u{1B}_apc\u{1B}\\",
        "\u{1B}^pm\u{1B}\\", "\u{1B}[<0;12;7M", "\u{1B}[<0;12;7m", "\u{1B}[200~中文\r\n\u{1B}[Ax\u{1B}[201~",
        "\u{1B}[200~\u{1B}[201~", "\u{9B}31m", "\u{1B}[1;\u{18}",
    ]

    @Test(
        "what is no key is dropped whole, or reported",
        arguments: [
            ("\u{1B}[5;9R", [InputEvent.report(.cursor(Position(row: 4, column: 8)))]),
            ("\u{1B}[1;1R", [.report(.cursor(Position(row: 0, column: 0)))]),
            ("\u{1B}[?1;2c", []), ("\u{1B}[99~", []), ("\u{1B}[I", []), ("\u{1B}[?2004;1$y", []),
            ("\u{1B}]52;c;Zm9v\u{7}", []), ("\u{1B}P+q\u{1B}\\", []), ("\u{1B}_x\u{1B}\\", []),
            ("\u{1B}]0;a\u{1B}[A", [.key(Key(.up))]),
            ("\u{9B}31m", [.key(.scalar("3")), .key(.scalar("1")), .key(.scalar("m"))]),
            (
                "\u{1B}[<0;12;7M",
                [.mouse(MouseReport(position: Position(row: 6, column: 11), button: 0, isPress: true))]
            ),
            ("\u{1B}[" + String(repeating: "1;", count: 500) + "A", []),
        ])
    func others(text: String, events: [InputEvent]) {
        #expect(decode(Array(text.utf8)) == events)
    }

    @Test(
        "a new line is one Enter, however it is written and split",
        arguments: [
            ("\r", 1), ("\n", 1), ("\r\n", 1), ("\r\r", 2), ("\n\n", 2), ("\r\n\r\n", 2), ("\n\r\n", 2),
            ("\r\n\n", 2),
        ])
    func newLines(text: String, count: Int) {
        let bytes = Array(text.utf8)
        for split in 0...bytes.count {
            var decoder = InputDecoder()
            let events = decoder.feed(bytes[..<split]) + decoder.feed(bytes[split...])
            #expect(events == Array(repeating: .key(Key(.enter)), count: count))
        }
    }

    @Test("Escape and a character are Alt in one read, and two keys in two")
    func escapeAndCharacter() {
        var decoder = InputDecoder()
        #expect(decoder.feed(Array("\u{1B}5".utf8)) == [.key(Key(.scalar("5"), .alt))])
        #expect(decoder.feed([0x1B]) == [])
        #expect(decoder.isWaiting)
        #expect(decoder.feed(Array("5".utf8)) == [.key(Key(.escape)), .key(.scalar("5"))])
        #expect(!decoder.isWaiting)
        #expect(decoder.feed(Array("\u{1B}中".utf8)) == [.key(Key(.scalar("中"), .alt))])
        #expect(decoder.feed([0x1B, 0x1B]) == [.key(Key(.escape))])
        #expect(decoder.flush() == [.key(Key(.escape))])
    }

    @Test(
        "what stalls is an Escape, a half character, or nothing",
        arguments: [
            ([0x1B], [InputEvent.key(Key(.escape))]), ([0x1B, 0x5B], []), ([0x1B, 0x5B, 0x31, 0x3B], []),
            ([0x1B, 0x4F], []), ([0x1B, 0x5D, 0x30], []), ([0xE4, 0xB8], [.key(.scalar("\u{FFFD}"))]),
            (Array("\u{1B}[200~abc\u{1B}[20".utf8), [.paste("abc")]),
        ] as [([UInt8], [InputEvent])])
    func stalls(bytes: [UInt8], events: [InputEvent]) {
        var decoder = InputDecoder()
        #expect(decoder.feed(bytes) == [])
        #expect(decoder.isWaiting)
        #expect(decoder.flush() == events)
        #expect(!decoder.isWaiting)
    }

    @Test(
        "a bad byte is one replacement, and what follows it is read",
        arguments: [
            ([0xFF, 0x41], "\u{FFFD}A"), ([0xC0, 0xAF], "\u{FFFD}\u{FFFD}"),
            ([0xE4, 0xB8, 0x41], "\u{FFFD}A"),
            ([0xED, 0xA0, 0x80], "\u{FFFD}\u{FFFD}\u{FFFD}"),
            ([0xF4, 0x90, 0x80, 0x80], "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}"),
            ([0xF0, 0x9F, 0x98, 0x41], "\u{FFFD}A"), ([0xC4, 0xE3, 0xBA, 0xC3], "\u{FFFD}\u{FFFD}\u{FFFD}"),
            ([0xE0, 0x80, 0x80], "\u{FFFD}\u{FFFD}\u{FFFD}"), ([0x80], "\u{FFFD}"),
        ] as [([UInt8], String)])
    func badBytes(bytes: [UInt8], text: String) {
        let events = decode(bytes)
        #expect(events == text.unicodeScalars.map { .key(.scalar($0)) })
        #expect(String(decoding: bytes, as: UTF8.self).unicodeScalars.count == text.unicodeScalars.count)
    }

    @Test("bad bytes never swallow the keystroke after them")
    func badBytesThenKey() {
        for byte in UInt8(0x80)...0xFF {
            #expect(decode([byte, 0x1B, 0x5B, 0x41]).last == .key(Key(.up)))
        }
    }

    @Test("the Linux console numbers its shifted function keys differently")
    func consoleDialect() {
        let console = InputDecoder(dialect: .linuxConsole)
        #expect(decode(Array("\u{1B}[25~".utf8), console) == [.key(Key(.function(1), .shift))])
        #expect(decode(Array("\u{1B}[32~".utf8), console) == [.key(Key(.function(6), .shift))])
    }
}
