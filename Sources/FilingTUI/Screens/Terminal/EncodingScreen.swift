import FilingModel
import TUIKitLite

/// Asked once of an account whose terminal seems to read GB18030: which of two lines can be read.
struct EncodingScreen: Screen {
    enum Action: Hashable, Sendable { case confirm, deny }

    static let keys = KeyMap<Action>([
        Binding([Key(.enter)], .confirm, label: "看得懂第一行", help: "按 GB18030 显示，以后不再问"),
        Binding([.space], .deny, label: "看得懂第二行", help: "改按 UTF-8 显示"),
    ])

    func keyLines(in context: Context) -> [KeyLine] { Self.keys.lines() }

    var guide: [String] { ["终端编码", Wording.readableInGB18030] }

    mutating func update(_ input: ScreenInput, in context: Context) -> Step {
        guard case .key(let key) = input else { return .stay }
        switch Self.keys.action(for: key) {
        case .confirm: return Step(errands: [.rememberEncoding(.gb18030)], move: .close)
        case .deny:
            return Step(
                errands: [.useEncoding(.utf8), .rememberEncoding(.utf8)], move: .close,
                notice: Notice(Wording.encodingChosen(.utf8)))
        case nil:
            if EverywhereKeys.map.action(for: key) == .leave { return Step(move: .closeAndPress(key)) }
            return .say(Wording.keyWithoutUse(key))
        }
    }

    /// The second line sends the bytes that a UTF-8 client reads; on this one it is no text at all.
    func draw(on canvas: inout Canvas, in context: Context) {
        Chrome.title("终端编码", on: &canvas)
        canvas.write(Wording.readableInGB18030, row: 4, column: 4)
        let bytes = TextEncoding.gb18030.misreading(Wording.readableInUTF8) ?? ""
        canvas.write("2: " + bytes, row: 7, column: 4)
        canvas.placeCursor(row: 4, column: 4)
        Chrome.notice(context.notice, on: &canvas)
        Chrome.keyBar(keyLines(in: context), on: &canvas)
    }
}

extension TerminalTraits {
    /// Whether the terminal answered like one that reads GB18030, and is treated so.
    var isThoughtToReadGB18030: Bool { answer == .notUTF8 && encoding != .utf8 }
}
