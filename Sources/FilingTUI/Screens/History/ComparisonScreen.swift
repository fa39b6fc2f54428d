import FilingModel
import TUIKitLite

/// Any two versions of a filing side by side; the working copy counts as one.
struct ComparisonScreen: Screen {
    private let opened: OpenedHistory
    /// The versions, oldest first, and the working copy.
    private let sides: [Side]
    private var from: Int
    private var to: Int
    /// Which of both the arrows change.
    private var isChangingFrom = true
    private var pager = Pager("")

    private struct Side {
        let name: String
        let content: [RowNumber: Commitment]
    }

    private enum Action: Hashable, Sendable { case earlier, later, other, leave, escape }

    private static let keys = KeyMap<Action>([
        Binding([Key(.left)], .earlier, label: "前一版", help: "换成更早的一版"),
        Binding([Key(.right)], .later, label: "后一版", help: "换成更晚的一版；最后是现在填写的内容"),
        Binding([Key(.tab), Key(.tab, .shift)], .other, label: "换另一边", help: "选择要换的是左边还是右边的版本"),
        Binding([Key(.escape), .function(4)], .escape, label: "返回", help: "返回明细"),
        Binding([.control("q")], .leave, help: "退出登录"),
    ])

    init(_ opened: OpenedHistory) {
        self.opened = opened
        sides =
            opened.versions.map { Side(name: Wording.versionName($0), content: $0.content) }
            + [Side(name: Wording.workingCopy, content: opened.table.tickedContent)]
        // Until the working copy differs, the last change is the one between the last two versions.
        let isSame = sides.count > 2 && sides[sides.count - 2].content == sides[sides.count - 1].content
        to = isSame ? sides.count - 2 : sides.count - 1
        from = max(0, to - 1)
        compare()
    }

    func keyLines(in context: Context) -> [KeyLine] { Self.keys.lines() }

    var isIdle: Bool { false }
    var guide: [String] { ["版本比较", Wording.comparisonGuide] }

    mutating func update(_ input: ScreenInput, in context: Context) -> Step {
        guard case .key(let key) = input else { return .stay }
        switch Self.keys.action(for: key) {
        case .earlier: turn(by: -1)
        case .later: turn(by: 1)
        case .other: isChangingFrom.toggle()
        case .escape: return .close
        case .leave: return Step(move: .closeAndPress(key))
        case nil:
            let size = Reading.area(context.size).size
            let isHandled = pager.handle(key, size: size, widths: context.widths)
            return isHandled ? .stay : .say(Wording.keyWithoutUse(key))
        }
        return .stay
    }

    private mutating func turn(by step: Int) {
        let wanted = min(max((isChangingFrom ? from : to) + step, 0), sides.count - 1)
        if isChangingFrom { from = wanted } else { to = wanted }
        compare()
    }

    private mutating func compare() {
        let text = Wording.comparison(from: sides[from].content, to: sides[to].content, in: opened.table)
        pager = Pager(text.joined(separator: "\n"))
    }

    func draw(on canvas: inout Canvas, in context: Context) {
        Chrome.title("版本比较", right: opened.school.name, on: &canvas)
        var column = 1
        for (side, isChanging) in [(from, isChangingFrom), (to, !isChangingFrom)] {
            let role: TUIKitLite.Role = isChanging ? .selected : .title
            column += canvas.write(" \(sides[side].name) ", row: 1, column: column, role: role)
            if side == from, column < canvas.size.columns / 2 {
                column += canvas.write(" → ", row: 1, column: column, role: .muted)
            }
        }
        canvas.inside(Reading.area(canvas.size)) { pager.draw(on: &$0) }
        Chrome.notice(context.notice, on: &canvas)
        Chrome.keyBar(keyLines(in: context), on: &canvas)
    }
}
