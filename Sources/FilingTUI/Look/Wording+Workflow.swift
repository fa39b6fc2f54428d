import FilingModel

/// The sentences about where a filing stands and which steps it can take.
extension Wording {
    static let lastFourDigits = "请输入本校学校代码的后四位，以确认不是误按"
    static let movedMeanwhile = "状态刚刚有变化，已更新；请看清后再操作"
    static let submitGuide = "提交后省厅即可看到；截止前、省厅开始审核前还可以继续修改或撤回。"
    static let previewGuide = """
        已提交的内容。省厅未开始审核、且未到结束日期时，可以按 F2 继续修改（已提交的版本继续有效，直到再次提交），或按 Del 撤回；\
        否则请联系省级平台联系人（F6）。
        """
    static let withdrawMessage = """
        撤回后，本校在省厅那里就没有有效的提交；如果到结束日期还没有再次提交，即为逾期未提交。\
        只想修改内容的，不用撤回，请用“继续修改”。截止前可以再按 Del 恢复。
        """
    static let withdrawnStanding = "已撤回：按 Del 恢复为已提交，或按 F2 继续修改后再提交；到结束日期仍未提交即为逾期"
    static let changesNotSent = "有未提交的修改没有送审，原样留着；省厅审核的是已提交的版本"
    static let submittedStanding = "F2 继续修改不影响已提交的版本；改好后要再按 F9 提交才生效"

    static let goingOn = "这是工作稿：改好后按 F9 提交才生效；Esc 回到本校任务情况预览"

    static func saveFirst(_ count: Int) -> String { "还有 \(count) 处没有保存，请先按 Ctrl+S 保存再提交" }
    static let chooseWithSpace = "左边用空格勾选要提交的行；要修改数字请移到右边的列"
    static let resubmitGuide = "只提交勾选的行。每行可以写一句答复（4—500 字）；没有改动的行、有提示的行必须写答复。"
    static func furtherDoubts(of count: Int) -> String { "…… 共 \(count) 个提示，有提示的行都要写答复" }

    /// `3.1 汇总 16 → 18，行业企业投入 5 → 7`
    static func revised(_ row: RowNumber, from old: Commitment, to new: Commitment) -> String {
        "\(row) " + (old == new ? "没有改动" : differences(from: old, to: new))
    }
    static let unchangedRow = "没有改动，请写明答复"

    static func dropMessage(_ row: RowNumber) -> String {
        "放弃后 \(row) 不再承接，不能自行恢复；省厅会看到理由。只想修改数字的，不用放弃，改好后提交即可。"
    }

    static func due(_ due: Instant, at now: Instant) -> String {
        now < due
            ? "期限 \(CivilTime(due).text)，剩 \(duration(due.milliseconds(since: now)))"
            : "已过期限 \(CivilTime(due).text)"
    }

    /// What the province said of a row: in which round and when, as far as it said anything.
    static func reviewed(_ filed: FiledRow?) -> String {
        guard let filed else { return "省厅审核情况：没有有效的提交" }
        let round = "第 \(filed.round) 轮"
        let said = filed.remarks.last { $0.side == .province && !$0.isClosing }
        guard let said, let comment = comment(filed) else {
            return "省厅审核情况：\(filed.state.rawValue)   \(round)\(given(filed.share))"
        }
        return "\(round)\(given(filed.share)) \(monthDay(said.at)) \(oneLine(comment))"
    }

    static func rowsReturned(_ count: Int) -> String { "有 \(count) 行被退回修改，请按 F6 到“需修改的任务”" }
    static func othersWrote(_ rows: [RowNumber]) -> String {
        let names = Set(rows).sorted().prefix(5).map(\.text).joined(separator: "、")
        return "另一会话刚刚修改了 \(names)，已合并到屏幕"
    }

    static func notSaved(_ count: Int, _ refusal: WorkflowRefusal) -> String {
        "\(count) 处没有采用，已留在明细（Shift+F4）：\(Wording.refusal(refusal))"
    }

    // MARK: Steps

