import FilingModel
import FilingStore

/// The sentences about accounts, sessions, and the schools' list.
extension Wording {
    static let accountsGuide = "省厅、市级和教育部的账号。学校的账号在审核列表里：选中学校按 F4。新账号和重置都发一次性激活码，看不到也不能指定密码。"
    static let newAccountGuide = """
        用户名为 3—20 个小写字母、数字、点或短横线，以字母开头。类别填 1 省厅审核员，2 省级管理员，3 市级（填地市名，只看本市学校）。\
        教育部的账号由运行人员用 filing account add 建立。
        """
    static let sessionsGuide = "现在登录着的会话。结束会话：该账号的所有会话在几秒内退出，正在填的内容保留，再登录即可继续。"
    static let enrolGuide = """
        CSV 的第一行是表头 code,name,type,city（可另有 province）：学校代码、校名、类型（中职、专科高职、本科高职、其他主体）、地市。\
        输入文件名后回车，或把文件内容直接粘贴到这里。先列出会有哪些变化，有一处不对就什么都不导入。
        """
    static let slipsGuide = "激活码只显示这一次。Ctrl+E 写成文件去打印，每校一张；离开后只能重发。"
    static func slipsCopied(_ count: Int) -> String { "已送往剪贴板 \(count) 行；请在自己的电脑上粘贴并核对" }

    /// What became of the text that was being typed when a session ended.
    enum Typing { case kept, gone }

    static func sessionEnded(_ end: SessionEnd, typing: Typing) -> String {
        switch end {
        case .byOthers: "管理员结束了这个会话，或更改了账号；已填内容都已保存，可重新登录"
        case .handedOver(let visit): handedOver(visit.began, "在\(place(of: visit))登录", typing)
        case .handedOverEarlier(let moment): handedOver(moment, "在别处登录", typing)
        }
    }

    private static func handedOver(_ moment: Instant, _ what: String, _ typing: Typing) -> String {
        "此账号 \(CivilTime(moment).text) \(what)，接替了这个会话；已填内容都已保存"
            + (typing == .kept ? "，正在输入的也留着" : "")
    }

    private static func place(of visit: Visit) -> String {
        visit.source.isEmpty ? "本机另一窗口" : " \(visit.source) "
    }

    /// The one sentence after a log-in that took another session's place.
    static func tookOver(_ former: LiveSession, _ draft: Draft? = nil) -> String {
        let visit = former.visit.map { " \(CivilTime($0.began).clockText) 在\(place(of: $0))登录的" } ?? "的"
        let typed = draft?.typed.map { "，正在输入的“\($0)”还在" } ?? ""
        return "已接替此账号\(visit)会话，那边已退出\(typed)"
    }

    static func tookOver(_ former: LiveSession, unsent: [UnsentRemark]) -> String {
        tookOver(former) + (unsent.isEmpty ? "" : "，\(unsent.count) 条没有发出的意见还在")
    }

    static let importByPasteOnly = "远程登录不能读您电脑上的文件，请把 CSV 的内容粘贴到这里"
    static let pathMissing = "请输入 CSV 文件名，或直接粘贴文件内容"
    static let nothingToImport = "名单里没有变化，不需要导入"
    static let leaveSlips = "激活码只显示这一次，离开后只能重发；再按一次 Esc 离开"
    static let importStopped = "已停止，什么都没有导入"
    static let noSlips = "没有需要发激活码的学校"
    static let notOneself = "不能对自己的账号这样做"
    static let sessionsOfSelf = "这是您自己的账号；要退出请按 Ctrl+Q"

    static func name(_ role: FilingModel.Role) -> String {
        switch role {
        case .school: "学校"
        case .provincialLead: "省级管理员"
        case .provincialReviewer: "省厅审核员"
        case .city: "市级"
        case .national: "教育部"
        }
    }

    static func place(of account: Account) -> String {
        let province = account.jurisdiction.province.map(provinceName) ?? ""
        return account.jurisdiction.city ?? province
    }

    static func state(of account: Account) -> String {
        if account.isDisabled { return "已停用" }
        return account.mustChangePassword ? "未激活" : "正常"
    }

