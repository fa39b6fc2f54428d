import FilingModel
import TUIKitLite

/// The school's pages, in the order in which F6 leads through them. 承接任务 stays below the others, so that its
/// undo history and its place are never lost.
enum Pages: CaseIterable {
    case filing, revision, contacts, password

    var title: String {
        switch self {
        case .filing: "承接任务"
        case .revision: "需修改的任务"
        case .contacts: "省级平台联系人"
        case .password: "修改密码"
        }
    }

    static let nextKey = Key.function(6)
    static let previousKey = Key(.function(6), .shift)

    static let next = KeyLine(
        keys: [nextKey, previousKey], label: "换页",
        help: "下一页/上一页：承接任务、需修改的任务、省级平台联系人、修改密码", reason: nil)
    static let back = KeyLine(keys: [Key(.escape)], label: "返回承接任务", help: "回到承接任务", reason: nil)

    /// Where F6 and Shift+F6 lead from a page that lies on 承接任务; nil for any other key.
    /// A page that changed the working copy hands its desk back.
    static func destination(of key: Key, from page: Pages, handing handover: Handover? = nil) -> Step? {
        guard key == nextKey || key == previousKey else { return nil }
        return Step(
            move: .closeAndTurn(neighbour(of: page, forward: key == nextKey ? .next : .previous), handover))
    }

    enum Direction { case next, previous }

    /// The page after or before `page`, around the end.
    static func neighbour(of page: Pages, forward direction: Direction) -> Pages {
        let all = Array(allCases)
        let index = all.firstIndex(of: page) ?? 0
        return all[(index + (direction == .next ? 1 : all.count - 1)) % all.count]
    }

    /// What a page without input of its own says to any other key.
    static func otherKey(_ key: Key, handing handover: Handover? = nil) -> Step {
        if EverywhereKeys.map.action(for: key) == .leave { return Step(move: .closeAndPress(key)) }
        if key == Key(.escape) { return Step(move: .closeAndTurn(.filing, handover)) }
        return key.typedScalar == nil ? .unused(key) : .say(Wording.nothingToType)
    }

    /// The pages' names on the first line; the current one stands out.
    static func drawTabs(
        _ current: Pages, right: String, on canvas: inout Canvas, naming first: String = Pages.filing.title,
        returned: Int = 0
    ) {
        var column = 1
        for page in allCases {
            if column > 1 { column += canvas.write(" | ", row: 0, column: column, role: .muted) }
            let title = page == .filing ? first : page == .revision ? "\(page.title) \(returned)" : page.title
            column += canvas.write(title, row: 0, column: column, role: page == current ? .title : .muted)
        }
        let room = max(0, canvas.size.columns - column - 2)
        let name = canvas.widths.clipped(right, to: room)
        let columns = canvas.widths.columns(of: name)
        canvas.write(name, row: 0, column: canvas.size.columns - columns - 1, role: .label)
    }
}
