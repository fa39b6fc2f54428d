package import FilingModel

/// The columns of 承接任务情况, in their order. The workbook, the CSV file and the import all go by this list.
package enum ReportColumn: Hashable, Sendable {
    /// 序号
    case number
    /// 工作任务
    case task
    /// A column that takes input.
    case field(Field)
    /// 汇总
    case total
    /// 省厅审核情况
    case review

    package static let all: [ReportColumn] =
        [.number, .task, .field(.tick), .field(.quantity), .total]
        + FundingSource.allCases.map { .field(.amount($0)) } + [.review]

    /// The label exactly as the sheet's header prints it.
    package var label: String {
        switch self {
        case .number: "序号"
        case .task: "工作任务"
        case .field(let field): field.label
        case .total: "汇总"
        case .review: "省厅审核情况"
        }
    }

    /// The width in characters of the sheet's font.
    var width: Double {
        switch self {
        case .number: 11
        case .task: 46
        case .field(.tick), .field(.quantity): 9.5
        case .field(.amount): 13.5
        case .total: 14
        case .review: 22
        }
    }

    /// The place of the column on the sheet, counted from 0.
    var index: Int { Self.all.firstIndex(of: self) ?? 0 }

    /// What the column says about a row.
    func value(of line: ReportRow) -> PlannedCell.Value {
        switch self {
        case .number: .text(line.row.number.text)
        case .task: .text(line.row.title)
        case .field(.tick): line.commitment.isTicked ? .text(SheetWording.ticked) : .empty
        case .field(.quantity) where line.row.quantity == nil && line.commitment.quantity == .empty:
            .text(SheetWording.withoutQuantity)
        case .field(let field): PlannedCell.Value(line.commitment[field])
        case .total: line.total.map(PlannedCell.Value.wanYuan) ?? .empty
        case .review: line.review.isEmpty ? .empty : .text(line.review)
        }
    }

    /// What the column says in the line 合计: the sums of the ticked rows, and nothing where there is
    /// nothing to add up.
    func sum(_ totals: RunningTotals) -> PlannedCell.Value {
        switch self {
        case .number: .text(SheetWording.sum)
        case .total: .wanYuan(totals.total)
        case .field(.amount(let source)): .wanYuan(totals.sums[source])
        case .task, .field(.tick), .field(.quantity), .review: .empty
        }
    }
}
