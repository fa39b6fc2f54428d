import TUIKitLite

/// F1: what the place is for, and its keys, from the same list that obeys them.
struct HelpScreen: Screen {
    private let title: String
    private var pager: Pager

    init(guide: [String], lines: [KeyLine]) {
        title = guide.first ?? ""
        let keys = lines.map { line in
            let names = line.keys.map(\.label).joined(separator: "、")
            let reason = line.reason.map { "（现在不能：\($0)）" } ?? ""
            return "  \(names)  \(line.help)\(reason)"
        }
        pager = Pager((guide.dropFirst() + ["", "按键"] + keys).joined(separator: "\n"))
    }

    func keyLines(in context: Context) -> [KeyLine] {
        [
            KeyLine(keys: [Key(.pageDown), Key(.pageUp)], label: "翻页", help: "翻页", reason: nil),
            KeyLine(keys: [Key(.escape), Key(.enter)], label: "返回", help: "返回", reason: nil),
        ]
    }

    var isIdle: Bool { false }

    mutating func update(_ input: ScreenInput, in context: Context) -> Step {
        guard case .key(let key) = input else { return .stay }
        return Reading.press(key, pager: &pager, in: context)
    }

    func draw(on canvas: inout Canvas, in context: Context) {
        Chrome.title("帮助：\(title)", on: &canvas)
        canvas.inside(Reading.area(canvas.size)) { pager.draw(on: &$0) }
        Chrome.notice(context.notice, on: &canvas)
        Chrome.keyBar(keyLines(in: context), on: &canvas)
    }
}

/// What all pages that show a long text have in common.
enum Reading {
    /// The room of the text in a window of `size`.
    static func area(_ size: Size) -> Area {
        Area(row: 2, column: 1, rows: max(1, size.rows - 5), columns: max(1, size.columns - 2))
    }

    static func press(_ key: Key, pager: inout Pager, in context: Context) -> Step {
        if EverywhereKeys.map.action(for: key) == .leave { return Step(move: .closeAndPress(key)) }
        if key == Key(.escape) || key == Key(.enter) { return .close }
        let isHandled = pager.handle(key, size: area(context.size).size, widths: context.widths)
        return isHandled ? .stay : .say(Wording.keyWithoutUse(key))
    }
}
