import FilingModel
import TUIKitLite

/// Questions about figures, doubts about rows, and control totals.
extension FilingScreen {
    /// The one validator, with what this page knows.
    var validator: Validator {
        var known = Validator.Context(kind: school.kind, contact: contact)
        known.medians = medians
        return Validator(known)
    }

    // MARK: Typing

    /// The first character over a cell: `=` fills in the difference, 是 and 否 tick, anything else is the
    /// cell's new text.
    mutating func type(_ scalar: Unicode.Scalar) -> Step {
        if place.field == .tick, let tick = TickText.reading(String(scalar)) {
            return editor.write([(place, tick)])
        }
        if place.field.isAmount, Shorthand.isDifference(scalar), !control.isEmpty {
            if let step = fillDifference() { return step }
        }
        return editor.type(scalar)
    }

    /// Leaves the cell being edited, and remembers what is in question there.
    mutating func leaveCell() -> Step {
        guard editor.editing != nil else { return .stay }
        let cell = place
        let step = editor.finish()
        question = desk.table.fault(cell)?.suggestion == nil ? question : cell
        return step
    }

    // MARK: Doubts

    /// A doubt about the row that was just left or about the whole, told once; nil where there is no new one.
    /// It refuses nothing, so its tone is plain.
    mutating func doubt(about row: RowNumber) -> Notice? {
        guard row != place.row, let line = desk.table.line(row) else { return nil }
        let findings =
            validator.rowFindings(line, desk.table.commitment(row)) + validator.filingFindings(desk.table)
        guard let new = findings.first(where: { $0.severity == .warning && !told.contains($0) }) else {
            return nil
        }
        told.insert(new)
        return Notice(Wording.doubt(new.fact, line.row))
    }

    /// Ctrl+K: takes what is suggested for this cell or for the one left last, or shows what the amounts
    /// would be if they are meant in 元.
    mutating func takeSuggestion(in context: Context) -> Step {
        for cell in [place, question].compactMap({ $0 }) {
            guard let meant = desk.table.fault(cell)?.suggestion, let line = desk.table.line(cell.row) else {
                continue
            }
            if let refusal = refusal(toWriteInto: [cell.row], in: context) { return .say(refusal, .warning) }
            question = nil
            let reading = CellReading(meant.wanYuanText, field: cell.field, row: line.row)
            return editor.write([(cell, reading.content)])
                .saying(Notice(Wording.suggestionTaken(cell, reading.content)))
        }
        let rows = rowsProbablyInYuan
        guard !rows.isEmpty else { return .say(Wording.nothingSuggested) }
        let plan = BlockPlan(dividing: rows, in: desk.table)
        return .open(BlockScreen(.division, plan, table: desk.table, school: school))
    }

    /// The rows whose amounts look as if they were typed in 元: all where the whole filing does.
    private var rowsProbablyInYuan: [RowNumber] {
        let rows = shownRows.filter { desk.table.commitment($0).isTicked }
        let isWhole = validator.filingFindings(desk.table).contains { $0.fact == .probablyInYuan }
        if isWhole { return rows }
        return rows.filter { row in
            guard let line = desk.table.line(row) else { return false }
            return validator.rowFindings(line, desk.table.commitment(row)).contains(
                where: \.fact.suggestsYuan)
        }
    }

    // MARK: Control totals

    /// Ctrl+T: asks for the sum that the paper gives for this row; once more, for all rows.
    mutating func askForControlTotal(_ scope: ControlTotals.Scope) -> Step {
        let step = ask(.control(scope))
        prompt?.field = TextField(control[scope]?.wanYuanText ?? "", maximumCharacters: 60)
        return step
    }

    /// Takes the answer; an empty one takes the control total away.
    mutating func takeControlTotal(_ text: String, _ scope: ControlTotals.Scope) -> Step {
        let bare = PlainText.trimmed(text)
        let sum = CellReading.amount(bare)
        guard bare.isEmpty || sum != nil else { return .say(Wording.controlTotalUnreadable(bare), .warning) }
        control[scope] = sum
        let difference = control.difference(scope, in: desk.table)
        return .say(Wording.controlTotalTaken(scope, sum, difference))
    }

    /// `=`: what is missing to the control total; nil where none is over the cell.
    private mutating func fillDifference() -> Step? {
        guard let scope = control.scope(over: place), let missing = control.filling(place, in: desk.table)
        else { return nil }
        let amount: Amount
        switch missing {
        case .exceeding(let excess): return .say(Wording.controlTotalExceeded(scope, excess), .warning)
        case .missing(let rest): amount = rest
        case .exact: amount = .zero
        }
        guard amount <= .cellLimit else {
            return .say(Wording.explained(.amountOverLimit(inYuan: nil)), .warning)
        }
        return editor.write([
            (place, .amount(amount)), (CellID(row: place.row, field: .tick), .ticked),
        ]).saying(Notice(Wording.differenceFilled(scope, amount)))
    }

    /// How far the current row is from its control total; nil without one.
    var rowDifference: ControlTotals.Difference? {
        control.isEmpty ? nil : control.difference(.row(place.row), in: desk.table)
    }
}

extension FindingFact {
    /// Whether dividing by 10 000 may settle it.
    var suggestsYuan: Bool {
        switch self {
        case .probablyInYuan, .rowAboveUsual: true
        default: false
        }
    }
}
