import FilingModel
import FilingStore
import TUIKitLite

/// F9 on the list: what would pass at the chosen schools, and what is left out. All of it happens, or
/// nothing.
struct BulkSchoolsScreen: Screen {
    private var entries: [BulkEntry]
    private var list: ListView<SchoolCode>
    private var chosen: Set<SchoolCode>
    /// Why the schools are read anew; said once they are.
    private var news: Notice?

    init(_ entries: [BulkEntry]) {
        self.entries = entries
        list = ListView(entries.map { ListItem(id: $0.school.code, text: "") })
        chosen = Set(entries.filter { !$0.rows.isEmpty }.map(\.school.code))
    }

    func keyLines(in context: Context) -> [KeyLine] {
        [
            KeyLine(
                keys: [Key(.enter)], label: "通过 \(picked.count) 所", help: "勾选的学校里没有疑点的行一起通过，或都不通过",
                reason: picked.isEmpty ? Wording.noSchoolChosen : nil),
            KeyLine(keys: [.space], label: "勾选", help: "勾选或取消这一所", reason: nil),
            KeyLine(keys: [Key(.escape)], label: "不做，返回", help: "什么都不改，返回列表", reason: nil),
        ]
    }

    var isIdle: Bool { false }
    var guide: [String] { ["多校一起通过", Wording.bulkSchoolsGuide] }

    /// The schools that would be passed.
    private var picked: [BulkEntry] { entries.filter { chosen.contains($0.school.code) } }

    mutating func update(_ input: ScreenInput, in context: Context) -> Step {
        switch input {
        case .key(let key): return press(key, in: context)
        case .outcome(.province(.actedAll)):
            guard case .outcome(let outcome) = input else { return .stay }
            return Step(move: .closeAndTell(outcome))
        case .outcome(.province(.refusedAll(let school, let act, let refusal))):
            return readAgain(because: Notice(Wording.nothingPassed(school, act, refusal), .error))
        case .outcome(.province(.bulk(let entries))):
            show(entries)
            defer { news = nil }
            return Step(notice: news)
        case .outcome(.province(.news(let news))): return hear(news)
        case .outcome(.failed(let failure, _)): return .say(Wording.failure(failure), .error)
        default: return .stay
        }
    }

    /// A school that moved is read anew before anybody agrees to what was.
    private mutating func hear(_ news: OfficeNews) -> Step {
        let codes = Set(entries.map(\.school.code))
        guard news.lines?.lines.contains(where: { codes.contains($0.school.code) }) == true else {
            return .stay
        }
        return readAgain(because: Notice(Wording.bulkMoved, .warning))
    }

    private mutating func readAgain(because notice: Notice) -> Step {
        news = notice
        return Step(errands: [.province(.bulk(entries.map(\.school.code)))], notice: notice)
    }

    private mutating func show(_ new: [BulkEntry]) {
        let known = Set(entries.map(\.school.code))
        entries = new
        list.items = entries.map { ListItem(id: $0.school.code, text: "") }
        let open = entries.filter { !$0.rows.isEmpty }.map(\.school.code)
        chosen = chosen.intersection(open).union(Set(open).subtracting(known))
    }

    private mutating func press(_ key: Key, in context: Context) -> Step {
        if EverywhereKeys.map.action(for: key) == .leave { return Step(move: .closeAndPress(key)) }
        if key == Key(.escape) { return .close }
        if key.asciiTwin == .space { return toggle() }
        if key == Key(.enter) {
            guard !picked.isEmpty else { return .say(Wording.noSchoolChosen, .warning) }
            return .run(.province(.actAll(picked.map(\.step))))
        }
        return list.handle(key, height: height(context.size)) ? .stay : .unused(key)
    }

    private mutating func toggle() -> Step {
        guard let entry = entries.first(where: { $0.school.code == list.selected }) else { return .stay }
        guard !entry.rows.isEmpty else { return .say(Wording.allDoubtful(entry.school), .warning) }
        if chosen.remove(entry.school.code) == nil { chosen.insert(entry.school.code) }
        return .stay
    }

    // MARK: Drawing

    private func height(_ size: Size) -> Int { max(1, size.rows - 8) }

    func draw(on canvas: inout Canvas, in context: Context) {
        Chrome.title("多校一起通过", on: &canvas)
        canvas.write(Wording.bulk(picked, of: entries), row: 1, column: 1, role: .total)
        Chrome.paragraphs([Wording.bulkSchoolsGuide], row: 2, on: &canvas, role: .label)
        var shown = list
        shown.items = entries.map { entry in
            let mark = entry.rows.isEmpty ? "   " : chosen.contains(entry.school.code) ? "[x]" : "[ ]"
            return ListItem(
                id: entry.school.code, text: "\(mark) \(Wording.bulkLine(entry))",
                role: entry.leftOut.isEmpty ? .plain : .warning)
        }
        let room = Area(row: 5, column: 1, rows: height(canvas.size), columns: canvas.size.columns - 2)
        canvas.inside(room) { shown.draw(on: &$0) }
        if entries.isEmpty {
            canvas.write(Wording.nothingPendingAnywhere, row: 5, column: 1)
            canvas.placeCursor(row: 5, column: 1)
        }
        Chrome.notice(context.notice, on: &canvas)
        Chrome.keyBar(keyLines(in: context), on: &canvas)
    }
}
