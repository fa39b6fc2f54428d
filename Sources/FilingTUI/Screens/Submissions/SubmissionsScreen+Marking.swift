import FilingModel
import FilingStore
import TUIKitLite

/// Schools that are marked, to be passed together.
extension SubmissionsScreen {
    var isReviewing: Bool { role == .provincialLead || role == .provincialReviewer }

    func reasonAgainstMarking(_ action: Action) -> String? {
        switch action {
        case .passMarked:
            if !isReviewing { return Wording.notAReviewer }
            return marked.isEmpty ? Wording.nothingMarked : nil
        case .undoBulk: return undoTogether.isEmpty ? Wording.nothingPassedTogether : nil
        default: return isReviewing ? nil : Wording.notAReviewer
        }
    }

    mutating func mark(_ action: Action, in context: Context) -> Step {
        switch action {
        case .mark: toggle()
        case .markDown, .markUp: extend(action)
        case .markAll: toggleAll()
        case .passMarked:
            let waiting = worklist.lines.filter { marked.contains($0.school.code) && $0.pendingCount > 0 }
            return waiting.isEmpty
                ? .say(Wording.nothingPendingThere) : .run(.province(.bulk(waiting.map(\.school.code))))
        default:
            return .run(.province(.actAll(undoTogether)))
        }
        return marked.isEmpty ? .stay : .say(Wording.marked(marked.count))
    }

    private mutating func toggle() {
        guard let code = current?.school.code else { return }
        if marked.remove(code) == nil { marked.insert(code) }
    }

    private mutating func extend(_ action: Action) {
        if let code = current?.school.code { marked.insert(code) }
        if action == .markDown { grid.moveDown() } else { grid.moveUp() }
        if let code = current?.school.code { marked.insert(code) }
    }

    /// Marks every school of the list that has rows which wait; once all of them are, none.
    private mutating func toggleAll() {
        let waiting = Set(worklist.shown.filter { (worklist.line($0)?.pendingCount ?? 0) > 0 })
        marked = waiting.isSubset(of: marked) ? marked.subtracting(waiting) : marked.union(waiting)
    }

    /// The steps were taken at all schools: passed, or the passing undone.
    mutating func take(_ steps: [SchoolStep], _ undo: [SchoolStep]) -> Step {
        let rows = steps.reduce(0) { $0 + $1.act.rows.count }
        guard !undo.isEmpty else {
            undoTogether = []
            return .say(Wording.undoneTogether(schools: steps.count, rows: rows))
        }
        (undoTogether, marked) = (undo, [])
        return .say(Wording.passedTogether(schools: steps.count, rows: rows))
    }
}
