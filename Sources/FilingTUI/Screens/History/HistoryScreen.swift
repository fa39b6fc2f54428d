import FilingModel
import FilingStore
import TUIKitLite

/// 明细: who changed which cell when, from what to what, and every step of the workflow; the latest on top.
struct HistoryScreen: Screen {
    private let opened: OpenedHistory
    /// Latest first.
    private let lines: [HistoryLine]
    /// The row whose lines alone are shown; nil for all.
    private var row: RowNumber?
    private var list: ListView<Int>

    private enum Action: Hashable, Sendable { case narrow, compare, leave, escape }

    private static let keys = KeyMap<Action>([
        Binding([.space], .narrow, label: "只看此行/看全部", help: "只看这一行任务的经过；再按看全部"),
        Binding([.function(4), Key(.enter)], .compare, label: "版本比较", help: "比较任意两次提交，或提交的与现在填写的"),
        Binding([Key(.escape)], .escape, label: "返回", help: "返回"),
        Binding([.control("q")], .leave, help: "退出登录"),
    ])

    init(_ opened: OpenedHistory) {
        self.opened = opened
        lines = opened.lines.reversed()
        list = ListView([])
        list = ListView(items)
    }

    func keyLines(in context: Context) -> [KeyLine] {
        Self.keys.lines { reason(against: $0) }
    }

    private func reason(against action: Action) -> String? {
        switch action {
        case .narrow where row == nil && selectedLine?.row == nil: Wording.noRowHere
        case .compare where opened.versions.isEmpty: Wording.nothingToCompare
        default: nil
        }
    }

    var isIdle: Bool { false }
    var opensOnClick: Bool { true }
    var guide: [String] { ["明细", Wording.historyGuide] }

    private var selectedLine: HistoryLine? { list.selected.map { lines[$0] } }

    // MARK: Answering

    mutating func update(_ input: ScreenInput, in context: Context) -> Step {
        guard case .key(let key) = input else { return .stay }
        guard let action = Self.keys.action(for: key) else {
            let isHandled = list.handle(key, height: Self.area(context.size).size.rows)
            return isHandled ? .stay : .say(Wording.keyWithoutUse(key))
        }
        if let reason = reason(against: action) { return .say(reason) }
        switch action {
        case .narrow:
            row = row == nil ? selectedLine?.row : nil
            list.items = items
            return .stay
        case .compare: return .open(ComparisonScreen(opened))
        case .leave: return Step(move: .closeAndPress(key))
        case .escape: return .close
        }
    }

    /// The lines in sight, without their texts, which depend on the window.
    private var items: [ListItem<Int>] {
        lines.indices.filter { row == nil || lines[$0].row == row }.map { ListItem(id: $0, text: "") }
    }

    // MARK: Drawing

    private static func area(_ size: Size) -> Area {
        Area(row: 3, column: 1, rows: max(1, size.rows - 9), columns: size.columns - 2)
    }

    func draw(on canvas: inout Canvas, in context: Context) {
        Chrome.title("明细", right: opened.school.name, on: &canvas)
        canvas.write(Wording.historyCount(list.items.count, of: row), row: 1, column: 1, role: .total)
        canvas.write(
            Wording.historyHeading, row: 2, column: 1, role: .heading, columns: canvas.size.columns - 2)
        let shown = written(height: Self.area(canvas.size).size.rows, on: canvas)
        if shown.items.isEmpty { canvas.placeCursor(row: 3, column: 1) }
        canvas.inside(Self.area(canvas.size)) { shown.draw(on: &$0) }
        canvas.rule(row: canvas.size.rows - 6)
        drawDetail(on: &canvas)
        Chrome.notice(context.notice, on: &canvas)
        Chrome.keyBar(keyLines(in: context), on: &canvas)
    }

    /// The list with the texts of the lines that can be in sight.
    private func written(height: Int, on canvas: Canvas) -> ListView<Int> {
        let here = list.selectedIndex ?? 0
        var shown = list
        shown.items = list.items.enumerated().map { index, item in
            guard abs(index - here) < height else { return item }
            let line = lines[item.id]
            let text = Wording.history(line, viewer: opened.viewer, widths: canvas.widths)
            return ListItem(id: item.id, text: text, role: line.isAct ? .title : .plain)
        }
        return shown
    }

    /// The selected line whole.
    private func drawDetail(on canvas: inout Canvas) {
        guard let line = selectedLine else { return }
        let texts = Wording.historyDetail(line, opened)
        let room = canvas.size.columns - 2
        for (offset, text) in texts.flatMap({ canvas.widths.wrapped($0, to: room) }).prefix(3).enumerated() {
            canvas.write(text, row: canvas.size.rows - 5 + offset, column: 1)
        }
    }
}

extension HistoryLine {
    /// The one row that it is about; nil for none and for several.
    fileprivate var row: RowNumber? {
        switch event {
        case .cell(let cell, _, _), .setAside(let cell, _): cell.row
        case .checkpoint: nil
        case .act(let entry): entry.rows.count == 1 ? entry.rows.first : nil
        }
    }

    fileprivate var isAct: Bool {
        if case .act = event { true } else { false }
    }
}
