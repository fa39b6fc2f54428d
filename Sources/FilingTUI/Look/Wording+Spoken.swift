import FilingModel
import FilingStore

/// Pages as they are read aloud: rows, totals, where the filing stands.
extension Wording {
    // MARK: Rows

    static func heading(_ line: FilingTable.Line) -> [String] {
        let parent = line.task.isSplit ? "，\(parentTask(line.task))" : ""
        let target = line.row.quantity.map(nationalTarget) ?? noQuantity
        let departments = line.task.departments.joined(separator: "、")
        return ["\(line.row.number) \(line.row.title)\(parent)", "责任部门：\(departments)。\(target)"]
    }

    /// A row in one line.
    static func line(_ line: FilingTable.Line, _ commitment: Commitment) -> String {
        let name = "\(line.row.number) \(line.row.title)"
        guard commitment.isTicked else {
            return name + (commitment.hasFigures ? "：不承接（数字保留）" : "：不承接")
        }
        return "\(name)：承接，\(figures(commitment, line.row))"
    }

    static func figures(_ commitment: Commitment, _ row: TaskRow) -> String {
        let quantity = row.quantity.map { "数量 \(shownFigure(commitment.quantity)) \($0.unit)，" } ?? ""
        let amounts = FundingSource.allCases.map { "\($0.label) \(shownFigure(commitment.amounts[$0]))" }
        return quantity + "汇总 \(commitment.total.wanYuanText) 万元，" + amounts.joined(separator: "，")
    }

    private static func shownFigure(_ content: CellContent) -> String {
        switch content {
        case .empty: "空"
        case .kept(let text): "“\(text)”（看不懂）"
        default: content.text
        }
    }

    // MARK: Totals

    static func rowTotal(_ row: RowNumber, _ commitment: Commitment) -> String {
        "\(row) 汇总 \(commitment.total.wanYuanText) 万元\(commitment.isTicked ? "" : "（不承接，不计入）")。"
    }

    static func totals(_ table: FilingTable) -> String { totals(table.totals) }

    static func totals(_ totals: RunningTotals) -> String {
        let sums = FundingSource.allCases.map { "\($0.label) \(totals.sums[$0].wanYuanText)" }
        let all = "任务数量 \(totals.taskCount) 个，汇总金额 \(totals.total.wanYuanText) 万元"
        return ([all] + sums).joined(separator: "，")
    }

    // MARK: Where the filing stands

    static func standing(_ page: FilingScreen, in context: Context) -> [String] {
        let state = page.state(in: context).rawValue
        let window = window(page.round, at: context.now)
        var lines = ["承接任务。\(page.school.name)，\(state)，\(window)", totals(page.desk.table)]
        if !page.contact.faults.isEmpty { lines.append(spoken(refusal(.contactIncomplete))) }
        let returned = page.record.returnedRows.count
        if returned > 0 { lines.append(spoken(rowsReturned(returned))) }
        return lines
    }

    static func standing(_ page: PreviewScreen, in context: Context) -> [String] {
        let record = page.record
        let differs = record.current.map { $0.content != page.table.tickedContent } ?? false
        let state = record.state(at: context.now, in: page.round, differs: differs)
        let receipt = PreviewScreen.version(of: record).map {
            "，回执号 \($0.receipt(of: page.school.code))，提交 \(CivilTime($0.at).text)"
                + ($0.by.isSub ? "，由\(name(of: $0.by))提交" : "")
        }
        var lines = [
            "本校任务情况预览。\(page.school.name)，状态 \(state.rawValue)\(receipt ?? "")",
            "意向承接：" + totals(record.totals { $0.countsAsIntended }),
            "已通过：" + totals(record.totals { $0 == .passed }),
        ]
        lines += page.requestLines(for: PlainDesk.room, widths: context.widths).map(\.text)
        if !record.returnedRows.isEmpty { lines.append(spoken(rowsReturned(record.returnedRows.count))) }
        return lines
    }

    /// What was submitted, row by row, with what the province says of it.
    static func rows(of page: PreviewScreen) -> [String] {
        let content = PreviewScreen.version(of: page.record)?.content ?? [:]
        return page.table.lines.compactMap { line in
            let number = line.row.number
            let filed = page.record.rows[number]
            guard content[number] != nil || filed != nil else { return nil }
            let verdict = filed.map { "，省厅审核情况 \($0.state.rawValue)" } ?? ""
            let comment = filed.flatMap(comment).map { "，\($0)" } ?? ""
            let figures = figures(content[number] ?? Commitment(), line.row)
            return "\(number) \(line.row.title)：\(figures)\(verdict)\(comment)"
        }
    }

