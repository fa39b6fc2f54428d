import FilingModel
import FilingStore
import TUIKitLite

/// The sentences of 明细 and of 版本比较.
extension Wording {
    static let historyGuide = "每一格何时由谁改过、从什么改成什么，以及提交、撤回、审核的每一步；最新的在上。只能看，不能改。"
    static let comparisonGuide = "两次提交之间，或提交的与现在填写的之间，有哪些不同。Tab 选左右，←→ 换版本。"
    static let noRowHere = "这一条不是某一行任务的"
    static let nothingToCompare = "还没有提交过，没有可以比较的版本"
    static let workingCopy = "现在填写的"
    static let historyHeading = "时间            谁            事项"

    static func historyCount(_ count: Int, of row: RowNumber?) -> String {
        row.map { "\($0)：共 \(count) 条（空格看全部）" } ?? "共 \(count) 条，最新的在上"
    }

    static func versionName(_ version: Version) -> String {
        "第 \(version.number) 版 \(CivilTime(version.at).text)"
    }

    // MARK: A line

    static func history(_ line: HistoryLine, viewer: FilingModel.Role, widths: TextWidth) -> String {
        let time = CivilTime(line.at)
        let who = widths.clipped(who(line, viewer), to: 12)
        let gap = String(repeating: " ", count: 14 - widths.columns(of: who))
        return "\(time.date.monthDayText) \(time.exactText)  \(who)\(gap)\(what(line))"
    }

    private static func who(_ line: HistoryLine, _ viewer: FilingModel.Role) -> String {
        switch line.role {
        case .school where line.account.isSub: name(of: line.account)
        case .school: line.session.map { "学校 \($0.text.prefix(4))" } ?? "学校"
        case .provincialLead, .provincialReviewer: viewer == .school ? "省厅" : "省厅 \(line.account)"
        case .city: viewer == .school ? "市级" : "市级 \(line.account)"
        case .national: "教育部"
        case nil: "系统"
        }
    }

    private static func what(_ line: HistoryLine) -> String {
        switch line.event {
        case .cell(let cell, let before, let after):
            "\(cell.row) \(cell.field.label)  \(change(cell.field, before, after))"
        case .setAside(let cell, let text):
            "\(cell.row) \(cell.field.label)  没有采用：\(setAside(cell.field, text))"
        case .checkpoint: "保存"
        case .act(let entry):
            entry.rows.isEmpty ? entry.action : "\(entry.action) \(names(of: entry.rows))\(share(entry))"
        }
    }

    private static func share(_ entry: AuditEntry) -> String {
        entry.share.map { "  \($0.wanYuanText) 万元" } ?? ""
    }

    private static func names(of rows: [RowNumber]) -> String {
        let names = rows.prefix(6).map(\.text).joined(separator: "、")
        return rows.count > 6 ? "\(names) 等 \(rows.count) 行" : names
    }

    private static func change(_ field: Field, _ before: String, _ after: String) -> String {
        if field == .tick { return after.isEmpty ? "取消" : "勾选" }
        return "\(shownCell(before)) → \(shownCell(after))"
    }

    private static func setAside(_ field: Field, _ text: String) -> String {
        field == .tick ? (text.isEmpty ? "取消" : "勾选") : shownCell(text)
    }

    private static func shownCell(_ text: String) -> String { text.isEmpty ? "空" : text }

    /// The selected line whole: the row's title, what the step moved and why, and where it came from.
    static func historyDetail(_ line: HistoryLine, _ opened: OpenedHistory) -> [String] {
        let place = line.source.isEmpty ? "" : "，来自 \(line.source)"
        let by = opened.viewer == .school && line.role != .school ? "" : "，账号 \(line.account)"
        let origin = "\(CivilTime(line.at).date.text) \(CivilTime(line.at).exactText)\(by)\(place)"
        switch line.event {
        case .cell(let cell, _, _), .setAside(let cell, _):
            return ["\(cell.row) \(opened.table.line(cell.row)?.row.title ?? "")", origin]
        case .checkpoint: return [origin]
        case .act(let entry):
            let version = opened.versions.first { $0.number == entry.versionMade }
            let receipt = version.map { "第 \($0.number) 版，回执号 \($0.receipt(of: opened.school.code))" }
            let reason = entry.reason.isEmpty ? nil : "说明：" + entry.reason
            return [receipt, reason, origin].compactMap { $0 }
        }
    }

    // MARK: Two versions

    /// What differs, row by row, in printed order.
    static func comparison(
        from old: [RowNumber: Commitment], to new: [RowNumber: Commitment], in table: FilingTable
    ) -> [String] {
        let changes = old.changes(to: new)
        guard !changes.isEmpty else { return ["没有不同"] }
        let (before, after) = (RunningTotals(of: Array(old)), RunningTotals(of: Array(new)))
        let rows = changes.reduce(into: [RowNumber]()) {
            if $0.last != $1.cell.row { $0.append($1.cell.row) }
        }
        let totals =
            "\(rows.count) 行不同   任务数量 \(before.taskCount) → \(after.taskCount) 个   "
            + "汇总金额 \(before.total.wanYuanText) → \(after.total.wanYuanText) 万元"
        return [totals]
            + rows.flatMap { row -> [String] in
                let mark = old[row] == nil ? "（新承接）" : new[row] == nil ? "（不再承接）" : ""
                let title = "\(row) \(table.line(row)?.row.title ?? "")\(mark)"
                let cells = changes.filter { $0.cell.row == row && $0.cell.field != .tick }
                return ["", title] + cells.map(comparison)
            }
    }

    private static func comparison(_ change: CellChange) -> String {
        "  \(change.cell.field.label)  \(shownCell(change.before.text)) → \(shownCell(change.after.text))"
    }
}
