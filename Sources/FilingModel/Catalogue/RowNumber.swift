/// 序号: the printed number of a row, `1` or `3.2`. Rows are known by it everywhere, never by their position.
package struct RowNumber: Hashable, Sendable, Comparable, CustomStringConvertible {
    package let text: String

    package init(_ text: String) { self.text = text }

    package var description: String { text }

    /// The number of the task the row belongs to: `3` for `3.2`.
    package var task: Int { parts.task }

    /// Both numbers of `3.2`; 0 for one that is missing.
    private var parts: (task: Int, part: Int) {
        let text = text.utf8
        guard let dot = text.firstIndex(of: UInt8(ascii: ".")) else { return (Int(self.text) ?? 0, 0) }
        let rest = text[text.index(after: dot)...].prefix { $0 != UInt8(ascii: ".") }
        return (Int(Substring(text[..<dot])) ?? 0, Int(Substring(rest)) ?? 0)
    }

    package static func < (one: RowNumber, other: RowNumber) -> Bool { one.parts < other.parts }
}
