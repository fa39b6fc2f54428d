import FilingModel
import TUIKitLite

/// One phrase of the phrase book, as it is written.
struct PhraseScreen: FormPage {
    private let number: Int
    private(set) var form: Form

    /// How long a phrase may be: it has to leave room in the comment it goes into.
    private static let mostCharacters = 200

    init(number: Int, text: String) {
        self.number = number
        let field = TextField(text, maximumCharacters: Self.mostCharacters)
        form = Form([Form.Field(id: "phrase", label: "短语", field: field, hint: "4—200 字")])
    }

    func keyLines(in context: Context) -> [KeyLine] {
        [
            KeyLine(keys: [Key(.enter), .control("s")], label: "保存", help: "保存这一条", reason: nil),
            KeyLine(keys: [.control("u")], label: "清空", help: "清空这一栏", reason: nil),
            KeyLine(keys: [Key(.escape)], label: "不改，返回", help: "什么都不改，返回", reason: nil),
        ]
    }

    var isIdle: Bool { false }
    var guide: [String] { ["常用短语 \(number)", Wording.phrasesGuide] }
    var introduction: [String] { guide }

    mutating func update(_ input: ScreenInput, in context: Context) -> Step {
        switch input {
        case .key(let key): return press(key)
        case .paste(let text): return form.paste(text)
        case .pasteRefused: return .say(Wording.pasteTooLarge, .warning)
        default: return .stay
        }
    }

    private mutating func press(_ key: Key) -> Step {
        if key == .control("s") { return save() }
        return Sending.press(key, in: &form) ?? save()
    }

    private mutating func save() -> Step {
        form.clearFaults()
        do throws(TextFault) {
            return Step(move: .closeAndTell(.province(.phrase(try Remark.reading(form["phrase"])))))
        } catch {
            form.setFault("短语" + Wording.sentence(error), of: "phrase")
            return .stay
        }
    }

    func draw(on canvas: inout Canvas, in context: Context) {
        Chrome.title("常用短语 \(number)", on: &canvas)
        let room = canvas.size.columns
        form.draw(on: &canvas, row: 3, column: 1, labelColumns: 6, fieldColumns: max(20, room - 24))
        Chrome.paragraphs([form["phrase"]], row: 6, on: &canvas)
        Chrome.notice(context.notice, on: &canvas)
        Chrome.keyBar(keyLines(in: context), on: &canvas)
    }
}
