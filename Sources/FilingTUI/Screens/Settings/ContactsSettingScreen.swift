import FilingModel
import TUIKitLite

/// 省级平台联系人: up to three people whom schools may call.
struct ContactsSettingScreen: Screen {
    private var form: Form

    private static let most = 3

    init(_ contacts: [ProvincialContact]) {
        form = Form(
            (0..<Self.most).flatMap { index in
                let contact = contacts.indices.contains(index) ? contacts[index] : nil
                return [
                    Form.Field(
                        id: "name\(index)", label: "联系人 \(index + 1)",
                        field: TextField(contact?.name ?? "", maximumCharacters: 30), hint: "姓名；空着即没有"),
                    Form.Field(
                        id: "phone\(index)", label: "联系电话 \(index + 1)",
                        field: TextField(contact?.phone ?? "", maximumCharacters: 30),
                        hint: "区号-号码，或 11 位手机号"),
                ]
            })
    }

    func keyLines(in context: Context) -> [KeyLine] {
        [
            KeyLine(keys: [Key(.enter)], label: "下一栏/保存", help: "下一栏；在最后一栏保存", reason: nil),
            KeyLine(keys: [.control("s")], label: "保存", help: "保存", reason: nil),
            KeyLine(keys: [Key(.escape)], label: "不改，返回", help: "什么都不改，返回", reason: nil),
        ]
    }

    var isIdle: Bool { false }
    var guide: [String] { ["省级平台联系人", Wording.contactsSettingGuide] }

    mutating func update(_ input: ScreenInput, in context: Context) -> Step {
        switch input {
        case .key(let key): return press(key)
        case .paste(let text): return form.paste(text)
        case .outcome(.province(.settingsSaved(let opened))):
            return Step(
                move: .closeAndTell(.province(.settingsSaved(opened))), notice: Notice(Wording.settingsSaved))
        case .outcome(.failed(let failure, _)): return .say(Wording.failure(failure), .error)
        default: return .stay
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
        var contacts: [ProvincialContact] = []
        var isFaulty = false
        for index in (0..<Self.most).reversed() {
            let (name, phone) = (form["name\(index)"], form["phone\(index)"])
            if PlainText.trimmed(name).isEmpty && PlainText.trimmed(phone).isEmpty { continue }
            do throws(TextFault) {
                let read = try ContactReading.name(name)
                contacts.insert(ProvincialContact(name: read, phone: try readPhone(phone, index)), at: 0)
            } catch {
                let field = form.fields.first { $0.id == "phone\(index)" }?.fault == nil ? "name" : "phone"
                form.setFault(Wording.sentence(error), of: "\(field)\(index)")
                form.focus(on: "\(field)\(index)")
                isFaulty = true
            }
        }
        if isFaulty { return .say(Wording.settingsFaulty, .warning) }
        return .run(.province(.setContacts(contacts)))
    }

    private mutating func readPhone(_ text: String, _ index: Int) throws(TextFault) -> String {
        if let mobile = try? ContactReading.mobile(text) { return mobile }
        do throws(TextFault) { return try ContactReading.phone(text) } catch {
            form.setFault(Wording.sentence(error), of: "phone\(index)")
            throw error
        }
    }

    func draw(on canvas: inout Canvas, in context: Context) {
        Chrome.title("省级平台联系人", on: &canvas)
        let next = Chrome.paragraphs([Wording.contactsSettingGuide], row: 2, on: &canvas, role: .label)
        form.draw(on: &canvas, row: next + 1, column: 4, labelColumns: 12, fieldColumns: 30)
        Chrome.notice(context.notice, on: &canvas)
        Chrome.keyBar(keyLines(in: context), on: &canvas)
    }
}
