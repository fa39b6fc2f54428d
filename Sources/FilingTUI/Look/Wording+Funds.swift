import FilingModel

/// The sentences about 省财政, and about long work.
extension Wording {
    static let fundsGuide = """
        本省财政对各项任务的投入，单位万元，写法与学校填金额相同。直接输入数字，回车保存并到下一行；每填一行就已保存。
        """
    static let fundsReadOnly = "只有省级管理员可以填写省财政"
    static let noHomeProvince = "这个账号不属于一个省，没有省财政可填"
    static let fundKept = "已恢复原来的数"
    static let fundUnchanged = "没有变化"
    static let nothingToUndoHere = "这里没有可撤销的修改"

    static func fundsLine(_ opened: OpenedFunds) -> String {
        let (funds, filed) = (opened.funds.values, opened.filed.values)
        return "省财政 \(funds.count) 行 \(funds.reduce(.zero, +).wanYuanText) 万元   "
            + "学校意向承接 \(filed.reduce(.zero, +).wanYuanText) 万元"
            + (opened.shared.map { "   已分配到校 \($0.values.reduce(.zero, +).wanYuanText) 万元" } ?? "")
    }

    // MARK: Shares

    static let shareHint = "万元；空或 0 为不分配"
    static let shareGuide = "本省省财政分给本校本行的数，只作登记：学校填的数不变，不计入学校的汇总；撤销通过时一并取消。"

    /// What the school's row is given, and what is known of the rest.
    static func share(_ share: Amount, _ use: FundUse?) -> String {
        let own = share == .zero ? "省财政 还没有分配给本校（按 7）" : "省财政 分配给本校 \(share.wanYuanText) 万元"
        guard let use else { return own }
        return "\(own)   本行共 \(use.fund.wanYuanText) 万元，已分配 \(use.shared.wanYuanText) 万元"
            + (use.isExceeded ? "，W 已超过" : "")
    }

    static func exceeded(_ use: FundUse) -> String {
        "W 本行已分配 \(use.shared.wanYuanText) 万元，超过省财政 \(use.fund.wanYuanText) 万元"
    }

    static func exceeded(_ rows: [RowNumber]) -> String {
        "W \(rows.map(\.text).joined(separator: "、")) 分配到校的合计超过本行省财政，请核对"
    }

    static func shared(_ row: RowNumber, _ amount: Amount) -> String {
        amount == .zero ? "\(row) 不分配省财政" : "\(row) 分配省财政 \(amount.wanYuanText) 万元"
    }

    /// Behind what is said of a row; empty where it was given nothing.
    static func given(_ share: Amount) -> String {
        share == .zero ? "" : "   省财政分配 \(share.wanYuanText) 万元"
    }

    static func fundFault(_ fault: EntryFault, _ text: String, _ row: RowNumber) -> String {
        "\(row) 省财政“\(shortened(text))”\(explained(fault))"
            + (fault.suggestion == nil ? "" : "Ctrl+K 采用")
    }

    static func fundSaved(_ row: RowNumber, _ amount: Amount) -> String {
        amount == .zero ? "\(row) 已清空省财政" : "\(row) 省财政 \(amount.wanYuanText) 万元，已保存"
    }

    // MARK: Long work

    static let readingTasks = "读取任务"
    static let readingSubmissions = "读取提交"
    static let writingLines = "写入工作簿"

    static func working(_ progress: Progress) -> String {
        let room = 20
        let done = progress.done * room / max(1, progress.total)
        let bar = String(repeating: "#", count: done) + String(repeating: ".", count: max(0, room - done))
        return "\(progress.label) [\(bar)] \(progress.done)/\(progress.total)   Esc 停止"
    }
}
