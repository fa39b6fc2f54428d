import FilingModel
import FilingStore
import TUIKitLite

/// Schools that are marked, to be passed together.
extension SubmissionsScreen {
    private var isReviewing: Bool { role == .provincialLead || role == .provincialReviewer }

    func reasonAgainstMarking(_ action: Action) -> String? {
        switch action {
        case .passMarked:
            if !isReviewing { return Wording.notAReviewer }
            return marked.isEmpty ? Wording.nothingMarked : nil
        case .undoBulk: return passedTogether.isEmpty ? Wording.nothingPassedTogether : nil
        default: return isReviewing ? nil : Wording.notAReviewer
        }
    }

    mutating func mark(_ action: Action, in context: Context) -> Step {
        switch action {
        case .mark: toggle()
        case .markDown, .markUp: extend(action)
        case .markAll: toggleAll()
        case .passMarked:
            return .run(.province(.bulk(worklist.lines.map(\.school.code).filter(marked.contains))))
        default:
            let steps = passedTogether.map { step in
                SchoolStep(school: step.school, act: step.act.undone ?? step.act)
            }
            return .run(.province(.actAll(steps)))
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
    mutating func take(_ steps: [SchoolStep]) -> Step {
        let rows = steps.reduce(0) { $0 + $1.act.rows.count }
        guard case .pass = steps.first?.act else {
            passedTogether = []
            return .say(Wording.undoneTogether(schools: steps.count, rows: rows))
        }
        (passedTogether, marked) = (steps, [])
        return .say(Wording.passedTogether(schools: steps.count, rows: rows))
    }
}

extension Act {
    /// The step that takes rows passed together back; nil for any other step.
    fileprivate var undone: Act? {
        if case .pass(let rows) = self { .undoPasses(rows) } else { nil }
    }
}
