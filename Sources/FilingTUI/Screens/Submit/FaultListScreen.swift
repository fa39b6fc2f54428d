import FilingModel
import TUIKitLite

/// What stands against 提交, one line each; Enter goes to the place.
struct FaultListScreen: Screen {
    let findings: [Finding]
    let table: FilingTable
    private var list: ListView<Int>

    init(_ findings: [Finding], table: FilingTable) {
        (self.findings, self.table) = (findings, table)
        list = ListView(
            findings.enumerated().map { ListItem(id: $0, text: Wording.finding($1, in: table)) })
    }

    func keyLines(in context: Context) -> [KeyLine] {
        [
            KeyLine(keys: [Key(.enter)], label: "转到该处", help: "转到选中的一处去改正", reason: nil),
            KeyLine(keys: [.control("k")], label: "采用建议", help: "到选中的一处，采用建议的数字", reason: nil),
            KeyLine(keys: [Key(.escape)], label: "返回", help: "返回承接任务", reason: nil),
        ]
    }

    var isIdle: Bool { false }
    var guide: [String] { ["差错", "这些地方改正后才能提交；填写的内容都已保存。"] }

    mutating func update(_ input: ScreenInput, in context: Context) -> Step {
        guard case .key(let key) = input else { return .stay }
        if EverywhereKeys.map.action(for: key) == .leave { return Step(move: .closeAndPress(key)) }
        if key == Key(.escape) { return .close }
        if let place = list.selected.map({ findings[$0].place }) {
            if key == Key(.enter) { return Step(move: .closeAndGo(place)) }
            if key == .control("k") { return Step(move: .closeAndGo(place, pressing: key)) }
        }
        return list.handle(key, height: height(context.size)) ? .stay : .unused(key)
    }

    mutating func click(at position: Position, in context: Context) -> Step {
        guard let index = list.line(atRow: position.row - 2, height: height(context.size)) else {
            return .stay
        }
        if index == list.selected { return Step(move: .closeAndGo(findings[index].place)) }
        list.select(index)
        return .stay
    }

    private func height(_ size: Size) -> Int { max(1, size.rows - 5) }

    func draw(on canvas: inout Canvas, in context: Context) {
        Chrome.title("提交前有 \(findings.count) 处要改正", on: &canvas)
        let room = Area(row: 2, column: 1, rows: height(canvas.size), columns: canvas.size.columns - 2)
        canvas.inside(room) { list.draw(on: &$0) }
        Chrome.notice(context.notice, on: &canvas)
        Chrome.keyBar(keyLines(in: context), on: &canvas)
    }
}
