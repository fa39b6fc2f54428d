import Testing

@testable import TUIKitLite

struct PasteTests {
    private func pasted(_ text: String) -> [UInt8] { Array("\u{1B}[200~\(text)\u{1B}[201~".utf8) }

    @Test(
        "pasted text comes in one piece, with no keys in it",
        arguments: ["", "a", "1\t2\r3", "\u{3}\u{1B}[A", "中\u{1B}["])
    func whole(text: String) {
        var decoder = InputDecoder()
        #expect(decoder.feed(pasted(text)) == [.paste(text)])
        #expect(!decoder.isWaiting)
    }

    @Test("a closing mark inside pasted text does not turn the rest into keystrokes")
    func embeddedEnd() {
        var decoder = InputDecoder()
        #expect(decoder.feed(pasted("a\u{1B}[201~\u{11}b")) == [.paste("a\u{11}b")])
        #expect(
            decoder.feed(pasted("a") + Array("x".utf8) + pasted("b")) == [
                .paste("a"), .key(.scalar("x")), .paste("b"),
            ])
    }

    @Test("a paste beyond the cap is refused whole, and told how large it was")
    func cap() {
        var decoder = InputDecoder(pasteCap: 10)
        #expect(decoder.feed(pasted("0123456789")) == [.paste("0123456789")])
        #expect(decoder.feed(pasted("0123456789a")) == [.pasteRefused(byteCount: 11)])
        #expect(decoder.feed(Array("y".utf8)) == [.key(.scalar("y"))])
    }

    @Test("a paste without an end is ended by the time limit, and keys work again")
    func missingEnd() {
        var decoder = InputDecoder()
        #expect(decoder.feed(Array("\u{1B}[200~abc".utf8)) == [])
        #expect(decoder.patienceMilliseconds == 1000)
        #expect(decoder.flush() == [.paste("abc")])
        #expect(decoder.feed(Array("x".utf8)) == [.key(.scalar("x"))])
    }

    @Test("a bad byte in pasted text becomes U+FFFD")
    func badBytes() {
        var decoder = InputDecoder()
        let bytes = Array("\u{1B}[200~".utf8) + [0xC4, 0xE3] + Array("\u{1B}[201~".utf8)
        #expect(decoder.feed(bytes) == [.paste("\u{FFFD}\u{FFFD}")])
    }
}
