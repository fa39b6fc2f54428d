import Testing

@testable import TUIKitLite

struct TextWidthTests {
    @Test(
        "a text takes the columns a terminal gives it",
        arguments: [
            //  text                     narrow  wide
            ("abc", 3, 3),
            ("中文", 4, 4),
            ("“金额”…—×·", 10, 16),
            ("（），。￥", 10, 10),
            ("𠮷𰻝𱍐", 6, 6),
            ("\u{2EBF0}", 2, 2),
            ("e\u{301}", 1, 1),
            ("\u{1112}\u{1161}\u{11AB}", 2, 2),
            ("1\u{200B}2", 2, 2),
            ("a\tb", 3, 3),
            ("\u{1B}[2J", 4, 4),
            ("─│┌", 3, 6),
            ("\u{254C}", 1, 2),
            ("\u{301}", 1, 2),
        ])
    func columns(text: String, narrow: Int, wide: Int) {
        #expect(TextWidth.narrow.columns(of: text) == narrow)
        #expect(TextWidth.wide.columns(of: text) == wide)
    }

    @Test(
        "foreign text is made fit to be drawn",
        arguments: [
            //  foreign              drawn
            ("\u{1B}[2J", "␛[2J"),
            ("a\u{9B}31m", "a␦31m"),
            ("a\u{202E}321\u{2069}", "a321"),
            ("\u{7F}\u{7}\r\n", "␡␇␍␊"),
            ("a\tb", "a b"),
            ("\u{FFFF}", "\u{FFFD}"),
            ("\u{301}x", "\u{FFFD}x"),
            ("e\u{301}\u{302}\u{303}\u{304}\u{305}", "e\u{301}\u{302}\u{303}\u{304}"),
            ("你传加", "你传加"),
            ("\u{2028}\u{FE0F}\u{E0041}", ""),
        ])
    func visible(foreign: String, drawn: String) {
        #expect(Array(TextWidth.narrow.visible(foreign).unicodeScalars) == Array(drawn.unicodeScalars))
    }

    @Test("what is measured is what is drawn", arguments: corpus, [TextWidth.narrow, .wide])
    func measuredIsDrawn(text: String, widths: TextWidth) {
        var canvas = Canvas(size: Size(rows: 1, columns: 60), widths: widths)
        let taken = canvas.write(text, row: 0, column: 3, role: .selected)
        #expect(taken == widths.columns(of: text))
        #expect(taken == widths.columns(of: widths.visible(text)))
        for column in 0..<60 {
            let isTouched = canvas.surface.style(row: 0, column: column) != .standard
            #expect(isTouched == (3..<(3 + taken)).contains(column))
        }
    }

    @Test("nothing that could steer a terminal or turn the direction is drawn", arguments: corpus)
    func nothingEscapes(text: String) {
        for scalar in TextWidth.narrow.visible(text).unicodeScalars {
            #expect(scalar.value >= 0x20 && !(0x7F..<0xA0).contains(scalar.value))
            #expect(scalar.properties.generalCategory != .format)
        }
    }

    @Test("clipped text fits and keeps its characters whole", arguments: corpus, 0...12)
    func clips(text: String, columns: Int) {
        let clipped = TextWidth.wide.clipped(text, to: columns)
        #expect(TextWidth.wide.columns(of: clipped) <= columns)
        let kept =
            clipped == text ? clipped : String(clipped.hasSuffix("..") ? clipped.dropLast(2) : clipped[...])
        #expect(text.hasPrefix(kept))
    }

    @Test(
        "text is clipped with two dots",
        arguments: [
            ("培育遴选100个", 9, "培育遴.."), ("培育遴选", 8, "培育遴选"), ("培育遴选", 7, "培育.."),
            ("abc", 2, ".."), ("abc", 1, "a"), ("中", 1, ""), ("中", 0, ""),
        ])
    func clipsWithDots(text: String, columns: Int, expected: String) {
        #expect(TextWidth.narrow.clipped(text, to: columns) == expected)
    }

    @Test(
        "text is wrapped where a reader would",
        arguments: [
            ("培育遴选一二三", 6, ["培育遴", "选一二", "三"]),
            ("one two three", 7, ["one two", "three"]),
            ("one two three", 8, ["one two", "three"]),
            ("abcdefgh", 3, ["abc", "def", "gh"]),
            ("培育，遴选", 4, ["培", "育，", "遴选"]),
            ("a\nb\r\nc", 5, ["a", "b", "c"]),
            ("", 5, [""]),
            ("中", 1, ["?"]),
            ("a\n", 5, ["a", ""]),
        ])
    func wraps(text: String, columns: Int, lines: [String]) {
        #expect(TextWidth.narrow.wrapped(text, to: columns) == lines)
    }

    @Test(
        "no wrapped line is wider than the room", arguments: corpus + [corpus.joined(separator: " ")], 1...9)
    func wrappedLinesFit(text: String, columns: Int) {
        for line in TextWidth.wide.wrapped(text, to: columns) {
            #expect(TextWidth.wide.columns(of: line) <= columns)
        }
    }

    @Test("what is taken for simple is what the table says, by itself and between other text")
    func simpleText() throws {
        for value in UInt32(0x20)...0xFFFF {
            guard let scalar = Unicode.Scalar(value),
                let columns = TextWidth.simpleColumns(of: String(scalar))
            else { continue }
            #expect(TextWidth.kind(of: scalar) == (columns == 2 ? .wide : .narrow), "\(value)")
        }
        #expect(TextWidth.simpleColumns(of: "a中（12），") == 11)
        for text in ["e\u{301}", "中\u{301}", "\u{1B}", "“", "中\u{200B}", "𠮷", "é", "\u{302A}"] {
            #expect(TextWidth.simpleColumns(of: text) == nil)
        }
    }
}
