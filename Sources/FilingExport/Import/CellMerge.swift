import FilingModel

/// Holds the cells of a sheet against 基线 and the desk.
struct CellMerge {
    let target: ImportTarget
    private let offered: [RowNumber: TaskRow]

    init(baseline: Baseline, target: ImportTarget) {
        self.target = target
        offered = Dictionary(target.rows.map { ($0.number, $0) }) { first, _ in first }
    }

    /// Puts what `line` says about `row` into `plan`.
    func take(_ line: ReadSheet.Line, _ row: Baseline.Line, into plan: inout ImportPlan) {
        guard let taskRow = offered[row.number] else { return takeUnoffered(line, row, into: &plan) }
        var texts: [Field: String] = [:]
        for field in Field.all {
            let column = ReportColumn.field(field).index
            let place = SheetPlace(line: line.number, column: column)
            switch reading(line.cells[column], field, taskRow, exported: row.text(of: field)) {
            case .failure(let refused):
                plan.refusals.append(ImportRefusal(refused.fact, at: place, row: row.number))
            case .success(let text):
                texts[field] = text
                merge(
                    text, exported: row.text(of: field), CellID(row: row.number, field: field), taskRow,
                    place, &plan)
            }
        }
        guard texts.count == Field.all.count else { return }
        checkTotal(line, row, texts, taskRow, into: &plan)
        noteMissingTick(row, texts, into: &plan)
    }

    private struct Refused: Error { let fact: ImportFact }

    /// The text that the sheet means for a cell, or why it is refused. Text that was exported as it is
    /// passes.
    private func reading(
        _ cell: ReadCell?, _ field: Field, _ row: TaskRow, exported: String
    ) -> Result<String, Refused> {
        guard let cell else { return .success("") }
        if let fact = Self.unfit(cell) { return .failure(Refused(fact: fact)) }
        if field == .tick { return Self.tick(cell.text) }
        let reading = CellReading(cell.text, field: field, row: row)
        guard let fault = reading.fault, reading.content.text != exported else {
            return .success(reading.content.text)
        }
        return .failure(Refused(fact: .entry(fault, text: cell.text)))
    }

    /// Why a cell of input is refused whatever it says.
    private static func unfit(_ cell: ReadCell) -> ImportFact? {
        if cell.isFormula { return .formula }
        switch (cell.value, cell.form) {
        case (.error(let text), _): return .errorValue(text)
        case (.number, .date): return .date
        case (.number, .percent): return .percentage
        default: return nil
        }
    }

    private static func tick(_ text: String) -> Result<String, Refused> {
        switch text.trimmedBlanks {
        case SheetWording.ticked, "√", "✓": .success(CellContent.ticked.text)
        case "", SheetWording.notTicked: .success("")
        default: .failure(Refused(fact: .notATick(text)))
        }
    }

    private func merge(
        _ text: String, exported: String, _ cell: CellID, _ row: TaskRow, _ place: SheetPlace,
        _ plan: inout ImportPlan
    ) {
        let desk = target.text(of: cell, in: row)
        if text == exported || text == desk {
            plan.unchangedCount += 1
        } else if desk == exported {
            plan.changes.append(ImportPlan.Change(cell: cell, place: place, before: desk, after: text))
        } else {
            plan.conflicts.append(
                ImportPlan.Conflict(cell: cell, place: place, exported: exported, sheet: text, desk: desk))
        }
    }

    /// 汇总 is computed. One that a person changed has to agree with the amounts; one that nobody touched
    /// may be behind.
    private func checkTotal(
        _ line: ReadSheet.Line, _ row: Baseline.Line, _ texts: [Field: String], _ taskRow: TaskRow,
        into plan: inout ImportPlan
    ) {
        let column = ReportColumn.total.index
        let written = line.text(column).trimmedBlanks
        guard !written.isEmpty, written != row.total else { return }
        let sum = FundingSource.allCases.reduce(into: Amount.zero) { sum, source in
            let field = Field.amount(source)
            sum += CellReading(texts[field] ?? "", field: field, row: taskRow).content.countedAmount
        }
        let read = CellReading(written, field: .amount(.school), row: taskRow).content.text
        guard read != sum.wanYuanText else { return }
        plan.refusals.append(
            ImportRefusal(
                .totalDiffers(written: written, sum: sum), at: SheetPlace(line: line.number, column: column),
                row: row.number))
    }

    private func noteMissingTick(_ row: Baseline.Line, _ texts: [Field: String], into plan: inout ImportPlan)
    {
        let getsFigures = texts.contains {
            $0.key != .tick && !$0.value.isEmpty && $0.value != row.text(of: $0.key)
        }
        if getsFigures, texts[.tick] == "" { plan.rowsWithoutTick.append(row.number) }
    }

    /// A row that is not offered any more passes as long as nobody changed it.
    private func takeUnoffered(_ line: ReadSheet.Line, _ row: Baseline.Line, into plan: inout ImportPlan) {
        for field in Field.all {
            let text = line.text(ReportColumn.field(field).index)
            let exported = row.text(of: field)
            let isSame =
                switch field {
                case .tick: text.isEmpty == exported.isEmpty
                case .quantity: text == exported || text == SheetWording.withoutQuantity && exported.isEmpty
                case .amount: text == exported
                }
            if isSame { continue }
            let place = SheetPlace(line: line.number, column: ReportColumn.field(field).index)
            return plan.refusals.append(ImportRefusal(.rowNotOffered(row.number), at: place, row: row.number))
        }
    }
}
