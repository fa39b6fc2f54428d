import FilingModel
import TUIKitLite

/// One sub-account, and what the school's own account may do with it.
struct SubAccountScreen: Screen {
    private var account: Account
    private var opened: OpenedDivision
    private var list: ListView<AccountChange>
    /// What a second Enter does.
    private var confirming: AccountChange?
    private var code: String?

    init(_ account: Account, _ opened: OpenedDivision) {
        (self.account, self.opened) = (account, opened)
        list = ListView(Self.items(account))
    }

    private static func items(_ account: Account) -> [ListItem<AccountChange>] {
        AccountChange.offered(for: account, ErrandRunner.Policy()).map {
            ListItem(id: $0, text: $0.rawValue)
        }
    }

    func keyLines(in context: Context) -> [KeyLine] {
        [
            KeyLine(
                keys: [Key(.enter)], label: "执行", help: "对这个账号做选中的事；要再按一次回车确认", reason: nil),
            KeyLine(keys: [.function(2)], label: "改分工", help: "改名称、分工和范围", reason: nil),
            KeyLine(keys: [Key(.down)], label: nil, help: "下一项", reason: nil),
            KeyLine(keys: [Key(.up)], label: nil, help: "上一项", reason: nil),
            KeyLine(keys: [Key(.escape)], label: "返回", help: "返回分工", reason: nil),
        ]
    }

    var guide: [String] { [account.name.text, Wording.divisionGuide] }

    mutating func update(_ input: ScreenInput, in context: Context) -> Step {
        switch input {
        case .key(let key): return press(key)
        case .outcome(.division(.changed(let change, let name, let code, let opened))):
            take(opened)
            self.code = code
            return .say(Wording.changed(change, name, code: code))
        case .outcome(.division(.assigned(let name, let opened))):
            take(opened)
            return .say(Wording.assigned(name))
        case .outcome(.failed(let failure, _)): return .say(Wording.failure(failure), .error)
        default: return .stay
        }
    }

    private mutating func take(_ opened: OpenedDivision) {
        self.opened = opened
        account = opened.accounts.first { $0.name == account.name } ?? account
        list.items = Self.items(account)
    }

    private mutating func press(_ key: Key) -> Step {
        if EverywhereKeys.map.action(for: key) == .leave { return Step(move: .closeAndPress(key)) }
        if key == Key(.escape) { return Step(errands: [.division(.accounts)], move: .close) }
        if key == .function(2) { return .open(SubAccountForm(account)) }
        guard key == Key(.enter) else {
            confirming = nil
            return list.handle(key, height: 8) ? .stay : .unused(key)
        }
        guard let change = list.selected else { return .stay }
        guard confirming == change else {
            confirming = change
            return .say(Wording.confirm(change, account.name), .warning)
        }
        confirming = nil
        return .run(.division(.change(change, of: account.name)))
    }

    func draw(on canvas: inout Canvas, in context: Context) {
        Chrome.title(account.name.text, right: opened.school.name, on: &canvas)
        let facts = Wording.facts(ofSub: account, living: opened.living[account.name] ?? 0)
        for (row, line) in facts.enumerated() {
            canvas.write(
                canvas.widths.clipped(line, to: canvas.size.columns - 2), row: 2 + row, column: 1)
        }
        if let code { canvas.write(Wording.activation(code), row: 7, column: 1, role: .title) }
        canvas.inside(Area(row: 9, column: 1, rows: 8, columns: canvas.size.columns - 2)) {
            list.draw(on: &$0)
        }
        Chrome.notice(context.notice, on: &canvas)
        Chrome.keyBar(keyLines(in: context), on: &canvas)
    }
}
