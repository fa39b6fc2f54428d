import FilingModel
import TUIKitLite

/// F9: the rows that would pass at once, with what speaks against each. Doubtful rows are left out unless
/// they are ticked.
struct BulkPassScreen: Screen {
    private let sheet: ReviewSheet
    private var list: ListView<RowNumber>
    private var chosen: Set<RowNumber>

    init(_ sheet: ReviewSheet) {
        self.sheet = sheet
        list = ListView(sheet.pending.map { ListItem(id: $0, text: "") })
        let isAsking = sheet.record.openRequest != nil
        chosen = Set(
            sheet.pending.filter { !isAsking && sheet.doubts[$0] == nil && !sheet.isUnchanged($0) })
    }

    func keyLines(in context: Context) -> [KeyLine] {
        [
            KeyLine(
                keys: [Key(.enter)], label: "通过勾选的 \(chosen.count) 行", help: "勾选的行一起通过",
                reason: chosen.isEmpty ? Wording.nothingChosen : nil),
            KeyLine(keys: [.space], label: "勾选", help: "勾选或取消这一行", reason: nil),
            KeyLine(keys: [Key(.escape)], label: "不做，返回", help: "什么都不改，返回", reason: nil),
        ]
    }

    var isIdle: Bool { false }
    var guide: [String] { ["全部通过", Wording.bulkGuide] }

    mutating func update(_ input: ScreenInput, in context: Context) -> Step {
        switch input {
        case .key(let key): return press(key, in: context)
        case .outcome(.province(.acted)), .outcome(.province(.refused)):
            guard case .outcome(let outcome) = input else { return .stay }
            return Step(move: .closeAndTell(outcome))
        case .outcome(.province(.news(let news))):
            return news.review?.school.code == sheet.review.school.code
                ? Step(move: .close).saying(Notice(Wording.movedMeanwhile, .warning)) : .stay
        case .outcome(.failed(let failure, _)): return .say(Wording.failure(failure), .error)
        default: return .stay
        }
    }

    private mutating func press(_ key: Key, in context: Context) -> Step {
        if EverywhereKeys.map.action(for: key) == .leave { return Step(move: .closeAndPress(key)) }
        if key == Key(.escape) { return .close }
        if key.asciiTwin == .space { return toggle() }
        if key == Key(.enter) { return pass() }
        return list.handle(key, height: height(context.size)) ? .stay : .unused(key)
    }

    private mutating func toggle() -> Step {
        guard let row = list.selected else { return .stay }
        if chosen.remove(row) == nil { chosen.insert(row) }
        return .stay
    }

    private func pass() -> Step {
        guard !chosen.isEmpty else { return .say(Wording.nothingChosen, .warning) }
        let versions = chosen.map { ($0, sheet.record.rows[$0]?.version ?? 0) }
        let act = Act.pass(Dictionary(uniqueKeysWithValues: versions))
        return .run(.province(.act(act, on: sheet.review.school.code)))
    }

    // MARK: Drawing

    private func height(_ size: Size) -> Int { max(1, size.rows - 7) }

    private var sum: Amount {
        chosen.reduce(into: .zero) { $0 += sheet.table.commitment($1).total }
    }

    func draw(on canvas: inout Canvas, in context: Context) {
        Chrome.title("全部通过", right: sheet.review.school.name, on: &canvas)
        canvas.write(
            Wording.bulk(chosen: chosen.count, of: list.items.count, sum), row: 1, column: 1, role: .total)
        canvas.write(Wording.bulkGuide, row: 2, column: 1, role: .label)
        var shown = list
        shown.items = list.items.map { ListItem(id: $0.id, text: text($0.id), role: role($0.id)) }
        let room = Area(row: 4, column: 1, rows: height(canvas.size), columns: canvas.size.columns - 2)
        canvas.inside(room) { shown.draw(on: &$0) }
        Chrome.notice(context.notice, on: &canvas)
        Chrome.keyBar(keyLines(in: context), on: &canvas)
    }

    private func role(_ row: RowNumber) -> TUIKitLite.Role {
        sheet.doubts[row] == nil && !sheet.isUnchanged(row) ? .plain : .warning
    }

    private func text(_ number: RowNumber) -> String {
        guard let line = sheet.table.line(number) else { return number.text }
        let commitment = sheet.table.commitment(number)
        let quantity = line.row.quantity.map { " \(commitment.quantity.text)\($0.unit)" } ?? ""
        let unchanged = sheet.isUnchanged(number) ? [Wording.cameBackUnchanged] : []
        let doubts = unchanged + (sheet.doubts[number] ?? [])
        let mark = chosen.contains(number) ? "[x]" : "[ ]"
        let figures = "\(mark) \(number)\(quantity) \(commitment.total.wanYuanText) 万元"
        return doubts.isEmpty
            ? "\(figures)  \(line.row.title)" : "\(figures)  疑点：\(doubts.joined(separator: "；"))"
    }
}
