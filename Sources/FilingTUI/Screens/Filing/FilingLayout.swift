import FilingModel
import TUIKitLite

/// Where the parts of the 承接任务 page stand in a window of some size.
struct FilingLayout: Equatable {
    /// Rows above the grid: pages, state, contact, totals, sums, a rule, and the heading over the money
    /// columns.
    static let rowsAbove = 7

    let size: Size
    /// The columns of the grid: all of them, or what the plan's text beside it leaves.
    let gridColumns: Int
    /// The columns of a sum of money, and of the row's sum.
    let moneyColumns: Int
    let totalColumns: Int

    /// The layout for `table` in a window of `size`: money columns as narrow as their content allows, the
    /// title gets the rest.
    init(size: Size, table: FilingTable) {
        self.size = size
        let widest = table.widest
        gridColumns = size.columns - Self.panelColumns(in: size)
        let room = gridColumns - App.smallestSize.columns
        moneyColumns = min(max(8, widest.amount), 8 + max(0, room / 8), 12)
        totalColumns = min(max(9, widest.total), 9 + max(0, room / 8), 14)
    }

    // MARK: Rows

    /// Lines below the grid that tell about the current cell.
    var detailRows: Int { Self.detailRows(in: size) }

    private static func detailRows(in size: Size) -> Int { size.rows >= 32 ? 5 : 3 }

    /// The rows of the grid with its header, in a window of `size`.
    static func gridRows(in size: Size) -> Int { max(1, size.rows - 2 - detailRows(in: size) - rowsAbove) }

    /// The grid with its header.
    var grid: Area {
        Area(row: Self.rowsAbove, column: 0, rows: Self.gridRows(in: size), columns: gridColumns)
    }

    /// The plan's text beside the grid, from its heading on; nil where there is no room for it.
    var panel: Area? {
        guard gridColumns < size.columns else { return nil }
        let top = Self.rowsAbove - 1
        return Area(
            row: top, column: gridColumns + 2, rows: Self.gridRows(in: size) + 1,
            columns: size.columns - gridColumns - 3)
    }

    /// With the blanks around it. The grid keeps the columns in which its titles are mostly whole.
    private static func panelColumns(in size: Size) -> Int {
        size.columns < 160 ? 0 : min(75, size.columns - 112)
    }

    /// The first line of the details.
    var detailTop: Int { size.rows - 1 - detailRows }

    // MARK: Columns

    private static let numberColumns = 4
    private static let tickColumns = 4
    private static let quantityColumns = 6

    private var titleColumns: Int {
        let figures =
            Self.numberColumns + Self.tickColumns + Self.quantityColumns + totalColumns + 4 * moneyColumns
        return max(4, gridColumns - figures - 8)
    }

    /// The grid's columns: 序号, 工作任务, 是否承接, 承接数量, 汇总 and the four sources.
    var columns: [GridColumn] {
        [
            GridColumn(title: "序号", columns: Self.numberColumns),
            GridColumn(title: "工作任务", columns: titleColumns),
            GridColumn(title: "承接", columns: Self.tickColumns, alignment: .center),
            GridColumn(title: "数量", columns: Self.quantityColumns, alignment: .right),
            GridColumn(title: "汇总", columns: totalColumns, alignment: .right),
        ]
            + FundingSource.allCases.map { source in
                let fits = moneyColumns >= 12 || source == .school
                return GridColumn(
                    title: fits ? source.label : source.shortLabel, columns: moneyColumns, alignment: .right)
            }
    }

    /// Where the heading 预计投入经费 begins: over 汇总.
    var moneyHeadingColumn: Int { gridColumns - totalColumns - 4 * (moneyColumns + 1) }

    /// The number of a field's column in the grid.
    static func column(of field: Field) -> Int {
        switch field {
        case .tick: 2
        case .quantity: 3
        case .amount(let source): 5 + source.rawValue
        }
    }

    /// What stands in a column of the grid.
    enum Content { case number, title, total, field(Field) }

    static func content(ofColumn column: Int) -> Content {
        switch column {
        case 0: .number
        case 1: .title
        case 2: .field(.tick)
        case 3: .field(.quantity)
        case 4: .total
        default: .field(.amount(FundingSource(rawValue: column - 5) ?? .local))
        }
    }
}
