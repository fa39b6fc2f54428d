import FilingStore
import Testing

@Suite("Text on one line")
struct OneLineTests {
    @Test(
        "hides no character that ends a line or turns it",
        arguments: [
            //  text                    line
            ("金额 “５”", "金额 “５”"),
            ("", ""),
            ("一\n二\r\n三\t四", #"一\n二\r\n三\t四"#),
            (#"\n"#, #"\\n"#),
            ("\u{1B}[2J\u{7F}\0", #"\u{1B}[2J\u{7F}\u{0}"#),
            ("\u{202E}a\u{2028}b\u{2029}c\u{85}", #"\u{202E}a\u{2028}b\u{2029}c\u{85}"#),
        ])
    func escapes(text: String, line: String) { #expect(OneLine.escaped(text) == line) }
}
