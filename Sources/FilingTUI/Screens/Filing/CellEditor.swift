import FilingModel
import FilingStore
import TUIKitLite

/// A person's hands on the working copy: the cell under the cursor, the text being typed into it, and the
/// changes on their way to the store. Every page that edits cells has one.
struct CellEditor {
    var desk: FilingDesk
    /// The cell the cursor stands on.
    var place: CellID
    /// The text field over the current cell; nil while nothing is being edited.
    private(set) var editing: CellEditing?
    /// When the last change became durable.
    var savedAt: Instant?
    /// Changes that the store could not take yet; they go with the next ones.
    private(set) var unsaved: [CellChange] = []
    /// Changes that came when they were not possible any more; only 保存 sends them again.
    private(set) var refused: [CellChange] = []
    /// Whether the hint about the input method was given.
    private var hasHintedInputMethod = false

    /// A text field over a cell.
    struct CellEditing: Hashable {
        var field: TextField
        /// F2: arrows move the caret. Otherwise typing replaced the cell, and arrows leave it.
        let movesCaret: Bool
    }

    /// The longest text a cell takes, in characters.
    static let longestCell = 512

    init(desk: FilingDesk, place: CellID) { (self.desk, self.place) = (desk, place) }

    private static let caretKeys: Set<Key> = [Key(.left), Key(.right), Key(.home), Key(.end)]

    // MARK: Typing

    /// Goes on with text that a broken session left in the current cell.
    mutating func resume(_ typed: String) {
        guard place.field != .tick else { return }
        desk.type(typed, into: place)
        begin(with: typed, movesCaret: false)
    }

    /// The first character replaces the cell's content.
    mutating func type(_ scalar: Unicode.Scalar) -> Step {
        guard place.field != .tick else { return .say(Wording.tickWithSpace, .warning) }
        begin(with: "", movesCaret: false)
        return put(Key.scalar(scalar))
    }

    /// F2: the cell's text, or the amount that was probably meant, with the caret at its end.
    mutating func edit() -> Step {
        guard place.field != .tick else { return .say(Wording.tickWithSpace, .warning) }
        let start = desk.table.fault(place)?.suggestion?.wanYuanText ?? desk.table.content(place).text
        begin(with: start, movesCaret: true)
        desk.type(start, into: place)
        return .stay
    }

    mutating func clearAndEdit() -> Step {
        guard place.field != .tick else { return .say(Wording.tickWithSpace, .warning) }
        begin(with: "", movesCaret: false)
        desk.type("", into: place)
        return .stay
    }

    private mutating func begin(with text: String, movesCaret: Bool) {
        let field = TextField(text, maximumCharacters: Self.longestCell)
        editing = CellEditing(field: field, movesCaret: movesCaret)
    }

    /// A key for the field over the cell; nil when it is none of the field's keys.
    mutating func press(_ key: Key) -> Step? {
        if key == Key(.escape) || key == .control("z") { return cancel() }
        if key.typedScalar != nil || key == Key(.backspace) || key == Key(.delete) { return put(key) }
        return editing?.movesCaret == true && Self.caretKeys.contains(key) ? put(key) : nil
    }

    private mutating func put(_ key: Key) -> Step {
        let before = editing?.field.text
        _ = editing?.field.handle(key)
        guard let text = editing?.field.text, text != before || text.isEmpty else {
            return key.typedScalar.map { .say(Wording.refusedCharacter($0), .warning) } ?? .stay
        }
        desk.type(text, into: place)
        return hintAboutInputMethod(key)
    }

    /// Says once that a Chinese input method is on where only figures make sense.
    private mutating func hintAboutInputMethod(_ key: Key) -> Step {
        guard !hasHintedInputMethod, let scalar = key.typedScalar, scalar.properties.isIdeographic,
            !"万亿".unicodeScalars.contains(scalar)
        else { return .stay }
        hasHintedInputMethod = true
        return .say(Wording.switchInputMethod, .warning)
    }

    private mutating func cancel() -> Step {
        desk.cancelTyping()
        editing = nil
        return .say(Wording.oldValueBack)
    }

    /// Leaves the cell with what was typed and sends it to the store; says at once what is wrong with it.
    mutating func finish() -> Step {
        guard editing != nil else { return .stay }
        editing = nil
        let cell = place
        var step = commit(desk.finishTyping())
        if let fault = desk.table.fault(cell), let row = desk.table.line(cell.row)?.row {
            step.notice = Notice(
                Wording.fault(fault, in: cell, text: desk.table.content(cell).text, row: row), .error)
        }
        return step
    }

