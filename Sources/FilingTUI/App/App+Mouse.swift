import TUIKitLite

/// The mouse: a switch, clicks that go to the page, and a wheel that presses the arrows.
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
        return follow(stack[last].click(at: position, in: context))
    }

    private mutating func turnWheel(_ code: Key.Code) -> [Errand] {
        guard stack.last?.followsWheel == true else { return [] }
        return (0..<Self.linesPerTurn).flatMap { _ in tell(.key(Key(code))) }
    }
}
