import FilingModel
import TUIKitLite

/// 终端诊断: what is known of the terminal, to be read out to the help desk, and lines to compare by eye.
struct TerminalScreen: Screen {
    enum Action: Hashable, Sendable { case measure, switchEncoding, back }

    static let keys = KeyMap<Action>([
        Binding([.function(5)], .measure, label: "重新测量", help: "再问一次终端"),
        Binding([.function(2)], .switchEncoding, label: "换编码", help: "在 UTF-8 与 GB18030 之间切换"),
        Binding([Key(.escape), Key(.enter)], .back, label: "返回", help: "返回"),
    ])

    func keyLines(in context: Context) -> [KeyLine] { Self.keys.lines() }

    var guide: [String] { ["终端诊断", "本页说明这个终端怎样显示字符；有显示问题时，请把各行读给技术支持。"] }

    mutating func update(_ input: ScreenInput, in context: Context) -> Step {
        guard case .key(let key) = input else { return .stay }
        switch Self.keys.action(for: key) {
        case .measure: return Step(errands: [.measureTerminal], notice: Notice(Wording.measuring))
        case .switchEncoding: return switchEncoding(from: context.terminal.encoding)
        case .back: return .close
        case nil:
            if EverywhereKeys.map.action(for: key) == .leave { return Step(move: .closeAndPress(key)) }
            return .unused(key)
        }
    }

    private func switchEncoding(from encoding: TextEncoding) -> Step {
        let next: TextEncoding = encoding == .utf8 ? .gb18030 : .utf8
        let remembered: ClientEncoding = next == .utf8 ? .utf8 : .gb18030
        return Step(
            errands: [.useEncoding(next), .rememberEncoding(remembered)],
            notice: Notice(Wording.encodingChosen(next)))
    }

    // MARK: Drawing

    func draw(on canvas: inout Canvas, in context: Context) {
        Chrome.title("终端诊断", on: &canvas)
        var row = 2
        for fact in Wording.facts(of: context.terminal, context.size) {
            canvas.write(fact.name, row: row, column: 1, role: .label, columns: 18)
            canvas.write(fact.finding, row: row, column: 20)
            row += 1
        }
        row = Chrome.paragraphs([Wording.comparisonTitle], row: row + 1, on: &canvas, role: .muted)
        for line in Wording.comparison {
            drawComparison(line, row: row, on: &canvas)
            row += 1
        }
        Chrome.notice(context.notice, on: &canvas)
        Chrome.keyBar(keyLines(in: context), on: &canvas)
        canvas.placeCursor(row: 2, column: 20)
    }

    /// The bar at the right stands where the widths in use put it.
    private func drawComparison(_ line: String, row: Int, on canvas: inout Canvas) {
        canvas.write(String(line.dropLast()), row: row, column: 1, columns: 21)
        canvas.write("|", row: row, column: 22)
    }
}
