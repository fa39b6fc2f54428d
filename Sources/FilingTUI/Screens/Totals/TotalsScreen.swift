import FilingModel
import FilingStore
import TUIKitLite

/// 汇总: the filings in force added up by task, section, kind of school or city, with bars.
struct TotalsScreen: Screen {
    private let province: Province
    private var opened: OpenedTotals
    private var book: TotalsBook
    private var dimension = TotalsBook.Dimension.task
    private var figures = Figures.amounts
    private var table: FigureTable<String>

    /// What the money columns show.
    private enum Figures: CaseIterable {
        case amounts, intendedSources, passedSources, shares

        var scope: TotalsBook.Scope { self == .passedSources || self == .shares ? .passed : .intended }
    }

    init(_ opened: OpenedTotals, province: Province) {
        (self.opened, self.province) = (opened, province)
        book = opened.book
        table = FigureTable([], [], sums: [])
        fillTable()
    }

    private enum Action: Hashable, Sendable {
        case open, dimension, previousDimension, figures, funds, refresh, export
    }

    private static let keys = KeyMap<Action>([
        Binding([Key(.enter)], .open, label: "各校", help: "这一行任务在各校的情况；这一类型、这一地市的学校；这一部分的任务"),
        Binding([Key(.tab)], .dimension, label: "换分类", help: "按任务、按部分、按类型、按地市"),
        Binding([.space], .figures, label: "换金额", help: "意向与已通过；意向和已通过的各来源，带省财政"),
        Binding([.function(2)], .funds, label: "省财政", help: "查看或填写本省对各项任务的省财政投入"),
        Binding([.function(5)], .refresh, label: "刷新", help: "重新读取"),
        Binding([.control("e")], .export, label: "导出", help: "导出全省工作簿（.xlsx）"),
        Binding([Key(.tab, .shift)], .previousDimension, help: "上一种分类"),
    ])

    func keyLines(in context: Context) -> [KeyLine] {
        Self.keys.lines { reason(against: $0) }
            + (opened.province == nil ? [OfficePage.next, .backToList] : [.backToNation])
    }

    private func reason(against action: Action) -> String? {
        switch action {
        case .open: table.selected == nil ? Wording.nothingFits : nil
        case .funds: opened.home == nil ? Wording.noHomeProvince : nil
        default: nil
        }
    }

    var opensOnClick: Bool { true }
    var guide: [String] { ["汇总", Wording.totalsGuide] }

    // MARK: Answering

    mutating func update(_ input: ScreenInput, in context: Context) -> Step {
        switch input {
        case .key(let key): return press(key, in: context)
        case .outcome(.province(let outcome)): return take(outcome, in: context)
        case .outcome(.failed(let failure, _)): return .say(Wording.failure(failure), .error)
        default: return .stay
        }
    }

    private mutating func press(_ key: Key, in context: Context) -> Step {
        if let step = lead(key) { return step }
        if let action = Self.keys.action(for: key) {
            if let reason = reason(against: action) { return .say(reason, .warning) }
            return perform(action)
        }
        let isMoved = table.handle(key, height: area(context.size).size.rows)
        return isMoved ? .stay : .unused(key)
    }

    /// Under the national page there is nothing to turn to.
    private func lead(_ key: Key) -> Step? {
        if opened.province == nil { return OfficePage.leading(key, from: .totals) }
        if EverywhereKeys.map.action(for: key) == .leave { return Step(move: .closeAndPress(key)) }
        return key == Key(.escape) ? .close : nil
    }

    private mutating func perform(_ action: Action) -> Step {
        switch action {
        case .open: return drill()
        case .dimension: turn(1)
        case .previousDimension: turn(TotalsBook.Dimension.allCases.count - 1)
        case .figures:
            // Where nothing of 省财政 was given to schools there is nothing to tell of it.
            let all = Figures.allCases.filter { $0 != .shares || book.sum.share > .zero }
            figures = all[((all.firstIndex(of: figures) ?? 0) + 1) % all.count]
            fillTable()
        case .funds: return .run(.province(.funds))
        case .refresh: return .run(.province(.totals(of: opened.province)))
        case .export: return .run(.province(.exportProvince(opened.province)))
        }
        return .stay
    }

    /// Where the line under the cursor leads: a row to its schools, a part to its rows, a kind or a city to
    /// the list of its schools.
    private mutating func drill() -> Step {
        guard let selected = table.selected else { return .stay }
        switch dimension {
        case .task: return .run(.province(.task(RowNumber(selected), in: opened.province)))
        case .kind, .city: return .run(.province(.list(in: opened.province)))
        case .section:
            let section = opened.catalogue.sections.first { $0.title == selected }
            let rows = Set(section?.tasks.flatMap(\.rows).map(\.number.text) ?? [])
            dimension = .task
            fillTable(at: book.entries(.task).first { rows.contains($0.number) }?.number)
            return .stay
        }
    }

    /// What the list of the line under the cursor is limited to; nil where it leads to no list.
    private var listFilter: Worklist.Filter? {
        guard let selected = table.selected else { return nil }
        var filter = Worklist.Filter()
        switch dimension {
        case .task, .section: return nil
        case .kind: filter.kind = SchoolKind(rawValue: selected)
        case .city: filter.city = selected
        }
        return filter
    }

    private mutating func turn(_ step: Int) {
        let all = TotalsBook.Dimension.allCases
        dimension = all[((all.firstIndex(of: dimension) ?? 0) + step) % all.count]
        fillTable()
    }