    /// One cell's text goes where typing would; the cell stays in editing so that it can be looked at.
    mutating func paste(_ text: String) -> Step {
        guard place.field != .tick else { return .say(Wording.tickWithSpace, .warning) }
        guard let line = PastedText.singleCell(text) else { return .say(Wording.pasteOneCell, .warning) }
        if case .invisible(let scalar, let position) = PlainText.hidden(in: line) {
            return .say(Wording.hiddenInPaste(scalar, position), .warning)
        }
        if editing == nil { begin(with: "", movesCaret: false) }
        editing?.field.insert(line)
        desk.type(editing?.field.text ?? "", into: place)
        return .stay
    }

    // MARK: Commands

    mutating func toggleTick() -> Step {
        var step = commit(desk.toggleTick(place.row))
        let commitment = desk.table.commitment(place.row)
        if !commitment.isTicked, commitment.hasFigures { step.notice = Notice(Wording.figuresKept) }
        return step
    }

    mutating func clear() -> Step { commit(desk.clear(place)) }

    mutating func fillZeros() -> Step {
        let changes = desk.fillZeros([place.row])
        return changes.isEmpty ? .say(Wording.noEmptyAmount) : commit(changes)
    }

    /// Puts contents into cells, as one step that can be undone.
    mutating func put(_ contents: [CellID: CellContent]) -> Step {
        let cells = contents.sorted { ($0.key.row, $0.key.field.name) < ($1.key.row, $1.key.field.name) }
        return commit(desk.set(cells.map { ($0.key, $0.value) }))
            .saying(Notice(Wording.converted(contents.count)))
    }

    mutating func undo() -> Step { show(desk.undo()) }

    mutating func redo() -> Step { show(desk.redo()) }

    /// Commits the changes of an undo or redo and goes where they happened.
    private mutating func show(_ changes: [CellChange]?) -> Step {
        guard let changes, let last = changes.first else { return .stay }
        place = changes.first { $0.cell.field != .tick }?.cell ?? last.cell
        return commit(changes)
    }

    // MARK: The store

    /// Sends changes on their way, together with those that did not get through before.
    private func commit(_ changes: [CellChange]) -> Step {
        changes.isEmpty ? .stay : .run(.commit(unsaved + changes, place: place))
    }

    /// What is still to be sent, as errands.
    var outstanding: [Errand] {
        let changes = refused + unsaved
        return changes.isEmpty ? [] : [.commit(changes, place: place)]
    }

    /// How many changes are on the screen and not in the store.
    var unsavedCount: Int { refused.count + unsaved.count }

    /// Takes the outcome of a commit; nil for any other outcome.
    mutating func take(_ outcome: Outcome) -> Step? {
        switch outcome {
        case .committed(let receipt): return take(receipt)
        case .checkpointed(let moment):
            savedAt = moment
            return .say(Wording.saved(moment))
        case .commitRefused(let refusal, let changes):
            (refused, unsaved) = (changes, [])
            let notice = Notice(Wording.notSaved(changes.count, refusal), .error)
            return Step(errands: [.lookForNews], notice: notice)
        case .failed(let failure, .commit(let changes, _)):
            unsaved = changes
            return .say(Wording.failure(failure), .error)
        case .news(let news):
            let isNew = news.others.contains { desk.table.content($0.key).text != $0.value }
            desk.adopt(news.others)
            return isNew ? .say(Wording.othersWrote(news.others.keys.map(\.row))) : .stay
        default: return nil
        }
    }

    private mutating func take(_ receipt: CommitReceipt) -> Step {
        if refused.contains(where: { $0.after == desk.table.content($0.cell) }) == false { refused = [] }
        unsaved = []
        savedAt = receipt.arrivedAt
        let lost = receipt.conflicts.map { (cell: $0, mine: desk.table.content($0).text) }
        desk.adopt(receipt.others)
        guard let first = lost.first else { return .stay }
        let theirs = receipt.others[first.cell] ?? ""
        return .say(Wording.conflict(first.cell, mine: first.mine, theirs: theirs, count: lost.count), .error)
    }

    // MARK: Drawing

    /// Draws the field over the current cell, its text at the right like the figures around it while it fits.
    func draw(in area: Area, on canvas: inout Canvas) {
        guard let field = editing?.field else { return }
        let (row, left, room) = (area.origin.row, area.origin.column, area.size.columns)
        let needed = canvas.widths.columns(of: field.text)
        guard needed < room else {
            field.draw(on: &canvas, row: row, column: left, columns: room, role: .editing, focused: true)
            return
        }
        let start = room - 1 - needed
        canvas.write(
            String(repeating: " ", count: start) + field.text, row: row, column: left, role: .editing,
            columns: room)
        let caret = canvas.widths.columns(of: String(field.text.prefix(field.caret)))
        canvas.placeCursor(row: row, column: left + start + caret)
    }
}
