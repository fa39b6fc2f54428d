import FilingModel

/// The sentences of the province's pages.
extension Wording {
    // MARK: Guides

    static let reviewGuide = """
        逐行给出结论：1 通过，2 退回修改，3 不予通过，0 撤销结论；全角数字也可以。第一个结论就是开始审核，此后学校不能再撤回。\
        结论前的“!”表示有疑点，下面几行说明原因；重交的行显示原值与新值。给出结论后光标到下一个待审的行。
        """
    static let cityGuide = """
        市级账号查看本市学校的提交，不给结论。本省开通市级核查意见以后，按 4 写光标所在行的核查意见：省厅审核这一行时会看到，结论仍由省厅给出。
        """
    static let remarkGuide = "写明意见或理由，学校会原样看到。F4 打开常用短语。没有发出就返回的文字会留着。"
    static let detailGuide = "本行的全部情况：任务全称、重交前后的数字、疑点、往来意见。"
    static let bulkGuide = "勾选的行一起通过，或都不通过；有疑点的行没有勾选，可用空格勾选。"
    static let phraseGuide = "按数字插入短语，或用箭头选中后回车"
    static let scopeHint = "1 未通过的行，2 全部行"
    static let dueHint = "如 2026-11-25 17:00"
    static let badDue = "期限写成 2026-11-25 17:00 这样的日期和时间"

    // MARK: What the page says

    static let nothingToTypeInReview = "本页不用输入文字；按 1、2、3、0 给出结论"
    static let refreshed = "已重新读取"
    static let remarkKept = "写了的文字已留着，下次打开还在"
    static let remarkStays = "；写了的文字还在"
    static let reinstatingIsForLead = "只有省级管理员可以代为恢复"
    static let withdrawnMayReturn = "学校撤回了提交；截止以后可以按 Del 代为恢复上次提交的版本"
    static let noPhrasesHere = "这里没有常用短语"
    static let slip = "当场更正"
    static let nothingPassedHere = "在本页还没有可以撤销的通过"
    static let readOnlyForCity = "市级账号只能查看本市的提交，不能审核"
    static let cityMayAdvise = "按 4 写本行的核查意见，供省厅参考，不改变审核结论"
    static let opinionsAreOfCities = "核查意见由市级账号填写"

    static func reinstatingGuide(_ record: FilingRecord) -> String {
        let last = record.withdrawnVersion.map { "\(CivilTime($0.at).text) 提交的版本（第 \($0.number) 版）" } ?? ""
        return "学校撤回后没有再交，填报已截止。恢复后，\(last)重新有效，等待审核；理由记入日志。"
    }

    static func acknowledgeLeft(_ count: Int, _ first: RowNumber) -> String {
        "有 \(count) 行学校已放弃承接（\(first) 等），移到该行按 1 确认"
    }

    static func dropped(_ filed: FiledRow) -> String {
        filed.judge.map { "学校已放弃承接，\($0) 已确认" } ?? "学校已放弃承接；按 1 确认，报部以前要全部确认"
    }
    static let movedUnderRemark = "这所学校的提交刚刚有变化；请按 Esc 返回看过后再发，写了的文字会留着"
    static let noSuchPhrase = "没有这个号码的短语"
    static let nothingChosen = "没有勾选任何一行"
    static let nothingPending = "本校没有待审的行"
    static let nothingPendingLeft = "；本校已审完，F3 到下一所"
    static let nothingPendingAnywhere = "列表中没有待审的行了"
    static let aroundTheEnd = "后面没有待审的行了，已回到本校还没有审的行"
    static let lastSubmission = "已是列表中的最后一所"
    static let firstSubmission = "已是列表中的第一所"
    static let onlyForLead = "只有省级管理员可以整体退回"
    static let readOnlyForNation = "这个账号只能查看，不能审核"
    static let nothingInForce = "学校没有有效的提交，没有可审的内容"
    static let notUndertaken = "学校没有承接这一行"
    static let allJudged = "本校没有待审的行了；F3 到下一所，Esc 返回列表"
    static let cameBackUnchanged = "未改动即重交"

    static func pendingLeft(_ count: Int) -> String { "还有 \(count) 行待审；1 通过，2 退回修改，3 不予通过" }

    static func claimed(_ claim: ReviewClaim) -> String {
        "\(claim.by) \(monthDay(claim.at)) 开始审核"
    }

    static func monthDay(_ moment: Instant) -> String {
        let time = CivilTime(moment)
        return "\(time.date.monthDayText) \(time.clockText)"
    }

    static func shown(_ view: ReviewSheet.View) -> String {
        switch view {
        case .undertaken: "显示学校承接的行"
        case .pending: "只显示待审的行"
        case .offered: "显示全部开放的行"
        }
    }

    static func emptySheet(_ record: FilingRecord, _ view: ReviewSheet.View) -> String {
        if record.inForce == nil { return nothingInForce }
        return view == .pending ? nothingPending : "学校声明不承接任何任务"
    }

