import FilingModel
import TUIKitLite

/// F4: the plan's text behind a task, and all its other parts, to read and to search.
struct PolicyScreen: Screen {
    private let title: String
    private let plan: [PlanPart]
    /// The parts that the task carries out.
    private let own: [Int]
    private var reader: Reader
    /// The list of parts to choose from; nil while a text is read.
    private var contents: Palette?

    private enum Action: Hashable, Sendable { case contents, next, previous, close }

    init(plan: [PlanPart], line: FilingTable.Line?) {
        title = line.map { "任务 \($0.task.number) \($0.task.title)" } ?? ""
        self.plan = plan
        own = plan.indices.filter { part in
            line?.task.measure.contains(where: plan[part].answers) == true
        }
        reader = Reader(plan.isEmpty ? [Wording.noPlan] : plan.map(Self.text), at: own.first ?? 0)
    }

    private static func text(_ part: PlanPart) -> String {
        "\(part.section)\n\(heading(part))\n\n\(part.text)"
    }

    /// The texts of the parts that the task carries out.
    var ownTexts: [String] { own.map { Self.text(plan[$0]) } }

    /// The texts of all parts, and what they are called.
    var texts: [String] { plan.map(Self.text) }
    var partNames: [String] { plan.map { "\($0.title)，\($0.section)" } }

    private static func heading(_ part: PlanPart) -> String {
        (part.number.map { "\($0). " } ?? "") + part.title
    }

    private static let keys = KeyMap<Action>([
        Binding([Key(.enter)], .contents, label: "目录", help: "目录：选择行动计划的其他部分"),
        Binding([Key(.right), Pages.nextKey], .next, label: "下一篇", help: "下一篇"),
        Binding([Key(.left), Pages.previousKey], .previous, help: "上一篇"),
        Binding([Key(.escape), .function(4)], .close, label: "返回", help: "返回承接任务"),
    ])

    func keyLines(in context: Context) -> [KeyLine] {
        contents == nil
            ? Reader.keyLines + Self.keys.lines()
            : [
                KeyLine(keys: [Key(.enter)], label: "打开", help: "打开选中的部分", reason: nil),
                KeyLine(keys: [Key(.escape)], label: "返回", help: "回到正文", reason: nil),
            ]
    }

    var isIdle: Bool { false }
    var guide: [String] { ["政策原文", Wording.policyGuide] }

    // MARK: Answering

    mutating func update(_ input: ScreenInput, in context: Context) -> Step {
        switch input {
        case .key(let key): return contents == nil ? read(key, in: context) : choose(key, in: context)
        case .paste(let text):
            guard contents != nil else { return reader.paste(text, in: context) }
            contents?.paste(text, in: context)
            return .stay
        default: return .stay
        }
    }

    private mutating func read(_ key: Key, in context: Context) -> Step {
        if let step = reader.press(key, in: context) { return step }
        switch Self.keys.action(for: key) {
        case .contents: contents = Palette(items, selected: reader.current)
        case .next: reader.open((reader.current + 1) % max(1, plan.count))
        case .previous: reader.open((reader.current + max(1, plan.count) - 1) % max(1, plan.count))
        case .close: return .close
        case nil: return Reading.leave(key)
        }
        return .stay
    }

    private mutating func choose(_ key: Key, in context: Context) -> Step {
        switch key {
        case _ where EverywhereKeys.map.action(for: key) == .leave: return Step(move: .closeAndPress(key))
        case .function(4): return .close
        case Key(.escape): contents = nil
        case Key(.enter):
            guard let part = contents?.selected else {
                return .say(Wording.notFound(contents?.words.text ?? ""))
            }
            contents = nil
            reader.open(part)
        default:
            return contents?.press(key, in: context) == true ? .stay : .unused(key)
        }
        return .stay
    }

    private var items: [Palette.Item] {
        plan.enumerated().map { number, part in
            let isOwn = own.contains(number)
            let text = "\(isOwn ? "* " : "  ")\(Self.heading(part))   \(part.section)"
            return Palette.Item(name: part.title, text: text, role: isOwn ? .ticked : .plain)
        }
    }

    // MARK: Drawing

    func draw(on canvas: inout Canvas, in context: Context) {
        let room = max(0, canvas.size.columns - 12)
        let name = contents == nil ? "政策原文  \(title)" : "目录（* 为本任务对应的部分）"
        Chrome.title(canvas.widths.clipped(name, to: room), on: &canvas)
        if let contents {
            contents.draw(on: &canvas)
            Chrome.notice(context.notice, on: &canvas)
        } else {
            canvas.write(position, row: 1, column: 1, role: .label)
            reader.draw(on: &canvas, in: context)
        }
        Chrome.keyBar(keyLines(in: context), on: &canvas)
    }

    /// Which part is open, and how many carry out the task.
    private var position: String { Wording.planPosition(reader.current + 1, of: plan.count, own: own.count) }
}
