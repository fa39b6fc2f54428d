import FilingModel
import TUIKitLite

/// 分工: the sub-accounts of the school, for its own account. Enter opens one, F2 makes a new one.
struct DivisionScreen: Screen {
    private var opened: OpenedDivision
    private var table: AccountTable

    init(_ opened: OpenedDivision) {
        self.opened = opened
        table = AccountTable(
            nameColumns: 13,
            [
                GridColumn(title: "名称", columns: 10), GridColumn(title: "分工", columns: 4),
                GridColumn(title: "范围", columns: 0),
            ], fromRow: 5)
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
            take(opened, selected: name)
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
            return table.handle(key, in: context.size) ? .stay : .unused(key)
        }
    }

    private mutating func take(_ opened: OpenedDivision, selected: AccountName? = nil) {
        self.opened = opened
        table.fill(opened.accounts, living: opened.living, selected: selected) { account in
            let assignment = account.assignment
            return [
                assignment?.label ?? "", assignment?.duty.rawValue ?? "", Wording.rows(of: assignment),
            ]
        }
    }

    func draw(on canvas: inout Canvas, in context: Context) {
        Chrome.title("分工", right: opened.school.name, on: &canvas)
        Chrome.paragraphs([Wording.divisionGuide], row: 1, on: &canvas, role: .label)
        table.draw(on: &canvas)
        Chrome.notice(context.notice, on: &canvas)
        Chrome.keyBar(keyLines(in: context), on: &canvas)
    }
}
