import FilingModel
import FilingStore
import TUIKitLite

/// 需修改的任务 (manual §4): the rows that the province returned. Old value, comment and new value stand under each
/// other; only rows ticked at the left are submitted again.
struct RevisionScreen: Screen {
    let school: School
    let actor: Actor
    let colleagues: [AccountName: Assignment]
    let round: Round
    var contact: Contact
    var record: FilingRecord
    var editor: CellEditor
    /// The other sessions of the school.
    var peers: [Peer]
    /// The rows ticked at the left.
    var chosen: Set<RowNumber> = []
    /// The first block on the screen.
    private var window = ScrollWindow()
    /// Where the cursor stands: on the tick at the left, or on a cell.
    var column = Column.choice
    /// The column in which the run of Tabs began; Enter returns to it.
    var runStart: Column?
    /// Where a range of cells began; it ends at the cursor. Nil while there is no range.
    var anchor: RangeAnchor?
    var clipboard: TabularText?
    let copiesOut: Bool

    /// The columns the cursor stops at.
    enum Column: Hashable {
        case choice
        case field(Field)

        static let all: [Column] = [.choice] + Field.all.map(Column.field)
    }

    init(of filing: FilingScreen) {
        (school, round, contact) = (filing.school, filing.round, filing.contact)
        (actor, colleagues) = (filing.actor, filing.colleagues)
        (record, editor, peers) = (filing.record, filing.editor, filing.peers)
        (clipboard, copiesOut) = (filing.clipboard, filing.copiesOut)
        stand(on: record.returnedRows.first, .choice)
    }

    var isIdle: Bool { editor.editing == nil }
    var guide: [String] { ["需修改的任务", Wording.revisionGuide] }

    // MARK: Answering

    var followsWheel: Bool { isIdle }

    mutating func update(_ input: ScreenInput, in context: Context) -> Step {
        let before = (editor.place, editor.desk.typing?.text)
        var step = answer(input, in: context)
        reveal(in: context.size)
        if before != (editor.place, editor.desk.typing?.text) {
            step.keepDraft(at: editor.place, typed: editor.desk.typing?.text)
        }
        return step
    }

    private mutating func answer(_ input: ScreenInput, in context: Context) -> Step {
        switch input {
        case .key(let key): return press(key, in: context)
        case .paste(let text): return paste(text, in: context)
        case .pasteRefused: return .say(Wording.pasteTooLarge, .warning)
        case .outcome(let outcome): return take(outcome)
        case .go(let place):
            go(to: place)
            return .stay
        case .apply(let plan): return apply(plan, in: context)
        case .linesBeyond(let count): return .say(Wording.linesBeyond(count), .warning)
        case .turn, .filter: return .stay
        }
    }

    private mutating func go(to place: FindingPlace) {
        switch place {
        case .cell(let cell): stand(on: cell.row, .field(cell.field))
        case .row(let row): stand(on: row, .choice)
        case .contact, .filing: break
        }
    }

    private mutating func press(_ key: Key, in context: Context) -> Step {
        if let scalar = key.typedScalar, Shorthand.isPoint(scalar) {
            editor.rowAbove = row(above: editor.place.row)
        }
        if editor.editing != nil, let step = editor.press(key) { return step }
        var saved = editor.finish()
        let step = pressOutsideCell(key, in: context)
        saved.errands += step.errands
        (saved.move, saved.notice) = (step.move, step.notice ?? saved.notice)
        return saved
    }

    private mutating func pressOutsideCell(_ key: Key, in context: Context) -> Step {
        if let page = Pages.destination(of: key, from: .revision, handing: handover) { return page }
        if record.returnedRows.isEmpty { return Pages.otherKey(key, handing: handover) }
        if let action = Self.keys.action(for: key) { return perform(action, key, in: context) }
        guard let scalar = key.typedScalar else { return .unused(key) }
        anchor = nil
        return typing(in: context) { $0.type(scalar) }
    }

    private mutating func paste(_ text: String, in context: Context) -> Step {
        if record.returnedRows.isEmpty { return .say(Wording.nothingToType) }
        if let step = pasteBlock(text, in: context) { return step }
        anchor = nil
        editor.rowAbove = row(above: editor.place.row)
        return typing(in: context) { $0.paste(text) }
    }

    private mutating func typing(in context: Context, _ command: (inout CellEditor) -> Step) -> Step {
        if column == .choice { return .say(Wording.chooseWithSpace, .warning) }
        return refusalToEdit(in: context).map { .say($0, .warning) } ?? choosing(command)
    }

    private mutating func perform(_ action: Action, _ key: Key, in context: Context) -> Step {
        if let reason = reason(against: action, in: context) { return .say(reason, .warning) }
        let step = performOnRange(action, in: context) ?? move(action, in: context) ?? act(action, key)
        keepRange(action.rangeAfter)
        return step
    }

    /// The commands that mean all of a range; nil for any other, and for those that mean one cell while there
    /// is no range.
    private mutating func performOnRange(_ action: Action, in context: Context) -> Step? {
        switch action {
        case .cells(let gesture): perform(gesture, in: context)
        case .escape where anchor != nil: .stay
        case .clear where range != nil: changing(range, in: context) { $0.editor.clear($1) }
        case .zeros where range != nil: changing(range, in: context) { $0.editor.fillZeros($1.rows) }
        default: nil
        }
    }

