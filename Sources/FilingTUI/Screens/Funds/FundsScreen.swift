import FilingModel
import FilingStore
import TUIKitLite

/// 省财政: what the province itself puts into each task or row, typed as a school types its amounts. Each sum
/// is durable before the frame that shows it.
struct FundsScreen: Screen {
    private var opened: OpenedFunds
    private var table: FigureTable<String>
    /// The sum being typed for the current row; nil while none is.
    private var typed: TextField?
    /// What Ctrl+Z brings back, the last at the end.
    private var former: [Former] = []

    private struct Former {
        let row: RowNumber
        let amount: Amount
    }

    init(_ opened: OpenedFunds) {
        self.opened = opened
        table = FigureTable([], [], sums: [])
        fillTable()
    }

    func keyLines(in context: Context) -> [KeyLine] {
        let reason = opened.mayChange ? nil : Wording.fundsReadOnly
        if typed != nil {
            return [
                KeyLine(keys: [Key(.enter), Key(.tab)], label: "保存", help: "保存，到下一行", reason: nil),
                KeyLine(keys: [.control("k")], label: "采用", help: "采用提示里建议的数", reason: nil),
                KeyLine(keys: [Key(.escape)], label: "不改", help: "恢复原来的数", reason: nil),
            ]
        }
        return [
            KeyLine(
                keys: [Key(.enter), .function(2)], label: "填写", help: "修改这一行的省财政；直接输入数字也可以", reason: reason),
            KeyLine(keys: [Key(.delete), Key(.backspace)], label: "清空", help: "去掉这一行的省财政", reason: reason),
            KeyLine(keys: [.control("z")], label: "撤销", help: "恢复上一次修改之前的数", reason: reason),
            KeyLine(keys: [.function(5)], label: "刷新", help: "重新读取", reason: nil),
            KeyLine(keys: [Key(.escape)], label: "返回", help: "返回", reason: nil),
        ]
    }

    var isIdle: Bool { typed == nil }
    var guide: [String] { ["省财政", Wording.fundsGuide] }

    private var row: RowNumber? { table.selected.map { RowNumber($0) } }

    // MARK: Answering

    mutating func update(_ input: ScreenInput, in context: Context) -> Step {
        switch input {
        case .key(let key): return press(key, in: context)
        case .paste(let text): return begin(with: PastedText.firstLine(text))
        case .pasteRefused: return .say(Wording.pasteTooLarge, .warning)
        case .outcome(.province(.funds(let opened))):
            self.opened = opened
            fillTable()
            return .stay
        case .outcome(.failed(let failure, .province(.setFund(let row, let amount)))):
            bringBack(row, amount)
            return .say(Wording.failure(failure), .error)
        case .outcome(.failed(let failure, _)): return .say(Wording.failure(failure), .error)
        default: return .stay
        }
    }

    /// What the store did not take is typed again.
    private mutating func bringBack(_ row: RowNumber, _ amount: Amount) {
        _ = former.popLast()
        fillTable(selected: row.text)
        typed = TextField(amount.wanYuanText, maximumCharacters: 40)
    }

    private mutating func press(_ key: Key, in context: Context) -> Step {
        if typed != nil { return pressWhileTyping(key, in: context) }
        if EverywhereKeys.map.action(for: key) == .leave { return Step(move: .closeAndPress(key)) }
        switch key {
        case Key(.escape): return Step(move: .closeAndTell(.province(.fundsLeft)))
        case Key(.enter), .function(2): return begin(with: nil)
        case Key(.delete), Key(.backspace): return set(.zero)
        case .control("z"): return undo()
        case .function(5): return Step(errands: [.province(.funds)], notice: Notice(Wording.refreshed))
        case .space: return .unused(key)
        default:
            if let scalar = key.typedScalar { return begin(with: String(scalar)) }
            return move(key, in: context) ? .stay : .unused(key)
        }
    }

    private mutating func move(_ key: Key, in context: Context) -> Bool {
        table.handle(key, height: area(context.size).size.rows)
    }

    // MARK: Typing

    /// Begins with `text` in place of the old sum; with the old one for nil.
    private mutating func begin(with text: String?) -> Step {
        guard opened.mayChange else { return .say(Wording.fundsReadOnly, .warning) }
        guard let row else { return .stay }
        var field = TextField(maximumCharacters: 40)
        let isWhole = field.insert(text ?? opened.funds[row]?.wanYuanText ?? "")
        typed = field
        return isWhole ? .stay : .say(Wording.fieldFull, .warning)
    }

    private mutating func pressWhileTyping(_ key: Key, in context: Context) -> Step {
        switch (key.code, key.modifiers) {
        case (.escape, []):
            typed = nil
            return .say(Wording.fundKept)
        case (.enter, []), (.tab, []), (.down, []): return accept(thenPress: Key(.down), in: context)
        case (.up, []), (.tab, .shift): return accept(thenPress: Key(.up), in: context)
        default: break
        }
        if key == .control("k") { return adopt() }
        if EverywhereKeys.map.action(for: key) == .leave {
            let step = accept(thenPress: nil, in: context)
            return typed == nil ? Step(errands: step.errands, move: .closeAndPress(key)) : step
        }
        guard typed?.handle(key) == true else {
            let refused = key.typedScalar.map { Notice(Wording.refusedCharacter($0), .warning) }
            return Step(notice: refused ?? .unused(key))
        }
        return .stay
    }

