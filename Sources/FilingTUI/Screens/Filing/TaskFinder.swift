import FilingModel
import TUIKitLite

/// Finds rows of a table by number, words, pinyin or initials.
struct TaskFinder {
    private let lines: [FilingTable.Line]
    private let rows: Finder
    private let tasks: Finder

    init(_ lines: [FilingTable.Line], readings: Readings) {
        self.lines = lines
        rows = Finder(lines.map(\.row.title), readings: readings)
        tasks = Finder(lines.map(\.task.title), readings: readings)
    }

    /// The rows that fit, in printed order. A number means its row or the rows of its task, and only where
    /// there are none the beginning of a number or a text. A row's own title counts before that of its
    /// task.
    func rows(_ query: String) -> [RowNumber] {
        let number = Self.folded(query)
        let tests: [() -> [Int]] = [
            { indexes { $0.row.number.text == number || $0.task.number == number } },
            {
                let numbered = indexes { Self.isNumber(number) && $0.row.number.text.hasPrefix(number) }
                return Set(numbered).union(rows.matches(query)).sorted()
            },
            { tasks.matches(query) },
        ]
        let found = tests.lazy.map { $0() }.first { !$0.isEmpty } ?? []
        return found.map { lines[$0].row.number }
    }

    private func indexes(where fits: (FilingTable.Line) -> Bool) -> [Int] {
        lines.indices.filter { fits(lines[$0]) }
    }

    private static func isNumber(_ text: String) -> Bool {
        !text.isEmpty && text.allSatisfy { $0.isASCII && ($0.isNumber || $0 == ".") }
    }

    /// A number as a Chinese input method may have written it.
    static func folded(_ text: String) -> String {
        let twins = PlainText.trimmed(text).unicodeScalars.map { $0 == "。" ? "." : $0.asciiTwin }
        return String(String.UnicodeScalarView(twins))
    }
}
