import FilingModel
import TUIKitLite

/// Finding a row of the submission by number, words, pinyin or initials.
extension ReviewScreen {
    /// The question in the line above the key bar.
    struct Prompt: Hashable {
        var field = TextField(maximumCharacters: 60)
        /// Where the cursor stood when the question came.
        let origin: RowNumber?
    }

    mutating func ask() -> Step {
        prompt = Prompt(origin: row)
        return .stay
    }

    /// A key while the question is open; nil for one that ends it and means something to the page.
    mutating func pressInPrompt(_ key: Key, in context: Context) -> Step? {
        switch key.code {
        case .escape:
            stand(on: prompt?.origin)
            prompt = nil
            return .stay
        case .enter:
            prompt = nil
            return .stay
        case .function(7): return goToMatch(after: row, in: context)
        case .function, .up, .down, .pageUp, .pageDown:
            prompt = nil
            return nil
        default:
            if prompt?.field.handle(key) == true { return goToMatch(after: nil, in: context) }
            guard key.modifiers == .control else { return .unused(key) }
            prompt = nil
            return nil
        }
    }

    /// Goes to the first row that fits behind `place`, around the end; from the first row on for nil.
    private mutating func goToMatch(after place: RowNumber?, in context: Context) -> Step {
        guard let words = prompt?.field.text, !words.isEmpty else { return .stay }
        let rows = sheet.rows(view)
        let number = String(String.UnicodeScalarView(words.unicodeScalars.map(\.asciiTwin)))
        let texts = rows.map { "\($0) \(sheet.table.line($0)?.row.title ?? "")" }
        let found = Set(Finder(texts, readings: context.readings()).matches(words))
        let fits = rows.indices.filter { rows[$0].text.hasPrefix(number) || found.contains($0) }
        let next = fits.first { index in place.map { rows[index] > $0 } ?? true } ?? fits.first
        guard let next else { return .say(Wording.notFound(words), .warning) }
        stand(on: rows[next])
        return .stay
    }
}
