/// 序号: the printed number of a row, `1` or `3.2`. Rows are known by it everywhere, never by their position.
package struct RowNumber: Hashable, Sendable, Comparable, CustomStringConvertible {
    package let text: String
    /// The number of the task the row belongs to: `3` for `3.2`.
    package let task: Int
    private let part: Int

    package init(_ text: String) {
        self.text = text
        let pieces = text.split(separator: ".")
        task = pieces.first.flatMap { Int($0) } ?? 0
        part = pieces.dropFirst().first.flatMap { Int($0) } ?? 0
    }

    package var description: String { text }

    package static func == (one: RowNumber, other: RowNumber) -> Bool { one.text == other.text }

    package func hash(into hasher: inout Hasher) { hasher.combine(text) }

    package static func < (one: RowNumber, other: RowNumber) -> Bool {
        (one.task, one.part) < (other.task, other.part)
    }
}
