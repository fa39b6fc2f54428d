import FilingModel
import TUIKitLite

/// The first page of an office: the schools that may file, and the round.
struct OfficeScreen: Screen {
    private let opened: OpenedOffice
    private var list: ListView<SchoolCode>

    init(_ opened: OpenedOffice) {
        self.opened = opened
        list = ListView(opened.schools.map { ListItem(id: $0.code, text: "") })
    }

    func keyLines(in context: Context) -> [KeyLine] {
        [
            KeyLine(keys: [Key(.pageDown), Key(.pageUp)], label: "翻页", help: "翻页", reason: nil),
            .leaving,
        ]
    }

    var guide: [String] { ["学校名单", Wording.roundNotes(opened.round)] }

    mutating func update(_ input: ScreenInput, in context: Context) -> Step {
        switch input {
        case .key(let key): return press(key, in: context)
        case .outcome(.sessionEnded): return Step(move: .leave)
        case .outcome(.province(.review(let review))): return open(review)
        case .outcome(.province(.stoodOn(let code))):
            list.select(code)
            return .stay
        case .outcome(.failed(let failure, _)): return .say(Wording.failure(failure), .error)
        default: return .stay
        }
    }

    private mutating func press(_ key: Key, in context: Context) -> Step {
        if EverywhereKeys.map.action(for: key) == .leave {
            return .run(.endSession(place: nil, losing: .nothing))
        }
        if key == Key(.escape) { return .say(Wording.escapeOnFirstPage) }
        if key == Key(.enter), let code = list.selected { return .run(.province(.review(code))) }
        return list.handle(key, height: height(context.size)) ? .stay : .say(Wording.keyWithoutUse(key))
    }

    private func open(_ review: OpenedReview) -> Step {
        let entries = opened.schools.map { ReviewQueue.Entry(school: $0.code, pending: 0) }
        let queue = ReviewQueue(entries, at: review.school.code)
        let reviewer = Actor(account: opened.account, role: opened.role)
        return .open(ReviewScreen(review, by: reviewer, in: queue))
    }

    private func height(_ size: Size) -> Int { max(1, size.rows - 7) }

    func draw(on canvas: inout Canvas, in context: Context) {
        Chrome.title("\(opened.province.name) 学校名单", right: opened.account.text, on: &canvas)
        canvas.write(Wording.window(opened.round, at: context.now), row: 1, column: 1)
        canvas.write("共 \(opened.schools.count) 所", row: 2, column: 1, role: .total)
        let columns = Columns(canvas.size)
        columns.write(["学校代码", "学校名称", "类型", "地市"], row: 3, on: &canvas, role: .heading)
        var shown = list
        shown.items = opened.schools.map { ListItem(id: $0.code, text: columns.line($0, canvas.widths)) }
        let room = Area(row: 4, column: 1, rows: height(canvas.size), columns: canvas.size.columns - 2)
        canvas.inside(room) { shown.draw(on: &$0) }
        Chrome.notice(context.notice, on: &canvas)
        Chrome.keyBar(keyLines(in: context), on: &canvas)
    }

    /// The columns of the list in a window of some size.
    private struct Columns {
        private let widths: [Int]

        init(_ size: Size) { widths = [11, max(20, size.columns - 40), 10, 14] }

        func write(_ texts: [String], row: Int, on canvas: inout Canvas, role: TUIKitLite.Role) {
            var column = 1
            for (text, width) in zip(texts, widths) {
                canvas.write(text, row: row, column: column, role: role, columns: width)
                column += width + 1
            }
        }

        /// A school's line, padded to the columns.
        func line(_ school: School, _ measure: TextWidth) -> String {
            zip([school.code.text, school.name, school.kind.rawValue, school.city], widths).map {
                text, width in
                let cut = measure.clipped(text, to: width)
                return cut + String(repeating: " ", count: max(0, width - measure.columns(of: cut)))
            }.joined(separator: " ")
        }
    }
}
