import FilingModel
import TUIKitLite

/// 分工: the sub-accounts of the school, for its own account. Enter opens one, F2 makes a new one.
struct DivisionScreen: Screen {
    private var opened: OpenedDivision
    private var table: FigureTable<String>

    init(_ opened: OpenedDivision) {
        self.opened = opened
        table = FigureTable(Self.columns, [], sums: [])
        take(opened)
    }

    func keyLines(in context: Context) -> [KeyLine] {
        [
            KeyLine(
                keys: [Key(.enter)], label: "打开", help: "改分工和范围，重置、停用、启用、解锁，结束会话",
                reason: opened.accounts.isEmpty ? Wording.noSubAccounts : nil),
            KeyLine(keys: [.function(2)], label: "新增", help: "新增一个子账号", reason: nil),
            KeyLine(keys: [.function(5)], label: "刷新", help: "重新读取", reason: nil),
            KeyLine(keys: [Key(.down)], label: nil, help: "下一项", reason: nil),
            KeyLine(keys: [Key(.up)], label: nil, help: "上一项", reason: nil),
            KeyLine(keys: [Key(.escape)], label: "返回", help: "返回承接任务", reason: nil),
        ]
    }

    var opensOnClick: Bool { true }
    var guide: [String] { ["分工", Wording.divisionGuide] }

    mutating func update(_ input: ScreenInput, in context: Context) -> Step {
        switch input {
        case .key(let key): return press(key, in: context)
        case .outcome(.division(.accounts(let opened))): take(opened)
        case .outcome(.division(.added(let name, let code, let opened))):
            take(opened, selected: name.text)
            return .say(Wording.added(name, code: code), .warning)
        case .outcome(.division(.changed(_, _, _, let opened))): take(opened)
        case .outcome(.failed(let failure, _)): return .say(Wording.failure(failure), .error)
        default: break
        }
        return .stay
    }

    private mutating func press(_ key: Key, in context: Context) -> Step {
        if EverywhereKeys.map.action(for: key) == .leave { return Step(move: .closeAndPress(key)) }
        switch key {
        case Key(.escape): return .close
        case .function(2): return .open(SubAccountForm())
        case .function(5):
            return Step(errands: [.division(.accounts)], notice: Notice(Wording.refreshed))
        case Key(.enter):
            let account = opened.accounts.first { $0.name.text == table.selected }
            return account.map { .open(SubAccountScreen($0, opened)) } ?? .say(Wording.noSubAccounts)
        default:
            return table.handle(key, height: area(context.size).size.rows) ? .stay : .unused(key)
        }
    }

    private mutating func take(_ opened: OpenedDivision, selected: String? = nil) {
        self.opened = opened
        let lines = opened.accounts.map { account in
            let living = opened.living[account.name] ?? 0
            return FigureTable<String>.Line(
                id: account.name.text,
                texts: [
                    account.name.text, account.assignment?.label ?? "",
                    account.assignment?.duty.rawValue ?? "", Wording.rows(of: account.assignment),
                    Wording.state(of: account),
                    account.lastLogIn.map { CivilTime($0).text } ?? "从未登录",
                    living > 0 ? String(living) : "",
                ], bar: 0, role: account.isDisabled ? .muted : .plain)
        }
        table = FigureTable(
            Self.columns, lines, sums: ["共 \(lines.count) 个", "", "", "", "", "", ""],
            selected: selected ?? table.selected)
    }

    private static let columns = [
        GridColumn(title: "用户名", columns: 13), GridColumn(title: "名称", columns: 10),
        GridColumn(title: "分工", columns: 4), GridColumn(title: "范围", columns: 0),
        GridColumn(title: "状态", columns: 6), GridColumn(title: "上次登录", columns: 16),
        GridColumn(title: "在线", columns: 4, alignment: .right),
    ]

    private func area(_ size: Size) -> Area {
        Area(row: 5, column: 0, rows: max(2, size.rows - 8), columns: size.columns)
    }

    func draw(on canvas: inout Canvas, in context: Context) {
        Chrome.title("分工", right: opened.school.name, on: &canvas)
        Chrome.paragraphs([Wording.divisionGuide], row: 1, on: &canvas, role: .label)
        canvas.inside(area(canvas.size)) { table.draw(on: &$0) }
        Chrome.notice(context.notice, on: &canvas)
        Chrome.keyBar(keyLines(in: context), on: &canvas)
    }
}
