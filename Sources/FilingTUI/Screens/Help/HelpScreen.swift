import TUIKitLite

/// F1: what the place is for, and its keys, from the same list that obeys them.
struct HelpScreen: Screen {
    private let title: String
    private var reader: Reader

    init(guide: [String], lines: [KeyLine]) {
        title = guide.first ?? ""
        let keys = lines.filter { !$0.keys.isEmpty }.map { line in
            let names = line.keys.map(\.label).joined(separator: "、")
            let reason = line.reason.map { "（现在不能：\($0)）" } ?? ""
            return "  \(names)  \(line.help)\(reason)"
        }
        reader = Reader([(guide.dropFirst() + ["", "按键"] + keys).joined(separator: "\n")])
    }

    func keyLines(in context: Context) -> [KeyLine] { Reader.keyLines + [KeyLine.backFromText] }

    var isIdle: Bool { false }
    var guide: [String] { ["帮助", Wording.readingGuide] }

    mutating func update(_ input: ScreenInput, in context: Context) -> Step {
        switch input {
        case .key(let key): return reader.press(key, in: context) ?? Reading.leave(key)
        case .paste(let text): return reader.paste(text, in: context)
        default: return .stay
        }
    }

    func draw(on canvas: inout Canvas, in context: Context) {
        Chrome.title("帮助：\(title)", on: &canvas)
        reader.draw(on: &canvas, in: context)
        Chrome.keyBar(keyLines(in: context), on: &canvas)
    }
}
