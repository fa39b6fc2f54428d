import FilingModel
import TUIKitLite

/// The pages of an office, in the order in which F6 leads through them. 审核列表 stays below the others.
enum OfficePage: CaseIterable {
    case submissions, board, totals, report, settings

    var title: String {
        switch self {
        case .submissions: "审核列表"
        case .board: "催报名单"
        case .totals: "汇总"
        case .report: "报部"
        case .settings: "设置"
        }
    }

    static let next = KeyLine(
        keys: [Pages.nextKey, Pages.previousKey], label: "换页", help: "下一页/上一页：审核列表、催报名单、汇总、报部、设置", reason: nil
    )

    /// Where F6 and Shift+F6 lead from a page; nil for any other key.
    static func destination(of key: Key, from page: OfficePage) -> OfficePage? {
        guard key == Pages.nextKey || key == Pages.previousKey else { return nil }
        let all = allCases
        let index = all.firstIndex(of: page) ?? 0
        return all[(index + (key == Pages.nextKey ? 1 : all.count - 1)) % all.count]
    }

    /// What a page on the list does with F6, Esc and Ctrl+Q; nil for any other key.
    static func leading(_ key: Key, from page: OfficePage) -> Step? {
        if let destination = destination(of: key, from: page) {
            return Step(move: .closeAndTell(.province(.turn(destination))))
        }
        if EverywhereKeys.map.action(for: key) == .leave { return Step(move: .closeAndPress(key)) }
        return key == Key(.escape) ? .close : nil
    }

    /// The pages' names on the first line; the current one stands out.
    static func drawTabs(_ current: OfficePage, right: String, on canvas: inout Canvas) {
        var column = 1
        for page in allCases {
            if column > 1 { column += canvas.write(" | ", row: 0, column: column, role: .muted) }
            column += canvas.write(
                page.title, row: 0, column: column, role: page == current ? .title : .muted)
        }
        let name = canvas.widths.clipped(right, to: max(0, canvas.size.columns - column - 2))
        canvas.write(
            name, row: 0, column: canvas.size.columns - canvas.widths.columns(of: name) - 1, role: .label)
    }
}
