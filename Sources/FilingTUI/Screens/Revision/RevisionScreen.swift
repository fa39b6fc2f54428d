import TUIKitLite

/// 需修改的任务 (manual §4): the rows that the province returned.
struct RevisionScreen: Screen {
    private let schoolName: String

    init(schoolName: String) { self.schoolName = schoolName }

    func keyLines(in context: Context) -> [KeyLine] { [Pages.next, Pages.back] }

    var guide: [String] { ["需修改的任务", Wording.revisionGuide] }

    mutating func update(_ input: ScreenInput, in context: Context) -> Step {
        guard case .key(let key) = input else { return .stay }
        if let page = Pages.destination(of: key, from: .revision) { return page }
        return Pages.otherKey(key)
    }

    func draw(on canvas: inout Canvas, in context: Context) {
        Pages.drawTabs(.revision, right: schoolName, on: &canvas)
        Chrome.paragraphs([Wording.noReturnedRows], row: 2, on: &canvas)
        canvas.placeCursor(row: 2, column: 1)
        Chrome.notice(context.notice, on: &canvas)
        Chrome.keyBar(keyLines(in: context), on: &canvas)
    }
}
