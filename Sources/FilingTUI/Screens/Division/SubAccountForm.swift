import FilingModel
import TUIKitLite

/// The name, duty and rows of a sub-account: a new one, or one that is there already.
struct SubAccountForm: FormPage {
    /// The account that is changed; nil for a new one.
    private let name: AccountName?
    private(set) var form: Form

    init(_ account: Account? = nil) {
        name = account?.name
        let assignment = account?.assignment
        form = Form([
            Form.Field(
                id: "label", label: "名称",
                field: TextField(assignment?.label ?? "", maximumCharacters: Assignment.longestLabel),
                hint: "可不填，如 教务处"),
            Form.Field(
                id: "duty", label: "分工",
                field: TextField(assignment?.duty.rawValue ?? "", maximumCharacters: 4),
                hint: "1 填报 2 复核 3 提交"),
            Form.Field(
                id: "rows", label: "范围",
                field: TextField(assignment?.rows.description ?? "", maximumCharacters: RowRanges.longest),
                hint: "如 1-3.2、8；不填为全部行"),
        ])
    }

    private var title: String { name.map { "改分工 \($0)" } ?? "新增子账号" }

    func keyLines(in context: Context) -> [KeyLine] {
        [
            KeyLine(keys: [Key(.enter)], label: "下一栏/确定", help: "下一栏；在最后一栏确定", reason: nil),
            KeyLine(keys: [.control("s")], label: "确定", help: "建立账号，或改它的分工", reason: nil),
            KeyLine(keys: [Key(.escape)], label: "不做，返回", help: "什么都不改，返回", reason: nil),
        ]
    }

    var isIdle: Bool { false }
    var guide: [String] { [title, Wording.subAccountGuide] }
    var introduction: [String] { guide }

    mutating func update(_ input: ScreenInput, in context: Context) -> Step {
        switch input {
        case .key(let key): return press(key)
        case .paste(let text): return form.paste(text)
        case .pasteRefused: return .say(Wording.pasteTooLarge, .warning)
        case .outcome(.division(.refused(let refusal))): return refuse(refusal)
        case .outcome(.division(let outcome)): return Step(move: .closeAndTell(.division(outcome)))
        case .outcome(.failed(let failure, _)): return .say(Wording.failure(failure), .error)
        default: return .stay
        }
    }

    private mutating func refuse(_ refusal: AssignmentRefusal) -> Step {
        let field =
            switch refusal {
            case .badLabel: "label"
            case .badDuty, .tooMany: "duty"
            case .badRows, .rowsOnlyForEntry: "rows"
            }
        form.clearFaults()
        form.setFault(Wording.refusal(refusal), of: field)
        form.focus(on: field)
        return .say(Wording.refusal(refusal), .warning)
    }

    private mutating func press(_ key: Key) -> Step {
        if EverywhereKeys.map.action(for: key) == .leave { return Step(move: .closeAndPress(key)) }
        if key == Key(.escape) { return .close }
        if key == .control("s") { return send() }
        let pressed = form.press(key)
        return pressed.outcome == .confirmed ? send() : Step(notice: pressed.notice)
    }

    private static let duties: [String: Duty] = [
        "1": .entry, "2": .check, "3": .submission, "１": .entry, "２": .check, "３": .submission,
    ]

    private mutating func send() -> Step {
        form.clearFaults()
        let typed = PlainText.trimmed(form["duty"])
        guard let duty = Self.duties[typed] ?? Duty(rawValue: typed) else { return refuse(.badDuty) }
        let order = AssignmentOrder(label: form["label"], duty: duty, rows: form["rows"])
        return .run(.division(name.map { .assign(order, to: $0) } ?? .add(order)))
    }

    func draw(on canvas: inout Canvas, in context: Context) {
        Chrome.title(title, on: &canvas)
        let next = Chrome.paragraphs([Wording.subAccountGuide], row: 2, on: &canvas, role: .label)
        form.draw(on: &canvas, row: next + 1, column: 4, labelColumns: 8, fieldColumns: 32)
        Chrome.notice(context.notice, on: &canvas)
        Chrome.keyBar(keyLines(in: context), on: &canvas)
    }
}
