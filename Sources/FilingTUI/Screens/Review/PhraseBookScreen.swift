import TUIKitLite

/// The phrase book over a comment: a digit there, or Enter, puts the phrase into the comment.
struct PhraseBookScreen: Screen {
    private let phrases: [String]
    private var list: ListView<Int>

    init(_ phrases: [String]) {
        self.phrases = phrases
        list = ListView(
            phrases.enumerated().map { index, phrase in
                ListItem(id: index, text: "\(index < 9 ? String(index + 1) : " ")  \(phrase)")
            })
    }

    func keyLines(in context: Context) -> [KeyLine] {
        [
            KeyLine(keys: [Key(.enter)], label: "插入", help: "插入选中的短语；也可直接按数字 1—9", reason: nil),
            KeyLine(keys: [Key(.escape)], label: "返回", help: "不插入，返回意见", reason: nil),
        ]
    }

    var isIdle: Bool { false }
    var opensOnClick: Bool { true }
    var guide: [String] { ["常用短语", Wording.phraseGuide] }

    mutating func update(_ input: ScreenInput, in context: Context) -> Step {
        guard case .key(let key) = input else { return .stay }
        if EverywhereKeys.map.action(for: key) == .leave { return Step(move: .closeAndPress(key)) }
        if key == Key(.escape) { return .close }
        if key == Key(.enter) { return choose(list.selected) }
        if case .scalar(let scalar) = key.asciiTwin.code, let digit = Int(String(scalar)) {
            return choose(digit - 1)
        }
        return list.handle(key, height: height(context.size)) ? .stay : .unused(key)
    }

    private func choose(_ index: Int?) -> Step {
        guard let index, phrases.indices.contains(index) else { return .say(Wording.noSuchPhrase, .warning) }
        return Step(move: .closeAndTell(.province(.phrase(phrases[index]))))
    }

    private func height(_ size: Size) -> Int { max(1, size.rows - 5) }

    func draw(on canvas: inout Canvas, in context: Context) {
        Chrome.title("常用短语", on: &canvas)
        let room = Area(row: 2, column: 1, rows: height(canvas.size), columns: canvas.size.columns - 2)
        canvas.inside(room) { list.draw(on: &$0) }
        if phrases.isEmpty { canvas.placeCursor(row: 2, column: 1) }
        Chrome.notice(context.notice ?? Notice(Wording.phraseGuide), on: &canvas)
        Chrome.keyBar(keyLines(in: context), on: &canvas)
    }
}
