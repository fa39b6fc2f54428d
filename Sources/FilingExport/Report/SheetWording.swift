import FilingModel

/// The words that stand on the sheets besides the labels of the screens.
enum SheetWording {
    static let sheet = "承接任务情况"
    static let baseline = "基线"
    static let draft = "草稿"
    static let ticked = "是"
    static let notTicked = "否"
    static let withoutQuantity = "-"
    static let sum = "合计"
    static let state = "状态"
    static let receipt = "回执号"
    static let verification = "版本校验码"
    static let submitted = "提交时间"
    static let exported = "导出时间"
    static let contact = "联系人"
    static let unit = "金额单位：万元"

    /// The lines below the table: what stands in them, by the column it begins in.
    static let signatures: [[ReportColumn: String]] = [
        [.number: "填报人（签字）：", .field(.tick): "学校负责人（签字）：", .field(.amount(.enterprise)): "学校（盖章）："],
        [.field(.amount(.enterprise)): "日期：　　　　年　　　月　　　日"],
    ]

    /// Behind the time of submission, in a cell of its own.
    static func submitted(by submitter: FilingReport.Submitter) -> String {
        guard submitter.account.isSub else { return "由学校账号提交" }
        let number = submitter.account.text.suffix(2)
        return "由子账号 \(number)\(submitter.label.isEmpty ? "" : " \(submitter.label)") 提交"
    }

    static func title(school: String, code: String, isDraft: Bool) -> String {
        "\(school)（\(code)）承接任务情况" + (isDraft ? "（\(draft)）" : "")
    }

    /// The page's number and the number of pages in the codes of a sheet's footer.
    static let pageNumber = "第 &P 页 共 &N 页"
}
