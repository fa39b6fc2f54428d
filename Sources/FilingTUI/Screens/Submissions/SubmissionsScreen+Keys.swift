import FilingModel
import FilingStore
import TUIKitLite

/// The keys of the list and the commands they stand for.
extension SubmissionsScreen {
    enum Action: Hashable, Sendable {
        case open, filter, school, find, nextPending, previousPending, export, refresh, nextPage, previousPage
        case mark, markDown, markUp, markAll, passMarked, undoBulk
        case up, down, left, right, pageUp, pageDown, top, bottom, escape, leave
    }

    static let keys = KeyMap<Action>([
        Binding([Key(.enter)], .open, label: "审核", help: "打开这所学校的提交"),
        Binding([.function(2)], .filter, label: "筛选排序", help: "按待办、状态、类型、地市筛选，选择排序"),
        Binding([.function(4)], .school, label: "学校", help: "这所学校的联系人、账号和延期"),
        Binding([.function(7), .control("f")], .find, label: "查找", help: "按代码、校名、地市查找；直接输入也可以"),
        Binding([.function(3)], .nextPending, label: "下一待审", help: "下一所有待审行的学校"),
        Binding([Pages.nextKey], .nextPage, label: "换页", help: OfficePage.next.help),
        Binding([.space], .mark, label: "勾选", help: "勾选或取消这一所，供多校一起通过"),
        Binding([.function(9)], .passMarked, label: "多校通过", help: "勾选的学校里没有疑点的行一起通过：先看清单"),
        Binding([.control("a")], .markAll, help: "勾选列表里全部有待审行的学校，或全部取消"),
        Binding([Key(.down, .shift)], .markDown, help: "连续勾选：下一所"),
        Binding([Key(.up, .shift)], .markUp, help: "连续勾选：上一所"),
        Binding([.control("z")], .undoBulk, help: "撤销刚才多校一起的通过：全部撤销，或都不撤销"),
        Binding([.control("e")], .export, label: "导出", help: "导出全省工作簿（.xlsx）"),
        Binding([.function(5)], .refresh, label: "刷新", help: "重新读取"),
        Binding([Key(.function(3), .shift)], .previousPending, help: "上一所有待审行的学校"),
        Binding([Pages.previousKey], .previousPage, help: "上一页"),
        Binding([Key(.up)], .up, help: "上一所"),
        Binding([Key(.down)], .down, help: "下一所"),
        Binding([Key(.left)], .left, help: "左边一列"),
        Binding([Key(.right), Key(.tab)], .right, help: "右边一列"),
        Binding([Key(.pageUp)], .pageUp, help: "上一屏"),
        Binding([Key(.pageDown)], .pageDown, help: "下一屏"),
        Binding([Key(.home), Key(.home, .control)], .top, help: "第一所"),
        Binding([Key(.end), Key(.end, .control)], .bottom, help: "最后一所"),
        Binding([Key(.escape)], .escape, help: "取消查找和筛选"),
        Binding([.control("q")], .leave, label: "退出", help: "退出登录"),
    ])

    func keyLines(in context: Context) -> [KeyLine] {
        if finding != nil { return Self.findingLines }
        let lines = zip(Self.keys.bindings, Self.keys.lines { reason(against: $0) })
            .filter { isReviewing || !$0.0.action.isReviewers }.map(\.1)
        return drill == nil ? lines : [.backFromDrill] + lines.filter { $0.keys != [Key(.escape)] }
    }

    private static let findingLines = [
        KeyLine(keys: [Key(.enter)], label: "留在结果中", help: "保留查找的结果", reason: nil),
        KeyLine(keys: [Key(.escape)], label: "取消查找", help: "显示全部", reason: nil),
    ]

    private func reason(against action: Action) -> String? {
        switch action {
        case .mark, .markDown, .markUp, .markAll, .passMarked, .undoBulk: reasonAgainstMarking(action)
        case .open: current == nil ? Wording.nothingFits : nil
        case .nextPage where drill != nil, .previousPage where drill != nil: Wording.backFirst
        case .export where role == .city: Wording.notForCities
        default: nil
        }
    }

    mutating func perform(_ action: Action, in context: Context) -> Step {
        if let reason = reason(against: action) { return .say(reason, .warning) }
        switch action {
        case .open: return current.map { .run(.province(.review($0.school.code))) } ?? .stay
        case .school: return current.map { .run(.province(.school($0.school.code))) } ?? .stay
        case .mark, .markDown, .markUp, .markAll, .passMarked, .undoBulk: return mark(action, in: context)
        case .filter: return .open(FilterScreen(worklist, on: ground))
        case .find: return find("", in: context)
        case .nextPending: return toPending(.forward)
        case .previousPending: return toPending(.backward)
        case .export: return .run(.province(.exportProvince(worklist.scope.province)))
        case .refresh: return .run(.province(drill == nil ? .office : .list(in: worklist.scope.province)))
        case .nextPage:
            return turn(to: OfficePage.destination(of: Pages.nextKey, from: .submissions), in: context)
        case .previousPage:
            return turn(to: OfficePage.destination(of: Pages.previousKey, from: .submissions), in: context)
        case .escape: return escape(in: context)
        case .leave where drill != nil: return Step(move: .closeAndPress(.control("q")))
        case .leave: return .run(.endSession(place: nil, losing: .nothing))
        default:
            move(action, in: context)
            return .stay
        }
    }

    private mutating func escape(in context: Context) -> Step {
        guard worklist.filter != ground else {
            return drill == nil ? .say(Wording.escapeOnFirstPage) : .close
        }
        _ = show(ground, sortedBy: worklist.sorting, in: context)
        return .say(Wording.filterOff)
    }

    func turn(to page: OfficePage?, in context: Context) -> Step {
        switch page {
        case .submissions, nil: .stay
        case .board: .open(BoardScreen(worklist, province: province))
        case .totals: .run(.province(.totals(of: nil)))
        case .report: .run(.province(.report))
        case .settings: .run(.province(.settings))
        }
    }

    private mutating func move(_ action: Action, in context: Context) {
        let height = SubmissionsLayout(context.size).grid.size.rows
        switch action {
        case .up: grid.moveUp()
        case .down: grid.moveDown()
        case .left: grid.moveLeft()
        case .right: grid.moveRight()
        case .pageUp: grid.pageUp(height: height)
        case .pageDown: grid.pageDown(height: height)
        case .top: grid.toTop()
        default: grid.toBottom()
        }
    }
}

extension SubmissionsScreen.Action {
    /// Whether only those who review have a use for it.
    fileprivate var isReviewers: Bool {
        switch self {
        case .mark, .markDown, .markUp, .markAll, .passMarked, .undoBulk: true
        default: false
        }
    }
}

extension KeyLine {
    /// Esc on a list that another page leads to.
    fileprivate static let backFromDrill = KeyLine(
        keys: [Key(.escape)], label: "返回", help: "取消查找和筛选，再按返回上一页", reason: nil)
}