    /// The returned rows: old value, comment, new value, until when.
    static func returned(_ page: RevisionScreen, in context: Context) -> [String] {
        let lines = page.record.returnedRows.compactMap { number -> String? in
            guard let line = page.editor.desk.table.line(number), let filed = page.record.rows[number] else {
                return nil
            }
            let old = figures(page.record.current?.content[number] ?? Commitment(), line.row)
            let new = figures(page.editor.desk.table.commitment(number), line.row)
            let due = filed.dueAt.map { "，\(Wording.due($0, at: context.now))" } ?? ""
            let comment = filed.comment ?? ""
            return "\(number) \(line.row.title)\(due)\n修改意见：\(comment)\n原值：\(old)\n新值：\(new)"
        }
        return ["需修改的任务，共 \(lines.count) 行。"] + lines
    }

    static func chosen(_ rows: [RowNumber]) -> String {
        rows.isEmpty ? "没有选择要提交的行" : "要提交的行：" + rows.map(\.text).joined(separator: "、")
    }

    static func spoken(_ contacts: [ProvincialContact]) -> [String] {
        guard !contacts.isEmpty else { return [noProvincialContacts] }
        return ["省级平台联系人。\(contactsGuide)"] + contacts.map { "\($0.name)，联系电话 \($0.phone)" }
    }

    // MARK: Keys in sentences

    /// What sentences of the pages call a key, and what it is called where there are no keys.
    private static let keyWords: [(written: String, spoken: String)] = [
        ("按 Del 改写，按 Ctrl+Z 取消请求", "选“请求退回”改写，选“取消退回请求”取消"),
        ("再按 Del 可以重新请求", "选“请求退回”可以重新请求"), ("按 Del 请求退回", "选“请求退回”"),
        ("到本校任务情况预览按 Del 接着写", "选“请求退回”接着写"),
        ("请放回（F2）、退回修改（2）或整体退回（Del）", "请放回、退回修改或整体退回"),
        ("；F2 可筛选“请求退回”", "；请选“请求退回的学校”"),
        ("Ctrl+K 采用，不采用就不计入合计", ""), ("Ctrl+K 换算", ""),
        ("请按空格取消勾选", "请回到“是否承接”选 2"), ("请按 Del 清空", "请输入“清空”"),
        ("请在左边按空格勾选要提交的行", "请先“选择要提交的行”"), ("左边用空格勾选要提交的行；要修改数字请移到右边的列", "请选“修改一行”或“选择要提交的行”"),
        ("在“是否承接”一栏按空格勾选", "在“是否承接”选 1"), ("按 F2 继续修改", "选“继续修改”"), ("F2 继续修改", "“继续修改”"),
        ("按 Del 恢复为已提交", "选“恢复提交”"), ("按 Del 可恢复", "选“恢复提交”可恢复"), ("按 Del 恢复", "选“恢复提交”"),
        ("按 Del 撤回", "选“撤回”"),
        ("按 F2 可修改", "选“继续修改”可修改"), ("要再按 F9 提交", "要再选“提交”"), ("按 F6 到“需修改的任务”", "选“需修改的任务”"),
        ("再按一次 Ctrl+Q 就放弃它们并退出", "再选一次“退出登录”就放弃它们并退出"), ("按 Ctrl+S", "选“保存”"), ("按 Ctrl+Q", "输入 . 返回"),
        ("按 Ctrl+E", "选“导出承接任务情况”"),
        ("F4 打开常用短语", "输入“\(phraseWord)”选一条常用短语"), ("F4 短语", "输入“\(phraseWord)”选常用短语"),
        ("（F6）", "（选“省级平台联系人”）"), ("（F3）", "（选“平台管理联系人”）"), ("，F3）", "）"), ("仍在屏幕上", "程序还留着"),
        ("已合并到屏幕", "已合并"), ("光标在", "停在"),
    ]

    /// A sentence of a page as it is said where there are no keys and no screen.
    static func spoken(_ sentence: String) -> String {
        var text = sentence
        for word in keyWords {
            text = text.split(separator: word.written, omittingEmptySubsequences: false).joined(
                separator: word.spoken)
        }
        return text
    }
}

// MARK: - 审核

extension Wording {
    static func whichSchool(_ count: Int) -> String { "哪一所（共 \(count) 所；序号、校名或拼音，回车列出，. 返回）：" }

    static func spokenSchool(_ line: FilingLine) -> String {
        let pending = line.pendingCount > 0 ? "，待审 \(line.pendingCount) 行" : ""
        let asked = line.askedAt == nil ? "" : "，请求退回"
        return "\(line.school.name) \(line.school.code)\(pending)\(asked)"
    }

    /// The submission, and the row that the next answer is about.
    static func spokenReview(_ page: ReviewScreen, in context: Context) -> [String] {
        let state = page.state(in: context).rawValue
        let head =
            ["\(page.school.name)，\(state)，待审 \(page.sheet.pending.count) 行"]
            + page.request.map { spoken($0.text) }
        guard let row = page.row, let line = page.sheet.table.line(row) else { return head }
        let verdict = page.record.rows[row]?.state.rawValue ?? "未承接"
        let figures = figures(page.sheet.table.commitment(row), line.row)
        let facts = page.detail.dropFirst().map { spoken($0.text) }
        return head + ["\(row) \(line.row.title)：\(figures)，省厅审核情况 \(verdict)"] + facts
    }
}
