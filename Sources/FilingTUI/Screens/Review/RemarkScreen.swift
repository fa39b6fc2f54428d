import FilingModel
import FilingStore
import TUIKitLite

/// A step of the province that wants a text: a comment or reason, a due time where one is set, and a second
/// Enter where it cannot be taken lightly. What was typed is never lost.
struct RemarkScreen: FormPage {
    /// What is asked, and the step that follows from the answer.
    struct Question {
        let title: String
        let school: School
        /// Nil for the whole submission.
        let row: RowNumber?
        /// What to know while writing.
        let lead: [String]
        /// The name of the text; nil where none is asked.
        let remark: String?
        var purpose = UnsentRemark.Purpose.comment
        /// What a text begins with that nobody began before, such as the name of a cell. Alone it says
        /// nothing.
        var opening = ""
        /// What was begun before.
        let kept: String
        let phrases: [String]
        /// The due time proposed; nil where none is set.
        let due: Instant?
        var asksScope = Asking.no
        var asker = Asker.office
        /// What help says.
        var guide = Wording.remarkGuide
        /// What a second Enter confirms; nil where one Enter is enough.
        let confirmation: ((Answer) -> String)?
        let act: (Answer) -> Act
    }

    enum Asking: Hashable { case yes, no }

    /// Whose step it is: one of an office on some school's filing, or of the school on its own.
    enum Asker: Hashable { case office, school }

    /// What was filled in.
    struct Answer {
        let remark: String
        let due: Instant
        let scope: Act.ReturnScope
    }

    private let question: Question
    private(set) var form: Form
    private var isConfirming = false

    /// What can be inserted into the text.
    var phrases: [String] { question.phrases }

    init(_ question: Question) {
        self.question = question
        let begun = question.kept.isEmpty ? question.opening : question.kept
        let text = TextField(begun, maximumCharacters: Remark.lengths.upperBound)
        let hint = question.phrases.isEmpty ? "4—500 字" : "4—500 字，F4 短语"
        var fields =
            question.remark.map { [Form.Field(id: "remark", label: $0, field: text, hint: hint)] } ?? []
        if question.asksScope == .yes {
            let field = TextField("1", maximumCharacters: 4)
            fields.append(Form.Field(id: "scope", label: "范围", field: field, hint: Wording.scopeHint))
        }
        if let due = question.due {
            let field = TextField(CivilTime(due).text, maximumCharacters: 30)
            fields.append(Form.Field(id: "due", label: "期限", field: field, hint: Wording.dueHint))
        }
        form = Form(fields)
    }

    func keyLines(in context: Context) -> [KeyLine] {
        [
            KeyLine(keys: [Key(.enter)], label: "下一栏/确定", help: "下一栏；在最后一栏确定", reason: nil),
            KeyLine(
                keys: [.function(4)], label: question.asker == .school ? nil : "短语", help: "常用短语：按数字插入",
                reason: question.phrases.isEmpty ? Wording.noPhrasesHere : nil),
            KeyLine(keys: [.control("u")], label: "清空", help: "清空这一栏", reason: nil),
            KeyLine(keys: [Key(.escape)], label: "返回（文字保留）", help: "不做，返回；写了的文字下次还在", reason: nil),
        ]
    }

    var isIdle: Bool { false }
    var guide: [String] { [question.title, question.guide] }
    var introduction: [String] { [question.title] + question.lead }

    // MARK: Answering

    mutating func update(_ input: ScreenInput, in context: Context) -> Step {
        let before = typed
        switch input {
        case .key(let key): return press(key).keeping(typed, insteadOf: before)
        case .paste(let text):
            isConfirming = false
            return form.paste(text).keeping(typed, insteadOf: before)
        case .pasteRefused: return .say(Wording.pasteTooLarge, .warning)
        case .outcome(let outcome): return take(outcome).keeping(typed, insteadOf: before)
        default: return .stay
        }
    }

    private mutating func press(_ key: Key) -> Step {
        if EverywhereKeys.map.action(for: key) == .leave { return Step(move: .closeAndPress(key)) }
        if key == Key(.escape) { return Step(move: .closeAndTell(.province(.remarkKept(typed)))) }
        if key == .function(4) {
            guard !question.phrases.isEmpty else { return .say(Wording.noPhrasesHere) }
            return .open(PhraseBookScreen(question.phrases))
        }
        if isConfirming, key == Key(.enter) { return send() }
        isConfirming = false
        let pressed = form.press(key)
        return pressed.outcome == .confirmed ? confirm() : Step(notice: pressed.notice)
    }

    /// What was typed so far.
    private var typed: UnsentRemark {
        UnsentRemark(
            subject: UnsentRemark.Subject(
                school: question.school.code, row: question.row, purpose: question.purpose),
            text: form["remark"])
    }