    private mutating func take(_ outcome: ProvinceOutcome, in context: Context) -> Step {
        switch outcome {
        case .totals(let opened):
            self.opened = opened
            book = opened.book
            fillTable()
            return .say(Wording.refreshed)
        case .news(let news):
            // The totals move with each verdict, whoever gave it.
            return news.lines == nil ? .stay : .run(.province(.totalsAgain(of: opened.province)))
        case .totalsMoved(let opened):
            self.opened = opened
            book = opened.book
            fillTable()
            return .stay
        case .task(let task): return .open(TaskScreen(task))
        case .list(let office):
            guard let filter = listFilter, let name = table.selected else { return .stay }
            let drill = SubmissionsScreen.Drill(title: "汇总 > \(name)", filter: filter)
            return .open(SubmissionsScreen(office, drill: drill, in: context))
        case .funds(let funds): return .open(FundsScreen(funds))
        case .fundsLeft: return .run(.province(.totalsAgain(of: opened.province)))
        case .exported(let path): return .say(Wording.exportedTo(path))
        default: return .stay
        }
    }

    // MARK: The table

    private mutating func fillTable(at line: String? = nil) {
        let entries = book.entries(dimension)
        let lines = entries.map { entry in
            FigureTable<String>.Line(
                id: dimension == .task ? entry.number : entry.name, heading: entry.heading,
                texts: texts(entry), bar: entry.amount(figures.scope).yuan)
        }
        table = FigureTable(columns, lines, sums: texts(book.sum), selected: line ?? table.selected)
    }

    private var columns: [GridColumn] {
        let lead =
            dimension == .task
            ? [
                GridColumn(title: "序号", columns: 4), GridColumn(title: "工作任务", columns: 0),
                GridColumn(title: "学校", columns: 4, alignment: .right),
            ]
            : [
                GridColumn(title: dimension == .city ? "地市" : "名称", columns: 0),
                GridColumn(title: "任务行", columns: 6, alignment: .right),
            ]
        let quantity = [GridColumn(title: "数量/全国目标", columns: 13, alignment: .right)]
        return lead + (showsQuantity ? quantity : [])
            + moneyTitles.map { GridColumn(title: $0, columns: 10, alignment: .right) }
    }

    /// Beside all five sources there is no room for it.
    private var showsQuantity: Bool { dimension == .task && figures == .amounts }

    private var moneyTitles: [String] {
        switch figures {
        case .amounts: ["意向承接", "已通过"]
        case .shares: ["已通过", "省财政", "已分配"]
        default: FundingSource.allCases.map(\.shortLabel) + ["省财政"]
        }
    }

    private func texts(_ entry: TotalsBook.Entry) -> [String] {
        let rows = String(entry.rows[figures.scope] ?? 0)
        let lead =
            dimension == .task
            ? [entry.number, entry.name, entry.name == "合计" ? "" : rows] : [entry.name, rows]
        return lead + (showsQuantity ? [quantity(entry)] : []) + money(entry)
    }

    private func money(_ entry: TotalsBook.Entry) -> [String] {
        let (passed, fund) = (entry.amount(.passed).wanYuanText, entry.fund?.wanYuanText ?? "-")
        switch figures {
        case .amounts: return [entry.amount(.intended).wanYuanText, passed]
        case .shares: return [passed, fund, entry.share.wanYuanText]
        default:
            let sources = entry.amounts[figures.scope] ?? .none
            return FundingSource.allCases.map { sources[$0].wanYuanText } + [fund]
        }
    }

    private func quantity(_ entry: TotalsBook.Entry) -> String {
        guard let rule = entry.rule else { return entry.name == "合计" ? "" : "-" }
        let target = rule.nationalTarget.map { "/\($0)" } ?? ""
        return "\(entry.quantity[figures.scope] ?? 0)\(target)\(rule.unit)"
    }

    // MARK: Drawing

    private func area(_ size: Size) -> Area {
        Area(row: 3, column: 0, rows: max(2, size.rows - 6), columns: size.columns)
    }

    func draw(on canvas: inout Canvas, in context: Context) {
        if let code = opened.province {
            Chrome.title("汇总  \(Wording.provinceName(code))", on: &canvas)
        } else {
            OfficePage.drawTabs(.totals, right: province.name, on: &canvas)
        }
        let sum = book.sum
        let line = Wording.totalsLine(sum, columns: canvas.size.columns - 2, canvas.widths)
        canvas.write(line, row: 1, column: 1, role: .total)
        let names = TotalsBook.Dimension.allCases.map { $0 == dimension ? "[\($0.rawValue)]" : $0.rawValue }
        canvas.write(
            "\(names.joined(separator: " "))   \(moneyLabel)（万元）", row: 2, column: 1, role: .label)
        canvas.inside(area(canvas.size)) { table.draw(on: &$0) }
        Chrome.notice(context.notice ?? warning, on: &canvas)
        Chrome.keyBar(keyLines(in: context), on: &canvas)
    }

    /// What is shared out beyond what there is; it is shown until something else is said.
    private var warning: Notice? {
        guard book.sum.share > .zero, !book.exceeded.isEmpty else { return nil }
        return Notice(Wording.exceeded(book.exceeded), .warning)
    }

    private var moneyLabel: String {
        switch figures {
        case .amounts: "意向承接与已通过"
        case .intendedSources: "意向承接的五个来源"
        case .passedSources: "已通过的四个来源和省财政"
        case .shares: "省财政和其中分配到校的"
        }
    }
}

extension KeyLine {
    /// Esc on the pages that lie on the list.
    static let backToNation = KeyLine(keys: [Key(.escape)], label: "全国", help: "回到全国汇总", reason: nil)
    static let backToList = KeyLine(keys: [Key(.escape)], label: "列表", help: "回到审核列表", reason: nil)
}
