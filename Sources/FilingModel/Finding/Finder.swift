/// An index over texts that finds them by their words, by pinyin in full or by initials, or by these mixed,
/// with any reading of a polyphone, whichever of simplified and traditional hanzi text and query use.
package struct Finder: Sendable {
    private let readings: Readings
    /// All texts folded, one behind the other.
    private var units: [UInt32] = []
    /// Where each text ends in `units`.
    private var ends: [Int] = []

    /// An index over `texts`; the lines of a text are looked through one by one.
    package init(_ texts: some Collection<String>, readings: Readings) {
        self.readings = readings
        ends.reserveCapacity(texts.count)
        for text in texts {
            units += FoldedText(text, readings: readings).units
            ends.append(units.count)
        }
    }

    /// The numbers of the texts in which every word of `query` occurs, in order; all of them for a query
    /// without words.
    package func matches(_ query: String) -> [Int] {
        let words = Self.words(of: query, readings)
        return units.withUnsafeBufferPointer { units in
            var (found, start) = ([Int](), 0)
            for (number, end) in ends.enumerated() {
                let text = UnsafeBufferPointer(rebasing: units[start..<end])
                start = end
                if words.allSatisfy({ $0.occurs(in: text, readings: readings) }) { found.append(number) }
            }
            return found
        }
    }

    /// The words of a query, which blanks separate.
    static func words(of query: String, _ readings: Readings) -> [QueryWord] {
        query.split(whereSeparator: \.isWhitespace).compactMap {
            QueryWord(FoldedText(String($0), readings: readings).units)
        }
    }
}
