import FilingModel
import TUIKitLite

/// The page before 提交 of returned rows: each row's comment with room for an answer, and the password again.
struct ResubmitScreen: FormPage {
    private let rows: [RowNumber]
    private let record: FilingRecord
    private let table: FilingTable
    /// What looks strange about the rows, sentence by sentence; each wants an answer.
    private let doubts: [String]
    private(set) var form: Form

    init(rows: [RowNumber], record: FilingRecord, table: FilingTable, context: Validator.Context) {
        (self.rows, self.record, self.table) = (rows, record, table)
        let judged = Resubmission(rows, answered: [], in: record, table: table, context: context)
        doubts = judged.doubts.map { "提示：" + Wording.finding($0, in: table) }
        let answers = rows.map { row in
            Form.Field(
                id: row.text, label: "答复 \(row)",
                field: TextField(maximumCharacters: Remark.lengths.upperBound),
                hint: "4—500 字")
        }
        form = Form(answers + [Sending.passwordField])
    }

    func keyLines(in context: Context) -> [KeyLine] {
        [
            KeyLine(keys: [Key(.enter)], label: "下一栏/提交", help: "下一栏；输入密码后提交", reason: nil),
            KeyLine(keys: [Key(.escape)], label: "返回修改", help: "不提交，返回", reason: nil),
        ]
    }

    var isIdle: Bool { false }
    var guide: [String] { ["重新提交", Wording.resubmitGuide] }
    var introduction: [String] {
        guide + doubts + rows.map { "\($0) 修改意见：\(record.rows[$0]?.comment ?? "")" }
    }

    mutating func update(_ input: ScreenInput, in context: Context) -> Step {
        switch input {
        case .key(let key): return press(key)
        case .paste(let text): return form.paste(text)
        case .outcome(let outcome): return take(outcome)
        default: return .stay
        }
    }

    private mutating func press(_ key: Key) -> Step {
        if let step = Sending.press(key, in: &form) { return step }
        form.clearFaults()
        let answers = Dictionary(uniqueKeysWithValues: rows.map { ($0, PlainText.trimmed(form[$0.text])) })
        return Sending.act(.resubmit(answers), with: form)
    }

    private mutating func take(_ outcome: Outcome) -> Step {
        switch outcome {
        case .actRefused(.faults(let findings)), .actRefused(.doubtsUnanswered(let findings)):
            for finding in findings.reversed() { mark(finding) }
            return .say(findings.first.map { Wording.finding($0, in: table) } ?? "", .error)
        // Answers are not thrown away for a change elsewhere in the filing.
        case .recordRead(let record) where !Set(rows).isSubset(of: record.returnedRows):
            return Step(move: .closeAndTell(outcome))
        default: return Sending.take(outcome, in: &form)
        }
    }

    /// Puts what is wrong with a row under its answer.
    private mutating func mark(_ finding: Finding) {
        let sentence =
            finding.fact == .returnedUnchanged ? Wording.unchangedRow : Wording.finding(finding, in: table)
        switch finding.place {
        case .row(let row): mark(row, sentence)
        case .cell(let cell): mark(cell.row, sentence)
        case .contact, .filing: break
        }
    }

    private mutating func mark(_ row: RowNumber, _ sentence: String) {
        form.setFault(sentence, of: row.text)
        form.focus(on: row.text)
    }

    func draw(on canvas: inout Canvas, in context: Context) {
        Chrome.title("重新提交 \(rows.count) 行", on: &canvas)
        let guided = Chrome.paragraphs([Wording.resubmitGuide], row: 2, on: &canvas, role: .label)
        let next = drawDoubts(row: guided, on: &canvas)
        let bottom = canvas.size.rows - 2 - Self.detailRows
        let room = Area(row: next + 1, column: 0, rows: bottom - next - 1, columns: canvas.size.columns)
        canvas.inside(room) { form.draw(on: &$0, row: 0, column: 1, labelColumns: 12, fieldColumns: 36) }
        drawDetail(row: bottom, on: &canvas)
        Chrome.notice(context.notice, on: &canvas)
        Chrome.keyBar(keyLines(in: context), on: &canvas)
    }

    private static let detailRows = 5

    /// The doubts, as far as a third of the page holds them; gives the row behind them.
    private func drawDoubts(row: Int, on canvas: inout Canvas) -> Int {
        let columns = canvas.size.columns
        let lines = doubts.flatMap { canvas.widths.wrapped($0, to: columns - 2) }
        let shown = lines.prefix(canvas.size.rows / 3)
        for (index, line) in shown.enumerated() {
            canvas.write(line, row: row + index, column: 1, role: .warning)
        }
        guard shown.count < lines.count else { return row + shown.count }
        canvas.write(
            Wording.furtherDoubts(of: doubts.count), row: row + shown.count, column: 1, role: .warning)
        return row + shown.count + 1
    }

    /// The row that is being answered: what changed in it, and the whole comment.
    private func drawDetail(row top: Int, on canvas: inout Canvas) {
        canvas.rule(row: top)
        guard let row = rows.first(where: { $0.text == form.focusedID }) else { return }
        let old = record.current?.content[row] ?? Commitment()
        let comment = record.rows[row]?.comment ?? ""
        let lines =
            canvas.widths.wrapped(
                Wording.revised(row, from: old, to: table.commitment(row)), to: canvas.size.columns - 2
            ).prefix(1) + canvas.widths.wrapped("修改意见：" + comment, to: canvas.size.columns - 2)
        for (index, line) in lines.prefix(Self.detailRows - 1).enumerated() {
            canvas.write(line, row: top + 1 + index, column: 1)
        }
    }
}