    private var reading: CellReading? {
        guard let row, let text = typed?.text,
            let task = opened.catalogue.entries.first(where: { $0.row.number == row })?.row
        else { return nil }
        return CellReading(text, field: .amount(.local), row: task)
    }

    private mutating func accept(thenPress key: Key?, in context: Context) -> Step {
        guard let row, let reading, let text = typed?.text else { return .stay }
        if let fault = reading.fault { return .say(Wording.fundFault(fault, text, row), .warning) }
        var amount = Amount.zero
        if case .amount(let read) = reading.content { amount = read }
        typed = nil
        let step = set(amount)
        if let key { _ = move(key, in: context) }
        return step
    }

    private mutating func adopt() -> Step {
        guard let meant = reading?.fault?.suggestion else { return .unused(.control("k")) }
        typed = TextField(meant.wanYuanText, maximumCharacters: 40)
        return .stay
    }

    private mutating func set(_ amount: Amount) -> Step {
        guard opened.mayChange else { return .say(Wording.fundsReadOnly, .warning) }
        guard let row else { return .stay }
        let old = opened.funds[row] ?? .zero
        guard old != amount else { return .say(Wording.fundUnchanged) }
        former.append(Former(row: row, amount: old))
        return Step(
            errands: [.province(.setFund(row, amount))], notice: Notice(Wording.fundSaved(row, amount)))
    }

    private mutating func undo() -> Step {
        guard let last = former.popLast() else { return .say(Wording.nothingToUndoHere) }
        fillTable(selected: last.row.text)
        return Step(
            errands: [.province(.setFund(last.row, last.amount))],
            notice: Notice(Wording.fundSaved(last.row, last.amount)))
    }

    // MARK: The table

    private mutating func fillTable(selected: String? = nil) {
        var section = ""
        let lines = opened.catalogue.entries.map { item in
            let (row, isNew) = (item.row, item.section.title != section)
            section = item.section.title
            let fund = opened.funds[row.number]
            return FigureTable<String>.Line(
                id: row.number.text, heading: isNew ? item.section.title : nil,
                texts: [
                    row.number.text, row.title, opened.filed[row.number]?.wanYuanText ?? "",
                    fund?.wanYuanText ?? "",
                ] + (opened.shared.map { [$0[row.number]?.wanYuanText ?? ""] } ?? []),
                bar: fund?.yuan ?? 0, role: opened.exceeded.contains(row.number) ? .warning : .plain)
        }
        let sums = [opened.filed, opened.funds] + (opened.shared.map { [$0] } ?? [])
        table = FigureTable(
            columns, lines, sums: ["", "合计"] + sums.map { $0.values.reduce(.zero, +).wanYuanText },
            selected: selected ?? table.selected)
    }

    private var columns: [GridColumn] {
        let titles = ["学校意向承接", "省财政万元"] + (opened.shared == nil ? [] : ["已分配到校"])
        return [GridColumn(title: "序号", columns: 4), GridColumn(title: "工作任务", columns: 0)]
            + titles.map { GridColumn(title: $0, columns: 13, alignment: .right) }
    }

    private func area(_ size: Size) -> Area {
        Area(row: 3, column: 0, rows: max(2, size.rows - 6), columns: size.columns)
    }

    // MARK: Drawing

    func draw(on canvas: inout Canvas, in context: Context) {
        Chrome.title("省财政  \(Wording.provinceName(opened.province))", on: &canvas)
        canvas.write(Wording.fundsLine(opened), row: 1, column: 1, role: .total)
        let isExceeded = !opened.exceeded.isEmpty
        canvas.write(
            canvas.widths.clipped(
                isExceeded ? Wording.exceeded(opened.exceeded) : Wording.fundsGuide,
                to: canvas.size.columns - 2), row: 2, column: 1, role: isExceeded ? .warning : .label)
        canvas.inside(area(canvas.size)) { table.draw(on: &$0) }
        drawTyped(on: &canvas)
        Chrome.notice(context.notice, on: &canvas)
        Chrome.keyBar(keyLines(in: context), on: &canvas)
    }

    /// The line above the notices: what is typed, and what it means.
    private func drawTyped(on canvas: inout Canvas) {
        guard let typed, let row else { return }
        let (line, label) = (canvas.size.rows - 3, "\(row) 省财政（万元）")
        canvas.write(label, row: line, column: 1, role: .label)
        let column = 2 + canvas.widths.columns(of: label)
        typed.draw(on: &canvas, row: line, column: column, columns: 24, focused: true)
        if case .amount(let amount) = reading?.content {
            canvas.write("= \(amount.readBackText)", row: line, column: column + 26, role: .muted)
        }
    }
}
