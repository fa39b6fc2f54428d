/// What can be undone and redone: one step per gesture, without limit, for one session.
package struct History: Sendable {
    private var done: [[CellChange]] = []
    private var undone: [[CellChange]] = []

    package init() {}

    package var canUndo: Bool { !done.isEmpty }
    package var canRedo: Bool { !undone.isEmpty }

    /// The rows that undoing would change.
    package var rowsToUndo: Set<RowNumber> { Set(done.last?.map(\.cell.row) ?? []) }
    /// The rows that redoing would change.
    package var rowsToRedo: Set<RowNumber> { Set(undone.last?.map(\.cell.row) ?? []) }

    /// Remembers a gesture; what was undone before is gone.
    mutating func record(_ gesture: [CellChange]) {
        done.append(gesture)
        undone = []
    }

    /// The changes that take the last gesture back; nil when there is none.
    mutating func undo() -> [CellChange]? {
        guard let gesture = done.popLast() else { return nil }
        undone.append(gesture)
        return gesture.inverse
    }

    /// The gesture undone last, again; nil when there is none.
    mutating func redo() -> [CellChange]? {
        guard let gesture = undone.popLast() else { return nil }
        done.append(gesture)
        return gesture
    }
}
