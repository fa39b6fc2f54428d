import FilingModel
import TUIKitLite

/// 省级平台联系人 (manual §5): whom to call.
struct ContactsScreen: Screen {
    let contacts: [ProvincialContact]
    private let schoolName: String
    private var reader: Reader

    init(_ contacts: [ProvincialContact], schoolName: String) {
        (self.contacts, self.schoolName) = (contacts, schoolName)
        reader = Reader([Wording.contactsText(contacts)])
    }

    func keyLines(in context: Context) -> [KeyLine] { Reader.keyLines + [Pages.next, Pages.back] }

    var isIdle: Bool { reader.question == nil }
    var guide: [String] { ["省级平台联系人", Wording.contactsGuide] }

    mutating func update(_ input: ScreenInput, in context: Context) -> Step {
        if case .paste(let text) = input { return reader.paste(text, in: context) }
        guard case .key(let key) = input else { return .stay }
        if let step = reader.press(key, in: context) { return step }
        if let page = Pages.destination(of: key, from: .contacts) { return page }
        return Pages.otherKey(key)
    }

    func draw(on canvas: inout Canvas, in context: Context) {
        Pages.drawTabs(.contacts, right: schoolName, on: &canvas)
        reader.draw(on: &canvas, in: context)
        Chrome.keyBar(keyLines(in: context), on: &canvas)
    }
}
