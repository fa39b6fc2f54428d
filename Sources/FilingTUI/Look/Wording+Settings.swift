import FilingModel

/// The sentences of the province's settings.
extension Wording {
    static let settingsGuide = "改动立即对全省学校生效并记入日志。学校账号和单校延期在审核列表里：选中学校按 F4。"
    static let roundSettingGuide = "日期以当天 24:00 为止。保存前会再读一遍，再按一次回车才生效；各校的屏幕随即显示新的日期。"
    static let offerGuide = "空格勾选开放给学校的行，Ctrl+S 保存。取消已有学校承接的行，不影响已提交的内容。"
    static let contactsSettingGuide = "学校遇到问题时看到的联系人和电话，最多三位。"
    static let schoolGuide = "这所学校的联系人、账号和提交情况。省级管理员可以重置、停用、启用账号，或单独延期。"
    static let extensionGuide = "延期只对这所学校有效，在它开始审核之前；到期后自动截止，理由记入日志。"

    static let phrasesGuide = "审核时在意见里按 F4，再按数字插入前九条，其余用箭头选。每次改动随即保存，全省审核人员共用。"
    static let newPhrase = "（回车新增一条）"
    static let phrasesFull = "最多 99 条，请先删去不用的"
    static let lastPhrase = "至少要留一条"
    static let firstPhrase = "已经是第一条"
    static let noPhraseBehind = "已经是最后一条"
    static let noPhraseHere = "这一行是新增，请移到某一条上"

    static func numbered(_ number: Int, _ phrase: String) -> String {
        "\(number < 10 ? " " : "")\(number)  \(oneLine(phrase))"
    }

    static func confirmCities(_ isOn: Bool) -> String {
        isOn ? "将停用市级核查意见，已写的意见保留；再按一次回车确认" : "将开通市级核查意见：市级账号可对本市待审的行写意见；再按一次回车确认"
    }

    static func confirmShares(_ isOn: Bool) -> String {
        isOn
            ? "将停用省财政分配到校，已分配的数保留；再按一次回车确认"
            : "将开通省财政分配到校：审核员可给已通过的行登记分配多少万元，学校看得到；再按一次回车确认"
    }

    static let settingsForLead = "只有省级管理员可以修改"
    static let settingsSaved = "已保存，立即生效"
    static let settingsFaulty = "请按提示改正后再保存"
    static let nothingChanged = "没有改动"
    static let badDay = "应为存在的日期，如 2026-11-30"
    static let closesBeforeOpening = "结束日期早于开始日期"
    static let platformBeforeRound = "平台关闭日期早于结束日期"
    static let nothingOfferedThen = "至少要开放一行"

    static func confirmRound(_ round: Round) -> String {
        "将改为 \(round.opens.text) 至 \(round.closes.text) 24:00；再按一次回车确认，按其他键继续改"
    }

    static func confirm(_ change: AccountChange, _ school: School) -> String {
        "\(school.name)：\(change.rawValue)；再按一次回车确认"
    }

    static func accountChanged(_ change: AccountChange, _ opened: OpenedSchool) -> String {
        switch change {
        case .reset: "已重置；激活码只显示这一次，请转告学校"
        case .disable: "已停用，这个账号不能再登录和操作"
        case .enable: "已启用"
        case .unlock: "已解除锁定，可以马上登录"
        case .endSessions: "已结束这个账号的全部会话，几秒内退出"
        case .resetToManual: "已重置为初始密码 123456，登录后须先修改密码"
        }
    }

    static func activation(_ code: String) -> String { "激活码  \(code)    （只显示这一次；登录后须先修改密码）" }

    static func confirmExtension(to until: Instant) -> String {
        "将延期到 \(CivilTime(until).text)；再按一次回车确认，按其他键继续写"
    }

    static func extended(_ record: FilingRecord) -> String {
        record.extendedUntil.map { "已延期到 \(CivilTime($0).text)" } ?? refreshed
    }

    static func facts(of opened: OpenedSchool, at now: Instant) -> [String] {
        let (account, record) = (opened.account, opened.record)
        let state = record.state(at: now, in: opened.round, differs: false).rawValue
        let contact = Contact.Part.allCases.map { "\($0.label) \(opened.contact[$0])" }
        return [
            "状态  \(state)" + (record.current.map { "  提交 \(CivilTime($0.at).text)" } ?? ""),
            contact.joined(separator: "   "),
            "上次登录  \(account.lastLogIn.map { CivilTime($0).text } ?? "从未登录")",
            "账号  \(account.isDisabled ? "已停用" : "正常")"
                + (account.mustChangePassword ? "，尚未修改初始密码" : "")
                + (account.consecutiveFailures > 0 ? "，连续输错 \(account.consecutiveFailures) 次" : "")
                + (opened.subAccounts.isEmpty ? "" : "，子账号 \(opened.subAccounts.count) 个"),
            "延期  \(record.extendedUntil.map { CivilTime($0).text } ?? "没有")",
        ]
    }
}
