import FilingModel
import FilingStore
import TUIKitLite

/// Typing into cells, and what becomes of what was typed.
extension FilingScreen {
    // MARK: Typing

    /// The first character replaces the cell's content.
    mutating func type(_ scalar: Unicode.Scalar, in context: Context) -> Step {
        if let refusal = refusalToChange(in: context) { return .say(refusal, .warning) }
        guard place.field != .tick else { return .say(Wording.tickWithSpace, .warning) }
        editing = CellEditing(field: TextField(maximumCharacters: Self.longestCell), movesCaret: false)
        return put(Key.scalar(scalar))
    }

    mutating func beginEditing() -> Step {
        guard place.field != .tick else { return .say(Wording.tickWithSpace, .warning) }
        let start = suggestion ?? desk.table.content(place).text
        editing = CellEditing(field: TextField(start, maximumCharacters: Self.longestCell), movesCaret: true)
        desk.type(start, into: place)
        return .stay
    }

    /// What F2 begins with instead of the kept text: the amount that was probably meant.
    private var suggestion: String? { desk.table.fault(place)?.suggestion?.wanYuanText }

    mutating func clearAndEdit() -> Step {
        guard place.field != .tick else { return .say(Wording.tickWithSpace, .warning) }
        editing = CellEditing(field: TextField(maximumCharacters: Self.longestCell), movesCaret: false)
        desk.type("", into: place)
        return .stay
    }

    /// A key while a cell is being edited; nil when it leaves the cell and still means something to the grid.
    mutating func pressInCell(_ key: Key, in context: Context) -> Step? {
        if key == Key(.escape) || key == .control("z") { return cancelEditing() }
        if key.typedScalar != nil || key == Key(.backspace) || key == Key(.delete) { return put(key) }
        if editing?.movesCaret == true, Self.caretKeys.contains(key) { return put(key) }
        guard let action = Self.keys.action(for: key) else { return .say(Wording.keyWithoutUse(key)) }
        let saved = finishEditing()
        var step = perform(action, in: context)
        step.errands = saved.errands + step.errands
        step.notice = step.notice ?? saved.notice
        return step
    }

    private static let caretKeys: Set<Key> = [Key(.left), Key(.right), Key(.home), Key(.end)]

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

    private mutating func cancelEditing() -> Step {
        desk.cancelTyping()
        editing = nil
        return .say(Wording.oldValueBack)
    }

    /// Leaves the cell with what was typed and sends it to the store; says at once what is wrong with it.
    private mutating func finishEditing() -> Step {
        editing = nil
        let cell = place
        var step = commit(desk.finishTyping())
        if let fault = desk.table.fault(cell), let row = desk.table.line(cell.row)?.row {
            step.notice = Notice(Wording.fault(fault, in: cell, text: desk.table.content(cell).text, row: row), .error)
        }
        return step
    }

    // MARK: Pasting

    /// One cell's text goes where typing would; the cell stays in editing so that it can be looked at.
    mutating func paste(_ text: String, in context: Context) -> Step {
        if prompt != nil { return pasteIntoPrompt(text, in: context) }
        if let refusal = refusalToChange(in: context) { return .say(refusal, .warning) }
        guard place.field != .tick else { return .say(Wording.tickWithSpace, .warning) }
        let line = PastedText.singleCell(text)
        guard let line else { return .say(Wording.pasteOneCell, .warning) }
        if case .invisible(let scalar, let position) = PlainText.hidden(in: line) {
            return .say(Wording.hiddenInPaste(scalar, position), .warning)
        }
        if editing == nil {
            editing = CellEditing(field: TextField(maximumCharacters: Self.longestCell), movesCaret: false)
        }
        editing?.field.insert(line)
        desk.type(editing?.field.text ?? "", into: place)
        return .stay
    }

    // MARK: Commands

    mutating func toggleTick() -> Step {
        let changes = desk.toggleTick(place.row)
        var step = commit(changes)
        let commitment = desk.table.commitment(place.row)
        if !commitment.isTicked, commitment.hasFigures { step.notice = Notice(Wording.figuresKept) }
        return step
    }

    mutating func fillZeros() -> Step {
        let changes = desk.fillZeros([place.row])
        return changes.isEmpty ? .say(Wording.noEmptyAmount) : commit(changes)
    }

    /// Commits the changes of an undo or redo and goes where they happened.
    mutating func show(_ changes: [CellChange]?) -> Step {
        guard let changes, let last = changes.first else { return .stay }
        place = changes.first { $0.cell.field != .tick }?.cell ?? last.cell
        runStart = nil
        return commit(changes)
    }

    mutating func save() -> Step {
        Step(errands: unsaved.isEmpty ? [.checkpoint] : [.commit(unsaved, place: place), .checkpoint])
    }

    mutating func leave() -> Step {
        isLeaving = true
        let rest: [Errand] = unsaved.isEmpty ? [] : [.commit(unsaved, place: place)]
        return Step(errands: rest + [.endSession(place: place)])
    }

    // MARK: The store

    /// Sends changes on their way, together with those that did not get through before.
    func commit(_ changes: [CellChange]) -> Step {
        changes.isEmpty ? .stay : .run(.commit(unsaved + changes, place: place))
    }

    mutating func take(_ outcome: Outcome, in context: Context) -> Step {
        switch outcome {
        case .committed(let receipt): return take(receipt)
        case .checkpointed(let moment):
            savedAt = moment
            return .say(Wording.saved(moment))
        case .contactSaved(let contact):
            self.contact = contact
            return .say(Wording.contactSaved)
        case .roundNotOpen(let phase, let changes):
            unsaved = changes
            return .say(Wording.tooLate(phase, round, cells: changes.count), .error)
        case .failed(let failure, let errand): return takeFailure(failure, of: errand)
        case .sessionEnded: return isLeaving ? Step(move: .leave) : .stay
        default: return .stay
        }
    }

    private mutating func take(_ receipt: CommitReceipt) -> Step {
        unsaved = []
        savedAt = receipt.arrivedAt
        let lost = receipt.conflicts.map { (cell: $0, mine: desk.table.content($0).text) }
        desk.adopt(receipt.others)
        guard let first = lost.first else { return .stay }
        return .say(Wording.conflict(first.cell, mine: first.mine, theirs: receipt.others[first.cell] ?? ""), .error)
    }

    private mutating func takeFailure(_ failure: StoreFailure, of errand: Errand) -> Step {
        if case .commit(let changes, _) = errand { unsaved = changes }
        isLeaving = false
        return .say(Wording.failure(failure), .error)
    }
}
