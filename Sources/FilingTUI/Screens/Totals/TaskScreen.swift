import FilingModel
import FilingStore
import TUIKitLite

/// One task over all schools: sorted by money for each thing counted, outliers marked, Enter opens the
/// school.
struct TaskScreen: Screen {
    private let task: OpenedTask
    private var table: FigureTable<SchoolCode>

    init(_ task: OpenedTask) {
        self.task = task
        table = FigureTable(Self.columns, [], sums: [])
        fillTable(selected: nil)
    }

    private static let columns = [
        GridColumn(title: "学校名称", columns: 0), GridColumn(title: "类型", columns: 8),
        GridColumn(title: "地市", columns: 8), GridColumn(title: "数量", columns: 7, alignment: .right),
        GridColumn(title: "汇总万元", columns: 10, alignment: .right),
        GridColumn(title: "万元/单位", columns: 10, alignment: .right),
        GridColumn(title: "审核", columns: 9),
    ]

    func keyLines(in context: Context) -> [KeyLine] {
        [
            KeyLine(keys: [Key(.enter)], label: "打开", help: "打开这所学校的提交", reason: nil),
            KeyLine(keys: [.function(3)], label: "下一待审", help: "下一所这一行待审的学校", reason: nil),
            KeyLine(keys: [.function(5)], label: "刷新", help: "重新读取", reason: nil),
            KeyLine(keys: [Key(.escape)], label: "返回", help: "返回汇总", reason: nil),
        ]
    }

    var opensOnClick: Bool { true }
    var guide: [String] { ["各校对比", Wording.taskGuide] }

    mutating func update(_ input: ScreenInput, in context: Context) -> Step {
        switch input {
        case .key(let key): return press(key, in: context)
        case .outcome(.province(.task(let task))):
            self = TaskScreen(task, selected: table.selected)
            return .stay
        case .outcome(.province(.review(let review))):
            let queue = ReviewQueue(
                task.sorted.map { ReviewQueue.Entry(school: $0.school.code, pending: $0.isPending ? 1 : 0) },
                at: review.school.code)
            return .open(ReviewScreen(review, by: task.reviewer, in: queue, following: task.row.number))
        case .outcome(.province(.stoodOn)): return .run(.province(.task(task.row.number, in: task.province)))
        case .outcome(.failed(let failure, _)): return .say(Wording.failure(failure), .error)
        default: return .stay
        }
    }

    private init(_ task: OpenedTask, selected: SchoolCode?) {
        self.init(task)
        fillTable(selected: selected)
    }

    private mutating func press(_ key: Key, in context: Context) -> Step {
        if EverywhereKeys.map.action(for: key) == .leave { return Step(move: .closeAndPress(key)) }
        switch key {
        case Key(.escape): return .close
        case Key(.enter): return table.selected.map { .run(.province(.review($0))) } ?? .stay
        case .function(5): return .run(.province(.task(task.row.number, in: task.province)))
        case .function(3): return toPending()
        default:
            let isMoved = table.handle(key, height: area(context.size).size.rows)
            return isMoved ? .stay : .unused(key)
        }
    }

    private mutating func toPending() -> Step {
        let order = task.sorted
        let place = order.firstIndex { $0.school.code == table.selected } ?? 0
        let onward = order.dropFirst(place + 1) + order.prefix(place)
        guard let next = onward.first(where: \.isPending) else { return .say(Wording.nothingPendingAnywhere) }
        fillTable(selected: next.school.code)
        return .stay
    }

    private mutating func fillTable(selected: SchoolCode?) {
        let lines = task.sorted.map { entry in
            FigureTable<SchoolCode>.Line(
                id: entry.school.code,
                texts: [
                    entry.school.name, entry.school.kind.rawValue, entry.school.city, quantity(entry.line),
                    entry.line.total.wanYuanText, entry.perUnit.wanYuanText,
                    (task.isOutlier(entry) ? "!" : "") + entry.line.state.rawValue,
                ], bar: entry.perUnit.yuan, role: task.isOutlier(entry) ? .warning : .plain)
        }
        let total = task.schools.reduce(into: Amount.zero) { $0 += $1.line.total }
        table = FigureTable(
            Self.columns, lines, sums: ["共 \(lines.count) 所", "", "", "", total.wanYuanText, "", ""],
            selected: selected)
    }

    private func quantity(_ line: FiledLine) -> String {
        line.quantity.map { "\($0)\(task.row.quantity?.unit ?? "")" } ?? "-"
    }

    private func area(_ size: Size) -> Area {
        Area(row: 3, column: 0, rows: max(2, size.rows - 6), columns: size.columns)
    }

    func draw(on canvas: inout Canvas, in context: Context) {
        Chrome.title("各校对比  \(task.row.number)", on: &canvas)
        let room = canvas.size.columns - 2
        canvas.write(canvas.widths.clipped(task.row.title, to: room), row: 1, column: 1, role: .title)
        canvas.write(
            canvas.widths.clipped(Wording.medians(task), to: room), row: 2, column: 1, role: .label)
        canvas.inside(area(canvas.size)) { table.draw(on: &$0) }
        Chrome.notice(context.notice, on: &canvas)
        Chrome.keyBar(keyLines(in: context), on: &canvas)
    }
}
