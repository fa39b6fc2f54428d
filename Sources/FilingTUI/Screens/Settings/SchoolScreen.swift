import FilingModel
import FilingStore
import TUIKitLite

/// F4 on the list: a school with its contact and account, and what the lead may do with it.
struct SchoolScreen: Screen {
    private var opened: OpenedSchool
    private var list: ListView<Item>
    /// What a second Enter does.
    private var confirming: Item?

    private enum Item: Hashable {
        case account(AccountChange)
        case extend
    }

    init(_ opened: OpenedSchool) {
        self.opened = opened
        let items: [Item] = [.extend] + opened.changes.map { .account($0) }
        list = ListView(items.map { ListItem(id: $0, text: Self.name($0)) })
    }

    private static func name(_ item: Item) -> String {
        switch item {
        case .account(let change): change.rawValue
        case .extend: "单校延期：给这所学校单独的结束时间"
        }
    }

    func keyLines(in context: Context) -> [KeyLine] {
        [
            KeyLine(
                keys: [Key(.enter)], label: "执行", help: "对这所学校做选中的事；账号的事要再按一次回车确认",
                reason: isLead ? nil : Wording.settingsForLead),
            KeyLine(keys: [Key(.escape)], label: "返回", help: "返回列表", reason: nil),
        ]
    }

    private var isLead: Bool { opened.viewer.role == .provincialLead }

    var guide: [String] { [opened.school.name, Wording.schoolGuide] }

    mutating func update(_ input: ScreenInput, in context: Context) -> Step {
        switch input {
        case .key(let key): return press(key, in: context)
        case .outcome(.province(.accountChanged(let change, let opened))):
            self = SchoolScreen(opened)
            return .say(Wording.accountChanged(change, opened))
        case .outcome(.province(.acted(_, let review, _))):
            return Step(
                errands: [.province(.school(review.school.code))],
                notice: Notice(Wording.extended(review.record)))
        case .outcome(.province(.school(let opened))):
            self = SchoolScreen(opened)
            return .stay
        case .outcome(.failed(let failure, _)): return .say(Wording.failure(failure), .error)
        default: return .stay
        }
    }

    private mutating func press(_ key: Key, in context: Context) -> Step {
        if EverywhereKeys.map.action(for: key) == .leave { return Step(move: .closeAndPress(key)) }
        if key == Key(.escape) { return .close }
        if key == Key(.enter) { return choose(in: context) }
        confirming = nil
        return list.handle(key, height: 8) ? .stay : .unused(key)
    }

    private mutating func choose(in context: Context) -> Step {
        guard isLead else { return .say(Wording.settingsForLead, .warning) }
        guard let item = list.selected else { return .stay }
        switch item {
        case .extend: return .open(RemarkScreen(extensionQuestion(in: context)))
        case .account(let change):
            guard confirming == item else {
                confirming = item
                return .say(Wording.confirm(change, opened.school), .warning)
            }
            confirming = nil
            return .run(.province(.account(change, of: opened.school.code)))
        }
    }

    private func kept(_ purpose: UnsentRemark.Purpose) -> String {
        let subject = UnsentRemark.Subject(school: opened.school.code, row: nil, purpose: purpose)
        return opened.unsent[subject] ?? ""
    }

    private func extensionQuestion(in context: Context) -> RemarkScreen.Question {
        let proposed = max(context.now, opened.round.closesAt).adding(seconds: 3 * 86_400)
        return RemarkScreen.Question(
            title: "单校延期", school: opened.school, row: nil, lead: [Wording.extensionGuide],
            remark: "理由", purpose: .extending, kept: kept(.extending), phrases: [],
            due: min(proposed, opened.round.platformClosesAt),
            confirmation: { Wording.confirmExtension(to: $0.due) }
        ) { .extend(until: $0.due, reason: $0.remark) }
    }

    func draw(on canvas: inout Canvas, in context: Context) {
        let school = opened.school
        Chrome.title(
            school.name, right: "\(school.kind.rawValue)  \(school.city)  \(school.code)", on: &canvas)
        for (row, line) in Wording.facts(of: opened, at: context.now).enumerated() {
            canvas.write(line, row: 2 + row, column: 1)
        }
        if let activation = opened.activation {
            canvas.write(Wording.activation(activation), row: 9, column: 1, role: .title)
        }
        canvas.inside(Area(row: 11, column: 1, rows: 8, columns: canvas.size.columns - 2)) {
            list.draw(on: &$0)
        }
        Chrome.notice(context.notice, on: &canvas)
        Chrome.keyBar(keyLines(in: context), on: &canvas)
    }
}
