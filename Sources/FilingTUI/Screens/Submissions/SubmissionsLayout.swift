import FilingModel
import FilingStore
import TUIKitLite

/// Where the parts of the list stand in a window of some size.
struct SubmissionsLayout {
    /// What a column says.
    enum Column: Hashable {
        case state, code, name, kind, city, tasks, amount, pending, passed, returned, rejected, waiting
    }

    /// The column of the school's name, which every width has in this place.
    static let nameColumn = 2

    private let size: Size

    init(_ size: Size) { self.size = size }

    /// The columns from left to right; in a narrow window type, city and tasks stand in the line below.
    var contents: [Column] {
        size.columns >= 104
            ? [
                .state, .code, .name, .kind, .city, .tasks, .amount, .pending, .passed, .returned, .rejected,
                .waiting,
            ]
            : [.state, .code, .name, .amount, .pending, .passed, .returned, .rejected, .waiting]
    }

    /// The grid with its header.
    var grid: Area { Area(row: 4, column: 0, rows: max(1, size.rows - 9), columns: size.columns) }

    var columns: [GridColumn] {
        let fixed = contents.reduce(0) { $0 + ($1 == .name ? 0 : Self.width(of: $1) + 1) }
        return contents.map { column in
            GridColumn(
                title: Self.title(of: column),
                columns: column == .name ? max(8, size.columns - fixed) : Self.width(of: column),
                alignment: Self.alignment(of: column))
        }
    }

    private static func title(of column: Column) -> String {
        switch column {
        case .state: "状态"
        case .code: "学校代码"
        case .name: "学校名称"
        case .kind: "类型"
        case .city: "地市"
        case .tasks: "任务"
        case .amount: "汇总万元"
        case .pending: "待审"
        case .passed: "通过"
        case .returned: "退回"
        case .rejected: "不予"
        case .waiting: "等待"
        }
    }

    private static func width(of column: Column) -> Int {
        switch column {
        case .state: 8
        case .code: 10
        case .name: 0
        case .kind: 8
        case .city: 8
        case .amount: 10
        case .tasks, .pending, .passed, .returned, .rejected: 4
        case .waiting: 6
        }
    }

    private static func alignment(of column: Column) -> Alignment {
        switch column {
        case .state, .code, .name, .kind, .city: .left
        default: .right
        }
    }
}
