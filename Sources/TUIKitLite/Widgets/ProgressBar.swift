/// How much of something is done.
public struct ProgressBar: Hashable, Sendable {
    /// Steps done, 0...total.
    public let done: Int
    /// Steps there are, at least 1.
    public let total: Int

    /// A bar for so many steps; numbers out of range count as the nearest in range.
    public init(done: Int, total: Int) {
        self.total = max(1, total)
        self.done = min(max(0, done), self.total)
    }

    /// Draws "[###..]" in so many columns; full only when all is done.
    public func draw(on canvas: inout Canvas, row: Int, column: Int, columns: Int, role: Role = .plain) {
        let room = max(0, columns - 2)
        let filled = done * room / total
        let bar = String(repeating: "#", count: filled) + String(repeating: ".", count: room - filled)
        canvas.write("[" + bar + "]", row: row, column: column, role: role, columns: columns)
    }
}