    static func refusal(_ refusal: OfficeRefusal) -> String {
        switch refusal {
        case .badName: "用户名应为 3—20 个小写字母、数字、点或短横线，以字母开头，如 taiyuan.shi"
        case .taken: "已有这个用户名，请换一个"
        case .badRole: "类别应为 1 省厅审核员、2 省级管理员、3 市级"
        case .provinceMissing: "要指明两位省码，如 14"
        case .cityMissing: "市级账号要填地市名，如 太原市"
        case .unknownCity(let cities): "没有学校在这个地市；现有 \(cities.prefix(12).joined(separator: "、"))"
        }
    }

    static func added(_ name: AccountName, code: String) -> String {
        "已建立 \(name)，激活码 \(code)（只显示这一次）"
    }

    static func changed(_ change: AccountChange, _ name: AccountName, code: String?) -> String {
        switch change {
        case .reset: "已重置 \(name)，激活码 \(code ?? "")（只显示这一次）"
        case .resetToManual: "已重置 \(name) 为初始密码 123456"
        case .disable: "已停用 \(name)"
        case .enable: "已启用 \(name)"
        case .unlock: "已解锁 \(name)"
        case .endSessions: "已结束 \(name) 的全部会话"
        }
    }

    static func confirm(_ change: AccountChange, _ name: AccountName) -> String {
        "\(name)：\(change.rawValue)；再按一次回车确认"
    }

    static func confirmEnding(_ name: AccountName) -> String {
        "将结束 \(name) 的全部会话；再按一次回车确认"
    }

    static func facts(of account: Account, living: Int) -> [String] {
        [
            "类别  \(name(account.role))  \(place(of: account))",
            "状态  \(state(of: account))"
                + (account.consecutiveFailures > 0 ? "，连续输错 \(account.consecutiveFailures) 次" : ""),
            "上次登录  \(account.lastLogIn.map { CivilTime($0).text } ?? "从未登录")",
            "在线会话  \(living)",
        ]
    }

    /// Where a session is.
    static func place(of peer: Peer) -> String {
        guard let place = peer.place else { return "" }
        return (peer.isTyping ? "正在填 " : "停在 ") + place.row.text
    }

    // MARK: The schools' list

    static func enrolment(_ plan: SchoolEnrolment) -> String {
        "新增 \(plan.added.count) 所，更改 \(plan.changed.count) 所，未变 \(plan.unchanged) 所"
    }

    static func enrolmentText(_ plan: SchoolEnrolment) -> String {
        let line = { (mark: String, school: School) in
            "\(mark) \(school.code) \(school.name)  \(school.kind.rawValue)  \(school.city)"
        }
        return (plan.added.map { line("新增", $0) } + plan.changed.map { line("更改", $0) })
            .joined(separator: "\n")
    }

    static func confirmEnrolment(_ plan: SchoolEnrolment) -> String {
        "将\(enrolment(plan))；再按一次回车导入"
    }

    static func enrolled(_ plan: SchoolEnrolment) -> String { "已导入：\(enrolment(plan))" }

    static func faulty(_ faults: [SchoolList.Fault]) -> String {
        "有 \(faults.count) 处不对，什么都没有导入；改好后再试"
    }

    static func codesIssued(_ count: Int, left: Int) -> String {
        left == 0 ? "已为 \(count) 所学校重发激活码，旧码作废" : "已停止：重发了 \(count) 所，还有 \(left) 所没有重发"
    }

    static let confirmIssuing = "将为所有尚未激活的学校重发激活码，旧码作废；再按一次回车确认"

    // MARK: Slips

    static let makingCodes = "生成激活码"
    static let cutHere = "- - - - - - - - - - - - - - - - - 裁 切 线 - - - - - - - - - - - - - - - - -"

    static func slip(_ slip: ActivationSlip, _ contacts: [ProvincialContact]) -> [String] {
        let people = contacts.map { "\($0.name) \($0.phone)" }.joined(separator: "，")
        return [
            "职业教育提质培优行动计划任务（项目）管理平台    学校账号激活码", "",
            "学    校：\(slip.school.name)（\(slip.school.kind.rawValue)，\(slip.school.city)）",
            "用 户 名：\(slip.school.code)", "激 活 码：\(slip.code)", "",
            "首次登录：用户名填学校代码，密码填激活码（不分大小写，短横线可省）；",
            "登录后须先修改密码，并填写平台管理联系人。激活码只能用一次，请妥善保管。",
            people.isEmpty ? "" : "遗失或有疑问请联系：\(people)",
        ]
    }
}
