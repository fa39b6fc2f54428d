import FilingModel
import TUIKitLite

/// The program as a value: a stack of screens that turns inputs into errands and can be drawn at any moment.
struct App {
    var stack: [any Screen]
    var context: Context
    private let theme: Theme
    /// The locale of a local terminal already says what its encoding is.
    private let isLocaleTrusted: Bool
    /// Whether the page that a log-in leads to has to ask about the terminal's encoding first.
    private var asksEncoding = false
    /// Whether the person has left.
    private(set) var hasLeft = false

    /// The smallest window in which the pages have room.
    static let smallestSize = Size(rows: 24, columns: 80)

    /// A program that begins with `screen`.
    init(
        _ screen: any Screen, size: Size, now: Instant, theme: Theme = .monochrome,
        terminal: TerminalTraits = TerminalTraits(colours: 0, widths: .narrow, name: ""),
        mouse: MouseChoice = .terminal, readings: @escaping @Sendable () -> Readings = { .none }
    ) {
        stack = [screen]
        context = Context(now: now, size: size, terminal: terminal, mouse: mouse, readings: readings)
        self.theme = theme
        isLocaleTrusted = terminal.encoding != .utf8
    }

    /// What the program is told.
    enum Input {
        case key(Key)
        case paste(String)
        case pasteRefused(byteCount: Int)
        /// Lines of a typed block were passed over because there is no row for them.
        case linesBeyond(Int)
        /// The page on top goes to a place without keys, as one that has no cursor asks for.
        case go(FindingPlace)
        case outcome(Outcome)
        case resized(Size)
        /// What the terminal turned out to be.
        case measured(TerminalTraits)
        case mouse(MouseReport)
        case clock(Instant)
        /// A long errand says how far it is.
        case working(Progress)
    }

    // MARK: Questions

    /// The page on top, and how many lie below it.
    var top: (any Screen, depth: Int) { (stack[stack.count - 1], stack.count - 1) }

    /// What was said last.
    var notice: Notice? { context.notice }

    /// The moment and room that the pages know.
    var situation: Context { context }

    /// The picture of this moment.
    var picture: Surface { drawing(after: nil).surface }

    /// The commands of the page on top, with those of every page.
    var commands: [KeyLine] { stack.last.map(allLines) ?? [] }

    /// The picture of this moment. The drawing before changes nothing in it and spares most of the work.
    func drawing(after last: Drawing?) -> Drawing {
        var canvas = Canvas(size: context.size, theme: theme, widths: context.widths, after: last)
        let room = context.size
        if room.rows >= Self.smallestSize.rows, room.columns >= Self.smallestSize.columns {
            stack.last?.draw(on: &canvas, in: context)
        } else {
            drawTooSmall(on: &canvas)
        }
        return canvas.drawing
    }

    private func drawTooSmall(on canvas: inout Canvas) {
        let lines = context.widths.wrapped(
            Wording.windowTooSmall(context.size, wanted: Self.smallestSize), to: room(canvas))
        for (row, line) in lines.prefix(canvas.size.rows).enumerated() {
            canvas.write(line, row: row, column: 0)
        }
        canvas.placeCursor(row: 0, column: 0)
    }

    private func room(_ canvas: Canvas) -> Int { max(1, canvas.size.columns) }

    // MARK: Commands

    /// Answers one input to its end.
    mutating func handle(_ input: Input) -> [Errand] {
        switch input {
        case .clock(let now):
            context.now = now
            return []
        case .resized(let size):
            context.size = size
            return []
        case .measured(let traits):
            context.terminal = traits
            return []
        case .outcome(let outcome):
            if outcome.isNews { return tellAll(.outcome(outcome)) }
            if case .exportOffered(let offer) = outcome { return take(.open(ExportScreen(offer))) }
            if case .exportNotForCities = outcome { context.notice = Notice(Wording.notForCities, .warning) }
            return greet(outcome) + tell(.outcome(outcome))
        case .mouse(let report):
            return point(report)
        case .working(let progress):
            context.notice = Notice(Wording.working(progress))
            return []
        case .paste(let text):
            context.notice = nil
            let (bytes, most) = (text.utf8.count, stack.last?.longestPaste ?? 0)
            return tell(bytes > most ? .pasteRefused(byteCount: bytes) : .paste(text))
        case .pasteRefused(let byteCount):
            return tell(.pasteRefused(byteCount: byteCount))
        case .linesBeyond(let count):
            return tell(.linesBeyond(count))
        case .go(let place):
            context.notice = nil
            return tell(.go(place))
        case .key(let key):
            context.notice = nil
            return press(key)
        }
    }

    /// Esc and a character that arrived in one read are a function key where the place allows it, or else two
    /// keys.
    private mutating func press(_ key: Key) -> [Errand] {
        guard case .scalar(let scalar) = key.code, key.modifiers.contains(.alt) else {
            return pressPlain(key)
        }
        if let digit = Int(String(scalar)), stack.last?.isIdle == true {
            return pressPlain(.function(digit == 0 ? 10 : digit))
        }
        return pressPlain(Key(.escape)) + pressPlain(Key(key.code, key.modifiers.subtracting(.alt)))
    }

