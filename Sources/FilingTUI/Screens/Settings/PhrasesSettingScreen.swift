import FilingModel
import TUIKitLite

/// 常用短语 of the province: numbered; the first nine are inserted into a comment by their digit. Each change is
/// saved at once.
struct PhrasesSettingScreen: Screen {
    private var phrases: [String]
    private var list: ListView<Int>
    /// What was, for Ctrl+Z.
    private var former: [[String]] = []
    /// The number of the phrase to stand on once the change is saved.
    private var wanted: Int?

    init(_ phrases: [String]) {
        self.phrases = phrases
        list = ListView(Self.items(phrases))
    }

    private static func items(_ phrases: [String]) -> [ListItem<Int>] {
        phrases.enumerated().map { ListItem(id: $0, text: Wording.numbered($0 + 1, $1)) }
            + [ListItem(id: phrases.count, text: Wording.newPhrase, role: .muted)]
    }

    enum Action: Hashable, Sendable { case edit, remove, earlier, later, undo }

    static let keys = KeyMap<Action>([
        Binding([Key(.enter), .function(2)], .edit, label: "修改", help: "修改这一条；在最后一行回车新增一条"),
        Binding([Key(.delete)], .remove, label: "删除", help: "删除这一条；Ctrl+Z 恢复"),
        Binding([Key(.up, .shift)], .earlier, label: "上移", help: "往前移一位，号码随之改变"),
        Binding([Key(.down, .shift)], .later, label: "下移", help: "往后移一位"),
        Binding([.control("z")], .undo, label: "撤销", help: "撤销在本页的上一次改动"),
    ])

    func keyLines(in context: Context) -> [KeyLine] {
        Self.keys.lines { reason(against: $0) } + [
            KeyLine(keys: [Key(.escape)], label: "返回", help: "返回设置；改动都已保存", reason: nil)
        ]
    }

    var guide: [String] { ["常用短语", Wording.phrasesGuide] }

    /// The number of the phrase under the cursor; nil on the line for a new one.
    private var current: Int? { list.selected.flatMap { phrases.indices.contains($0) ? $0 : nil } }

    private func reason(against action: Action) -> String? {
        switch action {
        case .edit:
            current == nil && phrases.count >= PhraseBook.mostPhrases ? Wording.phrasesFull : nil
        case .remove: phrases.count == 1 && current != nil ? Wording.lastPhrase : reasonWithoutPhrase
        case .earlier: current == 0 ? Wording.firstPhrase : reasonWithoutPhrase
        case .later: current == phrases.count - 1 ? Wording.noPhraseBehind : reasonWithoutPhrase
        case .undo: former.isEmpty ? Wording.nothingToUndo : nil
        }
    }

    private var reasonWithoutPhrase: String? { current == nil ? Wording.noPhraseHere : nil }

    // MARK: Answering

    mutating func update(_ input: ScreenInput, in context: Context) -> Step {
        switch input {
        case .key(let key): return press(key, in: context)
        case .outcome(.province(.phrase(let phrase))): return write(phrase)
        case .outcome(.province(.settingsSaved(let opened))):
            phrases = opened.phrases
            list.items = Self.items(phrases)
            if let wanted { list.select(wanted) }
            return .say(Wording.settingsSaved)
        case .outcome(.failed(let failure, _)): return .say(Wording.failure(failure), .error)
        default: return .stay
        }
    }

    private mutating func press(_ key: Key, in context: Context) -> Step {
        if EverywhereKeys.map.action(for: key) == .leave { return Step(move: .closeAndPress(key)) }
        if key == Key(.escape) { return .run(.province(.settings)).closing }
        guard let action = Self.keys.action(for: key) else {
            return list.handle(key, height: height(context.size)) ? .stay : .unused(key)
        }
        if let reason = reason(against: action) { return .say(reason, .warning) }
        return perform(action)
    }

    private mutating func perform(_ action: Action) -> Step {
        switch action {
        case .edit:
            let number = (current ?? phrases.count) + 1
            return .open(PhraseScreen(number: number, text: current.map { phrases[$0] } ?? ""))
        case .undo:
            guard let before = former.popLast() else { return .stay }
            return .run(.province(.setPhrases(before)))
        case .remove, .earlier, .later:
            guard let current else { return .stay }
            return move(current, action)
        }
    }

    private mutating func move(_ index: Int, _ action: Action) -> Step {
        var next = phrases
        let phrase = next.remove(at: index)
        let place = action == .earlier ? index - 1 : index + 1
        if action != .remove { next.insert(phrase, at: place) }
        return save(next, standingOn: action == .remove ? index : place)
    }

    /// Takes the phrase that was written, in place of the one under the cursor or as a new one.
    private mutating func write(_ phrase: String) -> Step {
        var next = phrases
        let place = current ?? next.count
        if current == nil { next.append(phrase) } else { next[place] = phrase }
        return next == phrases ? .say(Wording.nothingChanged) : save(next, standingOn: place)
    }

    private mutating func save(_ next: [String], standingOn place: Int) -> Step {
        former.append(phrases)
        wanted = place
        return .run(.province(.setPhrases(next)))
    }

    // MARK: Drawing

    private func height(_ size: Size) -> Int { max(1, size.rows - 7) }

    func draw(on canvas: inout Canvas, in context: Context) {
        Chrome.title("常用短语  \(phrases.count) 条", on: &canvas)
        Chrome.paragraphs([Wording.phrasesGuide], row: 1, on: &canvas, role: .label)
        let room = Area(row: 4, column: 1, rows: height(canvas.size), columns: canvas.size.columns - 2)
        canvas.inside(room) { list.draw(on: &$0) }
        Chrome.notice(context.notice, on: &canvas)
        Chrome.keyBar(keyLines(in: context), on: &canvas)
    }
}