    static func done(_ act: Act, _ record: FilingRecord, of school: SchoolCode, at moment: Instant) -> String
    {
        let time = CivilTime(moment).text
        let receipt = record.current?.receipt(of: school) ?? ""
        return switch act {
        case .submit: "提交成功，回执号 \(receipt)，\(time)"
        case .resubmit(let rows): "已重新提交 \(rows.count) 行，回执号 \(receipt)，\(time)"
        case .withdraw: "已撤回（\(time)）；截止前再按 Del 可恢复，按 F2 可修改后重新提交"
        case .reinstate: "已恢复为已提交，回执号 \(receipt)"
        case .drop(let row, _): "已放弃承接 \(row)（\(time)）"
        case .check(let rows): checked(rows.keys.sorted())
        case .uncheck(let rows): unchecked(rows)
        case .requestReturn: requestSent(at: moment)
        case .cancelRequest: requestCancelled
        default: "\(act.name)完成（\(time)）"
        }
    }

    static func roundChanged(_ round: Round) -> String {
        "省厅调整了申报要求：结束日期 \(round.closesText)"
    }

    /// Why a step is not possible. `round` tells the days of a window that is shut, and the first of
    /// `contacts` is whom to call.
    static func refusal(
        _ refusal: WorkflowRefusal, _ round: Round? = nil, calling contacts: [ProvincialContact] = []
    ) -> String {
        let whom = contacts.first.map { " \($0.name) \($0.phone)" } ?? "省级平台联系人（F6）"
        switch refusal {
        case .roundNotOpen(let phase): return notOpen(phase, round, whom)
        case .reviewBegun: return "省厅已开始审核，不能自行修改或撤回；请联系\(whom)"
        case .pastDue(let row, let due):
            return "\(row) 的修改期限 \(CivilTime(due).text) 已过，请联系\(whom)"
        default: return plainRefusal(refusal)
        }
    }

    private static func notOpen(_ phase: RoundPhase, _ round: Round?, _ whom: String) -> String {
        guard let round else {
            return phase == .closed ? "填报已截止，没有采用；如有疑问请联系\(whom)" : "填报尚未开放"
        }
        return phase == .notOpen
            ? "填报尚未开放，\(round.opens.text) 起可以填写"
            : "填报已于 \(round.closes.text) 24:00 截止，不能再修改；如有疑问请联系\(whom)"
    }

    private static func plainRefusal(_ refusal: WorkflowRefusal) -> String {
        switch refusal {
        case .notForRole: "这个账号不能做这一步"
        case .sessionOver: "这个会话已结束，没有采用"
        case .otherSchool: "没有这所学校"
        case .reviewNotBegun: "还没有开始审核"
        case .nothingSubmitted: "还没有提交过"
        case .stillInForce: "已提交的版本仍然有效，不用恢复"
        case .verdictsGiven: "已有审核结论，不能放回"
        case .changedMeanwhile: "内容在核对之后又有变化，请返回看过后再提交"
        case .faults(let findings): "还有 \(findings.count) 处要改正，没有提交"
        case .warningsUnanswered(let warnings): "有 \(warnings.count) 个提示项，请在“提示项的说明”里写一句原因"
        case .doubtsUnanswered(let doubts): "有 \(doubts.count) 个提示项，请在该行的答复里写一句原因"
        case .contactIncomplete: "请先填好平台管理联系人、办公电话、手机号（返回后按 F3）"
        case .nothingSelected: "没有选中任何一行；请在左边按空格勾选要提交的行"
        default: rowRefusal(refusal)
        }
    }

