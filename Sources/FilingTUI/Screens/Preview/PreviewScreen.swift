import FilingModel
import FilingStore
import TUIKitLite

/// 本校任务情况预览 (manual §3.5): what is in force, row by row with 省厅审核情况, and what can still be done about it.
struct PreviewScreen: Screen {
    let school: School
    let actor: Actor
    private(set) var round: Round
    private(set) var record: FilingRecord
    let table: FilingTable
    private let contact: Contact
    private let provincialContacts: [ProvincialContact]
    private var grid: Grid<RowNumber>

    private enum Action: Hashable, Sendable {
        case goOn, withdraw, ask, cancelRequest, export, history, leave, escape
    }

    init(
        school: School, actor: Actor, round: Round, record: FilingRecord, table: FilingTable,
        contact: Contact, provincialContacts: [ProvincialContact]
    ) {
        (self.school, self.actor, self.round, self.record) = (school, actor, round, record)
        self.provincialContacts = provincialContacts
        (self.table, self.contact) = (table, contact)
        let rows = table.lines.map(\.row.number).filter {
            Self.version(of: record)?.content[$0] != nil || record.rows[$0] != nil
        }
        grid = Grid(columns: Self.columns(App.smallestSize), lines: rows.map(GridLine.row))
    }

    /// What the page shows: the version in force, or the one taken back last.
    static func version(of record: FilingRecord) -> Version? {
        record.current ?? record.versions.last
    }

    private static let keys = KeyMap<Action>(
        [
            goingOn, Binding([Key(.delete)], .withdraw, label: "撤回/恢复", help: "撤回提交；已撤回的，恢复为已提交"),
        ] + others)

    /// The keys once nothing can be taken back any more.
    private static let keysWhenShut = KeyMap<Action>(
        [
            Binding([Key(.delete)], .ask, label: "请求退回", help: "请求省厅退回：写明错在哪里；没有答复的可以改写"),
            Binding([.control("z")], .cancelRequest, label: "取消请求", help: "取消还没有答复的退回请求"), goingOn,
        ] + others)

    private static let goingOn = Binding(
        [.function(2)], Action.goOn, label: "继续修改", help: "继续修改：打开工作稿；已提交的版本继续有效，直到再次提交")

    private static let others: [Binding<Action>] = [
        Binding([.control("e")], .export, label: "导出", help: "导出承接任务情况（.xlsx），可打印盖章"),
        Binding([.function(4)], .history, label: "明细", help: "明细：每一格何时由谁改过，各次提交有何不同"),
        Binding([.control("q")], .leave, label: "退出", help: "退出登录"),
        Binding([Key(.escape)], .escape, help: "本页已是首页"),
    ]

    private func keys(in context: Context) -> KeyMap<Action> {
        isShut(in: context) ? Self.keysWhenShut : Self.keys
    }

    func keyLines(in context: Context) -> [KeyLine] {
        let cancelling = Self.keysWhenShut.binding(of: .cancelRequest)?.keys
        let lines = keys(in: context).lines { reason(against: $0, in: context) } + [Pages.next]
        return lines.map { $0.keys == cancelling && record.openRequest == nil ? $0.outOfTheBar : $0 }
    }

    private func reason(against action: Action, in context: Context) -> String? {
        switch action {
        case .goOn: reasonAgainstChanging(in: context)
        case .withdraw:
            actor.refusalToSubmit.map { Wording.refusal($0) } ?? reasonAgainstChanging(in: context)
        case .ask: refusalToAsk(in: context).map { Wording.refusal($0) }
        case .cancelRequest: refusalToCancel.map { Wording.refusal($0) }
        default: nil
        }
    }

    /// 继续修改 and 撤回 are possible before the round closes and while the province has not begun; afterwards
    /// the school may ask for it.
    private func reasonAgainstChanging(in context: Context) -> String? {
        let refusal: WorkflowRefusal
        if record.inForce != nil, record.review != nil {
            refusal = .reviewBegun
        } else if record.isOpen(at: context.now, in: round) {
            return nil
        } else {
            refusal = .roundNotOpen(round.phase(at: context.now))
        }
        if record.openRequest != nil { return Wording.requestStanding }
        return refusalToAsk(in: context) == nil
            ? Wording.askInstead(of: refusal, calling: provincialContacts)
            : Wording.refusal(refusal, round, calling: provincialContacts)
    }

    var guide: [String] {
        ["本校任务情况预览", Wording.previewGuide] + (Wording.welcome(actor).map { [$0] } ?? [])
    }
    func menuEntries(in context: Context) -> [MenuEntry] { [.division(for: actor)] }
    var keyToPageBelow: Key { .function(2) }

    // MARK: Answering

