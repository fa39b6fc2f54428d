import FilingModel
import TUIKitLite

/// The page that reads everything back before 提交: totals, rows, doubts, and the password again.
struct SubmitScreen: FormPage {
    private let school: School
    private var record: FilingRecord
    private let table: FilingTable
    private let contact: Contact
    private let warnings: [Finding]
    private var unchecked: [RowNumber]?
    private var pager: Pager
    private(set) var form: Form

    private var declaresNothing: Bool { table.totals.rowCount == 0 }

    /// `unchecked` are the rows without 复核, where an account of the school does that.
    init(
        school: School, record: FilingRecord, table: FilingTable, contact: Contact, warnings: [Finding],
        unchecked: [RowNumber]? = nil
    ) {
        (self.school, self.record, self.table) = (school, record, table)
        (self.contact, self.warnings, self.unchecked) = (contact, warnings, unchecked)
        pager = Self.pager(table, contact, warnings, unchecked)
        form = Self.form(hasWarnings: !warnings.isEmpty, declaresNothing: table.totals.rowCount == 0)
    }

    private static func pager(
        _ table: FilingTable, _ contact: Contact, _ warnings: [Finding], _ unchecked: [RowNumber]?
    ) -> Pager {
        let note = unchecked.map { [Wording.notChecked($0), ""] } ?? []
        return Pager(
            (note + Wording.readBack(table, contact: contact, warnings: warnings)).joined(separator: "\n"))
    }

    private static func form(hasWarnings: Bool, declaresNothing: Bool) -> Form {
        var fields: [Form.Field] = []
        if hasWarnings {
            let field = TextField(maximumCharacters: Remark.lengths.upperBound)
            fields.append(Form.Field(id: "remark", label: "提示项的说明", field: field, hint: "省厅会看到"))
        }
        if declaresNothing {
            let field = TextField(maximumCharacters: 8)
            fields.append(Form.Field(id: "code", label: "本校不承接", field: field, hint: "输入学校代码后四位"))
        }
        return Form(fields + [Sending.passwordField])
    }

    func keyLines(in context: Context) -> [KeyLine] {
        let division = KeyLine(
            keys: [.control("k")], label: "除以10000", help: "金额疑似按元填写：看除以 10000 的结果", reason: nil)
        return (doubtfulUnit == nil ? [] : [division]) + [
            KeyLine(keys: [Key(.enter)], label: "下一栏/提交", help: "下一栏；输入密码后提交", reason: nil),
            KeyLine(keys: [Key(.pageDown), Key(.pageUp)], label: "翻页", help: "翻看将要提交的内容", reason: nil),
            KeyLine(keys: [Key(.escape)], label: "返回修改", help: "不提交，返回承接任务", reason: nil),
        ]
    }

    var isIdle: Bool { false }
    var guide: [String] { ["提交", Wording.submitGuide] }
    var introduction: [String] { ["提交前核对", pager.text, Wording.submitGuide] }

    /// Where a doubt is that dividing by 10 000 may settle; nil where there is none.
    private var doubtfulUnit: FindingPlace? { warnings.first { $0.fact.suggestsYuan }?.place }

    // MARK: Answering

    mutating func update(_ input: ScreenInput, in context: Context) -> Step {
        switch input {
        case .key(let key): return press(key, in: context)
        case .paste(let text): return form.paste(text)
        case .outcome(let outcome): return take(outcome)
        default: return .stay
        }
    }

    private mutating func press(_ key: Key, in context: Context) -> Step {
        if key == .control("k"), let doubtfulUnit {
            return Step(move: .closeAndGo(doubtfulUnit, pressing: key))
        }
        if key.code == .pageUp || key.code == .pageDown {
            _ = pager.handle(key, size: area(context.size).size, widths: context.widths)
            return .stay
        }
        return Sending.press(key, in: &form) ?? submit()
    }

    private mutating func submit() -> Step {
        form.clearFaults()
        if declaresNothing, !school.code.isConfirmed(by: form["code"]) {
            form["code"] = ""
            form.focus(on: "code")
            return .say(Wording.lastFourDigits, .warning)
        }
        let act = Act.submit(
            revision: record.revision, remark: form["remark"], declaresNothing: declaresNothing)
        return Sending.act(act, with: form, readBack: table.tickedContent)
    }

    private mutating func take(_ outcome: Outcome) -> Step {
        if case .recordRead(let record) = outcome { return see(record) }
        if case .actRefused(.warningsUnanswered(let found)) = outcome, found != warnings { show(found) }
        return Sending.take(outcome, in: &form) { refusal in
            switch refusal {
            case .warningsUnanswered, .badRemark: "remark"
            default: nil
            }
        }
    }

    /// What was read back stays while colleagues only mark rows as right; the rows without a mark follow.
    private mutating func see(_ now: FilingRecord) -> Step {
        guard now.revision == record.revision else {
            return Step(move: .closeAndTell(.recordRead(now))).saying(
                Notice(Wording.movedMeanwhile, .warning))
        }
        record = now
        unchecked = unchecked.map { _ in now.uncheckedRows(of: table) }
        pager = Self.pager(table, contact, warnings, unchecked)
        return .stay
    }

    /// What others filed meanwhile made something about this filing strange.
    private mutating func show(_ found: [Finding]) {
        let password = form["password"]
        self = SubmitScreen(
            school: school, record: record, table: table, contact: contact, warnings: found,
            unchecked: unchecked)
        form["password"] = password
    }

    // MARK: Drawing

    private func area(_ size: Size) -> Area {
        Area(row: 2, column: 1, rows: max(1, size.rows - 6 - form.fields.count), columns: size.columns - 2)
    }

    func draw(on canvas: inout Canvas, in context: Context) {
        Chrome.title("提交前核对", right: school.name, on: &canvas)
        canvas.inside(area(canvas.size)) { pager.draw(on: &$0) }
        let row = canvas.size.rows - 3 - form.fields.count
        canvas.rule(row: row - 1)
        form.draw(on: &canvas, row: row, column: 1, labelColumns: 14, fieldColumns: 36)
        Chrome.notice(context.notice, on: &canvas)
        Chrome.keyBar(keyLines(in: context), on: &canvas)
    }
}
