import FilingModel
import FilingStore
import TUIKitLite

/// F9 on 报部: reads back what is proposed or confirmed, and asks for the password again.
struct ReportFormScreen: FormPage {
    private let opened: OpenedReport
    private let exceptions: [ReportObstacle]
    private(set) var form: Form

    /// `reason` is what was begun before.
    init(_ opened: OpenedReport, excepting exceptions: [ReportObstacle], reason: String = "") {
        (self.opened, self.exceptions) = (opened, opened.proposal == nil ? exceptions : [])
        var fields: [Form.Field] = []
        if !self.exceptions.isEmpty {
            let field = TextField(reason, maximumCharacters: Remark.lengths.upperBound)
            fields.append(Form.Field(id: "reason", label: "例外的理由", field: field, hint: "4—500 字"))
        }
        form = Form(fields + [Sending.passwordField])
    }

    private var title: String { opened.proposal == nil ? "提请报部" : "确认报部" }

    func keyLines(in context: Context) -> [KeyLine] {
        [
            KeyLine(keys: [Key(.enter)], label: "下一栏/\(title)", help: "下一栏；输入密码后\(title)", reason: nil),
            KeyLine(keys: [Key(.escape)], label: "不做，返回", help: "什么都不改，返回", reason: nil),
        ]
    }

    var isIdle: Bool { false }
    var guide: [String] { [title, Wording.reportGuide] }

    var introduction: [String] {
        let what =
            opened.proposal.map { Wording.confirming($0) } ?? Wording.proposing(exceptions, of: opened.names)
        return Wording.facts(of: opened) + [""] + what
    }

    mutating func update(_ input: ScreenInput, in context: Context) -> Step {
        switch input {
        case .key(Key(.escape)):
            // The reason is there again the next time.
            return Step(move: .closeAndTell(.province(.phrase(form["reason"]))))
        case .key(let key): return Sending.press(key, in: &form) ?? send()
        case .paste(let text): return form.paste(text)
        case .outcome(.province(.reportRefused(.badReason(let fault), _))):
            form.focus(on: "reason")
            return .say(Wording.refusal(ReportRefusal.badReason(fault)), .error)
        case .outcome(.province(.reported)), .outcome(.province(.reportRefused)):
            guard case .outcome(let outcome) = input else { return .stay }
            return Step(move: .closeAndTell(outcome))
        case .outcome(.province(.news(let news))) where news.isReportMoved:
            return Step(move: .close).saying(Notice(Wording.reportMoved, .warning))
        case .outcome(let outcome): return Sending.take(outcome, in: &form)
        default: return .stay
        }
    }

    private mutating func send() -> Step {
        guard !form["password"].isEmpty else { return .say(Wording.passwordMissing, .warning) }
        if let proposal = opened.proposal {
            return .run(.province(.confirmReport(proposal, password: form["password"])))
        }
        let named = exceptions.map {
            ReportException(school: $0.school, row: $0.row, reason: form["reason"])
        }
        return .run(.province(.proposeReport(named, password: form["password"])))
    }

    func draw(on canvas: inout Canvas, in context: Context) {
        Chrome.title(title, right: opened.province.name, on: &canvas)
        let room = max(1, canvas.size.columns - 2)
        let lines = introduction.flatMap { $0.isEmpty ? [""] : canvas.widths.wrapped($0, to: room) }
        let rows = canvas.size.rows - 7 - form.fields.count
        for (row, line) in lines.prefix(rows).enumerated() { canvas.write(line, row: 2 + row, column: 1) }
        form.draw(
            on: &canvas, row: 3 + min(lines.count, rows), column: 1, labelColumns: 12, fieldColumns: 36)
        Chrome.notice(context.notice, on: &canvas)
        Chrome.keyBar(keyLines(in: context), on: &canvas)
    }
}
