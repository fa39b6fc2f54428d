import Testing

@testable import TUIKitLite

struct DrawingTests {
    private struct Words: Equatable { let text: String }

    @Test("a line is drawn once for as long as its source stays the same")
    func spared() {
        var drawn: [String] = []
        var last: Drawing?
        for text in ["甲乙", "甲乙", "丙", "丙", "甲乙"] {
            var canvas = Canvas(size: Size(rows: 2, columns: 6), after: last)
            canvas.line(1, from: Words(text: text)) { canvas in
                drawn.append(text)
                canvas.write(text, row: 0, column: 1)
            }
            #expect(canvas.surface.text == "\n \(text)")
            last = canvas.drawing
        }
        #expect(drawn == ["甲乙", "丙", "甲乙"])
    }

    @Test("a line keeps to its row, blanks it first and places no cursor; what comes after is not remembered")
    func keepsToItsRow() {
        var last: Drawing?
        for _ in 0..<2 {
            var canvas = Canvas(size: Size(rows: 3, columns: 4), after: last)
            canvas.write("xxxx", row: 1, column: 0)
            canvas.line(1, from: 7) { canvas in
                canvas.write("ab", row: 0, column: 0)
                canvas.write("no", row: 1, column: 0)
                canvas.placeCursor(row: 0, column: 0)
            }
            #expect(canvas.surface.text == "\nab\n")
            #expect(canvas.surface.cursor == nil)
            canvas.write("later", row: 1, column: 0)
            last = canvas.drawing
        }
    }

    @Test("nothing is taken over from another size, theme, widths, or a source of another type")
    func fits() {
        var first = Canvas(size: Size(rows: 1, columns: 4))
        first.line(0, from: 1) { $0.write("old", row: 0, column: 0) }
        let others = [
            Canvas(size: Size(rows: 1, columns: 5), after: first.drawing),
            Canvas(size: Size(rows: 1, columns: 4), theme: .coloured, after: first.drawing),
            Canvas(size: Size(rows: 1, columns: 4), widths: .wide, after: first.drawing),
        ]
        for var canvas in others {
            canvas.line(0, from: 1) { $0.write("new", row: 0, column: 0) }
            #expect(canvas.surface.text == "new")
        }
        var canvas = Canvas(size: Size(rows: 1, columns: 4), after: first.drawing)
        canvas.line(0, from: Int8(1)) { $0.write("new", row: 0, column: 0) }
        #expect(canvas.surface.text == "new")
    }

    @Test(
        "lines of a list are drawn once, also when they move to another row, and anew when all have changed")
    func sparedInLists() {
        let words = ["甲", "乙", "丙", "丁"]
        var last: Drawing?
        let turns: [(shown: Range<Int>, common: Int, drawn: [String])] = [
            (0..<3, 0, ["甲", "乙", "丙"]), (0..<3, 0, []), (1..<4, 0, ["丁"]), (0..<3, 0, ["甲"]),
            (0..<3, 1, ["甲", "乙", "丙"]),
        ]
        for turn in turns {
            var drawn: [String] = []
            var canvas = Canvas(size: Size(rows: 4, columns: 4), after: last)
            let sources = words[turn.shown].map(Words.init(text:))
            canvas.lines(1, place: turn.shown.lowerBound, common: turn.common, from: sources) {
                index, canvas in
                drawn.append(sources[index].text)
                canvas.write(sources[index].text, row: 0, column: 1)
            }
            #expect(canvas.surface.text == "\n" + sources.map { " " + $0.text }.joined(separator: "\n"))
            #expect(drawn == turn.drawn)
            last = canvas.drawing
        }
    }

    @Test(
        "what is sent of a row reaches from its first to its last difference, in whole characters",
        arguments: [
            ("abcdef", "abcdef", 0..<0), ("abcdef", "abXdef", 2..<3), ("abcdef", "Xbcdeg", 0..<6),
            ("甲乙丙", "甲丁丙", 2..<3), ("a甲b", "a乙b", 1..<2), ("甲乙丙", "甲xy丙", 2..<4),
            ("xy", "甲", 0..<2),
        ])
    func differences(old: String, new: String, expected: Range<Int>) {
        let (before, after) = (picture(old), picture(new))
        #expect(after.columns(ofRow: 0, differingFrom: before) == expected)
        #expect(after.columns(ofRow: 0, differingFrom: nil) == 0..<6)
    }

    private func picture(_ text: String) -> Surface {
        drawn(rows: 1, columns: 6) { $0.write(text, row: 0, column: 0) }
    }
}