    /// `待审核 3  已通过 1`
    static func counts(of states: [RowState]) -> String {
        RowState.allCases.compactMap { state in
            let count = states.count { $0 == state }
            return count == 0 ? nil : "\(state.rawValue) \(count)"
        }.joined(separator: "  ")
    }

    // MARK: A row

    static func generalDoubt(_ fact: FindingFact) -> String {
        warning(fact, TaskRow(number: RowNumber(""), title: "", quantity: nil))
    }

    static func median(_ median: Amount, _ kind: SchoolKind) -> String {
        "\(kind.rawValue)本行中位数 \(median.wanYuanText) 万元"
    }

    static func farAbove(_ median: Amount, _ kind: SchoolKind) -> String {
        "汇总是\(kind.rawValue)本行中位数 \(median.wanYuanText) 万元的十倍以上，请核对"
    }

    static func unsent(_ text: String) -> String { "写了没有发出：\(oneLine(text))" }

    static func dueDay(_ due: Instant) -> String { "修改期限 \(CivilTime(due).text)" }

    static func remark(_ remark: Remark) -> String {
        let (day, text) = (monthDay(remark.at), oneLine(remark.text))
        return switch remark.side {
        case .province: "\(day) 省厅 \(remark.by)：\(text)"
        case .school: "\(day) 学校 \(remark.by)：\(text)"
        case .city: "\(day) 市级核查 \(remark.by)：\(text)"
        case .closed: "\(day) 已关闭（\(remark.by)）"
        case .closedByPassing: "\(day) 已关闭（\(remark.by) 通过）"
        case .reopened: "\(day) 重新打开（\(remark.by) 撤销通过）"
        }
    }

    /// The latest comment as a school reads it, with the thread's end; nil where there is none.
    static func comment(_ filed: FiledRow) -> String? {
        guard let comment = filed.comment else { return nil }
        let closing = filed.hasOpenThread ? nil : filed.remarks.last(where: \.isClosing)
        return closing.map { "修改意见（\(monthDay($0.at)) 省厅已关闭）：\(comment)" } ?? "修改意见：\(comment)"
    }

    /// `重交：汇总 16 → 20，学校自筹 6 → 10；已答复`
    static func change(from old: Commitment, to new: Commitment, isAnswered: Bool) -> String {
        let answered = isAnswered ? "已答复" : "没有答复"
        guard old != new else { return "\(cameBackUnchanged)；\(answered)" }
        return "重交：\(differences(from: old, to: new))；\(answered)"
    }

    /// `汇总 16 → 20，学校自筹 6 → 10`
    static func differences(from old: Commitment, to new: Commitment) -> String {
        let total = old.total == new.total ? [] : ["汇总 \(old.total.wanYuanText) → \(new.total.wanYuanText)"]
        let fields = Field.all.compactMap { field -> String? in
            old[field] == new[field] ? nil : "\(field.label) \(text(old[field])) → \(text(new[field]))"
        }
        return (total + fields).joined(separator: "，")
    }

    private static func text(_ content: CellContent) -> String {
        content.text.isEmpty ? "空" : content.text
    }

    static func alreadyJudged(_ row: RowNumber, _ filed: FiledRow) -> String {
        switch filed.state {
        case .returned: "\(row) 已退回，等学校修改；要改结论请先按 0 撤销"
        case .dropped: "\(row) 学校已放弃承接" + (filed.isAcknowledged ? "，已确认" : "；按 1 确认")
        default: "\(row) \(filed.state.rawValue)；要改结论请先按 0 撤销"
        }
    }

    static func noVerdict(_ row: RowNumber, _ filed: FiledRow) -> String {
        filed.state == .dropped ? "\(row) 学校已放弃承接" : "\(row) 还没有结论"
    }

    static func othersVerdict(_ judge: AccountName) -> String {
        "这一行的结论是 \(judge) 给的，只有本人或省级管理员可以撤销"
    }

    static func othersClaim(_ claim: ReviewClaim) -> String {
        "是 \(claim.by) 开始审核的，只有本人或省级管理员可以放回"
    }

    // MARK: Steps

    static func rejectionIsFinal(_ row: RowNumber) -> String {
        "不予通过后，学校不能再修改 \(row)；再按一次回车确认，按其他键继续写"
    }

    static func wholeReturnGuide(_ record: FilingRecord) -> String {
        "整体退回：学校在期限之前可以修改退回的行，截止以后也可以。现有 \(counts(of: record.rows.values.map(\.state)))。"
    }

    static func wholeReturnConfirmation(_ scope: Act.ReturnScope, _ record: FilingRecord) -> String {
        let rows = record.rows.values.filter {
            $0.state != .dropped && (scope == .all || $0.state != .passed)
        }
        return "将退回 \(rows.count) 行\(scope == .all ? "，包括已通过的" : "")；再按一次回车确认，按其他键继续写"
    }

    static func bulk(chosen: Int, of all: Int, _ sum: Amount) -> String {
        "待审 \(all) 行，勾选 \(chosen) 行，合计 \(sum.wanYuanText) 万元；不在内 \(all - chosen) 行"
    }

