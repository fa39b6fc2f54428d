import FilingModel

/// The sentences about 分工: sub-accounts, their duties and their rows.
extension Wording {
    static let divisionGuide = """
        本校可以另设子账号：填报（只填范围内的行）、复核（核对并标记）、提交（提交、撤回）。不设也可以，\
        一个学校账号照常办理全部事项。
        """
    static let subAccountGuide = """
        名称可不填，如“教务处”。分工填 1 填报，2 复核，3 提交。范围只用于填报，如 1-3.2、8；一个任务的编号（如 3）表示它的全部行；\
        不填表示全部行。建立后显示一次激活码，请转交本人；首次登录须修改密码。
        """
    static let noSubAccounts = "还没有子账号；按 F2 新增"
    static let divisionCommand = "分工：子账号的填报、复核、提交，新增、改范围、停用、重置"
    static let firstLogInOfSub = "首次登录须先修改密码。"

    /// `-01` of the name, as people of the school speak of it.
    static func number(of account: AccountName) -> String { String(account.text.suffix(2)) }

    /// Who sits at another session: `01 教务处`, or the school's own account.
    static func name(of account: AccountName, among colleagues: [AccountName: Assignment] = [:]) -> String {
        guard account.isSub else { return "学校账号" }
        let label = colleagues[account]?.label ?? ""
        return "子账号 \(number(of: account))" + (label.isEmpty ? "" : " \(label)")
    }

    /// What stands beside the school's name: `01填报`; empty for the school's own account.
    static func seat(_ actor: Actor) -> String {
        guard actor.account.isSub, let assignment = actor.assignment else { return "" }
        return number(of: actor.account) + assignment.duty.rawValue + " "
    }

    /// The one sentence after the log-in of a sub-account.
    static func welcome(_ actor: Actor) -> String? {
        guard actor.account.isSub, let assignment = actor.assignment else { return nil }
        let who = "子账号 \(number(of: actor.account))，分工：\(assignment.duty.rawValue)"
        switch assignment.duty {
        case .entry:
            return assignment.rows.isAll
                ? "\(who)，可填全部行" : "\(who)，可填 \(assignment.rows)；其他行没有方括号，只能看"
        case .check: return "\(who)：空格标记本行已复核，再按取消；数字只能看"
        case .submission: return "\(who)：F9 提交；数字只能看"
        }
    }

    // MARK: Refusals

    static func refusal(of duty: Duty, needing needed: Set<Duty>) -> String {
        let own = "本账号的分工是“\(duty.rawValue)”"
        if needed == [.entry] { return "\(own)，不能填写数字；请由填报账号或学校账号填写" }
        if needed == [.check] { return "\(own)，不能标记复核；请由复核账号或学校账号办理" }
        if needed == [.submission] { return "\(own)，不能提交、撤回或改联系人；请由提交账号或学校账号办理" }
        return "\(own)，不能做这一步；请由学校账号办理"
    }

    static func outside(_ row: RowNumber, _ rows: RowRanges) -> String {
        "\(row) 不在本账号的填报范围（\(rows)）内；请由负责这一行的账号或学校账号填写"
    }

    static func refusal(_ refusal: AssignmentRefusal) -> String {
        switch refusal {
        case .badLabel(let fault): "名称" + sentence(fault)
        case .badDuty: "分工应为 1 填报、2 复核、3 提交"
        case .badRows(let fault): sentence(fault)
        case .rowsOnlyForEntry(let duty): "\(duty.rawValue)账号看全部行，请把范围清空"
        case .tooMany: "本校的子账号编号已用到 99，不能再增加；可启用或改派已有的"
        }
    }

    static func sentence(_ fault: RowRangesFault) -> String {
        switch fault {
        case .tooLong(let maximum): "范围最多 \(maximum) 个字符"
        case .unreadable(let text): "看不懂“\(text)”；请写成 1-3.2、8 这样"
        case .unknownRow(let text): "没有序号为 \(text) 的任务；请写成 1-3.2、8 这样"
        case .reversed(let text): "“\(text)”前大后小；请把小的序号写在前面"
        }
    }

    // MARK: The pages

    static func assigned(_ account: AccountName) -> String { "已更改 \(account) 的分工；在线的会话会退出，重新登录即可" }

    /// The rows and the name of a sub-account in one.
    static func place(of assignment: Assignment) -> String {
        [rows(of: assignment), assignment.label].filter { !$0.isEmpty }.joined(separator: " ")
    }

    static func rows(of assignment: Assignment?) -> String {
        guard let assignment, assignment.duty == .entry else { return "" }
        return assignment.rows.isAll ? "全部行" : assignment.rows.description
    }

    static func facts(ofSub account: Account, living: Int) -> [String] {
        let assignment = account.assignment
        return [
            "名称  \(assignment?.label ?? "")",
            "分工  \(assignment?.duty.rawValue ?? "")  \(rows(of: assignment))",
            "状态  \(state(of: account))"
                + (account.consecutiveFailures > 0 ? "，连续输错 \(account.consecutiveFailures) 次" : ""),
            "上次登录  \(account.lastLogIn.map { CivilTime($0).text } ?? "从未登录")    在线会话  \(living)",
        ]
    }

    // MARK: 复核

    static let notCheckedYet = "核对后按空格标记本行已复核；数字只能看"

    static func check(_ check: RowCheck, _ state: CheckState, among people: [AccountName: Assignment])
        -> String
    {
        let who = "\(name(of: check.by, among: people)) \(CivilTime(check.at).text)"
        return state == .checked ? "已复核：\(who)" : "复核后又有修改，请再核对（上次复核：\(who)）"
    }

    static func checkChoices(_ state: CheckState) -> [String] {
        [state == .checked ? "取消复核标记" : "标记已复核", "不动，看别的行"]
    }

    static func checkQuestion(_ state: CheckState) -> String {
        let now =
            switch state {
            case .unchecked: "没有复核"
            case .checked: "已复核"
            case .changed: "复核后又有修改"
            }
        return "现为 \(now)（1 \(checkChoices(state)[0])，2 不动）："
    }

    static func checked(_ rows: [RowNumber]) -> String {
        rows.count == 1 ? "\(rows[0]) 已标记复核" : "已标记复核 \(rows.count) 行"
    }

    static func unchecked(_ rows: [RowNumber]) -> String {
        rows.count == 1 ? "\(rows[0]) 已取消复核标记" : "已取消 \(rows.count) 行的复核标记"
    }

    /// What stands about 复核 on the page that reads everything back; nil where the school divides no work.
    static func notChecked(_ rows: [RowNumber]) -> String {
        let names = rows.prefix(8).map(\.text).joined(separator: "、")
        return rows.isEmpty
            ? "复核：勾选的行都已复核"
            : "复核：还有 \(rows.count) 行没有复核（\(names)\(rows.count > 8 ? " 等" : "")）；仍可提交"
    }
}
