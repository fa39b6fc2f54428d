import FilingModel
import TUIKitLite

/// A province gives up its own round for the common one: what changes is read back, and the province's code
/// confirms it.
struct CommonRoundScreen: FormPage {
    private let own: Round
    private let common: Round
    private let province: String
    private(set) var form: Form

    /// Nil where the province has set no round of its own.
    init?(_ opened: OpenedSettings) {
        guard let common = opened.common, let province = opened.home else { return nil }
        (own, self.common, self.province) = (opened.round, common, province)
        let field = TextField(maximumCharacters: 4)
        form = Form([Form.Field(id: "code", label: "本省代码", field: field, hint: "两位数字，输入后回车确认")])
    }

    func keyLines(in context: Context) -> [KeyLine] {
        [
            KeyLine(keys: [Key(.enter)], label: "确认", help: "输入本省代码后确认", reason: nil),
            KeyLine(keys: [Key(.escape)], label: "不改，返回", help: "什么都不改，返回", reason: nil),
        ]
    }

    var isIdle: Bool { false }
    var guide: [String] { ["共同申报要求", Wording.commonRoundGuide] }
    var introduction: [String] { guide + changes }

    private var changes: [String] { Wording.changes(from: own, to: common) }

    mutating func update(_ input: ScreenInput, in context: Context) -> Step {
        switch input {
        case .key(let key): return press(key)
        case .paste(let text): return form.paste(text)
        case .outcome(.province(.roundRefused(.movedMeanwhile))):
            return Step(
                errands: [.province(.settings)], notice: Notice(Wording.refusal(.movedMeanwhile), .warning))
        case .outcome(.province(.roundRefused(let refusal))): return .say(Wording.refusal(refusal), .error)
        case .outcome(.province(.settings(let opened))): return show(opened)
        case .outcome(.province(.settingsSaved)):
            guard case .outcome(let outcome) = input else { return .stay }
            return Step(move: .closeAndTell(outcome), notice: Notice(Wording.followsCommonRound))
        case .outcome(.failed(let failure, _)): return .say(Wording.failure(failure), .error)
        default: return .stay
        }
    }

    private mutating func press(_ key: Key) -> Step {
        if let step = Sending.press(key, in: &form) { return step }
        guard PlainText.trimmed(form["code"]).withAsciiTwins == province else {
            form["code"] = ""
            return .say(Wording.provinceCodeWanted, .warning)
        }
        return .run(.province(.followCommonRound(own: own, common: common)))
    }

    /// Somebody changed one of the two rounds.
    private mutating func show(_ opened: OpenedSettings) -> Step {
        guard let screen = CommonRoundScreen(opened) else {
            return Step(
                move: .closeAndTell(.province(.settings(opened))), notice: Notice(Wording.noOwnRound))
        }
        self = screen
        return .stay
    }

    func draw(on canvas: inout Canvas, in context: Context) {
        Chrome.title("共同申报要求", on: &canvas)
        let guided = Chrome.paragraphs([Wording.commonRoundGuide], row: 2, on: &canvas, role: .label)
        let next = Chrome.paragraphs(changes, row: guided + 1, on: &canvas)
        let row = min(next + 1, canvas.size.rows - 4)
        form.draw(on: &canvas, row: row, column: 1, labelColumns: 10, fieldColumns: 10)
        Chrome.notice(context.notice, on: &canvas)
        Chrome.keyBar(keyLines(in: context), on: &canvas)
    }
}
