import TUIKitLite

/// The ways an export can come to the person, to choose from.
struct ExportScreen: Screen {
    private let offer: ExportOffer
    private var list: ListView<Delivery>

    init(_ offer: ExportOffer) {
        self.offer = offer
        list = ListView(
            offer.choices.map { choice in
                ListItem(
                    id: choice, text: Wording.exportChoice(choice),
                    role: Self.isPossible(choice, offer) ? .plain : .muted)
            })
    }

    private static func isPossible(_ choice: Delivery, _ offer: ExportOffer) -> Bool {
        if case .line = choice { offer.sendsFiles } else { true }
    }

    func keyLines(in context: Context) -> [KeyLine] {
        [
            KeyLine(keys: [Key(.enter)], label: "导出", help: "按选中的方式导出", reason: nil),
            KeyLine(keys: [Key(.escape)], label: "返回", help: "返回原来的页面", reason: nil),
        ]
    }

    var guide: [String] { ["导出", Wording.exportGuide] + Wording.exportWays(offer) }

    mutating func update(_ input: ScreenInput, in context: Context) -> Step {
        switch input {
        case .key(let key): return press(key, in: context)
        case .outcome(.packed(let parcel)): return .run(.send(parcel))
        case .outcome(.pasteable(let text)): return copyOut(text)
        case .outcome(.sent(let ending)): return Step(notice: Wording.sent(ending))
        case .outcome(.exported(let path)): return .say(Wording.exportedTo(path))
        case .outcome(.exportFailed(let failure)): return .say(Wording.failure(failure), .error)
        case .outcome(.failed(let failure, _)): return .say(Wording.failure(failure), .error)
        default: return .stay
        }
    }

    private mutating func press(_ key: Key, in context: Context) -> Step {
        if EverywhereKeys.map.action(for: key) == .leave { return Step(move: .closeAndPress(key)) }
        switch key {
        case Key(.escape): return .close
        case Key(.enter): return export()
        default: return list.handle(key, height: list.items.count) ? .stay : .unused(key)
        }
    }

    private func export() -> Step {
        guard let choice = list.selected else { return .stay }
        guard Self.isPossible(choice, offer) else { return .say(Wording.zmodemIsOff, .warning) }
        return .run(.deliver(choice))
    }

    private func copyOut(_ text: String) -> Step {
        guard text.utf8.count <= Errand.mostCopiedBytes else { return .say(Wording.tooLongToCopy, .warning) }
        return Step(errands: [.copyOut(text)], notice: Notice(Wording.tableCopied))
    }

    mutating func click(at position: Position, in context: Context) -> Step {
        guard let choice = list.line(atRow: position.row - Self.top, height: list.items.count) else {
            return .stay
        }
        if choice == list.selected { return export() }
        list.select(choice)
        return .stay
    }

    // MARK: Drawing

    private static let top = 2

    func draw(on canvas: inout Canvas, in context: Context) {
        Chrome.title("导出", on: &canvas)
        let height = list.items.count
        let room = Area(row: Self.top, column: 1, rows: height, columns: canvas.size.columns - 2)
        canvas.inside(room) { list.draw(on: &$0) }
        Chrome.paragraphs(Wording.exportWays(offer), row: Self.top + height + 1, on: &canvas, role: .label)
        Chrome.notice(context.notice ?? Notice(Wording.exportGuide), on: &canvas)
        Chrome.keyBar(keyLines(in: context), on: &canvas)
    }
}
