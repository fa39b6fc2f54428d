import TUIKitLite

/// The mouse: a switch, clicks that go to the page or press what the key bar shows, and a wheel that presses
/// the arrows.
extension App {
    private static let linesPerTurn = 3

    mutating func switchMouse() -> [Errand] {
        let choice: MouseChoice = context.mouse == .terminal ? .program : .terminal
        context.mouse = choice
        context.notice = Notice(Wording.mouse(choice))
        return [.giveMouse(choice)]
    }

    mutating func point(_ report: MouseReport) -> [Errand] {
        guard context.mouse == .program, report.isPress else { return [] }
        switch report.button {
        case 0:
            context.notice = nil
            return click(at: report.position)
        case 64: return turnWheel(.up)
        case 65: return turnWheel(.down)
        default: return []
        }
    }

    private mutating func click(at position: Position) -> [Errand] {
        guard let last = stack.indices.last else { return [] }
        if position.row == context.size.rows - 1 {
            return keyOnBar(at: position.column).map { handle(.key($0)) } ?? []
        }
        if let step = stack[last].click(at: position, in: context) { return follow(step) }
        return walk(toRow: position.row)
    }

    /// Goes to a line as the arrows would, or nowhere where they do not lead there. A second click on a line
    /// that can be opened opens it.
    private mutating func walk(toRow row: Int) -> [Errand] {
        guard let start = picture.cursor?.row else { return [] }
        if start == row { return stack.last?.opensOnClick == true ? tell(.key(Key(.enter))) : [] }
        var (copy, errands) = (self, [Errand]())
        for _ in 0..<abs(row - start) {
            errands += copy.tell(.key(Key(row > start ? .down : .up)))
            if copy.stack.count != stack.count { return [] }
            if copy.picture.cursor?.row == row {
                self = copy
                return errands
            }
        }
        return []
    }

    /// The key whose name begins the word at this column of the key bar.
    private func keyOnBar(at column: Int) -> Key? {
        let surface = picture
        let row = surface.size.rows - 1
        guard column < surface.size.columns else { return nil }
        let texts = (0..<surface.size.columns).map { surface[row: row, column: $0] }
            .map { $0.width == 0 ? "" : $0.text }
        guard texts[column] != " " else { return nil }
        let start = texts[..<column].lastIndex(of: " ").map { $0 + 1 } ?? 0
        let word = texts[start...].prefix { $0 != " " }.joined()
        let keys = commands.flatMap(\.keys) + [Key(.enter), Key(.tab), Key(.escape)]
        return keys.filter { word.hasPrefix($0.label) }.max { $0.label.count < $1.label.count }
    }

    private mutating func turnWheel(_ code: Key.Code) -> [Errand] {
        guard stack.last?.followsWheel == true else { return [] }
        return (0..<Self.linesPerTurn).flatMap { _ in tell(.key(Key(code))) }
    }
}
