import FilingModel
import TUIKitLite

/// F4: the plan's text behind a task.
struct PolicyScreen: Screen {
    private let title: String
    private(set) var pager: Pager

    init(plan: [PlanPart], line: FilingTable.Line?) {
        title = line.map { "任务 \($0.task.number)" } ?? ""
        let parts = plan.filter { part in line?.task.measure.contains(where: part.answers) == true }
        let task = line.map { "\($0.task.number) \($0.task.title)" } ?? ""
        let texts = parts.map { part in
            "\(part.section)\n\(part.number.map { "\($0). " } ?? "")\(part.title)\n\(part.text)"
        }
        pager = Pager(([task] + texts).joined(separator: "\n\n"))
    }

    func keyLines(in context: Context) -> [KeyLine] {
        [
            KeyLine(keys: [Key(.pageDown), Key(.pageUp)], label: "翻页", help: "翻页", reason: nil),
            KeyLine(keys: [Key(.escape), Key(.function(4))], label: "返回", help: "返回", reason: nil),
        ]
    }

    var isIdle: Bool { false }
    var guide: [String] { ["政策原文", "《职业教育提质培优行动计划（2020—2023年）》中与本任务对应的原文。"] }

    mutating func update(_ input: ScreenInput, in context: Context) -> Step {
        guard case .key(let key) = input else { return .stay }
        return key == .function(4) ? .close : Reading.press(key, pager: &pager, in: context)
    }

    func draw(on canvas: inout Canvas, in context: Context) {
        Chrome.title("政策原文  \(title)", on: &canvas)
        canvas.inside(Reading.area(canvas.size)) { pager.draw(on: &$0) }
        Chrome.notice(context.notice, on: &canvas)
        Chrome.keyBar(keyLines(in: context), on: &canvas)
    }
}