    private mutating func confirm() -> Step {
        form.clearFaults()
        guard let answer = read() else { return .stay }
        guard let confirmation = question.confirmation else { return send() }
        isConfirming = true
        return .say(confirmation(answer), .warning)
    }

    private mutating func send() -> Step {
        isConfirming = false
        guard let answer = read() else { return .stay }
        let act = question.act(answer)
        return question.asker == .school
            ? .run(.act(act, password: nil)) : .run(.province(.act(act, on: question.school.code)))
    }

    /// What stands in the fields; nil when one of them is wrong, which is then marked and has the focus.
    private mutating func read() -> Answer? {
        let remark = readRemark()
        let scope = Self.scope(form["scope"])
        if scope == nil { mark("scope", Wording.scopeHint) }
        let due = question.due.map { _ in Instant(civil: form["due"]) }
        if case .some(nil) = due { mark("due", Wording.badDue) }
        guard let remark, let scope else { return nil }
        switch due {
        case .none: return Answer(remark: remark, due: Instant(milliseconds: 0), scope: scope)
        case .some(let moment): return moment.map { Answer(remark: remark, due: $0, scope: scope) }
        }
    }

    private mutating func readRemark() -> String? {
        guard let label = question.remark else { return "" }
        do throws(TextFault) {
            let remark = try Remark.reading(form["remark"])
            if remark == question.opening { throw .missing }
            return remark
        } catch {
            form.setFault(label + Wording.sentence(error), of: "remark")
            form.focus(on: "remark")
            return nil
        }
    }

    private mutating func mark(_ field: String, _ fault: String) {
        form.setFault(fault, of: field)
        form.focus(on: field)
    }

    private static func scope(_ text: String) -> Act.ReturnScope? {
        let twin = String(String.UnicodeScalarView(PlainText.trimmed(text).unicodeScalars.map(\.asciiTwin)))
        return ["": .notPassed, "1": .notPassed, "2": .all][twin]
    }

    private mutating func take(_ outcome: Outcome) -> Step {
        switch outcome {
        case .province(.phrase(let phrase)):
            form.focus(on: "remark")
            return form.insert(phrase) ? .stay : .say(Wording.fieldFull, .warning)
        case .province(.acted), .acted: return Step(move: .closeAndTell(outcome))
        case .actRefused(let refusal): return .say(Wording.refusal(refusal) + Wording.remarkStays, .error)
        case .recordRead: return .say(Wording.movedMeanwhile, .warning)
        case .province(.refused(let act, let refusal, _)):
            if case .badRemark = refusal { form.focus(on: "remark") }
            if case .badDueTime = refusal { form.focus(on: "due") }
            return .say(Wording.refusal(refusal, of: act) + Wording.remarkStays, .error)
        case .province(.news(let news)) where news.review?.school.code == question.school.code:
            return .say(Wording.movedUnderRemark, .warning)
        case .failed(let failure, _): return .say(Wording.failure(failure), .error)
        default: return .stay
        }
    }

    // MARK: Drawing

    func draw(on canvas: inout Canvas, in context: Context) {
        Chrome.title(question.title, right: question.school.name, on: &canvas)
        let formRows = form.fields.reduce(0) { $0 + ($1.fault == nil ? 1 : 2) }
        let written = canvas.widths.wrapped(form["remark"], to: canvas.size.columns - 14)
        let whole = form["remark"].isEmpty ? [] : written
        let leadRoom = max(2, canvas.size.rows - 8 - formRows - whole.count)
        let lead = question.lead.flatMap { canvas.widths.wrapped($0, to: canvas.size.columns - 2) }
        for (row, line) in lead.prefix(leadRoom).enumerated() {
            canvas.write(line, row: 2 + row, column: 1, role: row == 0 ? .title : .plain)
        }
        let top = 3 + min(lead.count, leadRoom)
        canvas.rule(row: top - 1)
        let columns = min(40, canvas.size.columns - 36)
        let rows = form.draw(on: &canvas, row: top, column: 1, labelColumns: 10, fieldColumns: columns)
        for (row, line) in whole.enumerated() {
            canvas.write(line, row: top + rows + 1 + row, column: 12)
        }
        if !whole.isEmpty {
            canvas.write("\(form["remark"].count) 字", row: top + rows + 1, column: 1, role: .label)
        }
        Chrome.notice(context.notice, on: &canvas)
        Chrome.keyBar(keyLines(in: context), on: &canvas)
    }
}

extension Step {
    /// This step, and what is typed kept where it is not what it was.
    fileprivate func keeping(_ remark: UnsentRemark, insteadOf before: UnsentRemark) -> Step {
        guard remark != before else { return self }
        var step = self
        step.errands.append(.province(.keepRemark(remark)))
        return step
    }
}
