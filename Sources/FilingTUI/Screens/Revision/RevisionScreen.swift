import FilingModel
import FilingStore
import TUIKitLite

/// 需修改的任务 (manual §4): the rows that the province returned. Old value, comment and new value stand under each
/// other; only rows ticked at the left are submitted again.
struct RevisionScreen: Screen {
    let school: School
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

    /// The columns the cursor stops at.
    enum Column: Hashable {
        case choice
        case field(Field)

        static let all: [Column] = [.choice] + Field.all.map(Column.field)
    }

    init(of filing: FilingScreen) {
        (school, round, contact) = (filing.school, filing.round, filing.contact)
        (record, editor, peers) = (filing.record, filing.editor, filing.peers)
        stand(on: record.returnedRows.first, .choice)
    }

    private enum Action: Hashable, Sendable {
        case up, down, left, right, enter, toggle, edit, clear, clearAndEdit, zeros, undo, redo, save, submit,
            contact,
            leave, escape
    }

    private static let keys = KeyMap<Action>([
        Binding([.space], .toggle, label: "勾选/放弃", help: "在左边：勾选要提交的行；在“是否承接”上：放弃承接"),
        Binding([.function(2)], .edit, label: "编辑", help: "编辑本格，光标在末尾"),
        Binding([.function(9)], .submit, label: "提交", help: "提交左边勾选的行，可写答复"),
        Binding([.control("s")], .save, label: "保存", help: "保存（每格填完已自动保存）"),
        Binding([.control("z")], .undo, label: "撤销", help: "撤销上一步"),
        Binding([.function(3)], .contact, help: "修改平台管理联系人、办公电话、手机号"),
        Binding([.control("y")], .redo, help: "重做刚撤销的一步"),
        Binding([.function(5)], .zeros, help: "把本行空着的经费都填 0"),
        Binding([Key(.delete)], .clear, help: "清空本格"),
        Binding([Key(.backspace)], .clearAndEdit, help: "清空本格并编辑"),
        Binding([Key(.enter)], .enter, help: "确认本格，到下一行"),
        Binding([Key(.right), Key(.tab)], .right, help: "右边一格"),
        Binding([Key(.left), Key(.tab, .shift)], .left, help: "左边一格"),
        Binding([Key(.up), Key(.pageUp)], .up, help: "上一行"),
        Binding([Key(.down), Key(.pageDown)], .down, help: "下一行"),
        Binding([.control("q")], .leave, help: "退出登录；已填内容都已保存"),
        Binding([Key(.escape)], .escape, help: "放弃正在输入的内容；或返回承接任务"),
    ])

    func keyLines(in context: Context) -> [KeyLine] {
        record.returnedRows.isEmpty
            ? [Pages.next, Pages.back] : Self.keys.lines { reason(against: $0, in: context) } + [Pages.next]
    }

    private func reason(against action: Action, in context: Context) -> String? {
        switch action {
        case .edit, .clear, .clearAndEdit, .zeros: refusalToEdit(in: context)
        case .undo where !editor.desk.history.canUndo: Wording.nothingToUndo
        case .redo where !editor.desk.history.canRedo: Wording.nothingToRedo
        case .undo: refusal(toChange: editor.desk.history.rowsToUndo, in: context)
        case .redo: refusal(toChange: editor.desk.history.rowsToRedo, in: context)
        case .submit where chosen.isEmpty: Wording.refusal(.nothingSelected)
        default: nil
        }
    }

    private func refusalToEdit(in context: Context) -> String? {
        refusal(toChange: [editor.place.row], in: context)
    }

    private func refusal(toChange rows: Set<RowNumber>, in context: Context) -> String? {
        record.refusalToEdit(rows, at: context.now, in: round).map { Wording.refusal($0, round) }
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
        case .paste(let text):
            if column == .choice || record.returnedRows.isEmpty { return .say(Wording.nothingToType) }
            return refusalToEdit(in: context).map { .say($0, .warning) } ?? choosing { $0.paste(text) }
        case .pasteRefused: return .say(Wording.pasteTooLarge, .warning)
        case .outcome(let outcome): return take(outcome)
        case .go(let place):
            go(to: place)
            return .stay
        case .turn, .filter, .apply: return .stay
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
        if column == .choice { return .say(Wording.chooseWithSpace, .warning) }
        return refusalToEdit(in: context).map { .say($0, .warning) } ?? choosing { $0.type(scalar) }
    }

    private mutating func perform(_ action: Action, _ key: Key, in context: Context) -> Step {
        if let reason = reason(against: action, in: context) { return .say(reason, .warning) }
        switch action {
        case .up: stand(on: neighbour(-1), column)
        case .down, .enter: stand(on: neighbour(1), column)
        case .left: turn(-1)
        case .right: turn(1)
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
        }
        return .stay
    }

    /// An edit ticks its row at the left: it is meant to be submitted.
    private mutating func choosing(_ command: (inout CellEditor) -> Step) -> Step {
        if column == .choice { return .say(Wording.chooseWithSpace, .warning) }
        chosen.insert(editor.place.row)
        return command(&editor)
    }

    private mutating func toggle() -> Step {
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
            take(record)
            return .say(Wording.movedMeanwhile, .warning)
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

    private mutating func stand(on row: RowNumber?, _ column: Column) {
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
        let hasQuantity = editor.desk.table.line(editor.place.row)?.row.quantity != nil
        let columns = Column.all.filter { hasQuantity || $0 != .field(.quantity) }
        guard let index = columns.firstIndex(of: column) else { return }
        stand(on: editor.place.row, columns[min(max(index + step, 0), columns.count - 1)])
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