    /// Moves for the actions that move; nil for any other.
    mutating func move(_ action: Action, in context: Context) -> Step? {
        let page = RevisionLayout(context.size).blocks
        switch action {
        case .up: stand(on: neighbour(-1), column)
        case .down: stand(on: neighbour(1), column)
        case .pageUp: stand(on: neighbour(-page), column)
        case .pageDown: stand(on: neighbour(page), column)
        case .top: stand(on: record.returnedRows.first, column)
        case .bottom: stand(on: record.returnedRows.last, column)
        case .left: turn(-1)
        case .right: turn(1)
        case .rowStart: turn(-Column.all.count)
        case .rowEnd: turn(Column.all.count)
        case .enter: stand(on: neighbour(1), runStart ?? column)
        case .tab:
            runStart = runStart ?? column
            turn(1)
            return .stay
        default: return nil
        }
        runStart = nil
        return .stay
    }

    private mutating func act(_ action: Action, _ key: Key) -> Step {
        switch action {
        case .toggle: return toggle()
        case .edit: return choosing { $0.edit() }
        case .clear: return choosing { $0.clear() }
        case .clearAndEdit: return choosing { $0.clearAndEdit() }
        case .zeros: return choosing { $0.fillZeros() }
        case .undo: return editor.undo()
        case .redo: return editor.redo()
        case .save: return Step(errands: editor.outstanding + [.checkpoint])
        case .submit: return submit()
        case .contact: return .open(ContactEditScreen(contact))
        case .leave: return Step(move: .closeAndPress(key))
        case .escape: return Step(move: .closeAndTurn(.filing, handover))
        default: return .stay
        }
    }

    /// An edit ticks its row at the left: it is meant to be submitted. A key that edits nothing does not.
    private mutating func choosing(_ command: (inout CellEditor) -> Step) -> Step {
        if column == .choice { return .say(Wording.chooseWithSpace, .warning) }
        let row = editor.place.row
        let step = command(&editor)
        if editor.editing != nil || !step.errands.isEmpty { chosen.insert(row) }
        return step
    }

    mutating func toggle() -> Step {
        guard column == .field(.tick) else {
            if chosen.remove(editor.place.row) == nil { chosen.insert(editor.place.row) }
            return .stay
        }
        let row = editor.place.row
        return .open(
            ConfirmScreen(
                ConfirmScreen.Question(
                    title: "放弃承接 \(row)", message: Wording.dropMessage(row), wantsReason: true,
                    act: { .drop(row, reason: $0) }), school: school))
    }

    private func submit() -> Step {
        editor.unsavedCount > 0
            ? .say(Wording.saveFirst(editor.unsavedCount), .warning) : .run(.readMedians)
    }

    private func resubmission(beside medians: [RowNumber: Amount]) -> Step {
        var asked = Validator.Context(kind: school.kind, contact: contact)
        asked.medians = medians
        return .open(
            ResubmitScreen(rows: chosen.sorted(), record: record, table: editor.desk.table, context: asked))
    }

    private mutating func take(_ outcome: Outcome) -> Step {
        if let step = editor.take(outcome) { return step }
        switch outcome {
        case .mediansRead(let medians): return resubmission(beside: medians)
        case .contactSaved(let contact):
            self.contact = contact
            return .say(Wording.contactSaved)
        case .acted(let act, let record, let moment):
            take(record)
            return .say(Wording.done(act, record, of: school.code, at: moment))
        case .peersSeen(let peers):
            self.peers = peers
            return .stay
        case .recordRead(let record):
            let said = Wording.moved(of: school.code, from: self.record, to: record)
            take(record)
            return .say(said, .warning)
        case .failed(let failure, _): return .say(Wording.failure(failure), .error)
        default: return .stay
        }
    }

    private mutating func take(_ record: FilingRecord) {
        self.record = record
        chosen.formIntersection(record.returnedRows)
        if !record.returnedRows.contains(editor.place.row) { stand(on: record.returnedRows.first, .choice) }
    }

    private var handover: Handover { Handover(editor: editor, record: record, contact: contact) }

    // MARK: Moving

    mutating func stand(on row: RowNumber?, _ column: Column) {
        guard let row else { return }
        self.column = column
        if case .field(let field) = column {
            editor.place = CellID(row: row, field: field)
        } else {
            editor.place = CellID(row: row, field: .tick)
        }
    }

    private func neighbour(_ step: Int) -> RowNumber? {
        let rows = record.returnedRows
        guard let index = rows.firstIndex(of: editor.place.row) else { return rows.first }
        return rows[min(max(index + step, 0), rows.count - 1)]
    }

    private mutating func turn(_ step: Int) {
        let columns = Column.all.filter(stopsAt)
        guard let index = columns.firstIndex(of: column) else { return }
        stand(on: editor.place.row, columns[min(max(index + step, 0), columns.count - 1)])
    }

    /// Whether a sideways move stops at a column: a row without quantity has nothing to type there, but
    /// a range goes over it, and never over the ticks.
    private func stopsAt(_ column: Column) -> Bool {
        switch column {
        case .choice, .field(.tick): anchor == nil
        case .field(.quantity):
            anchor != nil || runStart == column
                || editor.desk.table.line(editor.place.row)?.row.quantity != nil
        case .field(.amount): true
        }
    }

    private mutating func reveal(in size: Size) {
        let rows = record.returnedRows
        guard let index = rows.firstIndex(of: editor.place.row) else { return }
        window.reveal(index, height: RevisionLayout(size).blocks, count: rows.count)
    }

    /// The returned rows in sight.
    func visibleRows(in size: Size) -> ArraySlice<RowNumber> {
        let rows = record.returnedRows
        var shown = window
        if let index = rows.firstIndex(of: editor.place.row) {
            shown.reveal(index, height: RevisionLayout(size).blocks, count: rows.count)
        }
        return rows[shown.visible(height: RevisionLayout(size).blocks, count: rows.count)]
    }
}
