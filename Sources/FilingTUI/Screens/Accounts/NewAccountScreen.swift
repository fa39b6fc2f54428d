import FilingModel
import TUIKitLite

/// A new account of an office: its name, what it may do, and its city.
struct NewAccountScreen: Screen {
    private var form = Form([
        Form.Field(
            id: "name", label: "用户名", field: TextField(maximumCharacters: 20), hint: "如 shenhe2 或 taiyuan.shi"
        ),
        Form.Field(
            id: "role", label: "类别", field: TextField(maximumCharacters: 10), hint: "1 审核员 2 管理员 3 市级"),
        Form.Field(
            id: "city", label: "地市", field: TextField(maximumCharacters: 20), hint: "市级账号填，如 太原市"),
    ])

    func keyLines(in context: Context) -> [KeyLine] {
        [
            KeyLine(keys: [Key(.enter)], label: "下一栏/建立", help: "下一栏；在最后一栏建立账号", reason: nil),
            KeyLine(keys: [.control("s")], label: "建立", help: "建立账号", reason: nil),
            KeyLine(keys: [Key(.escape)], label: "不建，返回", help: "什么都不做，返回", reason: nil),
        ]
    }

    var isIdle: Bool { false }
    var guide: [String] { ["新增账号", Wording.newAccountGuide] }

    mutating func update(_ input: ScreenInput, in context: Context) -> Step {
        switch input {
        case .key(let key): return press(key)
        case .paste(let text): return form.paste(text)
        case .pasteRefused: return .say(Wording.pasteTooLarge, .warning)
        case .outcome(.province(.people(.added(let name, let code, let opened)))):
            return Step(move: .closeAndTell(.province(.people(.added(name, code: code, opened)))))
        case .outcome(.province(.people(.refused(let refusal)))): return refuse(refusal)
        case .outcome(.failed(let failure, _)): return .say(Wording.failure(failure), .error)
        default: return .stay
        }
    }

    private mutating func refuse(_ refusal: OfficeRefusal) -> Step {
        let field =
            switch refusal {
            case .badName, .taken: "name"
            case .badRole, .provinceMissing: "role"
            case .cityMissing, .unknownCity: "city"
            }
        form.clearFaults()
        form.setFault(Wording.refusal(refusal), of: field)
        form.focus(on: field)
        return .say(Wording.settingsFaulty, .warning)
    }

    private mutating func press(_ key: Key) -> Step {
        if EverywhereKeys.map.action(for: key) == .leave { return Step(move: .closeAndPress(key)) }
        if key == Key(.escape) { return .close }
        if key == .control("s") { return send() }
        let pressed = form.press(key)
        return pressed.outcome == .confirmed ? send() : Step(notice: pressed.notice)
    }

    private static let roles: [String: FilingModel.Role] = [
        "1": .provincialReviewer, "2": .provincialLead, "3": .city, "１": .provincialReviewer,
        "２": .provincialLead, "３": .city,
    ]

    private mutating func send() -> Step {
        form.clearFaults()
        let typed = PlainText.trimmed(form["role"])
        let named = Self.roles.values.first { Wording.name($0) == typed }
        guard let role = Self.roles[typed] ?? named else { return refuse(.badRole) }
        let city = PlainText.trimmed(form["city"])
        let order = OfficeOrder(
            name: PlainText.trimmed(form["name"]), role: role, province: nil,
            city: role == .city ? city : nil)
        return .run(.province(.people(.add(order))))
    }

    func draw(on canvas: inout Canvas, in context: Context) {
        Chrome.title("新增账号", on: &canvas)
        let next = Chrome.paragraphs([Wording.newAccountGuide], row: 2, on: &canvas, role: .label)
        form.draw(on: &canvas, row: next + 1, column: 4, labelColumns: 8, fieldColumns: 24)
        Chrome.notice(context.notice, on: &canvas)
        Chrome.keyBar(keyLines(in: context), on: &canvas)
    }
}
