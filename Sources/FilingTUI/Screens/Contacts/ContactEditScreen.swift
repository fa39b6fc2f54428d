import FilingModel
import TUIKitLite

/// The school's own contact line, opened by F3 over the 承接任务 page.
struct ContactEditScreen: FormPage {
    private(set) var form: Form

    init(_ contact: Contact) { form = Form(ContactForm.fields(contact)) }

    func keyLines(in context: Context) -> [KeyLine] {
        [
            KeyLine(keys: [Key(.enter)], label: "下一栏/保存", help: "下一栏；在最后一栏保存", reason: nil),
            KeyLine(keys: [.control("s")], label: "保存", help: "保存联系人", reason: nil),
            KeyLine(keys: [Key(.escape)], label: "返回", help: "不改，返回", reason: nil),
        ]
    }

    var isIdle: Bool { false }
    var guide: [String] { ["平台管理联系人", Wording.contactGuide] }
    var introduction: [String] { guide }

    mutating func update(_ input: ScreenInput, in context: Context) -> Step {
        switch input {
        case .key(let key): return press(key)
        case .paste(let text): return form.paste(text)
        case .pasteRefused: return .say(Wording.pasteTooLarge, .warning)
        case .outcome(.contactSaved(let contact)): return Step(move: .closeAndTell(.contactSaved(contact)))
        case .outcome(.failed(let failure, _)): return .say(Wording.failure(failure), .error)
        case .outcome, .turn, .go, .filter, .apply, .linesBeyond: return .stay
        }
    }

    private mutating func press(_ key: Key) -> Step {
        if EverywhereKeys.map.action(for: key) == .leave { return Step(move: .closeAndPress(key)) }
        if key == Key(.escape) { return .close }
        if key == .control("s") { return save() }
        let pressed = form.press(key)
        return pressed.outcome == .confirmed ? save() : Step(notice: pressed.notice)
    }

    private mutating func save() -> Step {
        form.clearFaults()
        guard let contact = ContactForm.read(&form) else { return .say(Wording.contactIncomplete, .warning) }
        return .run(.saveContact(contact))
    }

    func draw(on canvas: inout Canvas, in context: Context) {
        Chrome.title("平台管理联系人", on: &canvas)
        let next = Chrome.paragraphs([Wording.contactGuide], row: 2, on: &canvas, role: .label)
        form.draw(on: &canvas, row: next + 1, column: 4, labelColumns: 16, fieldColumns: 32)
        Chrome.notice(context.notice, on: &canvas)
        Chrome.keyBar(keyLines(in: context), on: &canvas)
    }
}