    private mutating func pressPlain(_ key: Key) -> [Errand] {
        switch EverywhereKeys.map.action(for: key) {
        case .repaint: return [.repaint]
        case .help: return openHelp()
        case .menu: return openMenu()
        case .terminal: return openTerminal()
        case .mouse: return switchMouse()
        case .leave, nil: return tell(.key(key))
        }
    }

    private mutating func openHelp() -> [Errand] {
        guard let top = stack.last, !(top is HelpScreen) else { return take(.close) }
        return take(.open(HelpScreen(guide: top.guide, lines: allLines(of: top))))
    }

    private mutating func openMenu() -> [Errand] {
        guard let top = stack.last, !(top is MenuScreen) else { return take(.close) }
        let entries = allLines(of: top).compactMap(MenuEntry.init(pressing:))
        return take(.open(MenuScreen(entries + top.menuEntries(in: context))))
    }

    private mutating func openTerminal() -> [Errand] {
        take(stack.last is TerminalScreen ? .close : .open(TerminalScreen()))
    }

    private func allLines(of screen: any Screen) -> [KeyLine] {
        let lines = screen.keyLines(in: context)
        let own = Set(lines.flatMap(\.keys))
        return lines + EverywhereKeys.map.lines().filter { own.isDisjoint(with: $0.keys) }
    }

    mutating func tell(_ input: ScreenInput) -> [Errand] {
        guard let last = stack.indices.last else { return [] }
        return follow(stack[last].update(input, in: context))
    }

    /// Says what a step has to say, and goes where it leads.
    mutating func follow(_ step: Step) -> [Errand] {
        if let notice = notice(of: step) { context.notice = notice }
        return step.errands + take(step.move)
    }

    /// What a step says; a key without use here is told with the page below on which it has one.
    private func notice(of step: Step) -> Notice? {
        guard let key = step.notice?.unusedKey else { return step.notice }
        for page in stack.dropLast().reversed() {
            let line = page.keyLines(in: context).first { $0.keys.contains(key) }
            let way = (stack.last?.keyToPageBelow ?? Key(.escape)).label
            if let line {
                return Notice(Wording.keyOfPageBelow(key, line, of: page.guide.first ?? "", by: way))
            }
        }
        return step.notice
    }

    /// Somebody logged in: what is remembered of the terminal is used where the terminal itself is silent,
    /// and asked where nothing is remembered.
    private mutating func greet(_ outcome: Outcome) -> [Errand] {
        guard case .loggedIn(let session) = outcome else { return [] }
        let remembers = session.encoding == .gb18030
        asksEncoding = !remembers && !isLocaleTrusted
        let isSilent = context.terminal.answer == nil && context.terminal.encoding == .utf8
        return remembers && isSilent ? [.useEncoding(.gb18030)] : []
    }

    /// News concern every page, also those below; only the top one speaks and leads somewhere.
    private mutating func tellAll(_ input: ScreenInput) -> [Errand] {
        var errands: [Errand] = []
        for index in stack.indices.dropLast() {
            errands += stack[index].update(input, in: context).errands
        }
        return errands + tell(input)
    }

    private mutating func take(_ move: Move) -> [Errand] {
        switch move {
        case .stay: return []
        case .open(let screen): stack.append(screen)
        case .close: if stack.count > 1 { stack.removeLast() }
        case .closeAndPress(let key):
            if stack.count > 1 { stack.removeLast() }
            return press(key)
        case .closeAndTell(let outcome):
            if stack.count > 1 { stack.removeLast() }
            return tell(.outcome(outcome))
        case .closeAndTurn(let page, let handover):
            if stack.count > 1 { stack.removeLast() }
            return tell(.turn(page, handover))
        case .closeAndGo(let place, let key):
            if stack.count > 1 { stack.removeLast() }
            return tell(.go(place)) + (key.map { press($0) } ?? [])
        case .closeAndFilter(let filter):
            if stack.count > 1 { stack.removeLast() }
            return tell(.filter(filter))
        case .closeAndRun(let errand):
            if stack.count > 1 { stack.removeLast() }
            return [errand]
        case .closeAndApply(let plan):
            if stack.count > 1 { stack.removeLast() }
            return tell(.apply(plan))
        case .restart(let screens):
            stack = screens
            if asksEncoding && context.terminal.isThoughtToReadGB18030 { stack.append(EncodingScreen()) }
            asksEncoding = false
        case .leave: hasLeft = true
        }
        return []
    }
}

/// The keys that mean the same on every page.
enum EverywhereKeys {
    enum Action: Hashable, Sendable { case help, menu, repaint, terminal, mouse, leave }

    static let map = KeyMap<Action>([
        Binding([.function(1)], .help, label: "帮助", help: "显示本页的说明和按键"),
        Binding([.function(10)], .menu, label: "菜单", help: "列出本页的全部命令"),
        Binding([.control("l")], .repaint, help: "重画屏幕"),
        Binding([.function(12)], .terminal, help: "终端诊断：窗口、编码、字符宽度、线路快慢"),
        Binding([Key(.function(12), .shift)], .mouse, help: "鼠标 开/关：开了可点格子和列表、用滚轮"),
        Binding([.control("q")], .leave, help: "退出登录；已填内容都已保存"),
    ])
}
