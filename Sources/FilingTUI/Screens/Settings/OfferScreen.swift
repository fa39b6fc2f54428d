import FilingModel
import TUIKitLite

/// The rows that the round offers: each of the catalogue's, ticked or not.
struct OfferScreen: Screen {
    private let round: Round
    private let catalogue: Catalogue
    private var offered: Set<RowNumber>
    private var list: ListView<RowNumber>

    init(_ round: Round, _ catalogue: Catalogue) {
        (self.round, self.catalogue) = (round, catalogue)
        offered = round.offered
        list = ListView(catalogue.rowNumbers.map { ListItem(id: $0, text: "") })
    }

    func keyLines(in context: Context) -> [KeyLine] {
        [
            KeyLine(keys: [.space], label: "勾选", help: "开放或不开放这一行", reason: nil),
            KeyLine(keys: [.control("s")], label: "保存", help: "保存开放的任务", reason: nil),
            KeyLine(keys: [Key(.escape)], label: "不改，返回", help: "什么都不改，返回", reason: nil),
        ]
    }

    var isIdle: Bool { false }
    var guide: [String] { ["开放的任务", Wording.offerGuide] }

    mutating func update(_ input: ScreenInput, in context: Context) -> Step {
        switch input {
        case .key(let key): return press(key, in: context)
        case .outcome(.province(.roundRefused(let refusal))): return .say(Wording.refusal(refusal), .error)
        case .outcome(.province(.settingsSaved(let opened))):
            return Step(
                move: .closeAndTell(.province(.settingsSaved(opened))), notice: Notice(Wording.settingsSaved))
        case .outcome(.failed(let failure, _)): return .say(Wording.failure(failure), .error)
        default: return .stay
        }
    }

    private mutating func press(_ key: Key, in context: Context) -> Step {
        if EverywhereKeys.map.action(for: key) == .leave { return Step(move: .closeAndPress(key)) }
        switch key.asciiTwin {
        case Key(.escape): return .close
        case .space:
            if let row = list.selected, offered.remove(row) == nil { offered.insert(row) }
            return .stay
        case .control("s"): return save()
        default:
            return list.handle(key, height: height(context.size)) ? .stay : .unused(key)
        }
    }

    private func save() -> Step {
        guard !offered.isEmpty else { return .say(Wording.nothingOfferedThen, .warning) }
        guard offered != round.offered else { return .say(Wording.nothingChanged) }
        var new = round
        new.offered = offered
        return .run(.province(.setRound(new)))
    }

    private func height(_ size: Size) -> Int { max(1, size.rows - 6) }

    func draw(on canvas: inout Canvas, in context: Context) {
        let tasks = Set(offered.map(\.task)).count
        Chrome.title("开放的任务  \(tasks) 项，\(offered.count) 行", on: &canvas)
        canvas.write(Wording.offerGuide, row: 1, column: 1, role: .label)
        let titles = Dictionary(uniqueKeysWithValues: catalogue.entries.map { ($0.row.number, $0.row.title) })
        var shown = list
        shown.items = list.items.map { item in
            let mark = offered.contains(item.id) ? "[x]" : "[ ]"
            return ListItem(id: item.id, text: "\(mark) \(item.id) \(titles[item.id] ?? "")")
        }
        let room = Area(row: 3, column: 1, rows: height(canvas.size), columns: canvas.size.columns - 2)
        canvas.inside(room) { shown.draw(on: &$0) }
        Chrome.notice(context.notice, on: &canvas)
        Chrome.keyBar(keyLines(in: context), on: &canvas)
    }
}
