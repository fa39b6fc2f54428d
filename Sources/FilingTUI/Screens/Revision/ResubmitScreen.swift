import FilingModel
import TUIKitLite

/// The page before 提交 of returned rows: each row's comment with room for an answer, and the password again.
struct ResubmitScreen: FormPage {
    private let rows: [RowNumber]
    private let record: FilingRecord
    private let table: FilingTable
    private(set) var form: Form

    init(rows: [RowNumber], record: FilingRecord, table: FilingTable) {
        (self.rows, self.record, self.table) = (rows, record, table)
        let answers = rows.map { row in
            Form.Field(
                id: row.text, label: "答复 \(row)",
                field: TextField(maximumCharacters: Remark.lengths.upperBound),
                hint: record.rows[row]?.comment ?? "")
        }
        let password = TextField(isSecret: true, maximumCharacters: 256)
        form = Form(answers + [Form.Field(id: "password", label: "密码", field: password, hint: "再输入一次登录密码")])
    }

    func keyLines(in context: Context) -> [KeyLine] {
        [
            KeyLine(keys: [Key(.enter)], label: "下一栏/提交", help: "下一栏；输入密码后提交", reason: nil),
            KeyLine(keys: [Key(.escape)], label: "返回修改", help: "不提交，返回", reason: nil),
        ]
    }

    var isIdle: Bool { false }
    var guide: [String] { ["重新提交", Wording.resubmitGuide] }
    var introduction: [String] { guide }

    mutating func update(_ input: ScreenInput, in context: Context) -> Step {
        switch input {
        case .key(let key): return press(key)
        case .paste(let text): return form.paste(text)
        case .outcome(let outcome): return take(outcome)
        default: return .stay
        }
    }

    private mutating func press(_ key: Key) -> Step {
        if EverywhereKeys.map.action(for: key) == .leave { return Step(move: .closeAndPress(key)) }
        if key == Key(.escape) { return .close }
        let pressed = form.press(key)
        guard pressed.outcome == .confirmed else { return Step(notice: pressed.notice) }
        form.clearFaults()
        guard !form["password"].isEmpty else { return .say(Wording.passwordMissing, .warning) }
        let answers = Dictionary(uniqueKeysWithValues: rows.map { ($0, PlainText.trimmed(form[$0.text])) })
        return .run(.act(.resubmit(answers), password: form["password"]))
    }

    private mutating func take(_ outcome: Outcome) -> Step {
        switch outcome {
        case .acted: return Step(move: .closeAndTell(outcome))
        case .wrongPassword:
            form["password"] = ""
            return .say(Wording.passwordWrong, .error)
        case .actRefused(.faults(let findings)):
            for finding in findings.reversed() { mark(finding) }
            return .say(findings.first.map { Wording.finding($0, in: table) } ?? "", .error)
        case .actRefused(let refusal): return .say(Wording.refusal(refusal), .error)
        case .recordRead: return Step(move: .closeAndTell(outcome))
        case .failed(let failure, _): return .say(Wording.failure(failure), .error)
        default: return .stay
        }
    }

    /// Puts what is wrong with a row under its answer.
    private mutating func mark(_ finding: Finding) {
        let sentence =
            finding.fact == .returnedUnchanged ? Wording.unchangedRow : Wording.finding(finding, in: table)
        switch finding.place {
        case .row(let row): form.setFault(sentence, of: row.text)
        case .cell(let cell): form.setFault(sentence, of: cell.row.text)
        case .contact, .filing: break
        }
    }

    func draw(on canvas: inout Canvas, in context: Context) {
        Chrome.title("重新提交 \(rows.count) 行", on: &canvas)
        let next = Chrome.paragraphs([Wording.resubmitGuide], row: 2, on: &canvas, role: .label)
        form.draw(on: &canvas, row: next + 1, column: 1, labelColumns: 12, fieldColumns: 36)
        Chrome.notice(context.notice, on: &canvas)
        Chrome.keyBar(keyLines(in: context), on: &canvas)
    }
}
