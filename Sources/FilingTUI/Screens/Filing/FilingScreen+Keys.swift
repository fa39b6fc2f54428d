import FilingModel
import TUIKitLite

/// The keys of the 承接任务 grid and the commands they stand for.
extension FilingScreen {
    enum Action: Hashable, Sendable {
        case up, down, left, right, pageUp, pageDown, rowStart, rowEnd, top, bottom
        case tab, backTab, enter, escape
        case tick, edit, clear, clearAndEdit, zeros, undo, redo, save, submit, export
        case find, findNext, findPrevious, goTo, filter
        case check
        case contact, policy, history, nextPage, previousPage, leave
        case cells(CellGesture), controlTotal, suggestion
    }

    static let keys = KeyMap<Action>(cellKeys + CellGesture.bindings(Action.cells) + amountKeys)

    private static let amountKeys: [Binding<Action>] = [
        Binding([.control("k")], .suggestion, help: "采用建议的数字；金额疑似按元填写时，看除以 10000 的结果"),
        Binding([.control("t")], .controlTotal, help: "先输入纸面上的合计（控制合计），之后在金额格按 = 填入差额"),
    ]

    private static let cellKeys: [Binding<Action>] = [
        Binding([.space], .tick, label: "承接", help: "勾选或取消本行的是否承接"),
        Binding([.function(2)], .edit, label: "编辑", help: "编辑本格，光标在末尾"),
        Binding([.function(5)], .zeros, label: "填0", help: "把本行空着的经费都填 0"),
        Binding([.function(4)], .policy, label: "政策原文", help: "本任务在行动计划中的原文"),
        Binding([.function(7)], .findNext, label: "查找", help: "按序号、文字、拼音或首字母查找任务；再按找下一处"),
        Binding([.control("z")], .undo, label: "撤销", help: "撤销上一步，可以一直撤销到本次登录"),
        Binding([.control("s")], .save, label: "保存", help: "保存（每格填完已自动保存）"),
        Binding([.function(9)], .submit, label: "提交", help: "提交：先列出差错，或核对全部内容后再提交"),
        Binding([Key(.function(9), .shift)], .check, help: "标记本行或选中的行已复核，再按取消；提交前会列出没有复核的行"),
        Binding([.function(3)], .contact, label: "联系人", help: "修改平台管理联系人、办公电话、手机号"),
        Binding([Pages.nextKey], .nextPage, label: "换页", help: Pages.next.help),
        Binding([Pages.previousKey], .previousPage, help: "上一页"),
        Binding([.control("q")], .leave, label: "退出", help: "退出登录；已填内容都已保存"),
        Binding([.control("e")], .export, help: "导出承接任务情况（.xlsx）"),
        Binding([Key(.function(4), .shift)], .history, help: "明细：每一格何时由谁改过，各次提交有何不同"),
        Binding([.control("y")], .redo, help: "重做刚撤销的一步"),
        Binding([Key(.enter)], .enter, help: "确认本格，到下一行里这一串 Tab 开始的那一列"),
        Binding([Key(.tab)], .tab, help: "下一个可填的格"),
        Binding([Key(.tab, .shift)], .backTab, help: "上一个可填的格"),
        Binding([Key(.escape)], .escape, help: "放弃正在输入的内容，恢复原值；筛选时看全部行；提交过的，回到本校任务情况预览"),
        Binding([Key(.delete)], .clear, help: "清空本格"),
        Binding([Key(.backspace)], .clearAndEdit, help: "清空本格并编辑"),
        Binding([.control("f")], .find, help: "重新输入要查找的内容"),
        Binding([.control("o")], .filter, label: "筛选", help: "筛选：只看已勾选、未填完、有差错、被退回或某一部分的行"),
        Binding([.control("g")], .goTo, help: "转到某一序号的行"),
        Binding([Key(.function(7), .shift)], .findPrevious, help: "查找上一处"),
        Binding([Key(.up)], .up, help: "上一行"),
        Binding([Key(.down)], .down, help: "下一行"),
        Binding([Key(.left)], .left, help: "左边一格"),
        Binding([Key(.right)], .right, help: "右边一格"),
        Binding([Key(.pageUp)], .pageUp, help: "上一屏"),
        Binding([Key(.pageDown)], .pageDown, help: "下一屏"),
        Binding([Key(.home)], .rowStart, help: "本行第一格"),
        Binding([Key(.end)], .rowEnd, help: "本行最后一格"),
        Binding([Key(.home, .control)], .top, help: "第一行（也可 Ctrl+G）"),
        Binding([Key(.end, .control)], .bottom, help: "最后一行（也可 Ctrl+G）"),
    ]

