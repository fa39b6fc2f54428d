import FilingModel

/// The sentences about ranges, blocks, suggestions and control totals.
extension Wording {
    // MARK: Ranges

    static let nothingAbove = "上面没有可以照着填的行"
    static let nothingToFill = "没有要填充的：第一行（列）是空的，或者已经一样"
    static let fillRightWantsAmounts = "向右填充只用于四项经费；请把光标放在左边有金额的格上"
    static let noneTicked = "选中的行都没有承接，没有填 0；先按空格勾选"
    static let rangeWantsFigures = "请先把光标移到数量或经费的格，再选择或复制"
    static let nothingCopied = "本页还没有复制过（Ctrl+C）；从 Excel 复制的，请用终端自己的粘贴（如右键、Shift+Ins）"

    /// What is chosen, its sum, and what can be done with it.
    static func chosen(_ range: CellRange, sum: Amount) -> String {
        let keys = "^C复制 ^X剪切 ^D向下 ^R向右 Del清空 F5填0 Esc结束"
        return "选中\(extent(range)) 合计 \(sum.wanYuanText)  \(keys)"
    }

    static func copied(_ range: CellRange, goesOut: Bool) -> String {
        let out = goesOut ? "；也已送往您电脑的剪贴板，可粘贴到 Excel" : ""
        return "已复制\(extent(range))，Ctrl+V 粘贴\(out)"
    }

    private static func extent(_ range: CellRange) -> String {
        " \(range.rows.count) 行 \(range.fields.count) 列"
    }

    static func filled(_ changes: Int) -> String { "已填充，改动 \(changes) 处；Ctrl+Z 撤销" }

    static func zerosFilled(_ changes: Int, passedOver: Int) -> String {
        let rest = passedOver > 0 ? "；没有承接的 \(passedOver) 行没有动" : ""
        return "已填 \(changes) 个 0\(rest)；Ctrl+Z 撤销"
    }

    // MARK: Blocks

    static func linesBeyond(_ count: Int) -> String {
        "粘贴内容的最后 \(count) 行在最后一行以外，没有写入；其余已写入"
    }

    static let blockIsStale = "预览期间另一会话改动了这些格，没有写入；请再粘贴一次"
    static let nothingToWrite = "没有可以写入的内容；Esc 返回"

    static func written(_ plan: BlockPlan) -> String {
        let kept = plan.kept.isEmpty ? "" : "，其中 \(plan.kept.count) 格带“!”待改"
        let refused = plan.refused.isEmpty ? "" : "，\(plan.refused.count) 处没有写入"
        return "已写入 \(plan.figures.count) 格\(kept)\(refused)；Ctrl+Z 一次撤销"
    }

    /// How large the block is and where it lands.
    static func landing(_ plan: BlockPlan) -> String {
        let size =
            plan.columnCount > 0 ? "\(plan.lineCount) 行 × \(plan.columnCount) 列" : "\(plan.lineCount) 行"
        let fields = Field.all.filter { field in plan.landings.contains { $0.cell.field == field } }
            .filter { $0 != .tick || plan.columns.contains(.field(.tick)) }
        guard let top = plan.rows.first, let bottom = plan.rows.last, let left = fields.first,
            let right = fields.last
        else { return "\(size)，没有能写入的格" }
        let total = plan.columns.contains(.total) ? "；其中的汇总只核对，不写入" : ""
        return "\(size)，写到 \(top) \(left.label) 至 \(bottom) \(right.label)\(total)"
    }

    /// What the block does, in figures.
    static func effect(_ plan: BlockPlan) -> String {
        let parts = [
            "写入 \(plan.figures.count) 格", count(plan.overwriting.count, "格覆盖原有内容"),
            count(plan.kept.count, "格看不懂，将原样保留并标“!”"), count(plan.refused.count, "处不能写入"),
        ]
        return parts.compactMap { $0 }.joined(separator: "；")
    }

    private static func count(_ number: Int, _ what: String) -> String? {
        number > 0 ? "\(number) \(what)" : nil
    }

    static let blockInYuan = "这些金额特别大，是否按“元”填写？按 Ctrl+K 看除以 10000 的结果"
    static let blockDivided = "下面是除以 10000 的结果；按 Ctrl+K 恢复原数"

    static let nothingWritten = "没有写入，什么都没有变"
    static let previewIsOpen = "先决定这一页：回车写入，Esc 不写入"
    static let blockGuide = [
        "从 Excel 复制的一片格写到哪里、哪些不能写入、哪些看不懂、覆盖什么，都在这一页。回车才写入，Esc 什么都不变。",
        "空格子不改动原有内容。带“汇总”的，只拿它核对；带“序号”的，按序号对行。",
    ]

