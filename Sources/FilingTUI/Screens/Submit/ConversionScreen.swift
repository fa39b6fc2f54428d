import FilingModel
import TUIKitLite

/// What the amounts would be, had they been typed in 元: looked at before anything is changed.
struct ConversionScreen: Screen {
    private let contents: [(cell: CellID, content: CellContent)]
    private var pager: Pager

    init(_ contents: [(cell: CellID, content: CellContent)], in table: FilingTable) {
        self.contents = contents
        var meant = table
        for (cell, content) in contents { meant.put(content, into: cell) }
        let lines = Wording.comparison(from: table.tickedContent, to: meant.tickedContent, in: table)
        pager = Pager(lines.joined(separator: "\n"))
    }

    func keyLines(in context: Context) -> [KeyLine] {
        [
            KeyLine(keys: [Key(.enter)], label: "采用", help: "把这些金额除以 10000，一步可撤销", reason: nil),
            KeyLine(keys: [Key(.pageDown), Key(.pageUp)], label: "翻页", help: "翻页", reason: nil),
            KeyLine(keys: [Key(.escape)], label: "不改，返回", help: "什么都不改，返回", reason: nil),
        ]
    }

    var isIdle: Bool { false }
    var guide: [String] { ["按元换算", Wording.conversionGuide] }

    mutating func update(_ input: ScreenInput, in context: Context) -> Step {
        guard case .key(let key) = input else { return .stay }
        guard key == Key(.enter) else { return Reading.press(key, pager: &pager, in: context) }
        let chosen = Dictionary(uniqueKeysWithValues: contents.map { ($0.cell, $0.content) })
        return Step(move: .closeAndTell(.conversionChosen(chosen)))
    }

    func draw(on canvas: inout Canvas, in context: Context) {
        Chrome.title("按元换算：除以 10000", on: &canvas)
        canvas.inside(Reading.area(canvas.size)) { pager.draw(on: &$0) }
        Chrome.notice(context.notice, on: &canvas)
        Chrome.keyBar(keyLines(in: context), on: &canvas)
    }
}
