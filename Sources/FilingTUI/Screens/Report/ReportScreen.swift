import FilingModel
import FilingStore
import TUIKitLite

/// 报部: what would be frozen, which rows still hinder, and what was reported. One lead proposes, another
/// confirms.
struct ReportScreen: Screen {
    /// A row of a school.
    struct Place: Hashable, Sendable {
        let school: SchoolCode
        let row: RowNumber

        init(_ obstacle: ReportObstacle) { (school, row) = (obstacle.school, obstacle.row) }
    }

    private(set) var opened: OpenedReport
    /// The rows that are to go into the report although they are open.
    private var excepted: Set<Place> = []
    /// The reason for exceptions that was begun and not sent.
    private var reason = ""
    private var table: FigureTable<Place>

    init(_ opened: OpenedReport) {
        self.opened = opened
        table = FigureTable(Self.columns, [], sums: [])
        fillTable()
    }

    private static let columns = [
        GridColumn(title: "例外", columns: 4), GridColumn(title: "学校代码", columns: 10),
        GridColumn(title: "学校名称", columns: 0), GridColumn(title: "序号", columns: 5),
        GridColumn(title: "省厅审核情况", columns: 14),
    ]

    enum Action: Hashable, Sendable { case open, tick, tickAll, advance, takeBack, export, refresh }

    static let keys = KeyMap<Action>([
        Binding([Key(.enter)], .open, label: "打开", help: "打开这所学校的提交，到这一行"),
        Binding([.function(9)], .advance, label: "提请/确认", help: "提请报部；另一位省级管理员已提请的，确认报部"),
        Binding([.space], .tick, label: "例外", help: "把这一行勾选为例外：没有结论也报，提请时写理由"),
        Binding([.control("a")], .tickAll, help: "把全部未决的行勾选为例外，或全部取消"),
        Binding([Key(.delete)], .takeBack, label: "撤回提请", help: "撤回还没有确认的提请"),
        Binding([.control("e")], .export, label: "导出", help: "按最近一次报部的快照导出全省工作簿（.xlsx）"),
        Binding([.function(5)], .refresh, help: "重新读取"),
    ])

    func keyLines(in context: Context) -> [KeyLine] {
        Self.keys.lines { reason(against: $0) } + [OfficePage.next, .backToList]
    }

    var guide: [String] { ["报部", Wording.reportGuide] }

    // MARK: Questions

    private var left: [ReportObstacle] { opened.obstacles.filter { !excepted.contains(Place($0)) } }

    private func reason(against action: Action) -> String? {
        switch action {
        case .open where table.selected == nil: Wording.nothingHinders
        case .tick where table.selected == nil, .tickAll where opened.obstacles.isEmpty:
            Wording.nothingHinders
        case .tick where opened.proposal != nil, .tickAll where opened.proposal != nil:
            Wording.proposedAlready
        case .tick where opened.isLocked, .tickAll where opened.isLocked: Wording.lockedUntilUnlocked
        case .advance: reasonAgainstAdvance
        case .takeBack: opened.proposal == nil ? Wording.nothingToTakeBack : reasonAgainstRole
        case .export: opened.last == nil ? Wording.nothingReported : nil
        default: nil
        }
    }

    private var reasonAgainstRole: String? {
        opened.viewer.role == .provincialLead
            ? nil : Wording.refusal(ReportRefusal.notForRole(opened.viewer.role))
    }

    private var reasonAgainstAdvance: String? {
        if let reason = reasonAgainstRole { return reason }
        if let proposal = opened.proposal {
            return proposal.by == opened.viewer.account ? Wording.ownProposal : nil
        }
        if opened.isLocked { return Wording.lockedUntilUnlocked }
        return left.isEmpty ? nil : Wording.refusal(.obstacles(left)) + Wording.exceptionsBySpace
    }

    // MARK: Answering

    mutating func update(_ input: ScreenInput, in context: Context) -> Step {
        switch input {
        case .key(let key): return press(key, in: context)
        case .outcome(.province(let outcome)): return take(outcome)
        case .outcome(.exportFailed(let failure)): return .say(Wording.failure(failure), .error)
        case .outcome(.failed(let failure, _)): return .say(Wording.failure(failure), .error)
        default: return .stay
        }
    }

    private mutating func press(_ key: Key, in context: Context) -> Step {
        if let step = OfficePage.leading(key, from: .report) { return step }
        guard let action = Self.keys.action(for: key) else {
            let isMoved = table.handle(key, height: area(context.size).size.rows)
            return isMoved ? .stay : .unused(key)
        }
        if let reason = reason(against: action) { return .say(reason, .warning) }
        return perform(action)
    }