    static let refusedHeading = "不能写入"
    static let keptHeading = "看不懂，将原样保留并标“!”，改正前不能提交"
    static let overwrittenHeading = "覆盖原有内容"
    static let landingHeading = "写入后的各行"

    static func overwritten(_ landing: BlockPlan.Landing) -> String {
        "\(landing.cell.row) \(landing.cell.field.label)   \(landing.before.text) -> \(landing.after.text)"
    }

    static func refused(_ part: RefusedPart) -> String {
        let place = [part.line.map { "第 \($0) 行" }, part.column.map { "第 \($0) 列" }].compactMap { $0 }
            .joined()
        return place.isEmpty ? explained(part.reason) : "粘贴内容\(place)：\(explained(part.reason))"
    }

    private static func explained(_ reason: BlockRefusal) -> String {
        switch reason {
        case .beyondLastRow: "在最后一行以外"
        case .beyondLastColumn(let cells): "在最后一列以外，有 \(cells) 格内容"
        case .noSuchRow(let text): "没有序号或任务“\(shortened(text))”；3-1、1月3日 之类多半是 Excel 改成了日期"
        case .rowTwice(let row): "\(row) 在前面已经有一行"
        case .locked(let row, let refusal): "\(row) 现在不能改：\(self.refusal(refusal))"
        case .totalDiffers(let row, let written, let sum):
            "\(row) 的汇总写作 \(shortened(written))，四项相加是 \(sum.wanYuanText)，请核对"
        case .hidden(let cell, "\n", let position), .hidden(let cell, "\r", let position):
            "\(place(cell))：第 \(position) 个字符是换行"
        case .hidden(let cell, let scalar, let position):
            "\(place(cell))：第 \(position) 个字符是看不见的 \(codePoint(scalar))"
        case .tooLong(let cell, let limit): "\(place(cell))：超过 \(limit) 个字"
        case .notATick(let cell, let text): "\(place(cell))：“\(shortened(text))”不是“是”或“否”"
        case .untick(let row): "\(row) 不能靠粘贴取消承接；要放弃承接，请在它的“是否承接”上按空格"
        case .notDivisible(let cell, let amount):
            "\(place(cell))：\(amount.wanYuanText) 除以 10000 不到整元，保持原数"
        }
    }

    private static func place(_ cell: CellID) -> String { "\(cell.row) \(cell.field.label)" }

    // MARK: Suggestions

    static let nothingSuggested = "这里没有要采用的建议"

    /// A doubt, with the key that may settle it.
    static func doubt(_ fact: FindingFact, _ row: TaskRow) -> String {
        warning(fact, row) + (fact.suggestsYuan ? "Ctrl+K 换算" : "")
    }

    static func suggestionTaken(_ cell: CellID, _ content: CellContent) -> String {
        let unit = cell.field.isAmount ? " 万元" : ""
        return "\(place(cell)) 已采用 \(content.text)\(unit)；Ctrl+Z 撤销"
    }

    // MARK: Control totals

    /// What the question in the last line asks.
    static func prompt(_ kind: FilingScreen.Prompt.Kind) -> String {
        switch kind {
        case .find, .goTo: goToPrompt
        case .control(.row(let row)): "\(row) 控制合计（Ctrl+T 换成全部）："
        case .control(.filing): "全部任务控制合计（Ctrl+T 换成本行）："
        }
    }

    static func controlTotal(_ sum: Amount, _ difference: ControlTotals.Difference?) -> String {
        switch difference {
        case .missing(let rest)?: "控制 \(sum.wanYuanText) 差 \(rest.wanYuanText)"
        case .exceeding(let excess)?: "控制 \(sum.wanYuanText) 多 \(excess.wanYuanText)"
        case .exact?, nil: "控制 \(sum.wanYuanText) 相符"
        }
    }

    static func controlTotalUnreadable(_ text: String) -> String {
        "控制合计“\(shortened(text))”不是万元数，没有采用；请填如 57 或 12.5"
    }

    static func controlTotalTaken(
        _ scope: ControlTotals.Scope, _ sum: Amount?, _ difference: ControlTotals.Difference?
    ) -> String {
        guard let sum else { return "\(name(scope))的控制合计已取消" }
        return "\(name(scope))\(controlTotal(sum, difference))；在金额格按 = 填入差额"
    }

    static func controlTotalExceeded(_ scope: ControlTotals.Scope, _ excess: Amount) -> String {
        "\(name(scope))其余金额已比控制合计多 \(excess.wanYuanText) 万元，没有差额可填"
    }

    static func differenceFilled(_ scope: ControlTotals.Scope, _ amount: Amount) -> String {
        "已填差额 \(amount.wanYuanText) 万元，\(name(scope))与控制合计相符"
    }

    private static func name(_ scope: ControlTotals.Scope) -> String {
        switch scope {
        case .row(let row): "\(row) "
        case .filing: "全部任务"
        }
    }
}
