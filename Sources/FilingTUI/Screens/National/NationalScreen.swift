import FilingModel
import FilingStore
import TUIKitLite

/// The national viewer's first page: provinces by how far their schools are, or by source; Enter leads on.
struct NationalScreen: Screen {
    private let account: AccountName
    private var standings: [ProvinceStanding]
    private var figures = Figures.states
    private var table: FigureTable<String>

    /// What the columns show.
    private enum Figures: CaseIterable {
        case states, intended, passed
    }

    init(_ opened: OpenedOffice) {
        (account, standings) = (opened.account, opened.standings)
        table = FigureTable([], [], sums: [])
        fillTable()
    }

    private enum Action: Hashable, Sendable { case open, figures, refresh, leave, escape }

    private static let keys = KeyMap<Action>([
        Binding([Key(.enter)], .open, label: "本省汇总", help: "这个省按任务、按地市的汇总，再到各校"),
        Binding([.space, Key(.tab)], .figures, label: "换列", help: "按状态；意向承接的各来源；已通过的各来源"),
        Binding([.function(5)], .refresh, label: "刷新", help: "重新读取"),
        Binding([.control("q")], .leave, label: "退出", help: "退出登录"),
        Binding([Key(.escape)], .escape, help: "这里已是首页"),
    ])

    func keyLines(in context: Context) -> [KeyLine] { Self.keys.lines() }

    var opensOnClick: Bool { true }
    var guide: [String] { ["全国汇总", Wording.nationGuide] }

    // MARK: Answering

    mutating func update(_ input: ScreenInput, in context: Context) -> Step {
        switch input {
        case .key(let key): return press(key, in: context)
        case .outcome(.province(let outcome)): return take(outcome)
        case .outcome(.sessionEnded): return Step(move: .leave)
        case .outcome(.failed(let failure, _)): return .say(Wording.failure(failure), .error)
        default: return .stay
        }
    }

    private mutating func press(_ key: Key, in context: Context) -> Step {
        guard let action = Self.keys.action(for: key) else {
            let isMoved = table.handle(key, height: area(context.size).size.rows)
            return isMoved ? .stay : .unused(key)
        }
        switch action {
        case .open: return table.selected.map { .run(.province(.totals(of: $0))) } ?? .stay
        case .figures:
            let all = Figures.allCases
            figures = all[((all.firstIndex(of: figures) ?? 0) + 1) % all.count]
            fillTable()
            return .stay
        case .refresh: return Step(errands: [.province(.standings)], notice: Notice(Wording.refreshed))
        case .leave: return .run(.endSession(place: nil, losing: .nothing))
        case .escape: return .say(Wording.escapeOnFirstPage)
        }
    }

    private mutating func take(_ outcome: ProvinceOutcome) -> Step {
        switch outcome {
        case .news(let news):
            // Sums and states move with each step, whoever took it.
            return news.lines == nil ? .stay : .run(.province(.standings))
        case .standings(let standings):
            self.standings = standings
            fillTable()
        case .totals(let opened):
            let code = opened.province ?? ""
            return .open(
                TotalsScreen(opened, province: Province(code: code, name: Wording.provinceName(code))))
        default: break
        }
        return .stay
    }

    // MARK: The table

    private mutating func fillTable() {
        let lines = standings.map { standing in
            let money = Self.sum([standing])
            return FigureTable<String>.Line(
                id: standing.province,
                texts: [Wording.provinceName(standing.province)] + texts([standing], money),
                bar: (money.amount(.intended) + standing.fund).yuan)
        }
        table = FigureTable(
            columns, lines, sums: ["全国"] + texts(standings, Self.sum(standings)), selected: table.selected)
    }

    private static func sum(_ standings: [ProvinceStanding]) -> TotalsBook.Entry {
        var entry = TotalsBook.Entry(name: "")
        for (state, sum) in standings.flatMap(\.rows) { entry.add(sum, state) }
        entry.fund = standings.reduce(.zero) { $0 + $1.fund }
        return entry
    }

    private var columns: [GridColumn] {
        let titles =
            switch figures {
            case .states: ["学校", "未提交", "已提交", "审核中", "待修改", "已审完", "已报部"]
            case .intended, .passed: FundingSource.allCases.map(\.shortLabel) + ["省财政", "合计"]
            }
        let width = figures == .states ? 6 : 10
        return [GridColumn(title: "省份", columns: 0)]
            + titles.map { GridColumn(title: $0, columns: width, alignment: .right) }
    }

    private func texts(_ standings: [ProvinceStanding], _ money: TotalsBook.Entry) -> [String] {
        switch figures {
        case .states:
            let counts = ProvinceStanding.Stage.allCases.map { stage in
                standings.reduce(0) { $0 + ($1.schools[stage] ?? 0) }
            }
            return ([counts.reduce(0, +)] + counts).map { $0 == 0 ? "" : String($0) }
        case .intended, .passed:
            let scope: TotalsBook.Scope = figures == .passed ? .passed : .intended
            let (sources, fund) = (money.amounts[scope] ?? .none, money.fund ?? .zero)
            let all = FundingSource.allCases.map { sources[$0] } + [fund, money.amount(scope) + fund]
            return all.map(\.wanYuanText)
        }
    }

    private func area(_ size: Size) -> Area {
        Area(row: 3, column: 0, rows: max(2, size.rows - 6), columns: size.columns)
    }

    func draw(on canvas: inout Canvas, in context: Context) {
        Chrome.title("全国汇总", right: account.text, on: &canvas)
        canvas.write(Wording.totalsLine(Self.sum(standings)), row: 1, column: 1, role: .total)
        let label =
            switch figures {
            case .states: "各省学校的状态"
            case .intended: "意向承接的五个来源（万元）"
            case .passed: "已通过的四个来源和省财政（万元）"
            }
        canvas.write(label, row: 2, column: 1, role: .label)
        canvas.inside(area(canvas.size)) { table.draw(on: &$0) }
        Chrome.notice(context.notice, on: &canvas)
        Chrome.keyBar(keyLines(in: context), on: &canvas)
    }
}
