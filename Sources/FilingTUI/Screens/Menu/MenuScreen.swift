import TUIKitLite

/// F10: every command of the place below, chosen with the arrows or by typing some of its words.
struct MenuScreen: Screen {
    private let lines: [KeyLine]
    private var words = TextField(maximumCharacters: 40)
    private var list: ListView<Int>

    init(lines: [KeyLine]) {
        self.lines = lines
        list = ListView(Self.items(lines, matching: ""))
    }

    private static func items(_ lines: [KeyLine], matching words: String) -> [ListItem<Int>] {
        lines.enumerated().compactMap { index, line in
            let key = line.keys.first?.label ?? ""
            let text = "\(key)  \(line.help)" + (line.reason.map { "（现在不能：\($0)）" } ?? "")
            guard words.isEmpty || text.contains(words) else { return nil }
            return ListItem(id: index, text: text, role: line.reason == nil ? .plain : .muted)
        }
    }

    func keyLines(in context: Context) -> [KeyLine] {
        [
            KeyLine(keys: [Key(.enter)], label: "执行", help: "执行选中的命令", reason: nil),
            KeyLine(keys: [Key(.up), Key(.down)], label: "下选择", help: "选择命令；直接输入文字可缩小范围", reason: nil),
            KeyLine(keys: [Key(.escape)], label: "返回", help: "返回", reason: nil),
        ]
    }

    var isIdle: Bool { false }
    var guide: [String] { ["菜单", "本页的全部命令；输入文字缩小范围，回车执行。"] }

    mutating func update(_ input: ScreenInput, in context: Context) -> Step {
        switch input {
        case .key(let key): return press(key, in: context)
        case .paste(let text):
            words.insert(PastedText.firstLine(text))
            filter()
            return .stay
        default: return .stay
        }
    }

    private mutating func press(_ key: Key, in context: Context) -> Step {
        if EverywhereKeys.map.action(for: key) == .leave { return Step(move: .closeAndPress(key)) }
        if key == Key(.escape) { return .close }
        if key == Key(.enter) { return choose() }
        if list.handle(key, height: height(context.size)) { return .stay }
        guard words.handle(key) else { return .say(Wording.keyWithoutUse(key)) }
        filter()
        return .stay
    }

    private mutating func filter() { list = ListView(Self.items(lines, matching: words.text)) }

    private func choose() -> Step {
        guard let index = list.selected, let key = lines[index].keys.first else {
            return .say(Wording.notFound(words.text))
        }
        if let reason = lines[index].reason { return .say(reason, .warning) }
        return Step(move: .closeAndPress(key))
    }

    private func height(_ size: Size) -> Int { max(1, size.rows - 6) }

    func draw(on canvas: inout Canvas, in context: Context) {
        Chrome.title("菜单", on: &canvas)
        canvas.write("输入文字缩小范围：", row: 1, column: 1, role: .label)
        let room = Area(row: 3, column: 1, rows: height(canvas.size), columns: canvas.size.columns - 2)
        canvas.inside(room) { list.draw(on: &$0) }
        words.draw(
            on: &canvas, row: 1, column: 20, columns: 30, focused: !words.text.isEmpty || list.items.isEmpty)
        Chrome.notice(context.notice, on: &canvas)
        Chrome.keyBar(keyLines(in: context), on: &canvas)
    }
}
