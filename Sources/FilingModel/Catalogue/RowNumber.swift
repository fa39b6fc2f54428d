/// 序号: the printed number of a row, `1` or `3.2`. Rows are known by it everywhere, never by their position.
package struct RowNumber: Hashable, Sendable, Comparable, CustomStringConvertible {
    package let text: String

    package init(_ text: String) { self.text = text }

    package var description: String { text }

    /// The number of the task the row belongs to: `3` for `3.2`.
    package var task: Int { parts.task }

    private var parts: (task: Int, part: Int) {
        let pieces = text.split(separator: ".")
        let task = pieces.first.flatMap { Int($0) } ?? 0
        let part = pieces.dropFirst().first.flatMap { Int($0) } ?? 0
        return (task, part)
    }

    package static func < (one: RowNumber, other: RowNumber) -> Bool { one.parts < other.parts }
}
