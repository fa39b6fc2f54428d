import FilingModel
import TUIKitLite

/// Finding rows by number, words, pinyin or initials, and going to one.
extension FilingScreen {
    /// A question in the last detail line.
    struct Prompt: Hashable {
        enum Kind: Hashable { case find, goTo, control(ControlTotals.Scope) }

        let kind: Kind
        var field: TextField
        /// Where the cursor stood when the question came.
        let origin: CellID
    }

    mutating func ask(_ kind: Prompt.Kind) -> Step {
        prompt = Prompt(kind: kind, field: TextField(maximumCharacters: 60), origin: place)
        runStart = nil
        return .stay
    }

    mutating func pressInPrompt(_ key: Key, in context: Context) -> Step {
        guard var asked = prompt else { return .stay }
        if key == .control("t"), case .control(let scope) = asked.kind {
            return askForControlTotal(scope == .filing ? .row(place.row) : .filing)
        }
        switch key.code {
        case .escape:
            place = asked.origin
            prompt = nil
            if asked.kind == .find { lastQuery = "" }
            return .stay
        case .enter:
            prompt = nil
            return answerPrompt(asked)
        case .function(7), .up, .down:
            guard asked.kind == .find else { return .unused(key) }
            return step(backwards: key.modifiers.contains(.shift) || key.code == .up)
        default:
            guard asked.field.handle(key) else { return .unused(key) }
            prompt = asked
            return followPrompt()
        }
    }

    mutating func pasteIntoPrompt(_ text: String, in context: Context) -> Step {
        prompt?.field.insert(PastedText.singleCell(text) ?? "")
        return followPrompt()
    }

    /// Goes to the first hit while the words are still being typed.
    private mutating func followPrompt() -> Step {
        guard let asked = prompt, asked.kind == .find else { return .stay }
        lastQuery = asked.field.text
        let hits = hits
        let here = desk.table.index(of: asked.origin.row) ?? 0
        let next = hits.first { (desk.table.index(of: $0) ?? 0) >= here } ?? hits.first
        place = next.map { CellID(row: $0, field: asked.origin.field) } ?? asked.origin
        return .stay
    }

    private mutating func answerPrompt(_ asked: Prompt) -> Step {
        let text = PlainText.trimmed(asked.field.text)
        if case .control(let scope) = asked.kind { return takeControlTotal(text, scope) }
        if asked.kind == .find {
            lastQuery = text
            return text.isEmpty ? .stay : sayHit()
        }
        let wanted = TaskFinder.folded(text)
        let lines = desk.table.lines
        guard let line = lines.first(where: { $0.row.number.text == wanted || $0.task.number == wanted })
        else {
            return .say(Wording.noSuchRow(wanted), .warning)
        }
        place = CellID(row: line.row.number, field: place.field)
        return .stay
    }

    /// Ctrl+F: asks what to look for.
    mutating func find(in context: Context) -> Step {
        if finder == nil { finder = TaskFinder(desk.table.lines, readings: context.readings()) }
        lastQuery = ""
        return ask(.find)
    }

    /// F7 and Shift+F7; asks first while nothing was looked for.
    mutating func findNext(backwards: Bool, in context: Context) -> Step {
        guard !hits.isEmpty else { return find(in: context) }
        runStart = nil
        return step(backwards: backwards)
    }

    /// Goes to the next hit, around the end.
    private mutating func step(backwards: Bool) -> Step {
        let hits = hits
        let here = desk.table.index(of: place.row) ?? 0
        let behind = hits.filter { (desk.table.index(of: $0) ?? 0) > here }
        let before = hits.filter { (desk.table.index(of: $0) ?? 0) < here }
        let next = backwards ? before.last ?? hits.last : behind.first ?? hits.first
        if let next { place = CellID(row: next, field: place.field) }
        return prompt == nil ? sayHit() : .stay
    }

    private func sayHit() -> Step {
        let hits = hits
        if let number = hits.firstIndex(of: place.row) {
            return .say(Wording.hit(number + 1, of: hits.count, query: lastQuery))
        }
        let outside = fitting.count
        return .say(
            outside > 0
                ? Wording.foundOutside(outside, query: lastQuery) : Wording.notFound(lastQuery), .warning)
    }

    /// The rows that fit what was looked for last, shown or not.
    private var fitting: [RowNumber] { lastQuery.isEmpty ? [] : finder?.rows(lastQuery) ?? [] }

    /// Those of them that are shown.
    private var hits: [RowNumber] {
        guard let shown = filteredRows else { return fitting }
        return fitting.filter(shown.contains)
    }

    /// Which hit of how many, while the words are being typed; nil before anything is.
    var hitCount: String? {
        guard prompt?.kind == .find, !lastQuery.isEmpty else { return nil }
        let hits = hits
        if hits.isEmpty, !fitting.isEmpty { return Wording.hitsOutside(fitting.count) }
        return Wording.hitCount(hits.firstIndex(of: place.row).map { $0 + 1 }, of: hits.count)
    }
}
