import FilingModel
import TUIKitLite

/// 省级平台联系人 (manual §5): whom to call.
struct ContactsScreen: Screen {
    let contacts: [ProvincialContact]
    private let schoolName: String

    init(_ contacts: [ProvincialContact], schoolName: String) {
        (self.contacts, self.schoolName) = (contacts, schoolName)
    }

    func keyLines(in context: Context) -> [KeyLine] { [Pages.next, Pages.back] }

    var guide: [String] { ["省级平台联系人", Wording.contactsGuide] }

    mutating func update(_ input: ScreenInput, in context: Context) -> Step {
        guard case .key(let key) = input else { return .stay }
        if let page = Pages.destination(of: key, from: .contacts) { return page }
        return Pages.otherKey(key)
    }

    func draw(on canvas: inout Canvas, in context: Context) {
        Pages.drawTabs(.contacts, right: schoolName, on: &canvas)
        canvas.write(Wording.contactsGuide, row: 2, column: 1, role: .label)
        if contacts.isEmpty { canvas.write(Wording.noProvincialContacts, row: 4, column: 1) }
        for (index, contact) in contacts.prefix((canvas.size.rows - 8) / 2).enumerated() {
            let number = index == 0 ? "" : String(index + 1)
            canvas.write("省厅联系人\(number)：", row: 4 + index * 2, column: 1, role: .label)
            canvas.write(contact.name, row: 4 + index * 2, column: 16)
            canvas.write("联系电话\(number)：", row: 4 + index * 2, column: 32, role: .label)
            canvas.write(contact.phone, row: 4 + index * 2, column: 46)
        }
        canvas.placeCursor(row: 4, column: 1)
        Chrome.notice(context.notice, on: &canvas)
        Chrome.keyBar(keyLines(in: context), on: &canvas)
    }
}