    mutating func update(_ input: ScreenInput, in context: Context) -> Step {
        switch input {
        case .key(let key): return press(key, in: context)
        case .outcome(let outcome): return take(outcome)
        default: return .stay
        }
    }

    private mutating func press(_ key: Key, in context: Context) -> Step {
        if let page = Pages.destination(of: key, from: .filing, handing: Handover(record: record)) {
            return page
        }
        guard let action = keys(in: context).action(for: key) else { return move(key, in: context) }
        if let reason = reason(against: action, in: context) { return .say(reason, .warning) }
        switch action {
        case .goOn: return Step(move: .closeAndTell(.goOnEditing(record)))
        case .withdraw where record.inForce == nil: return .run(.act(.reinstate, password: nil))
        case .withdraw: return .open(ConfirmScreen(Self.withdrawal, school: school))
        case .ask: return .run(.beginRequest)
        case .cancelRequest: return .run(.act(.cancelRequest, password: nil))
        case .export: return .run(.export)
        case .history: return .run(.openHistory(school.code))
        case .leave: return Step(move: .closeAndPress(key))
        case .escape: return .say(Wording.escapeOnFirstPage)
        }
    }

    private static var withdrawal: ConfirmScreen.Question {
        ConfirmScreen.Question(
            title: "撤回", message: Wording.withdrawMessage, wantsReason: false, act: { _ in .withdraw })
    }

    private mutating func move(_ key: Key, in context: Context) -> Step {
        let height = gridArea(context.size, context.widths).size.rows
        switch key.code {
        case .up: grid.moveUp()
        case .down: grid.moveDown()
        case .pageUp: grid.pageUp(height: height)
        case .pageDown: grid.pageDown(height: height)
        case .home: grid.toTop()
        case .end: grid.toBottom()
        default: return .unused(key)
        }
        grid.reveal(height: height)
        return .stay
    }

    private mutating func take(_ outcome: Outcome) -> Step {
        switch outcome {
        case .acted(let act, let record, let moment):
            self.record = record
            return .say(Wording.done(act, record, of: school.code, at: moment))
        case .roundRead(let round):
            self.round = round
            return .say(Wording.roundChanged(round))
        case .recordRead(let record):
            let said = Wording.moved(of: school.code, from: self.record, to: record)
            self.record = record
            return .say(said, .warning)
        case .requestBegun(let unsent): return .open(asking(unsent: unsent))
        case .province(.remarkKept(let remark)):
            return remark.text.isEmpty ? .stay : .say(Wording.remarkKept)
        case .exported, .exportFailed: return Step(notice: Wording.exported(outcome))
        case .historyOpened(let opened): return .open(HistoryScreen(opened))
        case .division(.accounts(let opened)): return .open(DivisionScreen(opened))
        case .actRefused(let refusal): return .say(Wording.refusal(refusal, round), .error)
        case .failed(let failure, _): return .say(Wording.failure(failure), .error)
        default: return .stay
        }
    }

    // MARK: Drawing

    /// The first row below the totals.
    private static let rowOfRequest = 7

    private func gridArea(_ size: Size, _ widths: TextWidth) -> Area {
        let above = Self.rowOfRequest + requestLines(for: size, widths: widths).count + 1
        return Area(row: above, column: 0, rows: max(1, size.rows - above - 5), columns: size.columns)
    }

    private static func columns(_ size: Size) -> [GridColumn] {
        let money = FundingSource.allCases.map { source in
            GridColumn(
                title: source == .school ? source.label : source.shortLabel, columns: 8, alignment: .right)
        }
        return [
            GridColumn(title: "序号", columns: 4),
            GridColumn(title: "工作任务", columns: max(4, size.columns - 71)),
            GridColumn(title: "数量", columns: 6, alignment: .right),
            GridColumn(title: "汇总", columns: 9, alignment: .right),
        ] + money + [GridColumn(title: "省厅审核", columns: 8)]
    }

    func draw(on canvas: inout Canvas, in context: Context) {
        Pages.drawTabs(
            .filing, right: Wording.seat(actor) + school.name, on: &canvas, naming: "本校任务情况预览",
            returned: record.returnedRows.count)
        drawState(on: &canvas, in: context)
        drawTotals("意向承接", record.totals { $0.countsAsIntended }, row: 3, on: &canvas)
        drawTimeLeft(beside: record.totals { $0.countsAsIntended }, on: &canvas, in: context)
        drawTotals(
            "已通过", record.totals { $0 == .passed }, row: 5, on: &canvas, behind: Wording.given(record.shares))
        let area = gridArea(canvas.size, context.widths)
        let request = requestLines(for: canvas.size, widths: context.widths)
        for (row, line) in request.enumerated() {
            canvas.write(line.text, row: Self.rowOfRequest + row, column: 1, role: line.role)
        }
        canvas.rule(row: area.origin.row - 1)
        var grid = grid
        grid.columns = Self.columns(canvas.size)
        canvas.inside(area) { canvas in
            grid.draw(on: &canvas) { row, column in cell(row, column) }
        }
        canvas.rule(row: canvas.size.rows - 5)
        drawDetail(on: &canvas, in: context)
        Chrome.keyBar(keyLines(in: context), on: &canvas)
    }

