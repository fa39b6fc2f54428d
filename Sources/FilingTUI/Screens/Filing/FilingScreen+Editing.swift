import FilingModel
import FilingStore
import TUIKitLite

/// What the 承接任务 page does with keys inside a cell, pastes, and the outcomes of its errands.
extension FilingScreen {
    /// A key while a cell is being edited: the field's own, or one that leaves the cell and still means
    /// something.
    mutating func pressInCell(_ key: Key, in context: Context) -> Step {
        if let scalar = key.typedScalar, Shorthand.isPoint(scalar) {
            editor.rowAbove = row(above: place.row)
        }
        if let step = editor.press(key) { return step }
        guard let action = Self.keys.action(for: key) else { return .unused(key) }
        if action == .suggestion || action == .edit, editor.takeSuggestion() { return .stay }
        let row = place.row
        let saved = leaveCell()
        var step = perform(action, in: context).after(saved)
        if step.notice == nil, !saved.errands.isEmpty { step.notice = doubt(about: row) }
        return step
    }

    func save() -> Step { Step(errands: editor.outstanding + [.checkpoint]) }

    /// Ctrl+Q. Changes that could not be saved are tried again; only a second Ctrl+Q after the warning gives
    /// them up.
    mutating func leave() -> Step {
        if !isWarnedOfLoss, !editor.refused.isEmpty { return warnOfLoss() }
        let losing: Losses = isWarnedOfLoss ? .unsaved : .nothing
        return Step(errands: editor.outstanding + [.endSession(place: place, losing: losing)])
    }

    private mutating func warnOfLoss() -> Step {
        isWarnedOfLoss = true
        let isSetAside = editor.unsaved.isEmpty && !editor.refused.isEmpty
        let count = editor.unsavedCount
        return .say(isSetAside ? Wording.refusedAtTheEnd(count) : Wording.unsavedAtTheEnd(count), .error)
    }

    mutating func take(_ outcome: Outcome, in context: Context) -> Step {
        if let step = editor.take(outcome) { return step }
        switch outcome {
        case .contactSaved(let contact):
            self.contact = contact
            return .say(Wording.contactSaved)
        case .peersSeen(let peers):
            self.peers = peers
            return .stay
        case .recordRead(let record):
            self.record = record
            return .stay
        case .roundRead(let round):
            self.round = round
            return editor.unsavedCount == 0 ? .say(Wording.roundChanged(round)) : .stay
        case .acted(let act, let record, let moment): return take(act, record, at: moment, in: context)
        case .failed(let failure, _): return .say(Wording.failure(failure), .error)
        case .exported, .exportFailed: return Step(notice: Wording.exported(outcome))
        case .goOnEditing(let record):
            (self.record, isContinuing) = (record, true)
            return .say(Wording.goingOn)
        case .mediansRead(let medians): return look(beside: medians)
        case .historyOpened(let opened): return .open(HistoryScreen(opened))
        case .division(.accounts(let opened)): return .open(DivisionScreen(opened))
        case .actRefused(let refusal): return .say(Wording.refusal(refusal, round), .error)
        case .sessionEnded: return Step(move: .leave)
        case .endRefused:
            return warnOfLoss()
        default: return .stay
        }
    }
}
