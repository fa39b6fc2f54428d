import FilingModel
import FilingStore

/// What the settings of a province are.
struct OpenedSettings {
    let round: Round
    let contacts: [ProvincialContact]
    /// The phrase book.
    let phrases: [String]
    let catalogue: Catalogue
    /// Who looks at them.
    let viewer: Actor
}

/// A school with its account, as an office sees it.
struct OpenedSchool {
    let school: School
    let contact: Contact
    let account: Account
    let record: FilingRecord
    let round: Round
    let viewer: Actor
    /// What was begun to be written about it and not sent.
    let unsent: [UnsentRemark.Subject: String]
    /// The code of an account that was just reset; shown once.
    var activation: String?
}

/// What an office may do with a school's account.
enum AccountChange: String, CaseIterable, Hashable {
    case reset = "重置密码，发激活码"
    case disable = "停用账号"
    case enable = "启用账号"
    case unlock = "解除试错锁定"
}
