import Testing

@testable import TUIKitLite

@Suite("Text for the person's own clipboard")
struct ClipboardTests {
    @Test(
        "base64 as RFC 4648 has it",
        arguments: [
            ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="),
            ("fooba", "Zm9vYmE="), ("foobar", "Zm9vYmFy"), ("是\t1", "5pivCTE="),
        ])
    func base64(text: String, written: String) {
        #expect(ClipboardSequence.base64(Array(text.utf8)) == Array(written.utf8))
    }

    @Test("the sequence holds nothing but its frame and base64, and printing terminals get none")
    func sequence() {
        #expect(ClipboardSequence.bytes(of: "\u{1B}]0;x\u{7}") == Array("\u{1B}]52;c;G10wO3gH\u{7}".utf8))
        #expect(ClipboardSequence.isTaken(by: "xterm-256color"))
        #expect(!ClipboardSequence.isTaken(by: "vt100"))
    }
}
