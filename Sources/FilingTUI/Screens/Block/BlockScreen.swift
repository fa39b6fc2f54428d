import FilingModel
import TUIKitLite

/// What a gesture over many cells would do: a pasted block, or amounts divided by 10 000. Enter does it, Esc
/// leaves everything as it is.
struct BlockScreen: Screen {
    enum Occasion: Hashable {
        case paste
        /// Amounts that may have been typed in 元.
        case division

        var title: String { self == .paste ? "粘贴预览" : "换算预览（除以 10000）" }
    }

    let occasion: Occasion
    let school: School
    /// What Enter does.
    private(set) var plan: BlockPlan
    /// The same before it was divided by 10 000; nil while it is not.
    private(set) var undivided: BlockPlan?
    let table: FilingTable
    private(set) var lines: [Line] = []
    private(set) var window = ScrollWindow()

    /// A line of the list.
    enum Line: Hashable {
        case heading(String)
        case text(String, marked: Bool)
        /// The columns' names.
        case columns
        case row(RowNumber)
    }

    init(_ occasion: Occasion, _ plan: BlockPlan, table: FilingTable, school: School) {
        (self.occasion, self.plan, self.table, self.school) = (occasion, plan, table, school)
        lines = Self.lines(of: plan)
    }

    private static func lines(of plan: BlockPlan) -> [Line] {
        section(Wording.refusedHeading, plan.refused.map { .text(Wording.refused($0), marked: true) })
            + section(Wording.keptHeading, plan.kept.map(keptLine))
            + section(
                Wording.overwrittenHeading,
                plan.overwriting.map { .text(Wording.overwritten($0), marked: false) })
            + section(Wording.landingHeading, plan.rows.map(Line.row), header: [.columns])
    }

    private static func section(_ title: String, _ lines: [Line], header: [Line] = []) -> [Line] {
        lines.isEmpty ? [] : [.heading("\(title)（\(lines.count)）")] + header + lines
    }

    private static func keptLine(_ landing: BlockPlan.Landing) -> Line {
        let (cell, text) = (landing.cell, landing.after.text)
        let why = landing.fault.map(Wording.explained) ?? ""
        return .text("\(cell.row) \(cell.field.label) “\(Wording.shortened(text))”\(why)", marked: true)
    }

    // MARK: Keys

    private enum Action: Hashable, Sendable { case apply, divide, back }

    private static let keys = KeyMap<Action>([
        Binding([Key(.enter)], .apply, label: "写入", help: "照预览写入；一次 Ctrl+Z 全部撤销"),
        Binding([Key(.escape)], .back, label: "不写入", help: "不写入，什么都不变"),
        Binding([.control("k")], .divide, label: "除以10000", help: "金额按元填写时，换算成万元；再按恢复"),
    ])

    func keyLines(in context: Context) -> [KeyLine] {
        Self.keys.lines(reason: reason)
            + [KeyLine(keys: [Key(.pageDown), Key(.pageUp)], label: "翻页", help: "翻看全部内容", reason: nil)]
    }

    private func reason(against action: Action) -> String? {
        switch action {
        case .apply: plan.changesSomething ? nil : Wording.nothingToWrite
        case .divide: mayBeDivided ? nil : Wording.nothingSuggested
        case .back: nil
        }
    }

    /// Whether the figures look as if they were in 元, or have just been divided.
    var mayBeDivided: Bool { occasion == .paste && (undivided != nil || plan.looksLikeYuan) }

    var isIdle: Bool { false }
    var guide: [String] { [occasion.title] + Wording.blockGuide }

    mutating func update(_ input: ScreenInput, in context: Context) -> Step {
        switch input {
        case .key(let key): return press(key, in: context)
        case .paste, .pasteRefused: return .say(Wording.previewIsOpen, .warning)
        default: return .stay
        }
    }

    private mutating func press(_ key: Key, in context: Context) -> Step {
        if EverywhereKeys.map.action(for: key) == .leave { return Step(move: .closeAndPress(key)) }
        guard let action = Self.keys.action(for: key) else { return scroll(key, in: context) }
        if let reason = reason(against: action) { return .say(reason, .warning) }
        switch action {
        case .apply: return Step(move: .closeAndApply(plan))
        case .back: return .close.saying(Notice(Wording.nothingWritten))
        case .divide: divide()
        }
        return .stay
    }

    private mutating func divide() {
        (plan, undivided) = undivided.map { ($0, nil) } ?? (plan.dividedByTenThousand, plan)
        lines = Self.lines(of: plan)
    }

    private mutating func scroll(_ key: Key, in context: Context) -> Step {
        let height = Self.listRows(context.size)
        let steps: [Key.Code: Int] = [
            .up: -1, .down: 1, .pageUp: 1 - height, .pageDown: height - 1, .home: -lines.count,
            .end: lines.count,
        ]
        guard let step = steps[key.code] else { return .unused(key) }
        window.scroll(by: step, height: height, count: lines.count)
        return .stay
    }

    /// The rows of the list in a window of `size`.
    static func listRows(_ size: Size) -> Int { max(1, size.rows - 8) }
}
