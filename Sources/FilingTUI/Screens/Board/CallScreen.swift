import FilingModel
import TUIKitLite

/// Whom to call in one city or of one kind of school, the most urgent first.
struct CallScreen: Screen {
    private let title: String
    private let calls: CallList
    private var table: FigureTable<SchoolCode>

    init(_ title: String, _ calls: CallList) {
        (self.title, self.calls) = (title, calls)
        let lines = calls.calls.map { call in
            FigureTable<SchoolCode>.Line(
                id: call.school.code,
                texts: [
                    call.missing.rawValue, call.school.name, call.contact.name, call.contact.phone,
                    call.contact.mobile,
                ], bar: 0, role: call.missing == .withdrawn ? .warning : .plain)
        }
        table = FigureTable(Self.columns, lines, sums: ["共 \(lines.count) 所", "", "", "", ""])
    }

    private static let columns = [
        GridColumn(title: "情况", columns: 10), GridColumn(title: "学校名称", columns: 0),
        GridColumn(title: "联系人", columns: 10), GridColumn(title: "办公电话", columns: 14),
        GridColumn(title: "手机号", columns: 11),
    ]

    func keyLines(in context: Context) -> [KeyLine] {
        [
            KeyLine(keys: [.control("e")], label: "导出名单", help: "导出这份名单（.xlsx）", reason: nil),
            KeyLine(keys: [Key(.pageDown), Key(.pageUp)], label: "翻页", help: "翻页", reason: nil),
            KeyLine(keys: [Key(.escape)], label: "返回", help: "返回催报名单", reason: nil),
        ]
    }

    var guide: [String] { ["催报名单", Wording.boardGuide] }

    mutating func update(_ input: ScreenInput, in context: Context) -> Step {
        switch input {
        case .key(let key): return press(key, in: context)
        case .outcome(.province(.exported(let path))): return .say(Wording.exportedTo(path))
        case .outcome(.exportFailed(let failure)): return .say(Wording.failure(failure), .error)
        default: return .stay
        }
    }

    private mutating func press(_ key: Key, in context: Context) -> Step {
        if EverywhereKeys.map.action(for: key) == .leave { return Step(move: .closeAndPress(key)) }
        if key == Key(.escape) { return .close }
        if key == .control("e") { return .run(.province(.exportCallList(calls))) }
        let isMoved = table.handle(key, height: context.size.rows - 5)
        return isMoved ? .stay : .unused(key)
    }

    func draw(on canvas: inout Canvas, in context: Context) {
        Chrome.title("催报名单  \(title)", on: &canvas)
        let room = Area(row: 2, column: 0, rows: max(2, canvas.size.rows - 5), columns: canvas.size.columns)
        canvas.inside(room) { table.draw(on: &$0) }
        Chrome.notice(context.notice, on: &canvas)
        Chrome.keyBar(keyLines(in: context), on: &canvas)
    }
}
