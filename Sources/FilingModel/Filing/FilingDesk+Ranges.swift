/// Commands over many cells; each is one gesture for undo and for the store.
extension FilingDesk {
    /// Empties the cells of a range; cells of 是否承接 untick.
    package mutating func clear(_ range: CellRange) -> [CellChange] { set(range.cells.map { ($0, .empty) }) }

    /// Ticks all of `rows`, or unticks them where all are ticked.
    package mutating func toggleTicks(_ rows: [RowNumber]) -> [CellChange] {
        let cells = rows.map { CellID(row: $0, field: .tick) }
        let areAllTicked = cells.allSatisfy { table.content($0) == .ticked }
        return set(cells.map { ($0, areAllTicked ? .empty : .ticked) })
    }

    /// Copies the first row of a range into the rows below it.
    package mutating func fillDown(_ range: CellRange) -> [CellChange] {
        guard let first = range.rows.first else { return [] }
        return fill(range.rows.dropFirst()) { row in
            range.fields.map { (CellID(row: row, field: $0), CellID(row: first, field: $0)) }
        }
    }

    /// Copies the first amount of each row of a range into the amounts behind it.
    package mutating func fillRight(_ range: CellRange) -> [CellChange] {
        guard let first = range.fields.first else { return [] }
        return fill(range.rows[...]) { row in
            range.fields.dropFirst().map { (CellID(row: row, field: $0), CellID(row: row, field: first)) }
        }
    }

    /// Copies cell by cell, over cells that count nothing, and ticks the rows that get a figure.
    private mutating func fill(
        _ rows: ArraySlice<RowNumber>, _ pairs: (RowNumber) -> [(to: CellID, from: CellID)]
    ) -> [CellChange] {
        var contents: [(CellID, CellContent)] = []
        for row in rows {
            let copied = pairs(row).filter { takes(table.content($0.from), $0.to) }
            contents += copied.map { ($0.to, table.content($0.from)) }
            let hasFigure = copied.contains { $0.to.field != .tick && table.content($0.from) != .empty }
            let setsTick = copied.contains { $0.to.field == .tick }
            if hasFigure, !setsTick { contents.append((CellID(row: row, field: .tick), .ticked)) }
        }
        return set(contents)
    }

    private func takes(_ content: CellContent, _ cell: CellID) -> Bool {
        cell.field != .quantity || content == .empty || table.line(cell.row)?.row.quantity != nil
    }
}