    static let keyBar = KeyBar(of: keys.lines())

    /// The key bar of an account that checks.
    static let checkingKeyBar = KeyBar(of: checking(keys.lines()))

    /// The key bar while a cell is being edited.
    static let editingKeyBar = KeyBar(of: [
        KeyLine(keys: [Key(.enter)], label: "确认并下移", help: "确认本格", reason: nil),
        KeyLine(keys: [Key(.tab)], label: "确认并右移", help: "确认本格，到下一个可填的格", reason: nil),
        KeyLine(keys: [Key(.escape)], label: "恢复原值", help: "放弃正在输入的内容", reason: nil),
    ])

    /// The key bar while a question is asked.
    static let promptKeyBar = KeyBar(of: [
        KeyLine(keys: [Key(.enter)], label: "确定", help: "确定", reason: nil),
        KeyLine(keys: [.function(7), Key(.down)], label: "下一处", help: "查找下一处", reason: nil),
        KeyLine(keys: [Key(.escape)], label: "回到原处", help: "回到原来的地方", reason: nil),
    ])

    func keyLines(in context: Context) -> [KeyLine] {
        let lines = Self.keys.lines { reason(against: $0, in: context) }
        return isChecker ? Self.checking(lines) : lines
    }

    /// Why an action does nothing now; nil when it does.
    func reason(against action: Action, in context: Context) -> String? {
        switch action {
        case .submit: refusalToSubmit(in: context)
        case .undo where !desk.history.canUndo: Wording.nothingToUndo
        case .redo where !desk.history.canRedo: Wording.nothingToRedo
        case .undo: refusal(toChange: desk.history.rowsToUndo, in: context)
        case .redo: refusal(toChange: desk.history.rowsToRedo, in: context)
        case .tick where isChecker: refusalToCheck(in: context)
        case .check: refusalToCheck(in: context)
        case .tick, .edit, .clear, .clearAndEdit, .zeros: refusalToChange(in: context)
        case .cells(.paste) where clipboard == nil: Wording.nothingCopied
        default: nil
        }
    }

    /// The contact can be corrected as long as anything can be sent.
    func refusalToContact(in context: Context) -> String? {
        if let refusal = actor.refusalToContact { return Wording.refusal(refusal, round) }
        return record.returnedRows.isEmpty ? refusalToSend(in: context) : nil
    }

    mutating func perform(_ action: Action, in context: Context) -> Step {
        if let reason = reason(against: action, in: context) { return .say(reason, .warning) }
        if action == .check || (action == .tick && isChecker) { return toggleCheck() }
        if let step = performOnRange(action, in: context) ?? move(action, in: context) {
            keepRange(action.rangeAfter)
            return step
        }
        keepRange(action.rangeAfter)
        switch action {
        case .tick: return editor.toggleTick()
        case .edit: return editor.edit()
        case .clear: return editor.clear()
        case .clearAndEdit: return editor.clearAndEdit()
        case .zeros: return editor.fillZeros()
        case .undo: return goingThere { $0.undo() }
        case .redo: return goingThere { $0.redo() }
        case .save: return save()
        case .submit: return submit(in: context)
        case .suggestion: return takeSuggestion(in: context)
        case .export: return Step(errands: editor.outstanding + [.export])
        case .leave: return leave()
        default: return look(action, in: context)
        }
    }

    /// Undo and redo go where they happened, and that ends a run of Tabs.
    private mutating func goingThere(_ command: (inout CellEditor) -> Step) -> Step {
        runStart = nil
        return command(&editor)
    }

    /// The commands that only look at something.
    private mutating func look(_ action: Action, in context: Context) -> Step {
        switch action {
        case .find: return find(in: context)
        case .findNext: return findNext(backwards: false, in: context)
        case .findPrevious: return findNext(backwards: true, in: context)
        case .filter: return .open(MenuScreen(filterEntries, title: "筛选"))
        case .goTo: return ask(.goTo)
        case .controlTotal: return askForControlTotal(.row(place.row))
        case .contact:
            return refusalToContact(in: context).map { .say($0, .warning) }
                ?? .open(ContactEditScreen(contact))
        case .history: return .run(.openHistory(school.code))
        case .policy: return .open(PolicyScreen(plan: plan, line: currentLine))
        case .nextPage: return turn(to: Pages.neighbour(of: .filing, forward: .next), in: context)
        case .previousPage: return turn(to: Pages.neighbour(of: .filing, forward: .previous), in: context)
        case .escape:
            lastQuery = ""
            return filter == nil ? leadBack() : showAll()
        default: return .stay
        }
    }
}
