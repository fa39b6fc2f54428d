import FilingModel
import TUIKitLite

/// What stands against 提交, one line each; typing narrows the list, Enter goes to the place.
struct FaultListScreen: Screen {
    let findings: [Finding]
    let table: FilingTable
    private var list: Palette

    init(_ findings: [Finding], table: FilingTable) {
        (self.findings, self.table) = (findings, table)
        list = Palette(
            findings.map { Palette.Item(name: "", text: Wording.finding($0, in: table)) })
    }

    func keyLines(in context: Context) -> [KeyLine] {
        [
            KeyLine(keys: [Key(.enter)], label: "转到该处", help: "转到选中的一处去改正", reason: nil),
            KeyLine(keys: [.control("k")], label: "采用建议", help: "到选中的一处，采用建议的数字", reason: nil),
            KeyLine(
                keys: [.function(7), .control("f")], label: "查找",
                help: "直接输入序号、文字、拼音或首字母缩小范围；F7、Shift+F7 下一处、上一处", reason: nil),
            KeyLine(keys: [Key(.escape)], label: "返回", help: "返回承接任务", reason: nil),
        ]
    }

    var isIdle: Bool { false }
    var guide: [String] { ["差错", Wording.faultsGuide] }

    mutating func update(_ input: ScreenInput, in context: Context) -> Step {
        if case .paste(let text) = input { list.paste(text, in: context) }
        guard case .key(let key) = input else { return .stay }
        if EverywhereKeys.map.action(for: key) == .leave { return Step(move: .closeAndPress(key)) }
        if key == Key(.escape) { return .close }
        if let place = list.selected.map({ findings[$0].place }) {
            if key == Key(.enter) { return Step(move: .closeAndGo(place)) }
            if key == .control("k") { return Step(move: .closeAndGo(place, pressing: key)) }
        }
        return find(key, in: context) ?? (list.press(key, in: context) ? .stay : .unused(key))
    }

    /// The keys of finding: what is typed finds, so they lead on among what was found.
    private mutating func find(_ key: Key, in context: Context) -> Step? {
        let isNext = key == .function(7)
        guard isNext || key == Key(.function(7), .shift) || key == .control("f") else { return nil }
        guard !list.words.text.isEmpty, key != .control("f") else { return .say(Wording.typeToFind) }
        return list.press(Key(isNext ? .down : .up), in: context) ? .stay : .unused(key)
    }

    mutating func click(at position: Position, in context: Context) -> Step? {
        guard list.click(at: position, in: context), let index = list.selected else { return .stay }
        return Step(move: .closeAndGo(findings[index].place))
    }

    func draw(on canvas: inout Canvas, in context: Context) {
        Chrome.title("提交前有 \(findings.count) 处要改正", on: &canvas)
        list.draw(on: &canvas)
        Chrome.notice(context.notice, on: &canvas)
        Chrome.keyBar(keyLines(in: context), on: &canvas)
    }
}
