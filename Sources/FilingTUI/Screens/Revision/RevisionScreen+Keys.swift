import FilingModel
import TUIKitLite

/// The keys of 需修改的任务, and why one of them may do nothing now.
extension RevisionScreen {
    enum Action: Hashable, Sendable {
        case up, down, left, right, pageUp, pageDown, rowStart, rowEnd, top, bottom
        case tab, enter, toggle, edit, clear, clearAndEdit, zeros, undo, redo, save
        case submit, contact, leave, escape
        case cells(CellGesture)

        /// What becomes of the range after this.
        var rangeAfter: RangeAfter {
            switch self {
            case .cells(.range), .cells(.extend): .grows
            case .up, .down, .left, .right, .pageUp, .pageDown, .rowStart, .rowEnd, .top, .bottom: .moved
            case .cells, .clear, .zeros, .save: .used
            default: .dropped
            }
        }
    }

    static let keys = KeyMap<Action>(rowKeys + CellGesture.bindings(Action.cells))

    private static let rowKeys: [Binding<Action>] = [
        Binding([.space], .toggle, label: "勾选/放弃", help: "在左边：勾选要提交的行；在“是否承接”上：放弃承接"),
        Binding([.function(2)], .edit, label: "编辑", help: "编辑本格，光标在末尾"),
        Binding([.function(9)], .submit, label: "提交", help: "提交左边勾选的行，可写答复"),
        Binding([.control("s")], .save, label: "保存", help: "保存（每格填完已自动保存）"),
        Binding([.control("z")], .undo, label: "撤销", help: "撤销上一步"),
        Binding([.function(3)], .contact, help: "修改平台管理联系人、办公电话、手机号"),
        Binding([.control("y")], .redo, help: "重做刚撤销的一步"),
        Binding([.function(5)], .zeros, help: "把本行空着的经费都填 0"),
        Binding([Key(.delete)], .clear, help: "清空本格"),
        Binding([Key(.backspace)], .clearAndEdit, help: "清空本格并编辑"),
        Binding([Key(.enter)], .enter, help: "确认本格，到下一行里这一串 Tab 开始的那一列"),
        Binding([Key(.tab)], .tab, help: "右边一格"),
        Binding([Key(.right)], .right, help: "右边一格"),
        Binding([Key(.left), Key(.tab, .shift)], .left, help: "左边一格"),
        Binding([Key(.up)], .up, help: "上一行"),
        Binding([Key(.down)], .down, help: "下一行"),
        Binding([Key(.pageUp)], .pageUp, help: "上一屏"),
        Binding([Key(.pageDown)], .pageDown, help: "下一屏"),
        Binding([Key(.home)], .rowStart, help: "本行第一格"),
        Binding([Key(.end)], .rowEnd, help: "本行最后一格"),
        Binding([Key(.home, .control)], .top, help: "第一行"),
        Binding([Key(.end, .control)], .bottom, help: "最后一行"),
        Binding([.control("q")], .leave, help: "退出登录；已填内容都已保存"),
        Binding([Key(.escape)], .escape, help: "放弃正在输入的内容；或返回承接任务"),
    ]

    func keyLines(in context: Context) -> [KeyLine] {
        record.returnedRows.isEmpty
            ? [Pages.next, Pages.back] : Self.keys.lines { reason(against: $0, in: context) } + [Pages.next]
    }

    func reason(against action: Action, in context: Context) -> String? {
        switch action {
        case .edit, .clear, .clearAndEdit, .zeros: refusalToEdit(in: context)
        case .cells(.paste) where clipboard == nil: Wording.nothingCopied
        case .undo where !editor.desk.history.canUndo: Wording.nothingToUndo
        case .redo where !editor.desk.history.canRedo: Wording.nothingToRedo
        case .undo: refusal(toChange: editor.desk.history.rowsToUndo, in: context)
        case .redo: refusal(toChange: editor.desk.history.rowsToRedo, in: context)
        case .submit where actor.refusalToSubmit != nil: actor.refusalToSubmit.map { Wording.refusal($0) }
        case .toggle where column == .field(.tick): actor.refusalToSubmit.map { Wording.refusal($0) }
        case .contact: actor.refusalToContact.map { Wording.refusal($0) }
        case .submit where chosen.isEmpty: Wording.refusal(.nothingSelected)
        default: nil
        }
    }

    func refusalToEdit(in context: Context) -> String? {
        refusal(toChange: [editor.place.row], in: context)
    }

    private func refusal(toChange rows: Set<RowNumber>, in context: Context) -> String? {
        refusal(toWriteInto: rows.sorted(), in: context)
    }
}
