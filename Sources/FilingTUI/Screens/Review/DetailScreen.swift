import TUIKitLite

/// F4: everything there is to know about a row, in full.
struct DetailScreen: Screen {
    private let title: String
    private var pager: Pager

    init(title: String, paragraphs: [String]) {
        self.title = title
        pager = Pager(paragraphs.joined(separator: "\n"))
    }

    func keyLines(in context: Context) -> [KeyLine] {
        [
            KeyLine(keys: [Key(.pageDown), Key(.pageUp)], label: "翻页", help: "翻页", reason: nil),
            KeyLine(keys: [Key(.escape), Key(.enter)], label: "返回", help: "返回", reason: nil),
        ]
    }

    var isIdle: Bool { false }
    var guide: [String] { ["详情", Wording.detailGuide] }

    mutating func update(_ input: ScreenInput, in context: Context) -> Step {
        guard case .key(let key) = input else { return .stay }
        return Reading.press(key, pager: &pager, in: context)
    }

    func draw(on canvas: inout Canvas, in context: Context) {
        Chrome.title("详情：\(title)", on: &canvas)
        canvas.inside(Reading.area(canvas.size)) { pager.draw(on: &$0) }
        Chrome.notice(context.notice, on: &canvas)
        Chrome.keyBar(keyLines(in: context), on: &canvas)
    }
}