    private static func rowRefusal(_ refusal: WorkflowRefusal) -> String {
        switch refusal {
        case .rowNotReturned(let row): "\(row) 没有退回修改，不能提交"
        case .rowNotPending(let row, let state): "\(row) 现在是“\(state?.rawValue ?? "未承接")”，不能再给结论"
        case .nothingToUndo(let row): "\(row) 没有可以撤销的结论"
        case .badDueTime: "期限应在一小时之后、平台关闭之前"
        case .badRemark(let fault): "说明" + sentence(fault)
        case .reported: "省厅已报部，不能再改"
        case .notReported: "还没有报部，不需要解锁"
        case .stillOpen: "学校自己还可以恢复提交，不用代为恢复"
        case .notDropped(let row): "\(row) 没有放弃，或已经确认过"
        case .noOpenThread(let row): "\(row) 没有往来意见，或已经关闭"
        case .awaitsAnswer(let row): "\(row) 已退回，等学校答复；现在不能关闭"
        case .badDocument: "文号应为 1 到 60 个字"
        case .cityOpinionsOff: "本省没有开通市级核查意见"
        case .notForDuty(let duty, let needed): Wording.refusal(of: duty, needing: needed)
        case .outsideRows(let row, let rows): outside(row, rows)
        case .notTicked(let row): "\(row) 没有勾选承接，不用复核"
        case .mayTakeBack: "学校自己还可以修改或撤回，不用请求退回"
        case .nothingToReturn: "各行都已退回修改或放弃，没有可以请求退回的；请按 F6 到“需修改的任务”"
        case .noOpenRequest: "没有等待答复的退回请求，或者已经办结"
        case .sharingOff: "本省没有开通省财政分配（设置里由省级管理员开通）"
        case .notPassed(let row): "\(row) 还没有通过，不能分配省财政"
        case .shareTooLarge: "分配的省财政一行最多 1000000 万元"
        default: "现在不能做这一步"
        }
    }

    // MARK: Before submitting

    static func finding(_ finding: Finding, in table: FilingTable) -> String {
        switch finding.place {
        case .contact(let part): "\(part.label)\(finding.fact.textFault.map(sentence) ?? "没有填写")"
        case .cell(let cell): cellFinding(finding.fact, cell, table)
        case .row(let row): table.line(row).map { warning(finding.fact, $0.row) } ?? row.text
        case .filing: filingFinding(finding.fact)
        }
    }

    private static func cellFinding(_ fact: FindingFact, _ cell: CellID, _ table: FilingTable) -> String {
        guard case .unreadable(let fault) = fact, let line = table.line(cell.row) else {
            let hint = cell.field == .quantity ? "" : "，如无投入请填 0"
            return "\(cell.row) \(cell.field.label) 没有填写\(hint)"
        }
        return Wording.fault(fault, in: cell, text: table.content(cell).text, row: line.row)
    }

    private static func filingFinding(_ fact: FindingFact) -> String {
        warning(fact, TaskRow(number: RowNumber(""), title: "", quantity: nil))
    }

    /// What is about to be submitted, line by line.
    static func readBack(_ table: FilingTable, contact: Contact, warnings: [Finding]) -> [String] {
        let totals = table.totals
        let sums = FundingSource.allCases.map { "\($0.label) \(totals.sums[$0].wanYuanText)" }
        var lines = [
            "任务数量 \(totals.taskCount) 个   汇总金额 \(totals.total.wanYuanText) 万元（\(totals.total.readBackText)）",
            sums.joined(separator: "   "),
            Contact.Part.allCases.map { "\($0.label) \(contact[$0])" }.joined(separator: "   "), "",
        ]
        if totals.rowCount == 0 { lines += ["没有勾选任何任务：提交即声明“本校不承接”。", ""] }
        lines += warnings.map { "提示：" + finding($0, in: table) }
        if !warnings.isEmpty { lines.append("") }
        lines += table.lines.compactMap { line in
            let commitment = table.commitment(line.row.number)
            return commitment.isTicked ? readBack(line.row, commitment) : nil
        }
        let kept = table.rows.filter { !$0.1.isTicked && $0.1.hasFigures }.map(\.0.text)
        if !kept.isEmpty { lines += ["", "未勾选、不提交（数字保留）：" + kept.joined(separator: "、")] }
        return lines
    }

    private static func readBack(_ row: TaskRow, _ commitment: Commitment) -> String {
        let quantity = row.quantity.map { "\(commitment.quantity.text)\($0.unit)" } ?? "-"
        let amounts = FundingSource.allCases.map { commitment.amounts[$0].text }.joined(separator: " + ")
        return "\(row.number) \(row.title)：\(quantity)，\(amounts) = \(commitment.total.wanYuanText) 万元"
    }
}

extension FindingFact {
    /// The fault of a text field; nil for any other fact.
    fileprivate var textFault: TextFault? {
        if case .contact(let fault) = self { fault } else { nil }
    }
}
