import ArgumentParser
import FilingModel
import FilingStore

/// `filing contacts set`: 省级平台联系人.
struct ContactsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "contacts", abstract: "省级平台联系人（the province's contacts）", subcommands: [Set.self])

    struct Set: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "设置联系人，--name 与 --phone 成对给出，可多对（replaces them all）")

        @OptionGroup var database: DatabaseOption
        @OptionGroup var whose: ProvinceOption
        @Option(help: ArgumentHelp("省厅联系人", valueName: "name"))
        var name: [String]
        @Option(help: ArgumentHelp("联系电话，办公电话或手机号", valueName: "phone"))
        var phone: [String]

        func run() throws {
            guard name.count == phone.count, !name.isEmpty else {
                throw Refusal("--name 与 --phone 应成对给出；现有 \(name.count) 个姓名、\(phone.count) 个电话")
            }
            var contacts: [ProvincialContact] = []
            for (name, phone) in zip(name, phone) {
                contacts.append(
                    ProvincialContact(name: try checkedName(name), phone: try checkedPhone(phone)))
            }
            let store = try database.store()
            defer { store.close() }
            _ = try store.setProvincialContacts(contacts, of: try whose.code(), by: .system)
            Talk.say("已设置 \(contacts.count) 位联系人")
        }

        private func checkedName(_ text: String) throws(Refusal) -> String {
            do throws(TextFault) { return try ContactReading.name(text) } catch {
                throw Refusal("联系人“\(text)”" + Wording.sentence(error))
            }
        }

        private func checkedPhone(_ text: String) throws(Refusal) -> String {
            if let mobile = try? ContactReading.mobile(text) { return mobile }
            do throws(TextFault) { return try ContactReading.phone(text) } catch {
                throw Refusal("电话“\(text)”" + Wording.sentence(error))
            }
        }
    }
}
