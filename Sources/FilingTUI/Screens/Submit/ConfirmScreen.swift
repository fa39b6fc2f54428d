import FilingModel
import TUIKitLite

/// A step that cannot be taken by a slip: it wants the last four digits of the school code, and a reason
/// where one is due.
struct ConfirmScreen: FormPage {
    /// What is asked, and the step that follows from the reason given.
    struct Question {
        let title: String
        let message: String
        /// Whether a reason is asked for; the step gets it.
        let wantsReason: Bool
        let act: (_ reason: String) -> Act
    }

    private let school: School
    private let question: Question
    private(set) var form: Form

    init(_ question: Question, school: School) {
        (self.school, self.question) = (school, question)
        var fields: [Form.Field] = []
        if question.wantsReason {
            let field = TextField(maximumCharacters: Remark.lengths.upperBound)
            fields.append(Form.Field(id: "reason", label: "理由", field: field, hint: "4—500 字"))
        }
        let code = TextField(maximumCharacters: 8)
        fields.append(Form.Field(id: "code", label: "学校代码后四位", field: code, hint: "输入后回车确认"))
        form = Form(fields)
    }

    func keyLines(in context: Context) -> [KeyLine] {
        [
            KeyLine(keys: [Key(.enter)], label: "下一栏/确认", help: "下一栏；输入后四位后确认", reason: nil),
            KeyLine(keys: [Key(.escape)], label: "不做，返回", help: "什么都不改，返回", reason: nil),
        ]
    }

    var isIdle: Bool { false }
    var guide: [String] { [question.title, question.message] }
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
        if let step = Sending.press(key, in: &form) { return step }
        guard school.code.isConfirmed(by: form["code"]) else {
            form["code"] = ""
            return .say(Wording.lastFourDigits, .warning)
        }
        return .run(.act(question.act(form["reason"]), password: nil))
    }

    private mutating func take(_ outcome: Outcome) -> Step {
        Sending.take(outcome, in: &form) { refusal in
            if case .badRemark = refusal { "reason" } else { nil }
        }
    }

    func draw(on canvas: inout Canvas, in context: Context) {
        Chrome.title(question.title, right: school.name, on: &canvas)
        let next = Chrome.paragraphs([question.message], row: 3, on: &canvas)
        form.draw(on: &canvas, row: next + 1, column: 4, labelColumns: 16, fieldColumns: 36)
        Chrome.notice(context.notice, on: &canvas)
        Chrome.keyBar(keyLines(in: context), on: &canvas)
    }
}
