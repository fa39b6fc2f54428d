import FilingModel
import FilingStore
import TUIKitLite

/// 承接任务: the grid in which a school ticks its tasks and types quantities and budgets.
struct FilingScreen: Screen {
    let school: School
    /// Who sits here.
    let actor: Actor
    /// What the school's sub-accounts do.
    let colleagues: [AccountName: Assignment]
    var round: Round
    let plan: [PlanPart]
    let provincialContacts: [ProvincialContact]
    var contact: Contact
    /// What has been submitted, and how far the review is.
    var record: FilingRecord
    /// The working copy, and the cell under the cursor.
    var editor: CellEditor
    var grid: Grid<RowNumber>
    /// The layout that the grid's columns were made for.
    private(set) var layout: FilingLayout
    /// The column in which the run of Tabs began; Enter returns to it.
    var runStart: Field?
    /// The question in the last detail line; nil while none is asked.
    var prompt: Prompt?
    /// Where a range of cells began; it ends at the cursor. Nil while there is no range.
    var anchor: RangeAnchor?
    /// What was copied on this page last.
    var clipboard: TabularText?
    /// Whether what is copied also goes to the person's own clipboard.
    let copiesOut: Bool
    /// Sums as the paper says them.
    var control = ControlTotals()
    /// The cell that was left last with a question that nobody has answered.
    var question: CellID?
    /// Doubts that were told when a cell was left; each is told once.
    var told: Set<Finding> = []
    /// What was looked for last.
    var lastQuery = ""
    /// The index over the rows, made at the first search.
    var finder: TaskFinder?
    /// The rows that are shown alone; nil while all are.
    var filter: RowFilter?
    /// Whether the person was told that leaving now loses changes.
    var isWarnedOfLoss = false
    /// The other sessions of the school.
    var peers: [Peer] = []
    /// What other schools of this kind file for a row, as far as it was asked.
    var medians: [RowNumber: Amount] = [:]
    /// 继续修改: the working copy is open beside the version in force.
    var isContinuing = false

    init(_ opened: OpenedFiling) {
        (school, round, plan) = (opened.school, opened.round, opened.plan)
        (actor, colleagues) = (opened.actor, opened.colleagues)
        (provincialContacts, contact) = (opened.provincialContacts, opened.contact)
        (record, copiesOut) = (opened.record, opened.copiesOut)
        layout = FilingLayout(size: App.smallestSize, table: opened.table)
        grid = Self.grid(of: opened.table, columns: layout.columns)
        let first = CellID(row: opened.table.lines.first?.row.number ?? RowNumber(""), field: .tick)
        let wanted = opened.recovered?.place ?? opened.place ?? first
        let place = opened.table.index(of: wanted.row) == nil ? first : wanted
        editor = CellEditor(desk: FilingDesk(table: opened.table), place: place)
        if let typed = opened.recovered?.typed { editor.resume(typed) }
        standOnPlace()
    }

    /// The pages that a log-in leads to: 承接任务, and 本校任务情况预览 on it when something is in force.
    static func pages(_ opened: OpenedFiling, in context: Context) -> [any Screen] {
        var filing = FilingScreen(opened)
        filing.fitColumns(context.size)
        let isTyping = filing.editor.editing != nil
        return filing.showsPreview(in: context) && !isTyping ? [filing, filing.preview()] : [filing]
    }

    var desk: FilingDesk { editor.desk }

    /// The cell the cursor stands on.
    var place: CellID {
        get { editor.place }
        set { editor.place = newValue }
    }

    /// Gives the grid the columns of the page's layout, which seldom change.
    private mutating func fitColumns(_ size: Size) {
        let new = FilingLayout(size: size, table: editor.desk.table)
        if new != layout { (layout, grid.columns) = (new, new.columns) }
    }

    private static func grid(of table: FilingTable, columns: [GridColumn]) -> Grid<RowNumber> {
        var grid = Grid(columns: columns, lines: gridLines(table.lines))
        grid.headingColumn = 1
        return grid
    }

    /// The rows, each section under its heading.
    static func gridLines(_ rows: [FilingTable.Line]) -> [GridLine<RowNumber>] {
        var lines: [GridLine<RowNumber>] = []
        var section = ""
        for line in rows {
            if line.section.title != section { lines.append(.heading(line.section.title)) }
            section = line.section.title
            lines.append(.row(line.row.number))
        }
        return lines
    }

