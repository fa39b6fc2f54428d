/// A long text in which the places of a query are looked for.
package struct FindableText: Sendable {
    private let original: String
    private let folded: FoldedText
    private let readings: Readings

    package init(_ text: String, readings: Readings) {
        (original, folded) = (text, FoldedText(text, readings: readings))
        self.readings = readings
    }

    /// Where `query` occurs, in order and without overlaps; blanks in the query and punctuation in the text
    /// are passed over. Nothing for a query without words.
    package func places(of query: String) -> [Range<String.Index>] {
        let typed = FoldedText(query.filter { !$0.isWhitespace }, readings: readings).units
        guard let word = QueryWord(typed) else { return [] }
        var (found, start) = ([Range<String.Index>](), 0)
        while start < folded.units.count {
            let length = word.length(atStartOf: folded.units[start...], readings: readings)
            if let length { found.append(range(of: start..<(start + length))) }
            start += length ?? 1
        }
        return found
    }

    private func range(of units: Range<Int>) -> Range<String.Index> {
        let last = folded.places[units.upperBound - 1]
        return folded.places[units.lowerBound]..<original.unicodeScalars.index(after: last)
    }
}
