import FilingModel
import FilingTestSupport
import Testing

@Suite("Blocks of cells as text")
struct TabularTextTests {
    @Test(
        "what spreadsheets put on the clipboard",
        arguments: [
            ("1\t2\n3\t4\n", [["1", "2"], ["3", "4"]]),
            ("1\t2\r\n3\t4\r\n", [["1", "2"], ["3", "4"]]),
            ("1\t2\r3\t4\r", [["1", "2"], ["3", "4"]]),
            ("1\t2\n3\t4", [["1", "2"], ["3", "4"]]),
            ("1\n\n", [["1"], [""]]),
            ("\t\n\t2\n", [["", ""], ["", "2"]]),
            ("\"a\tb\"\t\"c\nd\"\n", [["a\tb", "c\nd"]]),
            ("\"a\"\"b\nc\"\t1\n", [["a\"b\nc", "1"]]),
            ("\"三全育人\"典型学校\t1\n", [["\"三全育人\"典型学校", "1"]]),
            ("\"open\t1\n", [["\"open", "1"]]),
            ("", []),
        ] as [(String, [[String]])])
    func reading(text: String, lines: [[String]]) {
        #expect(TabularText(text).lines == lines)
    }

    @Test("what is written reads back, whatever stands in the cells", arguments: 0..<200)
    func roundTrip(seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        let alphabet = ["1", "\"", "\t", "\n", "\r", "三", " ", "e\u{301}", "=", "-"]
        let width = Int.random(in: 1...4, using: &random)
        let lines = (0..<Int.random(in: 1...5, using: &random)).map { _ in
            (0..<width).map { _ in
                (0..<Int.random(in: 0...4, using: &random)).reduce(into: "") { text, _ in
                    text += alphabet.randomElement(using: &random) ?? ""
                }
            }
        }
        #expect(TabularText(TabularText(lines: lines).text).lines == lines)
    }
}
