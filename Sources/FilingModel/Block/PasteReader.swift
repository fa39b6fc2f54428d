/// Lays a block over a table, line by line, and notes what would become of each cell.
struct PasteReader {
    private(set) var plan: BlockPlan
    private let target: PasteTarget
    private let columns: [BlockColumn]
    /// The table with the lines so far in it: `..` repeats what stands above by then.
    private var table: FilingTable
    private var seen: Set<RowNumber> = []

    /// The longest text a cell takes, in characters.
    static let longestCell = 512

    init(_ block: TabularText, at target: PasteTarget) {
        let header =
            target.origin == .spreadsheet
            ? BlockHeader(of: block.lines, from: target.start.field)
            : BlockHeader(inOrder: block.lines, from: target.start.field)
        columns = header.columns
        (self.target, table) = (target, target.table)
        let body = block.lines.dropFirst(header.lineCount)
        plan = BlockPlan(lineCount: body.count, columns: columns)
        for (index, line) in body.enumerated() {
            take(line, number: header.lineCount + index + 1, offset: index)
        }
        refuseBeyond(body)
    }

    // MARK: Lines

    private var keyColumn: Int? {
        columns.firstIndex(of: .number) ?? columns.firstIndex(of: .title)
    }

    private mutating func take(_ line: [String], number: Int, offset: Int) {
        let figures = zip(columns, line).filter { column, text in
            if case .field = column { return !PlainText.trimmed(text).isEmpty }
            return column == .total && !PlainText.trimmed(text).isEmpty
        }
        guard !figures.isEmpty || target.origin == .thisPage else { return }
        switch row(of: line, offset: offset) {
        case nil: return
        case .failure(let refused)?: plan.refuse(refused.reason, line: number)
        case .success(let row)?: land(line, in: row, number: number)
        }
    }

    /// A line's row: by its 序号 or 工作任务 where the block has such a column, else by its place. Nil for a sum.
    private func row(of line: [String], offset: Int) -> Result<RowNumber, Refused>? {
        guard let keyColumn else { return rowBelow(offset) }
        let text = keyColumn < line.count ? PlainText.trimmed(line[keyColumn]) : ""
        if BlockPlan.sumWords.contains(text) { return nil }
        let row =
            columns[keyColumn] == .number
            ? table.line(RowNumber(text))?.row.number
            : table.lines.first { $0.row.title == text }?.row.number
        guard let row else { return .failure(Refused(.noSuchRow(text))) }
        return seen.contains(row) ? .failure(Refused(.rowTwice(row))) : .success(row)
    }

    private func rowBelow(_ offset: Int) -> Result<RowNumber, Refused> {
        guard let first = target.order.firstIndex(of: target.start.row),
            first + offset < target.order.count
        else { return .failure(Refused(.beyondLastRow)) }
        return .success(target.order[first + offset])
    }

    private struct Refused: Error {
        let reason: BlockRefusal
        init(_ reason: BlockRefusal) { self.reason = reason }
    }

    /// A line lands whole, or not at all where its row is locked or its 汇总 is wrong.
    private mutating func land(_ line: [String], in row: RowNumber, number: Int) {
        seen.insert(row)
        if let refusal = target.refusal(row) {
            return plan.refuse(.locked(row, refusal), line: number)
        }
        let (planBefore, tableBefore) = (plan, table)
        for (index, (column, text)) in zip(columns, line).enumerated() {
            guard case .field(let field) = column else { continue }
            land(text, in: CellID(row: row, field: field), number: number, column: index + 1)
        }
        if let wrong = wrongTotal(line, row) {
            (plan, table) = (planBefore, tableBefore)
            return plan.refuse(wrong, line: number, column: columns.firstIndex(of: .total).map { $0 + 1 })
        }
        tick(row, after: planBefore.landings.count)
    }

    /// Figures tick their row, as typing does, where the block has no 是否承接 of its own.
    private mutating func tick(_ row: RowNumber, after count: Int) {
        let cell = CellID(row: row, field: .tick)
        guard !columns.contains(.field(.tick)), table.content(cell) != .ticked else { return }
        guard plan.landings[count...].contains(where: { $0.after != .empty }) else { return }
        write(.ticked, into: cell, fault: nil)
    }

    private func wrongTotal(_ line: [String], _ row: RowNumber) -> BlockRefusal? {
        guard let index = columns.firstIndex(of: .total), index < line.count else { return nil }
        let (written, commitment) = (PlainText.trimmed(line[index]), table.commitment(row))
        guard !written.isEmpty, !FundingSource.allCases.contains(where: { commitment.amounts[$0].isKept })
        else { return nil }
        let isRight = CellReading.amount(written) == commitment.total
        return isRight ? nil : .totalDiffers(row, written: written, sum: commitment.total)
    }

    // MARK: Cells

    private mutating func land(_ foreign: String, in cell: CellID, number: Int, column: Int) {
        let text = PlainText.trimmed(foreign)
        guard !text.isEmpty else {
            let empties = target.origin == .thisPage && (cell.field != .tick || target.ticks == .written)
            if empties { write(.empty, into: cell, fault: nil) }
            return
        }
        switch content(of: text, in: cell) {
        case .failure(let refused): plan.refuse(refused.reason, line: number, column: column)
        case .success(let reading): write(reading.content, into: cell, fault: reading.fault)
        }
    }

    private func content(
        of text: String, in cell: CellID
    ) -> Result<(content: CellContent, fault: EntryFault?), Refused> {
        if case .invisible(let scalar, let position) = PlainText.hidden(in: text) {
            return .failure(Refused(.hidden(cell, scalar, position: position)))
        }
        if text.count > Self.longestCell { return .failure(Refused(.tooLong(cell, limit: Self.longestCell))) }
        if cell.field == .tick {
            guard let tick = TickText.reading(text) else { return .failure(Refused(.notATick(cell, text))) }
            let unticks = tick == .empty && target.table.content(cell) == .ticked
            if unticks, target.ticks == .kept { return .failure(Refused(.untick(cell.row))) }
            return .success((tick, nil))
        }
        if let repeated = Shorthand.repeated(text, in: cell, from: rowAbove(cell.row), of: table) {
            return .success((repeated, nil))
        }
        guard let row = table.line(cell.row)?.row else { return .failure(Refused(.beyondLastRow)) }
        let reading = CellReading(text, field: cell.field, row: row)
        return .success((reading.content, reading.fault))
    }

    private func rowAbove(_ row: RowNumber) -> RowNumber? {
        target.order.firstIndex(of: row).flatMap { $0 > 0 ? target.order[$0 - 1] : nil }
    }

    private mutating func write(_ content: CellContent, into cell: CellID, fault: EntryFault?) {
        plan.land(
            BlockPlan.Landing(
                cell: cell, before: target.table.content(cell), after: content, fault: fault))
        table.put(content, into: cell)
    }

    /// Columns without a place here are named once each.
    private mutating func refuseBeyond(_ body: ArraySlice<[String]>) {
        for (index, column) in columns.enumerated() where column == .beyond {
            let cells = body.filter { $0.count > index && !PlainText.trimmed($0[index]).isEmpty }.count
            if cells > 0 { plan.refuse(.beyondLastColumn(cells: cells), column: index + 1) }
        }
    }
}

extension BlockPlan {
    /// What pasting `block` would do.
    package init(pasting block: TabularText, at target: PasteTarget) {
        self = PasteReader(block, at: target).plan
    }
}
