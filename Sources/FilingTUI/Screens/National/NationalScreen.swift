import FilingModel
import FilingStore
import TUIKitLite

/// The national viewer's first page: provinces by how far their schools are, or by source; Enter leads on.
struct NationalScreen: Screen {
    private let account: AccountName
    private var worklist: Worklist
    private var tallies: [Tally]
    /// 省财政 of each province.
    private var funds: [String: Amount]
    private var figures = Figures.states
    private var table: FigureTable<String>

    /// What the columns show.
    private enum Figures: CaseIterable {
        case states, intended, passed
    }

    init(_ opened: OpenedOffice, in context: Context) {
        account = opened.account
        worklist = Worklist(opened.lines, rounds: opened.rounds, at: context.now)
        tallies = opened.tallies
        funds = opened.funds.mapValues(Self.sum)
        table = FigureTable([], [], sums: [])
        fillTable(at: context.now)
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
        case .outcome(.province(let outcome)): return take(outcome, in: context)
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
            fillTable(at: context.now)
            return .stay
        case .refresh: return .run(.province(.office))
        case .leave: return .run(.endSession(place: nil, losing: .nothing))
        case .escape: return .say(Wording.escapeOnFirstPage)
        }
    }

    private mutating func take(_ outcome: ProvinceOutcome, in context: Context) -> Step {
        switch outcome {
        case .news(let news):
            guard let lines = news.lines else { return .stay }
            worklist.take(lines, at: context.now)
            fillTable(at: context.now)
            // The sums move with each verdict, whoever gave it.
            return .run(.province(.totalsAgain(of: nil)))
        case .totalsMoved(let opened):
            tallies = opened.tallies
            fillTable(at: context.now)
        case .office(let opened):
            worklist = Worklist(opened.lines, rounds: opened.rounds, at: context.now)
            tallies = opened.tallies
            funds = opened.funds.mapValues(Self.sum)
            fillTable(at: context.now)
            return .say(Wording.refreshed)
        case .totals(let opened):
            let code = opened.province ?? ""
            return .open(
                TotalsScreen(opened, province: Province(code: code, name: Wording.provinceName(code))))
        default: break
        }
        return .stay
    }

    // MARK: The table

    private mutating func fillTable(at now: Instant) {
        let schools = Dictionary(grouping: worklist.lines, by: \.school.province)
        let money = Dictionary(grouping: tallies, by: \.province).mapValues(Self.sum)
        let lines = schools.sorted { $0.key < $1.key }.map { code, lines in
            let entry = money[code] ?? Self.sum([])
            return FigureTable<String>.Line(
                id: code,
                texts: [Wording.provinceName(code)] + texts(lines, entry, funds[code] ?? .zero, at: now),
                bar: (entry.amount(.intended) + (funds[code] ?? .zero)).yuan)
        }
        table = FigureTable(
            columns, lines,
            sums: ["全国"] + texts(worklist.lines, Self.sum(tallies), allFunds, at: now),
            selected: table.selected)
    }

    private var allFunds: Amount { funds.values.reduce(.zero, +) }

    private static func sum(_ funds: [RowNumber: Amount]) -> Amount { funds.values.reduce(.zero, +) }

    private static func sum(_ tallies: [Tally]) -> TotalsBook.Entry {
        tallies.reduce(into: TotalsBook.Entry(name: "")) { $0.add($1) }
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

    private func texts(
        _ lines: [FilingLine], _ money: TotalsBook.Entry, _ fund: Amount, at now: Instant
    ) -> [String] {
        switch figures {
        case .states:
            let states = lines.map { worklist.state(of: $0, at: now) }
            let groups: [Set<FilingState>] = [
                [.submitted, .submittedWithChanges], [.underReview], [.awaitingSchool], [.reviewed],
                [.reported],
            ]
            let counts = groups.map { group in states.count { group.contains($0) } }
            let rest = lines.count - counts.reduce(0, +)
            return ([lines.count, rest] + counts).map { $0 == 0 ? "" : String($0) }
        case .intended, .passed:
            let scope: TotalsBook.Scope = figures == .passed ? .passed : .intended
            let sources = money.amounts[scope] ?? .none
            let all = FundingSource.allCases.map { sources[$0] } + [fund, money.amount(scope) + fund]
            return all.map(\.wanYuanText)
        }
    }

    private func area(_ size: Size) -> Area {
        Area(row: 3, column: 0, rows: max(2, size.rows - 6), columns: size.columns)
    }

    func draw(on canvas: inout Canvas, in context: Context) {
        Chrome.title("全国汇总", right: account.text, on: &canvas)
        var sum = Self.sum(tallies)
        sum.fund = allFunds
        canvas.write(Wording.totalsLine(sum), row: 1, column: 1, role: .total)
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