    private mutating func perform(_ action: Action) -> Step {
        switch action {
        case .open: return table.selected.map { .run(.province(.review($0.school))) } ?? .stay
        case .tick:
            if let place = table.selected, excepted.remove(place) == nil { excepted.insert(place) }
            fillTable()
        case .tickAll:
            excepted = left.isEmpty ? [] : Set(opened.obstacles.map(Place.init))
            fillTable()
        case .advance:
            let exceptions = opened.obstacles.filter { excepted.contains(Place($0)) }
            return .open(ReportFormScreen(opened, excepting: exceptions, reason: reason))
        case .takeBack: return .run(.province(.withdrawReport))
        case .export: return opened.last.map { .run(.province(.exportReport($0.number))) } ?? .stay
        case .refresh: return Step(errands: [.province(.report)], notice: Notice(Wording.refreshed))
        }
        return .stay
    }

    private mutating func take(_ outcome: ProvinceOutcome) -> Step {
        switch outcome {
        case .report(let opened): show(opened)
        case .phrase(let text): reason = text
        case .reported(let step, let opened):
            show(opened)
            return .say(Wording.reported(step, opened))
        case .reportRefused(let refusal, let opened):
            show(opened)
            return .say(Wording.refusal(refusal), .error)
        case .news(let news) where news.lines != nil || news.isReportMoved:
            return Step(
                errands: [.province(.report)],
                notice: news.isReportMoved ? Notice(Wording.reportMoved, .warning) : nil)
        case .stoodOn: return .run(.province(.report))
        case .review(let review): return open(review)
        case .exported(let path): return .say(Wording.exportedTo(path))
        default: break
        }
        return .stay
    }

    private func open(_ review: OpenedReview) -> Step {
        let schools = opened.obstacles.reduce(into: [ReviewQueue.Entry]()) { entries, obstacle in
            if entries.last?.school == obstacle.school {
                entries[entries.count - 1].pending += 1
            } else {
                entries.append(ReviewQueue.Entry(school: obstacle.school, pending: 1))
            }
        }
        let queue = ReviewQueue(schools, at: review.school.code)
        return .open(ReviewScreen(review, by: opened.viewer, in: queue, at: table.selected?.row))
    }

    private mutating func show(_ opened: OpenedReport) {
        self.opened = opened
        excepted = opened.isLocked ? [] : excepted.intersection(opened.obstacles.map(Place.init))
        fillTable()
    }

    // MARK: Drawing

    private mutating func fillTable() {
        let lines = opened.obstacles.map { obstacle in
            let place = Place(obstacle)
            return FigureTable<Place>.Line(
                id: place,
                texts: [
                    excepted.contains(place) ? "[x]" : opened.isLocked ? "" : "[ ]", obstacle.school.text,
                    opened.names[obstacle.school] ?? "", obstacle.row.text, Wording.hindering(obstacle.state),
                ], bar: 0, role: excepted.contains(place) ? .plain : .warning)
        }
        table = FigureTable(Self.columns, lines, sums: [], selected: table.selected)
    }

    private func area(_ size: Size) -> Area {
        Area(row: 7, column: 0, rows: max(2, size.rows - 10), columns: size.columns)
    }

    func draw(on canvas: inout Canvas, in context: Context) {
        OfficePage.drawTabs(.report, right: opened.province.name, on: &canvas)
        let room = canvas.size.columns - 2
        for (row, line) in Wording.facts(of: opened).enumerated() {
            canvas.write(
                canvas.widths.clipped(line, to: room), row: 1 + row, column: 1,
                role: row == 0 ? .total : .plain)
        }
        canvas.write(
            canvas.widths.clipped(Wording.standing(of: opened), to: room), row: 5, column: 1, role: .title)
        canvas.write(
            Wording.hindering(opened, excepted: excepted.count), row: 6, column: 1,
            role: .label)
        canvas.inside(area(canvas.size)) { canvas in
            if opened.obstacles.isEmpty {
                canvas.placeCursor(row: 0, column: 1)
            } else {
                table.draw(on: &canvas)
            }
        }
        Chrome.notice(context.notice ?? Notice(Wording.nextStep(of: opened, left: left.count)), on: &canvas)
        Chrome.keyBar(keyLines(in: context), on: &canvas)
    }
}
