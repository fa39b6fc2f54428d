import FilingModel
import TUIKitLite

/// Where the parts of the 审核 page stand in a window of some size: the columns of 承接任务
/// but the tick, and the verdict behind.
struct ReviewLayout: Equatable {
    /// The first row below title, state, people and two totals.
    static let rowOfRequest = 5
    /// The number of the column with the verdict.
    static let verdictColumn = 8

    private static let verdictColumns = 9

    let size: Size
    private let filing: FilingLayout
    /// How many lines 请求退回 takes below the totals; none without one.
    private let linesOfRequest: Int

    init(size: Size, table: FilingTable, linesOfRequest: Int = 0) {
        (self.size, self.linesOfRequest) = (size, linesOfRequest)
        filing = FilingLayout(size: size, table: table)
    }

    /// The columns before the size is known.
    static let verdictLast = Array(repeating: GridColumn(title: "", columns: 1), count: verdictColumn + 1)

    /// Lines below the grid that tell about the current row.
    var detailRows: Int { size.rows >= 32 ? 9 : 5 }

    var grid: Area {
        let above = ruleAbove + 1
        return Area(
            row: above, column: 0, rows: max(1, size.rows - above - detailRows - 3), columns: size.columns)
    }

    /// The rule between the head of the page and the grid.
    var ruleAbove: Int { Self.rowOfRequest + linesOfRequest }

    /// The first line of the details.
    var detailTop: Int { size.rows - 2 - detailRows }

    /// The columns of 承接任务 but the tick; the title gets its room and gives some to the verdict.
    var columns: [GridColumn] {
        var columns = filing.columns
        let tick = columns.remove(at: FilingLayout.column(of: .tick))
        let title = columns[1]
        columns[1] = GridColumn(
            title: title.title, columns: max(4, title.columns + tick.columns - Self.verdictColumns))
        return columns + [GridColumn(title: "审核", columns: Self.verdictColumns)]
    }

    /// What stands in a column before the verdict's.
    static func content(ofColumn column: Int) -> FilingLayout.Content {
        FilingLayout.content(ofColumn: column < FilingLayout.column(of: .tick) ? column : column + 1)
    }
}
