import FilingModel
import TUIKitLite

/// Finding a row by number or words, and going to one.
extension FilingScreen {
    /// A question in the last detail line.
    struct Prompt: Hashable {
        enum Kind: Hashable { case find, goTo }

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
        switch key.code {
        case .escape:
            place = asked.origin
            (prompt, lastQuery) = (nil, "")
            return .stay
        case .enter:
            prompt = nil
            return answerPrompt(asked)
        case .function(7) where asked.kind == .find:
            lastQuery = asked.field.text
            return findNext(backwards: key.modifiers.contains(.shift))
        default:
            guard asked.field.handle(key) else { return .say(Wording.keyWithoutUse(key)) }
            prompt = asked
            return followPrompt()
        }
    }

    mutating func pasteIntoPrompt(_ text: String, in context: Context) -> Step {
        prompt?.field.insert(PastedText.singleCell(text) ?? "")
        return followPrompt()
    }

    /// Goes to the first match while the words are still being typed.
    private mutating func followPrompt() -> Step {
        guard let asked = prompt, asked.kind == .find, !asked.field.text.isEmpty else { return .stay }
        guard
            let row = match(asked.field.text, from: asked.origin.row, backwards: false, includingStart: true)
        else {
            place = asked.origin
            return .say(Wording.notFound(asked.field.text), .warning)
        }
        place = CellID(row: row, field: asked.origin.field)
        return .stay
    }

    private mutating func answerPrompt(_ asked: Prompt) -> Step {
        let text = PlainText.trimmed(asked.field.text)
        if asked.kind == .find {
            lastQuery = text
            return .stay
        }
        let wanted = String(String.UnicodeScalarView(text.unicodeScalars.map(\.asciiTwin)))
        let lines = desk.table.lines
        guard let line = lines.first(where: { $0.row.number.text == wanted || $0.task.number == wanted })
        else {
            return .say(Wording.noSuchRow(wanted), .warning)
        }
        place = CellID(row: line.row.number, field: place.field)
        return .stay
    }

    /// F7 and Shift+F7; asks first while nothing was looked for.
    mutating func findNext(backwards: Bool) -> Step {
        guard !lastQuery.isEmpty else { return ask(.find) }
        guard let row = match(lastQuery, from: place.row, backwards: backwards, includingStart: false) else {
            return .say(Wording.notFound(lastQuery), .warning)
        }
        place = CellID(row: row, field: place.field)
        return .say(Wording.foundMore(lastQuery))
    }

    /// The next row that fits, around the end: by its number from the beginning or by its own title, and only
    /// where no row does by the title of its task.
    private func match(
        _ query: String, from row: RowNumber, backwards: Bool, includingStart: Bool
    ) -> RowNumber? {
        let number = String(String.UnicodeScalarView(query.unicodeScalars.map(\.asciiTwin)))
        let tests: [(FilingTable.Line) -> Bool] = [
            { $0.row.number.text.hasPrefix(number) || $0.row.title.contains(query) },
            { $0.task.title.contains(query) },
        ]
        let order = lines(from: row, backwards: backwards, includingStart: includingStart)
        return tests.lazy.compactMap { fits in order.first(where: fits)?.row.number }.first
    }

    /// Every line once, from the one after `row` on, around the end.
    private func lines(from row: RowNumber, backwards: Bool, includingStart: Bool) -> [FilingTable.Line] {
        let lines = desk.table.lines
        guard let start = desk.table.index(of: row) else { return lines }
        let onward = Array(lines[(start + 1)...] + lines[..<start])
        let turned = backwards ? Array(onward.reversed()) : onward
        return includingStart ? [lines[start]] + turned : turned + [lines[start]]
    }
}
