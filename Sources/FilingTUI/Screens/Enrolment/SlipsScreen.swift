import FilingModel
import TUIKitLite

/// 激活码: the slips of new accounts, shown once; written to a file to be printed, or copied.
struct SlipsScreen: Screen {
    private let slips: [ActivationSlip]
    private var pager: Pager
    /// Whether they were written or copied, so that leaving loses nothing.
    private var isKept = false
    private var isLeaving = false

    init(_ slips: [ActivationSlip]) {
        self.slips = slips
        pager = Pager(
            slips.map { "\($0.school.code)  \($0.code)  \($0.school.name)" }.joined(separator: "\n"))
    }

    func keyLines(in context: Context) -> [KeyLine] {
        [
            KeyLine(keys: [.control("e")], label: "写成文件", help: "写成文件去打印，每校一张", reason: nil),
            KeyLine(keys: [.control("c")], label: "复制", help: "全部复制到您电脑的剪贴板（终端支持时）", reason: nil),
            KeyLine(keys: [Key(.pageDown), Key(.pageUp)], label: "翻页", help: "翻页", reason: nil),
            KeyLine(keys: [Key(.escape)], label: "返回", help: "返回设置", reason: nil),
        ]
    }

    var guide: [String] { ["激活码", Wording.slipsGuide] }

    mutating func update(_ input: ScreenInput, in context: Context) -> Step {
        switch input {
        case .key(let key): return press(key, in: context)
        case .outcome(.province(.exported(let path))):
            isKept = true
            return .say(Wording.exportedTo(path))
        case .outcome(.failed(let failure, _)): return .say(Wording.failure(failure), .error)
        case .outcome(let outcome): return Step(notice: Wording.exported(outcome))
        default: return .stay
        }
    }

    private mutating func press(_ key: Key, in context: Context) -> Step {
        let isLeavingKey = key == Key(.escape) || EverywhereKeys.map.action(for: key) == .leave
        if isLeavingKey {
            guard isKept || isLeaving else {
                isLeaving = true
                return .say(Wording.leaveSlips, .warning)
            }
            return key == Key(.escape) ? .close : Step(move: .closeAndPress(key))
        }
        isLeaving = false
        switch key {
        case .control("e"): return .run(.province(.people(.writeSlips(slips))))
        case .control("c"):
            isKept = true
            return Step(errands: [.copyOut(pager.text)], notice: Notice(Wording.slipsCopied(slips.count)))
        default:
            let isMoved = pager.handle(key, size: area(context.size).size, widths: context.widths)
            return isMoved ? .stay : .unused(key)
        }
    }

    private func area(_ size: Size) -> Area {
        Area(row: 3, column: 1, rows: max(2, size.rows - 6), columns: size.columns - 2)
    }

    func draw(on canvas: inout Canvas, in context: Context) {
        Chrome.title("激活码  \(slips.count) 所学校", on: &canvas)
        Chrome.paragraphs([Wording.slipsGuide], row: 1, on: &canvas, role: .label)
        canvas.inside(area(canvas.size)) { pager.draw(on: &$0) }
        Chrome.notice(context.notice, on: &canvas)
        Chrome.keyBar(keyLines(in: context), on: &canvas)
    }
}
