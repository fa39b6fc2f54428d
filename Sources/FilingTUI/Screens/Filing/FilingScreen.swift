import FilingModel
import FilingStore
import TUIKitLite

/// 承接任务: the grid in which a school ticks its tasks and types quantities and budgets.
struct FilingScreen: Screen {
    let school: School
    let round: Round
    let plan: [PlanPart]
    let provincialContacts: [ProvincialContact]
    var contact: Contact
    var desk: FilingDesk
    /// The cell the cursor stands on.
    var place: CellID
    var grid: Grid<RowNumber>
    /// The column in which the run of Tabs began; Enter returns to it.
    var runStart: Field?
    /// The text field over the current cell; nil while nothing is being edited.
    var editing: CellEditing?
    /// The question in the last detail line; nil while none is asked.
    var prompt: Prompt?
    /// What was looked for last.
    var lastQuery = ""
    /// When the last change became durable.
    var savedAt: Instant?
    /// Changes that the store could not take yet; they go with the next ones.
    var unsaved: [CellChange] = []
    /// Whether the person asked to leave and the last changes are on their way.
    var isLeaving = false
    /// Whether the hint about the input method was given.
    var hasHintedInputMethod = false

    /// A text field over a cell.
    struct CellEditing: Hashable {
        var field: TextField
        /// F2: arrows move the caret. Otherwise typing replaced the cell, and arrows leave it.
        let movesCaret: Bool
    }

    /// The longest text a cell takes, in characters.
    static let longestCell = 512

    init(_ opened: OpenedFiling) {
        (school, round, plan) = (opened.school, opened.round, opened.plan)
        (provincialContacts, contact) = (opened.provincialContacts, opened.contact)
        desk = FilingDesk(table: opened.table)
        grid = Self.grid(of: opened.table)
        let first = CellID(row: opened.table.lines.first?.row.number ?? RowNumber(""), field: .tick)
        let wanted = opened.recovered?.place ?? opened.place ?? first
        place = opened.table.index(of: wanted.row) == nil ? first : wanted
        if let typed = opened.recovered?.typed, place.field != .tick { resume(typed) }
        standOnPlace()
    }

    private static func grid(of table: FilingTable) -> Grid<RowNumber> {
        var lines: [GridLine<RowNumber>] = []
        var section = ""
        for line in table.lines {
            if line.section.title != section { lines.append(.heading(line.section.title)) }
            section = line.section.title
            lines.append(.row(line.row.number))
        }
        return Grid(columns: FilingLayout(size: App.smallestSize, table: table).columns, lines: lines)
    }

    private mutating func resume(_ typed: String) {
        desk.type(typed, into: place)
        editing = CellEditing(field: TextField(typed, maximumCharacters: Self.longestCell), movesCaret: false)
    }

    /// The one sentence after log-in that says what was restored; nil when the last session ended in good order.
    static func welcome(_ opened: OpenedFiling) -> Notice? {
        guard let draft = opened.recovered, draft.changes > 0 || draft.typed != nil else { return nil }
        return Notice(Wording.restored(draft))
    }

    // MARK: Questions

    var isIdle: Bool { editing == nil && prompt == nil }

    var guide: [String] {
        ["承接任务", Wording.roundNotes(round)] + Wording.filingGuide
    }

    /// Why nothing can be changed now; nil while the round is open.
    func refusalToChange(in context: Context) -> String? {
        Wording.refusal(round.phase(at: context.now), round)
    }

    /// The line of the row the cursor is on.
    var currentLine: FilingTable.Line? { desk.table.line(place.row) }

    // MARK: Answering

    mutating func update(_ input: ScreenInput, in context: Context) -> Step {
        let before = (place, desk.typing?.text)
        var step = answer(input, in: context)
        standOnPlace()
        grid.reveal(height: FilingLayout(size: context.size, table: desk.table).grid.size.rows)
        if before != (place, desk.typing?.text) {
            step.errands.append(.keepDraft(place: place, typed: desk.typing?.text))
        }
        return step
    }

    private mutating func answer(_ input: ScreenInput, in context: Context) -> Step {
        switch input {
        case .key(let key): return press(key, in: context)
        case .paste(let text): return paste(text, in: context)
        case .pasteRefused: return .say(Wording.pasteTooLarge, .warning)
        case .outcome(let outcome): return take(outcome, in: context)
        case .turn(let page): return turn(to: page)
        }
    }

    private mutating func press(_ key: Key, in context: Context) -> Step {
        if prompt != nil { return pressInPrompt(key, in: context) }
        if editing != nil, let step = pressInCell(key, in: context) { return step }
        if let action = Self.keys.action(for: key) { return perform(action, in: context) }
        if let scalar = key.typedScalar { return type(scalar, in: context) }
        return .say(Wording.keyWithoutUse(key))
    }

    /// Puts the grid's cursor where `place` is.
    private mutating func standOnPlace() {
        grid.moveTo(row: place.row, column: FilingLayout.column(of: place.field))
    }

    /// Turns to one of the school's pages, which opens on top of this one.
    mutating func turn(to page: Pages) -> Step {
        switch page {
        case .filing: return .stay
        case .revision: return .open(RevisionScreen(schoolName: school.name))
        case .contacts: return .open(ContactsScreen(provincialContacts, schoolName: school.name))
        case .password: return .open(PasswordScreen(nil, reason: .choice))
        }
    }
}
