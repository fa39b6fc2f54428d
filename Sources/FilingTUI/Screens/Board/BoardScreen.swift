import FilingModel
import FilingStore
import TUIKitLite

/// 催报名单: who has not logged in, filled in or submitted, by city or kind of school; Enter names them. Schools
/// that took their submission back and sent none again stand on top, and those that ask for theirs (请求退回).
struct BoardScreen: Screen {
    private let province: Province
    private var worklist: Worklist
    private var dimension = Dimension.city
    private var table: FigureTable<String>

    /// What the lines are.
    private enum Dimension: String, CaseIterable {
        case city = "按地市"
        case kind = "按类型"
    }

    init(_ worklist: Worklist, province: Province) {
        (self.worklist, self.province) = (worklist, province)
        table = FigureTable(Self.columns, [], sums: [])
        fillTable()
    }

    private static let columns =
        [GridColumn(title: "地市或类型", columns: 0)]
        + (["学校", "已提交"] + FilingLine.Missing.allCases.map(\.rawValue)).map {
            GridColumn(title: $0, columns: 10, alignment: .right)
        }

    func keyLines(in context: Context) -> [KeyLine] {
        [
            KeyLine(keys: [Key(.enter)], label: "名单", help: "这一行里没有提交的学校和电话", reason: nil),
            KeyLine(keys: [Key(.tab)], label: "换分类", help: "按地市、按类型", reason: nil),
            KeyLine(keys: [.control("e")], label: "导出名单", help: "导出全部催报名单（.xlsx），含联系人和电话", reason: nil),
            OfficePage.next, .backToList,
        ]
    }

    var opensOnClick: Bool { true }
    var guide: [String] { ["催报名单", Wording.boardGuide] }

    mutating func update(_ input: ScreenInput, in context: Context) -> Step {
        switch input {
        case .key(let key): return press(key, in: context)
        case .outcome(.province(.news(let news))):
            if let lines = news.lines { worklist.take(lines, at: context.now) }
            fillTable()
            return .stay
        case .outcome(.province(.list(let opened))):
            let drill = SubmissionsScreen.Drill(
                title: "催报名单 > \(Self.asked)", filter: Worklist.Filter(queue: .asked))
            return .open(SubmissionsScreen(opened, drill: drill, in: context))
        case .outcome(.province(.exported(let path))): return .say(Wording.exportedTo(path))
        case .outcome(.exportFailed(let failure)): return .say(Wording.failure(failure), .error)
        case .outcome(.failed(let failure, _)): return .say(Wording.failure(failure), .error)
        default: return .stay
        }
    }

    private mutating func press(_ key: Key, in context: Context) -> Step {
        if let step = OfficePage.leading(key, from: .board) { return step }
        switch key {
        case Key(.enter): return openNames()
        case Key(.tab), Key(.tab, .shift):
            dimension = dimension == .city ? .kind : .city
            fillTable()
            return .stay
        case .control("e"): return .run(.province(.exportCallList(CallList(worklist.lines))))
        default:
            let isMoved = table.handle(key, height: area(context.size).size.rows)
            return isMoved ? .stay : .unused(key)
        }
    }

    private func openNames() -> Step {
        guard let name = table.selected else { return .stay }
        if name == Self.asked { return .run(.province(.list(in: worklist.scope.province))) }
        let lines =
            name == Self.withdrawn ? withdrawn : worklist.lines.filter { self.name(of: $0.school) == name }
        return .open(CallScreen(name, CallList(lines)))
    }

    private static let withdrawn = FilingLine.Missing.withdrawn.rawValue

    private static let asked = Worklist.Queue.asked.rawValue

    private var asking: [FilingLine] { worklist.lines.filter { $0.askedAt != nil } }

    private var withdrawn: [FilingLine] { worklist.lines.filter { $0.missing == .withdrawn } }

    private func name(of school: School) -> String {
        dimension == .city ? school.city : school.kind.rawValue
    }

    private mutating func fillTable() {
        let groups = Dictionary(grouping: worklist.lines) { name(of: $0.school) }
        let lines = groups.sorted { $0.key < $1.key }.map { name, lines in
            FigureTable<String>.Line(
                id: name, texts: [name] + Self.counts(lines), bar: Int64(lines.count { $0.missing != nil }))
        }
        table = FigureTable(
            Self.columns, urgent(Self.withdrawn, withdrawn) + urgent(Self.asked, asking) + lines,
            sums: ["合计"] + Self.counts(worklist.lines), selected: table.selected)
    }

    /// The line of schools that the province has to do something about; none without such schools.
    private func urgent(_ name: String, _ schools: [FilingLine]) -> [FigureTable<String>.Line] {
        if schools.isEmpty { return [] }
        return [
            FigureTable<String>.Line(
                id: name, texts: [name] + Self.counts(schools), bar: Int64(schools.count), role: .warning)
        ]
    }

    private static func counts(_ lines: [FilingLine]) -> [String] {
        let missing = lines.compactMap(\.missing)
        let stages = FilingLine.Missing.allCases.map { stage in missing.count { $0 == stage } }
        return ([lines.count, lines.count - missing.count] + stages).map { $0 == 0 ? "" : String($0) }
    }

    private func area(_ size: Size) -> Area {
        Area(row: 3, column: 0, rows: max(2, size.rows - 6), columns: size.columns)
    }

    func draw(on canvas: inout Canvas, in context: Context) {
        OfficePage.drawTabs(.board, right: province.name, on: &canvas)
        canvas.write(Wording.window(worklist.round, at: context.now), row: 1, column: 1)
        canvas.write(dimension.rawValue, row: 2, column: 1, role: .label)
        canvas.inside(area(canvas.size)) { table.draw(on: &$0) }
        Chrome.notice(context.notice, on: &canvas)
        Chrome.keyBar(keyLines(in: context), on: &canvas)
    }
}