    static func reviewed(_ act: Act, _ record: FilingRecord, at moment: Instant) -> String {
        let rows = act.rows.map(\.text).joined(separator: "、")
        return switch act {
        case .beginReview: "已开始审核；学校不能再撤回"
        case .release: record.openRequest == nil ? "已放回；学校可以继续修改或撤回" : stillShut
        case .answerRequest: "已答复，请求办结；学校看到的就是这段话"
        case .pass(let rows) where rows.count > 1: "已通过 \(rows.count) 行"
        case .pass: "\(rows) 已通过"
        case .sendBack(let row, _, _, let due): "\(row) 已退回修改，期限 \(CivilTime(due).text)"
        case .reject(let row, _, _): "\(row) 不予通过"
        case .undoVerdict(let row, _): "\(row) 的结论已撤销"
        case .reinstateLate: "已代为恢复第 \(record.inForce ?? 0) 版，等待审核"
        case .undoPasses(let rows, _):
            "已撤销通过 \(rows.count) 行" + (record.review == nil ? "，并放回；学校可以继续修改或撤回" : "")
        case .closeThread(let row, _): "\(row) 的意见往来已关闭"
        case .share(let row, _, let amount): shared(row, amount)
        case .acknowledgeDrops(let rows): "\(rows.map(\.text).joined(separator: "、")) 已确认放弃"
        case .extendDue(let row, let due): "\(row) 的修改期限已延长到 \(CivilTime(due).text)"
        case .advise(let row, _, _): "\(row) 的核查意见已送省厅"
        case .sendAllBack: "已整体退回，现有 \(record.returnedRows.count) 行待学校修改"
        default: "\(act.name)完成（\(CivilTime(moment).text)）"
        }
    }

    /// What another reviewer or the school did since the page was read.
    static func moved(from old: FilingRecord, to new: FilingRecord) -> String {
        if new.isReported, !old.isReported { return "刚刚已报部，不能再改" }
        if new.inForce == nil { return "学校刚刚撤回了提交" }
        if old.inForce != new.inForce { return "学校刚刚\(old.review == nil ? "" : "重新")提交：\(rows(old, new))" }
        let judged = new.rows.filter { old.rows[$0.key]?.state != $0.value.state }
        if let judge = judged.values.compactMap(\.judge).first { return "\(judge) 刚刚给出结论：\(rows(old, new))" }
        if !judged.isEmpty { return "刚刚有结论被撤销：\(rows(old, new))" }
        if let said = asked(from: old.returnRequest, to: new.returnRequest) { return said }
        let talked = new.rows.filter { old.rows[$0.key]?.remarks != $0.value.remarks }
        if let (row, filed) = talked.first, let last = filed.remarks.last {
            return "\(last.by) 刚刚\(last.isClosing ? "关闭了" : "写了") \(row) 的意见"
        }
        if let claim = new.review, old.review == nil { return "\(claim.by) 刚刚开始审核" }
        return new.review == nil && old.review != nil ? "刚刚被放回，学校可以修改" : movedMeanwhile
    }

    /// `3.1 已通过、3.2 退回修改 等 7 行`
    private static func rows(_ old: FilingRecord, _ new: FilingRecord) -> String {
        let moved = new.rows.filter { old.rows[$0.key]?.state != $0.value.state }.sorted { $0.key < $1.key }
        let names = moved.prefix(3).map { "\($0.key) \($0.value.state.rawValue)" }.joined(separator: "、")
        if moved.isEmpty { return "已更新" }
        return moved.count > 3 ? "\(names) 等 \(moved.count) 行" : names
    }

    /// A refusal of a step that an office asked for.
    static func refusal(_ refusal: WorkflowRefusal, of act: Act) -> String {
        switch refusal {
        case .changedMeanwhile where act.isAnswer: "学校刚刚改写了请求，没有采用；请看过再答复"
        case .changedMeanwhile: "学校刚刚改了内容，没有采用；请看过现在的内容再给结论"
        case .reviewBegun: "已经有人开始审核，不用再按"
        case .nothingSubmitted: "学校刚刚撤回了提交，没有采用"
        case .rowNotPending(let row, let state): "\(row) 现在是“\(state?.rawValue ?? "未承接")”，没有采用；请看过再定"
        case .nothingSelected: "没有可以退回的行"
        case .notForRole: roleRefusal(act)
        case .badRemark(let fault): (act.asksReason ? "理由" : act.isAnswer ? "答复" : "意见") + sentence(fault)
        default: Wording.refusal(refusal)
        }
    }

    private static func roleRefusal(_ act: Act) -> String {
        switch act {
        case .release: "只有开始审核的人或省级管理员可以放回"
        case .undoVerdict: "只有给出结论的人或省级管理员可以撤销"
        case .sendAllBack, .extend: "只有省级管理员可以\(act.name)"
        default: "这个账号已不能做这一步"
        }
    }
}

extension Act {
    fileprivate var isAnswer: Bool { if case .answerRequest = self { true } else { false } }

    /// Whether its text is a reason and not a comment.
    fileprivate var asksReason: Bool {
        switch self {
        case .reject, .extend, .undoVerdict, .reinstateLate: true
        default: false
        }
    }
}