    private func drawState(on canvas: inout Canvas, in context: Context) {
        let version = Self.version(of: record)
        let state = record.state(at: context.now, in: round, differs: differs)
        var column = 1 + canvas.write("状态 ", row: 1, column: 1, role: .label)
        column += canvas.write(state.rawValue, row: 1, column: column, role: .title)
        if let version {
            let by = version.by.isSub ? " " + Wording.name(of: version.by) : ""
            let receipt =
                "   回执号 \(version.receipt(of: school.code))   提交 \(CivilTime(version.at).text)\(by)"
            canvas.write(receipt, row: 1, column: column)
        }
        let people = Contact.Part.allCases.map { "\($0.label) \(contact[$0])" }.joined(separator: "   ")
        canvas.write(
            canvas.widths.clipped(people, to: canvas.size.columns - 2), row: 2, column: 1, role: .label)
    }

    /// Whether the working copy differs from the version in force.
    private var differs: Bool { record.current.map { $0.content != table.tickedContent } ?? false }

    /// The end of the window and the time left, at the right of the first totals as far as they leave room.
    private func drawTimeLeft(
        beside totals: RunningTotals, on canvas: inout Canvas, in context: Context
    ) {
        let taken = canvas.widths.columns(of: Self.text("意向承接", totals)) + 3
        let texts = Wording.timeLeft(round, extendedUntil: record.extendedUntil, at: context.now)
        let fitting = texts.first { canvas.widths.columns(of: $0) + taken < canvas.size.columns }
        guard let text = fitting else { return }
        canvas.write(text, row: 3, column: canvas.size.columns - canvas.widths.columns(of: text) - 1)
    }

    private static func text(_ label: String, _ totals: RunningTotals) -> String {
        let total = "汇总金额 \(totals.total.wanYuanText) 万元   \(totals.rowCount) 行"
        return "\(label) 任务数量 \(totals.taskCount) 个   \(total)"
    }

    private func drawTotals(
        _ label: String, _ totals: RunningTotals, row: Int, on canvas: inout Canvas, behind: String = ""
    ) {
        canvas.write(Self.text(label, totals) + behind, row: row, column: 1, role: .total)
        let sums = FundingSource.allCases.map { "\($0.label) \(totals.sums[$0].wanYuanText)" }
        canvas.write("    " + sums.joined(separator: "   "), row: row + 1, column: 1, role: .total)
    }

    private func cell(_ number: RowNumber, _ column: Int) -> GridCell {
        guard let line = table.line(number) else { return GridCell() }
        let commitment = Self.version(of: record)?.content[number] ?? Commitment()
        switch column {
        case 0: return GridCell(number.text)
        case 1: return GridCell(line.row.title)
        case 2: return FilingScreen.cell(.quantity, commitment, line.row)
        case 3: return GridCell(commitment.total.wanYuanText, role: .computed)
        case 8: return GridCell(record.rows[number]?.state.rawValue ?? "", role: .label)
        default:
            return FilingScreen.cell(
                .amount(FundingSource(rawValue: column - 4) ?? .school), commitment, line.row)
        }
    }

    /// The row's title, what the province said of it, and what was said last.
    private func drawDetail(on canvas: inout Canvas, in context: Context) {
        let top = canvas.size.rows - 4
        if let number = grid.selection?.row, let line = table.line(number) {
            let room = canvas.size.columns - 2
            canvas.write(canvas.widths.clipped("\(number) \(line.row.title)", to: room), row: top, column: 1)
            let filed = record.rows[number]
            canvas.write(
                canvas.widths.clipped(Wording.reviewed(filed), to: room), row: top + 1, column: 1)
        } else {
            canvas.placeCursor(row: top, column: 1)
        }
        Chrome.notice(context.notice ?? Notice(standing(in: context)), on: &canvas)
    }

    /// What can be done now, or why not, in one sentence.
    private func standing(in context: Context) -> String {
        if !record.returnedRows.isEmpty { return Wording.rowsReturned(record.returnedRows.count) }
        if record.inForce == nil { return reason(against: .goOn, in: context) ?? Wording.withdrawnStanding }
        if record.review != nil, !record.isReported, differs { return Wording.changesNotSent }
        return reason(against: .goOn, in: context) ?? Wording.submittedStanding
    }
}
