/// 序号: the printed number of a row, `1` or `3.2`. Rows are known by it everywhere, never by their position.
package struct RowNumber: Hashable, Sendable, Comparable, CustomStringConvertible {
    package let text: String
    /// The number of the task the row belongs to: `3` for `3.2`.
    package let task: Int
    /// The part of it; 0 for a task that is not split.
    let part: Int

    package init(_ text: String) {
        self.text = text
        let point = text.utf8.firstIndex(of: UInt8(ascii: ".")) ?? text.endIndex
        task = Int(text[..<point]) ?? 0
        part = Int(text[point...].dropFirst()) ?? 0
    }

    package var description: String { text }

    package static func == (one: RowNumber, other: RowNumber) -> Bool {
        one.task == other.task && one.part == other.part && one.text == other.text
    }

    /// Rows are looked up at every key: two numbers are hashed sooner than a text.
    package func hash(into hasher: inout Hasher) { hasher.combine(task &* 1_024 &+ part) }

    package static func < (one: RowNumber, other: RowNumber) -> Bool {
        (one.task, one.part) < (other.task, other.part)
    }
}