    /// The one sentence after log-in that says what was restored; nil when the last session ended in good
    /// order.
    static func welcome(_ opened: OpenedFiling, in context: Context) -> Notice? {
        if let former = opened.former { return Notice(Wording.tookOver(former, opened.recovered)) }
        guard let draft = opened.recovered, draft.changes > 0 || draft.typed != nil else {
            return (unsentRequest(opened, in: context) ?? Wording.welcome(opened.actor)).map { Notice($0) }
        }
        return Notice(Wording.restored(draft))
    }

    /// That words of 请求退回 wait to be sent, as long as they can be.
    private static func unsentRequest(_ opened: OpenedFiling, in context: Context) -> String? {
        guard opened.record.refusalToRequest(at: context.now, in: opened.round) == nil else { return nil }
        return Wording.unsentRequest(opened.recovered?.remarks ?? [])
    }

    // MARK: Questions

    var isIdle: Bool { editor.editing == nil && prompt == nil }

    var guide: [String] {
        ["承接任务", Wording.roundNotes(round)] + (Wording.welcome(actor).map { [$0] } ?? [])
            + Wording.filingGuide
    }

    /// The line of the row the cursor is on.
    var currentLine: FilingTable.Line? { editor.desk.table.line(place.row) }

    // MARK: Answering

    mutating func update(_ input: ScreenInput, in context: Context) -> Step {
        keepingUp(in: context) { $0.answer(input, in: context) }
    }

    mutating func click(at position: Position, in context: Context) -> Step? {
        keepingUp(in: context) { $0.goToCell(at: position, in: context) }
    }

    /// Has grid and draft follow whatever `act` does.
    private mutating func keepingUp(in context: Context, _ act: (inout Self) -> Step) -> Step {
        let before = (place, editor.desk.typing?.text)
        var step = act(&self)
        refilter()
        standOnPlace()
        grid.reveal(height: FilingLayout.gridRows(in: context.size))
        fitColumns(context.size)
        let typed = editor.desk.typing?.text
        if before != (place, typed) { step.keepDraft(at: place, typed: typed) }
        return step
    }

    private mutating func answer(_ input: ScreenInput, in context: Context) -> Step {
        switch input {
        case .key(let key):
            if EverywhereKeys.map.action(for: key) != .leave { isWarnedOfLoss = false }
            return press(key, in: context)
        case .paste(let text): return paste(text, in: context)
        case .pasteRefused: return .say(Wording.pasteTooLarge, .warning)
        case .outcome(let outcome): return take(outcome, in: context)
        case .turn(let page, let handover):
            if let handover { take(handover) }
            return turn(to: page, in: context)
        case .go(let place): return go(to: place, in: context)
        case .filter(let filter): return show(filter)
        case .apply(let plan): return apply(plan, in: context)
        case .linesBeyond(let count): return .say(Wording.linesBeyond(count), .warning)
        }
    }

    private mutating func press(_ key: Key, in context: Context) -> Step {
        if prompt != nil { return pressInPrompt(key, in: context) }
        if editor.editing != nil { return pressInCell(key, in: context) }
        if let action = Self.keys.action(for: key) { return perform(action, in: context) }
        if let scalar = key.typedScalar {
            anchor = nil
            return refusalToChange(in: context).map { .say($0, .warning) } ?? type(scalar)
        }
        return .unused(key)
    }

    private mutating func take(_ handover: Handover) {
        record = handover.record
        if let editor = handover.editor { self.editor = editor }
        if let contact = handover.contact { self.contact = contact }
    }

    /// Puts the grid's cursor where `place` is.
    private mutating func standOnPlace() {
        grid.moveTo(row: place.row, column: FilingLayout.column(of: place.field))
    }

    /// Turns to one of the school's pages, which opens on top of this one.
    func turn(to page: Pages, in context: Context) -> Step {
        switch page {
        case .filing: return showsPreview(in: context) ? .open(preview()) : .stay
        case .revision: return .open(RevisionScreen(of: self))
        case .contacts:
            return .open(ContactsScreen(provincialContacts, schoolName: Wording.seat(actor) + school.name))
        case .password: return .open(PasswordScreen(nil, reason: .choice))
        }
    }
}
