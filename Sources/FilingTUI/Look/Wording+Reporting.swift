import FilingModel
import FilingStore

/// The sentences of 报部.
extension Wording {
    static let reportGuide = """
        报部把全省有效提交的各行连同结论定为快照，此后不再变动；要两位省级管理员：一位按 F9 提请，另一位用自己的账号核对后确认。\
        还有待审、待复审、退回修改的行，或学校放弃而没有确认的行，先给出结论；确需例外的按空格勾选，提请时写理由。\
        报部以后要改，由教育部按文号解锁。
        """
    static let notFiled = "未提交"
    static let nothingHinders = "没有未决的行"
    static let proposedAlready = "已有提请；要改例外请先按 Del 撤回提请"
    static let ownProposal = "你已提请，请另一位省级管理员登录后确认；要改请按 Del 撤回提请"
    static let nothingToTakeBack = "没有还未确认的提请"
    static let nothingReported = "还没有报部，没有快照可以导出"
    static let lockedUntilUnlocked = "已报部；教育部按文号解锁以后才能再报"
    static let exceptionsBySpace = "；确需例外的按空格勾选"
    static let reportMoved = "报部的提请刚刚有变化，已重新读取"

    /// Four lines: what is or would be frozen.
    static func facts(of opened: OpenedReport) -> [String] {
        let sum = opened.tallies.reduce(into: TotalsBook.Entry(name: "")) { $0.add($1) }
        var counts: [RowState: Int] = [:]
        for tally in opened.tallies { counts[tally.state, default: 0] += tally.schools }
        let states = RowState.allCases.compactMap { state in
            counts[state].map { "\(state.rawValue) \($0)" }
        }
        let passed = FundingSource.allCases.map { source in
            "\(source.shortLabel) \((sum.amounts[.passed] ?? .none)[source].wanYuanText)"
        }
        let asking = opened.asking == 0 ? "" : "，\(opened.asking) 所请求退回还没有答复"
        let funds = opened.funds == .zero ? "" : "；省财政 \(opened.funds.wanYuanText) 万元"
        return [
            totalsLine(sum), "已通过各来源（万元）：" + passed.joined(separator: "  "),
            "学校 \(opened.schools) 所，有效提交 \(opened.filed) 所\(asking)\(funds)",
            "各行：" + (states.isEmpty ? "没有" : states.joined(separator: "  ")),
        ]
    }

    /// Where 报部 stands.
    static func standing(of opened: OpenedReport) -> String {
        if let proposal = opened.proposal {
            return "待确认：\(proposal.by) \(CivilTime(proposal.at).text) 提请，核对码 "
                + proposal.seal.verificationCode
        }
        guard let last = opened.last else { return "还没有提请报部" }
        let again = opened.isLocked ? "" : "，有解锁或新增，可再报"
        let people = "\(last.proposedBy) 提请，\(last.confirmedBy) 确认"
        return "已报部 第 \(last.number) 次 \(monthDay(last.at)) 校验码 \(last.code)\(again)  \(people)"
    }

    static func hindering(_ opened: OpenedReport, excepted: Int) -> String {
        let count = opened.obstacles.count
        guard count > 0 else { return nothingHinders }
        if opened.isLocked { return "报送时没有结论的行 \(count) 行" }
        return "未决的行 \(count) 行" + (excepted > 0 ? "，勾选例外 \(excepted) 行" : "")
    }

    static func hindering(_ state: RowState) -> String {
        state == .dropped ? "已放弃，待确认" : state.rawValue
    }

    static func nextStep(of opened: OpenedReport, left: Int) -> String {
        if let proposal = opened.proposal {
            return proposal.by == opened.viewer.account ? ownProposal : "请核对后按 F9 确认报部"
        }
        if opened.isLocked { return lockedUntilUnlocked }
        return left == 0 ? "没有妨碍，可以按 F9 提请报部" : "回车打开学校给出结论，或按空格勾选为例外"
    }

    static func reported(_ step: ReportStep, _ opened: OpenedReport) -> String {
        switch step {
        case .proposed: "已提请，核对码 \(opened.proposal?.seal.verificationCode ?? "")；请另一位省级管理员登录后确认"
        case .confirmed: "已报部（第 \(opened.last?.number ?? 0) 次），校验码 \(opened.last?.code ?? "")；全省已锁定"
        case .withdrawn: "已撤回提请"
        }
    }

    static func proposing(_ exceptions: [ReportObstacle], of names: [SchoolCode: String]) -> [String] {
        let lead = "提请后由另一位省级管理员确认；确认以前有任何变动，都要重新提请。"
        guard !exceptions.isEmpty else { return [lead] }
        let named = exceptions.prefix(8).map {
            "  \($0.school) \(names[$0.school] ?? "") \($0.row) \(hindering($0.state))"
        }
        let more = exceptions.count > named.count ? ["  等 \(exceptions.count) 行"] : []
        return [lead, "作为例外报送 \(exceptions.count) 行："] + named + more
    }

    static func confirming(_ proposal: ReportProposal) -> [String] {
        let lead = "\(proposal.by) \(CivilTime(proposal.at).text) 提请，核对码 \(proposal.seal.verificationCode)。"
        let end = "确认后全省锁定，学校和省厅都不能再改；要改只能由教育部按文号解锁。"
        guard let first = proposal.exceptions.first else { return [lead, end] }
        let rows = proposal.exceptions.prefix(8).map { "\($0.school) \($0.row)" }.joined(separator: "、")
        return [lead, "例外 \(proposal.exceptions.count) 行：\(rows)；理由：\(oneLine(first.reason))", end]
    }

    /// What an earlier session left; nil for nothing.
    static func unsentAgain(_ remarks: [UnsentRemark]) -> Notice? {
        guard let last = remarks.last?.subject else { return nil }
        let place = last.row.map { "\(last.school) 的 \($0)" } ?? last.school.text
        return Notice("有 \(remarks.count) 条写了没有发出的意见还在（\(place)\(remarks.count > 1 ? " 等" : "")），打开再按原来的键接着写")
    }
}
