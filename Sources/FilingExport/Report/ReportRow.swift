package import FilingModel

/// One offered row of an export: where it stands in the catalogue, what the school says, what the
/// province said.
package struct ReportRow: Sendable {
    /// The title of the catalogue's section.
    package let section: String
    /// The number of the task that the row belongs to.
    package let task: String
    package let row: TaskRow
    package let commitment: Commitment
    /// 省厅审核情况; empty where nothing is decided.
    package let review: String

    package init(section: String, task: String, row: TaskRow, commitment: Commitment, review: String = "") {
        (self.section, self.task, self.row) = (section, task, row)
        (self.commitment, self.review) = (commitment, review)
    }

    /// Every row of `table` in printed order, with what the province said of each.
    package static func rows(of table: FilingTable, reviews: [RowNumber: String] = [:]) -> [ReportRow] {
        table.lines.map { line in
            ReportRow(
                section: line.section.title, task: line.task.number, row: line.row,
                commitment: table.commitment(line.row.number), review: reviews[line.row.number] ?? "")
        }
    }

    /// Whether any of the four amounts says something.
    var hasAmounts: Bool { FundingSource.allCases.contains { commitment.amounts[$0] != .empty } }

    /// 汇总 as the sheet shows it; nil where no amount stands.
    var total: Amount? { hasAmounts ? commitment.total : nil }
}
