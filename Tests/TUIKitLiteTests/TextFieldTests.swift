import Testing

@testable import TUIKitLite

struct TextFieldTests {
    private func typed(_ keys: [Key], into field: TextField = TextField()) -> TextField {
        var field = field
        for key in keys { _ = field.handle(key) }
        return field
    }

    @Test(
        "keys edit the text at the caret",
        arguments: [
            //  start   keys                                             text     caret
            ("", [Key.scalar("中"), .scalar("a")], "中a", 2),
            ("abc", [Key(.left), .scalar("x")], "abxc", 3),
            ("abc", [Key(.home), Key(.delete)], "bc", 0),
            ("abc", [Key(.backspace), Key(.backspace)], "a", 1),
            ("abc", [Key(.home), Key(.backspace), Key(.right)], "abc", 1),
            ("abc", [.control("u")], "", 0),
            ("e", [.scalar("\u{301}")], "e\u{301}", 1),
            ("e\u{301}x", [Key(.left), Key(.backspace)], "x", 0),
            ("\u{1112}", [.scalar("\u{1161}"), .scalar("\u{11AB}")], "\u{1112}\u{1161}\u{11AB}", 1),
        ])
    func editing(start: String, keys: [Key], text: String, caret: Int) {
        let field = typed(keys, into: TextField(start))
        #expect(Array(field.text.unicodeScalars) == Array(text.unicodeScalars))
        #expect(field.caret == caret)
    }

    @Test("what cannot be drawn never gets in", arguments: corpus)
    func foreignText(text: String) {
        var field = TextField()
        field.insert(text)
        #expect(TextWidth.narrow.visible(field.text) == field.text || field.text.unicodeScalars.count > 5)
        #expect(field.caret == field.text.count)
        for scalar in field.text.unicodeScalars { #expect(TextWidth.kind(of: scalar) != .invisible) }
    }

    @Test("a key that means nothing here is left to others")
    func strangers() {
        var field = TextField("a", maximumCharacters: 2)
        for key in [
            Key.function(2), Key(.enter), .control("s"), Key(.scalar("a"), .alt), .scalar("\u{200B}"),
            .scalar("\u{FFFD}"),
        ] {
            #expect(field.handle(key) == false)
        }
        let outcomes = [field.handle(.scalar("b")), field.handle(.scalar("c"))]
        #expect(outcomes == [true, false])
        #expect(field.text == "ab")
    }

    @Test("pasted line ends become blanks, and what is too much is left out")
    func paste() {
        var field = TextField(maximumCharacters: 4)
        #expect(field.insert("a\r\nb\t") == true)
        #expect(field.text == "a b ")
        #expect(field.insert("c") == false)
        var open = TextField()
        #expect(open.insert("1\u{202E}2\u{1B}[3") == false)
        #expect(open.text == "12[3")
    }

    @Test("a long text scrolls with the caret, by whole characters, and the cursor is on it")
    func scrolling() {
        var field = TextField("一二三四")
        let end = drawn(rows: 1, columns: 8) {
            field.draw(on: &$0, row: 0, column: 1, columns: 5, focused: true)
        }
        #expect(end.text(row: 0) == " 三四")
        #expect(end.cursor == Position(row: 0, column: 5))
        field.placeCaret(at: 0)
        let start = drawn(rows: 1, columns: 8) {
            field.draw(on: &$0, row: 0, column: 1, columns: 5, focused: true)
        }
        #expect(start.text(row: 0) == " 一二")
        #expect(start.cursor == Position(row: 0, column: 1))
        let quiet = drawn(rows: 1, columns: 8) {
            field.draw(on: &$0, row: 0, column: 1, columns: 5, focused: false)
        }
        #expect(quiet.text(row: 0) == " 一..")
        #expect(quiet.cursor == nil)
    }

    @Test("a secret is drawn as stars, one for a character, and a field of one column still shows its caret")
    func secret() {
        let field = TextField("秘密", isSecret: true)
        let surface = drawn(rows: 1, columns: 8) {
            field.draw(on: &$0, row: 0, column: 0, columns: 8, focused: true)
        }
        #expect(surface.text(row: 0) == "**")
        let thin = drawn(rows: 1, columns: 1) {
            field.draw(on: &$0, row: 0, column: 0, columns: 1, focused: true)
        }
        #expect(thin.cursor == Position(row: 0, column: 0))
    }
}
