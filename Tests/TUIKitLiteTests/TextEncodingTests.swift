import Testing

@testable import TUIKitLite

struct TextEncodingTests {
    @Test("GB18030 has bytes for every text, and they read back as it", arguments: corpus)
    func everyText(text: String) {
        #expect(TextEncoding.gb18030.decoded(TextEncoding.gb18030.encoded(text)) == text)
        #expect(TextEncoding.utf8.decoded(TextEncoding.utf8.encoded(text)) == text)
    }

    @Test(
        "the decoder reads GB18030 alike wherever its bytes are split",
        arguments: ["中", "“金额”……", "𠮷", "a中1𱍐b", "，。、１２３", "é", "\u{1B}[A中\u{1B}[24~"])
    func split(text: String) {
        let bytes = TextEncoding.gb18030.encoded(text)
        let whole = Self.events(bytes, splitAt: bytes.count)
        let typed = whole.compactMap { event in
            if case .key(let key) = event { key.typedScalar } else { nil }
        }
        #expect(String(String.UnicodeScalarView(typed)) == Self.withoutSequences(text))
        for place in 0..<bytes.count where bytes.prefix(place).last != 0x1B {
            #expect(Self.events(bytes, splitAt: place) == whole)
        }
    }

    private static func events(_ bytes: [UInt8], splitAt place: Int) -> [InputEvent] {
        var decoder = InputDecoder()
        decoder.encoding = .gb18030
        return decoder.feed(bytes.prefix(place)) + decoder.feed(bytes.dropFirst(place))
    }

    private static func withoutSequences(_ text: String) -> String {
        text.replacing("\u{1B}[A", with: "").replacing("\u{1B}[24~", with: "")
    }

    @Test(
        "a broken pair is one bad character, and the key after it arrives",
        arguments: [
            //  bytes                           what arrives
            ([0xD6, 0x1B, 0x5B, 0x41], [.scalar("\u{FFFD}"), Key(.up)]),
            ([0xD6, 0x0D], [.scalar("\u{FFFD}"), Key(.enter)]),
            ([0x80, 0x31], [.scalar("\u{FFFD}"), .scalar("1")]),
            ([0x95, 0x32, 0x31], [.scalar("\u{FFFD}"), .scalar("1")]),
            ([0xFF], [.scalar("\u{FFFD}")]), ([0x84, 0x32, 0xA4, 0x39], [.scalar("\u{FFFD}")]),
        ] as [([UInt8], [Key])])
    func broken(bytes: [UInt8], keys: [Key]) {
        let events = Self.events(bytes, splitAt: 0)
        #expect(events.suffix(1) == keys.suffix(1).map(InputEvent.key))
        #expect(events.first == keys.first.map(InputEvent.key))
    }

    @Test("what a UTF-8 client is to read is drawn as the misreading of a GB18030 client")
    func misreading() throws {
        let drawn = try #require(TextEncoding.gb18030.misreading("中文"))
        #expect(drawn != "中文")
        #expect(TextEncoding.gb18030.encoded(drawn) == Array("中文".utf8))
        #expect(TextEncoding.utf8.misreading("中文") == "中文")
    }
}
