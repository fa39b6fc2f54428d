import FilingModel

/// Commands over many cells: each is one gesture and one commit.
extension CellEditor {
    /// Puts contents into cells.
    mutating func write(_ contents: [(CellID, CellContent)]) -> Step { commit(desk.set(contents)) }

    mutating func clear(_ range: CellRange) -> Step { commit(desk.clear(range)) }

    mutating func toggleTicks(_ rows: [RowNumber]) -> Step { commit(desk.toggleTicks(rows)) }

    mutating func fillDown(_ range: CellRange) -> Step { filled(desk.fillDown(range)) }

    mutating func fillRight(_ range: CellRange) -> Step { filled(desk.fillRight(range)) }

    /// Puts 0 into the empty amounts of those of `rows` that are ticked.
    mutating func fillZeros(_ rows: [RowNumber]) -> Step {
        let ticked = rows.filter { desk.table.commitment($0).isTicked }
        guard !ticked.isEmpty else { return .say(Wording.noneTicked, .warning) }
        let changes = desk.fillZeros(ticked)
        guard !changes.isEmpty else { return .say(Wording.noEmptyAmount) }
        return commit(changes).saying(
            Notice(Wording.zerosFilled(changes.count, passedOver: rows.count - ticked.count)))
    }

    private func filled(_ changes: [CellChange]) -> Step {
        changes.isEmpty
            ? .say(Wording.nothingToFill) : commit(changes).saying(Notice(Wording.filled(changes.count)))
    }
}
