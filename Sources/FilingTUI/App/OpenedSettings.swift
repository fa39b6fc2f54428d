import FilingModel
import FilingStore

/// What the settings of a province are.
struct OpenedSettings {
    let round: Round
    /// The common round, where the province has set its own.
    let common: Round?
    let contacts: [ProvincialContact]
    /// The phrase book.
    let phrases: [String]
    let catalogue: Catalogue
    /// Who looks at them.
    let viewer: Actor
    /// 省财政 belongs to it; nil where the viewer has to do with all provinces.
    let home: String?
}

/// A school with its account, as an office sees it.
struct OpenedSchool {
    let school: School
    let contact: Contact
    let account: Account
    let subAccounts: [Account]
    let record: FilingRecord
    let round: Round
    let viewer: Actor
    /// What may be done with its account.
    let changes: [AccountChange]
    /// What was begun to be written about it and not sent.
    let unsent: [UnsentRemark.Subject: String]
    /// The code of an account that was just reset; shown once.
    var activation: String?
}

/// What a lead may do with an account.
enum AccountChange: String, CaseIterable, Hashable {
    case reset = "重置密码，发激活码"
    case disable = "停用账号"
    case enable = "启用账号"
    case unlock = "解除试错锁定"
    case endSessions = "结束全部会话"
    /// Only where the operator chose it.
    case resetToManual = "重置为初始密码 123456"
}
