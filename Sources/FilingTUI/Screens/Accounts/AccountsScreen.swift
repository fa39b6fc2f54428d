import FilingModel
import TUIKitLite

/// 账号: the accounts of offices. Enter opens one, F2 makes a new one.
struct AccountsScreen: Screen {
    private var opened: OpenedAccounts
    private var table: AccountTable

    init(_ opened: OpenedAccounts) {
        self.opened = opened
        table = AccountTable(
            nameColumns: 0,
            [GridColumn(title: "类别", columns: 10), GridColumn(title: "地方", columns: 14)], fromRow: 4)
        take(opened)
    }

    func keyLines(in context: Context) -> [KeyLine] {
        [
            KeyLine(keys: [Key(.enter)], label: "打开", help: "重置、停用、启用、解锁这个账号，结束它的会话", reason: nil),
            KeyLine(keys: [.function(2)], label: "新增", help: "新增省厅审核员、省级管理员或市级账号", reason: nil),
            KeyLine(keys: [.function(5)], label: "刷新", help: "重新读取", reason: nil),
            KeyLine(keys: [Key(.escape)], label: "返回", help: "返回设置", reason: nil),
        ]
    }

    var guide: [String] { ["账号", Wording.accountsGuide] }

    mutating func update(_ input: ScreenInput, in context: Context) -> Step {
        switch input {
        case .key(let key): return press(key, in: context)
        case .outcome(.province(.people(.accounts(let opened)))): take(opened)
        case .outcome(.province(.people(.added(let name, let code, let opened)))):
            take(opened, selected: name)
            return .say(Wording.added(name, code: code), .warning)
        case .outcome(.province(.people(.changed(_, _, _, let opened)))): take(opened)
        case .outcome(.failed(let failure, _)): return .say(Wording.failure(failure), .error)
        default: break
        }
        return .stay
    }

    private mutating func take(_ opened: OpenedAccounts, selected: AccountName? = nil) {
        self.opened = opened
        table.fill(opened.accounts, living: opened.living, selected: selected) { account in
            [Wording.name(account.role), Wording.place(of: account)]
        }
    }

    private mutating func press(_ key: Key, in context: Context) -> Step {
        if EverywhereKeys.map.action(for: key) == .leave { return Step(move: .closeAndPress(key)) }
        switch key {
        case Key(.escape): return .close
        case .function(2): return .open(NewAccountScreen())
        case .function(5):
            return Step(errands: [.province(.people(.accounts))], notice: Notice(Wording.refreshed))
        case Key(.enter):
            let account = opened.accounts.first { $0.name.text == table.selected }
            return account.map { .open(AccountScreen($0, opened)) } ?? .stay
        default:
            return table.handle(key, in: context.size) ? .stay : .unused(key)
        }
    }

    func draw(on canvas: inout Canvas, in context: Context) {
        Chrome.title("账号", right: opened.viewer.text, on: &canvas)
        Chrome.paragraphs([Wording.accountsGuide], row: 1, on: &canvas, role: .label)
        table.draw(on: &canvas)
        Chrome.notice(context.notice, on: &canvas)
        Chrome.keyBar(keyLines(in: context), on: &canvas)
    }
}
