import FilingModel
import TUIKitLite

/// F2 over the list: what it shows and in which order. Enter takes the line under the cursor.
struct FilterScreen: Screen {
    /// One line to choose.
    private enum Choice: Hashable {
        case queue(Worklist.Queue)
        case state(FilingState?)
        case kind(SchoolKind?)
        case city(String?)
        case sorting(Worklist.Sorting)
    }

    private var filter: Worklist.Filter
    private var sorting: Worklist.Sorting
    /// What the list is limited to whatever is chosen here: the kind or city that led to it.
    private let ground: Worklist.Filter
    private var list: ListView<Choice>

    init(_ worklist: Worklist, on ground: Worklist.Filter = Worklist.Filter()) {
        (filter, sorting, self.ground) = (worklist.filter, worklist.sorting, ground)
        let kinds = ground.kind == nil ? [nil] + SchoolKind.allCases : []
        let cities = ground.city == nil ? [nil] + worklist.cities.map(Optional.some) : []
        let choices =
            Worklist.Queue.allCases.map(Choice.queue) + Worklist.Sorting.allCases.map(Choice.sorting)
            + kinds.map(Choice.kind) + ([nil] + FilingState.allCases).map(Choice.state)
            + cities.map(Choice.city)
        list = ListView(choices.map { ListItem(id: $0, text: "") })
    }

    func keyLines(in context: Context) -> [KeyLine] {
        [
            KeyLine(keys: [Key(.enter), .space], label: "选中", help: "选中这一项", reason: nil),
            KeyLine(keys: [.function(2), Key(.escape)], label: "返回列表", help: "按所选的筛选和排序显示", reason: nil),
            KeyLine(keys: [Key(.delete)], label: "全部取消", help: "取消筛选", reason: nil),
        ]
    }

    var isIdle: Bool { false }
    var guide: [String] { ["筛选和排序", Wording.filterGuide] }

    mutating func update(_ input: ScreenInput, in context: Context) -> Step {
        guard case .key(let key) = input else { return .stay }
        if EverywhereKeys.map.action(for: key) == .leave { return Step(move: .closeAndPress(key)) }
        switch key.asciiTwin {
        case Key(.escape), .function(2):
            return Step(move: .closeAndTell(.province(.filter(filter, sorting))))
        case Key(.enter), .space: return choose()
        case Key(.delete): clear()
        default:
            return list.handle(key, height: height(context.size)) ? .stay : .unused(key)
        }
        return .stay
    }

    /// Back to all the schools of the list; the words stay.
    private mutating func clear() {
        let words = filter.words
        filter = ground
        filter.words = words
    }

    private mutating func choose() -> Step {
        if let choice = list.selected, isChosen(choice) { return .say(Wording.chosenAlready) }
        switch list.selected {
        case .queue(let queue): filter.queue = queue
        case .state(let state): filter.state = state
        case .kind(let kind): filter.kind = kind
        case .city(let city): filter.city = city
        case .sorting(let chosen): sorting = chosen
        case nil: break
        }
        return .stay
    }

    private func isChosen(_ choice: Choice) -> Bool {
        switch choice {
        case .queue(let queue): filter.queue == queue
        case .state(let state): filter.state == state
        case .kind(let kind): filter.kind == kind
        case .city(let city): filter.city == city
        case .sorting(let chosen): sorting == chosen
        }
    }

    private func text(_ choice: Choice) -> String {
        let name =
            switch choice {
            case .queue(let queue): "待办  \(queue.rawValue)"
            case .state(let state): "状态  \(state?.rawValue ?? "全部")"
            case .kind(let kind): "类型  \(kind?.rawValue ?? "全部")"
            case .city(let city): "地市  \(city ?? "全部")"
            case .sorting(let sorting): "排序  \(sorting.rawValue)"
            }
        return "\(isChosen(choice) ? "(*)" : "( )") \(name)"
    }

    private func height(_ size: Size) -> Int { max(1, size.rows - 6) }

    func draw(on canvas: inout Canvas, in context: Context) {
        Chrome.title("筛选和排序", on: &canvas)
        canvas.write(Wording.filter(filter, sorting), row: 1, column: 1, role: .label)
        var shown = list
        shown.items = list.items.map {
            ListItem(id: $0.id, text: text($0.id), role: isChosen($0.id) ? .ticked : .plain)
        }
        let room = Area(row: 3, column: 1, rows: height(canvas.size), columns: canvas.size.columns - 2)
        canvas.inside(room) { shown.draw(on: &$0) }
        Chrome.notice(context.notice, on: &canvas)
        Chrome.keyBar(keyLines(in: context), on: &canvas)
    }
}
