import FilingModel
import FilingStore
import TUIKitLite

/// 在线会话: who is logged in now, and from where; Enter twice ends an account's sessions.
struct SessionsScreen: Screen {
    private var sessions: [OpenedSession]
    private var table: FigureTable<Int>
    /// Whose sessions a second Enter ends.
    private var confirming: AccountName?

    init(_ sessions: [OpenedSession]) {
        self.sessions = []
        table = FigureTable(Self.columns, [], sums: [])
        take(sessions)
    }

    func keyLines(in context: Context) -> [KeyLine] {
        [
            KeyLine(
                keys: [Key(.enter)], label: "结束会话", help: "结束这个账号的全部会话；要再按一次回车确认", reason: nil),
            KeyLine(keys: [.function(5)], label: "刷新", help: "重新读取", reason: nil),
            KeyLine(keys: [Key(.escape)], label: "返回", help: "返回设置", reason: nil),
        ]
    }

    var guide: [String] { ["在线会话", Wording.sessionsGuide] }

    mutating func update(_ input: ScreenInput, in context: Context) -> Step {
        switch input {
        case .key(let key): return press(key, in: context)
        case .outcome(.province(.people(.sessions(let sessions)))): take(sessions)
        case .outcome(.province(.people(.sessionsEnded(let name, let sessions)))):
            take(sessions)
            return .say(Wording.changed(.endSessions, name, code: nil))
        case .outcome(.failed(let failure, _)): return .say(Wording.failure(failure), .error)
        default: break
        }
        return .stay
    }

    private mutating func press(_ key: Key, in context: Context) -> Step {
        if EverywhereKeys.map.action(for: key) == .leave { return Step(move: .closeAndPress(key)) }
        switch key {
        case Key(.escape): return .close
        case .function(5):
            return Step(errands: [.province(.people(.sessions))], notice: Notice(Wording.refreshed))
        case Key(.enter): return end()
        default:
            confirming = nil
            return table.handle(key, height: area(context.size).size.rows) ? .stay : .unused(key)
        }
    }

    private mutating func end() -> Step {
        guard let index = table.selected else { return .stay }
        let chosen = sessions[index]
        if chosen.isOwn { return .say(Wording.sessionsOfSelf, .warning) }
        let name = chosen.session.account
        guard confirming == name else {
            confirming = name
            return .say(Wording.confirmEnding(name), .warning)
        }
        confirming = nil
        return .run(.province(.people(.endSessions(of: name))))
    }

    private mutating func take(_ new: [OpenedSession]) {
        sessions = new.sorted { one, other in
            let (first, second) = (one.session, other.session)
            if first.account != second.account { return first.account < second.account }
            return (first.visit?.began.milliseconds ?? 0) < (second.visit?.began.milliseconds ?? 0)
        }
        let lines = sessions.enumerated().map { index, opened in
            let session = opened.session
            return FigureTable<Int>.Line(
                id: index,
                texts: [
                    session.account.text, opened.school?.name ?? (opened.isOwn ? "（自己）" : ""),
                    session.visit.map { CivilTime($0.began).text } ?? "", session.visit?.source ?? "",
                    Wording.place(of: session.peer),
                ], bar: 0)
        }
        table = FigureTable(
            Self.columns, lines, sums: ["共 \(lines.count) 个", "", "", "", ""], selected: table.selected)
    }

    private static let columns = [
        GridColumn(title: "账号", columns: 16), GridColumn(title: "学校", columns: 0),
        GridColumn(title: "登录时间", columns: 16), GridColumn(title: "来自", columns: 15),
        GridColumn(title: "位置", columns: 11),
    ]

    private func area(_ size: Size) -> Area {
        Area(row: 4, column: 0, rows: max(2, size.rows - 7), columns: size.columns)
    }

    func draw(on canvas: inout Canvas, in context: Context) {
        Chrome.title("在线会话", on: &canvas)
        Chrome.paragraphs([Wording.sessionsGuide], row: 1, on: &canvas, role: .label)
        canvas.inside(area(canvas.size)) { table.draw(on: &$0) }
        Chrome.notice(context.notice, on: &canvas)
        Chrome.keyBar(keyLines(in: context), on: &canvas)
    }
}
