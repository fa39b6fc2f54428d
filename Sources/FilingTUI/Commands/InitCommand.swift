import ArgumentParser
import FilingAccess
import FilingModel
import FilingStore

/// `filing init`: an empty province.
struct InitCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init", abstract: "建立数据库（create a database: an empty province）",
        discussion: "标准输出只有一行：管理员账号、制表符、初始密码（只显示这一次）。")

    @OptionGroup var database: DatabaseOption

    @Option(help: ArgumentHelp("两位省码，如 14（province code）", valueName: "code"))
    var province: String

    @Option(help: ArgumentHelp("省名，如 山西省（province name）", valueName: "name"))
    var name: String

    static let administrator = AccountName("shengting")

    func run() throws {
        let province = try checkedProvince()
        let location = database.location()
        guard !Wiring.exists(location) else { throw Refusal("\(location.path) 已经存在，没有改动它") }
        var random = SystemRandomNumberGenerator()
        let code = ActivationCode(using: &random)
        let lead = Account(
            name: Self.administrator, role: .provincialLead, password: try PasswordHasher().prepare(code))
        let founding = Founding(
            province: province, round: try Round.first(on: CivilTime(Wiring.clock()).date, lasting: 30),
            accounts: [lead, Gatekeeper.stranger], origin: .real)
        let store = try Wiring.create(location)
        try store.found(founding)
        store.close()
        print("\(Self.administrator)\t\(code)")
        Talk.say("已建立 \(location.path)；\(province.name)的管理员首次登录须改密码")
    }

    private func checkedProvince() throws(Refusal) -> Province {
        guard province.count == 2, province.allSatisfy({ ("0"..."9").contains($0) }) else {
            throw Refusal("--province 应为两位数字，如 14；现为“\(province)”")
        }
        let name = PlainText.trimmed(name)
        guard !name.isEmpty, name.count <= 20, PlainText.hidden(in: name) == nil else {
            throw Refusal("--name 应为 1 到 20 个字的省名，如 山西省")
        }
        return Province(code: province, name: name)
    }
}

extension Round {
    /// A new province's first round: the rows offered by default, and the manual's instructions.
    static func first(on day: CivilDate, lasting days: Int64) throws -> Round {
        let closes = day.adding(days: days)
        return Round(
            opens: day, closes: closes, platformCloses: closes.adding(days: 30),
            notes: "1.填写平台管理联系人及办公电话、手机号\n2.勾选任务并填写有关信息\n3.提交",
            offered: Round.rowsOfferedByDefault(in: try Wiring.documents.catalogue()))
    }
}
