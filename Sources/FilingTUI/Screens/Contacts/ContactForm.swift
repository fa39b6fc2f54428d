import FilingModel
import TUIKitLite

/// The three fields of a contact, as every page that asks for them shows them.
enum ContactForm {
    static func id(_ part: Contact.Part) -> String {
        switch part {
        case .name: "contact.name"
        case .phone: "contact.phone"
        case .mobile: "contact.mobile"
        }
    }

    /// The fields, filled with `contact`.
    static func fields(_ contact: Contact) -> [Form.Field] {
        Contact.Part.allCases.map { part in
            Form.Field(
                id: id(part), label: part.label, field: TextField(contact[part], maximumCharacters: 60),
                hint: Wording.hint(part))
        }
    }

    /// The contact that stands in the fields; nil when a part is wrong, which is then marked and has the
    /// focus.
    ///
    /// A number that is merely written another way is put right in its field, and is taken at the second
    /// Enter.
    static func read(_ form: inout Form) -> Contact? {
        var contact = Contact.none
        for part in Contact.Part.allCases.reversed() {
            do throws(TextFault) {
                contact[part] = try Contact.reading(form[id(part)], of: part)
            } catch {
                if case .writtenAnotherWay(let meant) = error { form[id(part)] = meant }
                form.setFault(Wording.fault(error, of: part), of: id(part))
                form.focus(on: id(part))
            }
        }
        return contact.faults.isEmpty ? contact : nil
    }
}
