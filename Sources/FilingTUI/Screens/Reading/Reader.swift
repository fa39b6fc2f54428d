import FilingModel
import TUIKitLite

/// Texts that are read a screen at a time and searched together by words, pinyin or initials.
struct Reader {
    private(set) var pagers: [Pager]
    /// Which of the texts is open.
    private(set) var current: Int
    /// The question what to look for; nil while none is asked.
    private(set) var question: Question?
    private var search = Search()

    /// What is looked for, and from where.
    struct Question {
        var field = TextField(maximumCharacters: 60)
        let origin: (text: Int, pager: Pager)
    }

    /// The places that fit what was looked for last, through all texts.
    private struct Search {
        var query = ""
        var hits: [Hit] = []
        /// Which of the hits was gone to; nil before the first.
        var current: Int?
        /// The texts as they are looked through, made at the first search.
        var texts: [FindableText] = []
    }

    private struct Hit: Hashable {
        let text: Int
        let place: Range<String.Index>
    }

    init(_ texts: [String], at first: Int = 0) {
        pagers = texts.map(Pager.init)
        current = first
    }

    /// The keys of every page with a text.
    static let keyLines = [
        KeyLine(keys: [Key(.pageDown), Key(.pageUp)], label: "翻页", help: "下一屏/上一屏；方向键一行一行地移动", reason: nil),
        KeyLine(
            keys: [.function(7), .control("f")], label: "查找", help: "按文字、拼音或首字母查找；再按 F7 找下一处", reason: nil),
        KeyLine(keys: [Key(.function(7), .shift)], label: nil, help: "上一处", reason: nil),
        KeyLine(keys: [Key(.home), Key(.end)], label: nil, help: "开头/末尾", reason: nil),
    ]

    // MARK: Answering

    /// Answers a key of reading or searching; nil for any other.
    mutating func press(_ key: Key, in context: Context) -> Step? {
        if question != nil { return answer(key, in: context) }
        switch key {
        case .control("f"): return ask()
        case .function(7): return search.hits.isEmpty ? ask() : go(.next, in: context)
        case Key(.function(7), .shift): return search.hits.isEmpty ? ask() : go(.previous, in: context)
        default:
            let size = Reading.area(context.size).size
            return pagers[current].handle(key, size: size, widths: context.widths) ? .stay : nil
        }
    }

    mutating func paste(_ text: String, in context: Context) -> Step {
        guard question != nil else { return .say(Wording.nothingToTypeInText, .warning) }
        question?.field.insert(PastedText.firstLine(text))
        return follow(in: context)
    }

    /// Opens another of the texts at its beginning.
    mutating func open(_ text: Int) {
        guard pagers.indices.contains(text) else { return }
        (current, search) = (text, Search(texts: search.texts))
        pagers[text] = Pager(pagers[text].text)
    }

    private mutating func ask() -> Step {
        question = Question(origin: (current, pagers[current]))
        return .stay
    }

    private mutating func answer(_ key: Key, in context: Context) -> Step {
        switch key {
        case Key(.escape):
            if let origin = question?.origin { (current, pagers[origin.text]) = (origin.text, origin.pager) }
            (question, search) = (nil, Search(texts: search.texts))
            return .stay
        case Key(.enter):
            question = nil
            return search.hits.isEmpty ? .stay : say(in: context)
        case .function(7), Key(.down): return go(.next, in: context)
        case Key(.function(7), .shift), Key(.up): return go(.previous, in: context)
        default:
            guard question?.field.handle(key) == true else { return .unused(key) }
            return follow(in: context)
        }
    }

    // MARK: Searching

    /// Looks while the words are still being typed: the first place from where the question was asked.
    private mutating func follow(in context: Context) -> Step {
        guard let question else { return .stay }
        if search.texts.isEmpty {
            let readings = context.readings()
            search.texts = pagers.map { FindableText($0.text, readings: readings) }
        }
        search.query = question.field.text
        search.hits = search.texts.enumerated().flatMap { number, text in
            text.places(of: question.field.text).map { Hit(text: number, place: $0) }
        }
        let origin = question.origin
        let start = origin.pager.place(size: Reading.area(context.size).size, widths: context.widths)
        search.current =
            search.hits.firstIndex { ($0.text, $0.place.lowerBound) >= (origin.text, start) }
            ?? search.hits.indices.first
        if search.hits.isEmpty { (current, pagers[origin.text]) = (origin.text, origin.pager) }
        show(in: context)
        return .stay
    }

    private enum Direction { case next, previous }

    private mutating func go(_ direction: Direction, in context: Context) -> Step {
        guard let hit = search.current else { return .stay }
        let count = search.hits.count
        search.current = (hit + (direction == .next ? 1 : count - 1)) % count
        show(in: context)
        return question == nil ? say(in: context) : .stay
    }

    /// Has the current hit on the screen.
    private mutating func show(in context: Context) {
        guard let number = search.current else { return }
        let hit = search.hits[number]
        current = hit.text
        pagers[current].reveal(
            hit.place.lowerBound, size: Reading.area(context.size).size, widths: context.widths)
    }

    private func say(in context: Context) -> Step {
        guard let hit = search.current else { return .stay }
        return .say(Wording.hit(hit + 1, of: search.hits.count, query: search.query))
    }

    // MARK: Drawing

    /// Draws the open text with what was found in it, and the question or what was said last below.
    func draw(on canvas: inout Canvas, in context: Context) {
        let shown = marked(pagers[current])
        canvas.inside(Reading.area(canvas.size)) { shown.draw(on: &$0) }
        if let question {
            FindLine.draw(question.field, label: Wording.findInTextPrompt, count: count, on: &canvas)
        } else {
            Chrome.notice(context.notice, on: &canvas)
        }
    }

    private func marked(_ pager: Pager) -> Pager {
        var pager = pager
        let here = search.hits.indices.filter { search.hits[$0].text == current }
        pager.marks = here.map { search.hits[$0].place }
        pager.currentMark = here.firstIndex { $0 == search.current }
        return pager
    }

    private var count: String? {
        guard !search.query.isEmpty else { return nil }
        return Wording.hitCount(search.current.map { $0 + 1 }, of: search.hits.count)
    }
}

/// The question what to look for, on the line above the key bar: label, field, and which hit of how many.
enum FindLine {
    static func draw(_ field: TextField, label: String, count: String?, on canvas: inout Canvas) {
        let row = canvas.size.rows - 2
        canvas.fill(Area(row: row, column: 0, rows: 1, columns: canvas.size.columns))
        let start = 1 + canvas.write(label, row: row, column: 1, role: .label)
        if let count { canvas.write(count, row: row, column: start + 26, role: .notice) }
        field.draw(on: &canvas, row: row, column: start, columns: 24, focused: true)
    }
}
