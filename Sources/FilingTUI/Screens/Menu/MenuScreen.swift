import TUIKitLite

/// One command of the menu and what choosing it does.
struct MenuEntry {
    let line: KeyLine
    let move: Move

    init(_ line: KeyLine, _ move: Move) { (self.line, self.move) = (line, move) }

    /// A command that has a key: choosing it presses the key.
    init?(pressing line: KeyLine) {
        guard let key = line.keys.first else { return nil }
        self.init(line, .closeAndPress(key))
    }
}

/// F10: every command of the place below, chosen with the arrows or by typing some of its words, pinyin or
/// initials.
struct MenuScreen: Screen {
    private let title: String
    private let entries: [MenuEntry]
    private var palette: Palette

    init(_ entries: [MenuEntry], title: String = "菜单") {
        (self.entries, self.title) = (entries, title)
        let keys = entries.map { $0.line.keys.first?.label ?? "" }
        let room = keys.map(TextWidth.narrow.columns).max() ?? 0
        palette = Palette(
            zip(entries, keys).map { entry, key in
                let blanks = String(repeating: " ", count: room - TextWidth.narrow.columns(of: key))
                let reason = entry.line.reason.map { "（现在不能：\($0)）" } ?? ""
                let prefix = room == 0 ? "" : key + blanks + "  "
                return Palette.Item(
                    name: entry.line.label ?? "", text: prefix + entry.line.help + reason,
                    role: entry.line.reason == nil ? .plain : .muted)
            })
    }

    func keyLines(in context: Context) -> [KeyLine] {
        [
            KeyLine(keys: [Key(.enter)], label: "执行", help: "执行选中的命令", reason: nil),
            KeyLine(
                keys: [Key(.up), Key(.down)], label: "下选择", help: "选择；直接输入文字、拼音或首字母可缩小范围", reason: nil),
            KeyLine(keys: [Key(.escape)], label: "返回", help: "返回", reason: nil),
        ]
    }

    var isIdle: Bool { false }
    var guide: [String] { [title, Wording.menuGuide] }

    mutating func update(_ input: ScreenInput, in context: Context) -> Step {
        switch input {
        case .key(let key): return press(key, in: context)
        case .paste(let text):
            palette.paste(text, in: context)
            return .stay
        default: return .stay
        }
    }

    mutating func click(at position: Position, in context: Context) -> Step? {
        palette.click(at: position, in: context) ? choose() : .stay
    }

    private mutating func press(_ key: Key, in context: Context) -> Step {
        if EverywhereKeys.map.action(for: key) == .leave { return Step(move: .closeAndPress(key)) }
        if key == Key(.escape) { return .close }
        if key == Key(.enter) { return choose() }
        return palette.press(key, in: context) ? .stay : .unused(key)
    }

    private func choose() -> Step {
        guard let index = palette.selected else { return .say(Wording.notFound(palette.words.text)) }
        let entry = entries[index]
        if let reason = entry.line.reason { return .say(reason, .warning) }
        return Step(move: entry.move)
    }

    func draw(on canvas: inout Canvas, in context: Context) {
        Chrome.title(title, on: &canvas)
        palette.draw(on: &canvas)
        Chrome.notice(context.notice, on: &canvas)
        Chrome.keyBar(keyLines(in: context), on: &canvas)
    }
}
