import FilingModel
import TUIKitLite

/// 导入学校: a list of schools from a file or pasted, shown before anything is imported.
struct EnrolScreen: Screen {
    private var form = Form([
        Form.Field(
            id: "path", label: "CSV 文件", field: TextField(maximumCharacters: 400), hint: "或把内容粘贴到这里")
    ])
    private var found: Found?
    private var isConfirming = false
    /// What was found, a screen at a time.
    private var pager = Pager("")

    private enum Found {
        case plan(SchoolEnrolment)
        case faults([SchoolList.Fault])
    }

    func keyLines(in context: Context) -> [KeyLine] {
        [
            KeyLine(
                keys: [Key(.enter)], label: plan == nil ? "读取" : "导入", help: "读取文件；列出变化之后导入",
                reason: nil),
            KeyLine(keys: [Key(.pageDown), Key(.pageUp)], label: "翻页", help: "翻看变化或差错", reason: nil),
            KeyLine(keys: [Key(.escape)], label: "不导入，返回", help: "什么都不导入，返回", reason: nil),
        ]
    }

    var isIdle: Bool { false }
    /// The schools of all the country fit.
    var longestPaste: Int { TerminalEvent.largestPaste }
    var guide: [String] { ["导入学校", Wording.enrolGuide] }

    private var plan: SchoolEnrolment? {
        if case .plan(let plan) = found { return plan }
        return nil
    }

    mutating func update(_ input: ScreenInput, in context: Context) -> Step {
        switch input {
        case .key(let key): return press(key, in: context)
        case .paste(let text): return take(text)
        case .pasteRefused: return .say(Wording.listTooLarge, .warning)
        case .outcome(.province(.people(let outcome))): return take(outcome)
        case .outcome(.failed(let failure, _)): return .say(Wording.failure(failure), .error)
        default: return .stay
        }
    }

    /// One line is the name of a file, several are the list itself.
    private mutating func take(_ text: String) -> Step {
        forget()
        guard text.contains(where: \.isNewline) else { return form.paste(text) }
        return .run(.province(.people(.takeSchools(text: text))))
    }

    private mutating func forget() {
        (found, isConfirming, pager) = (nil, false, Pager(""))
    }

    private mutating func take(_ outcome: PeopleOutcome) -> Step {
        switch outcome {
        case .schoolsRead(let plan):
            found = .plan(plan)
            pager = Pager(Wording.enrolmentText(plan))
            return plan.isEmpty
                ? .say(Wording.nothingToImport) : .say(Wording.enrolment(plan) + "；回车导入", .warning)
        case .schoolsFaulty(let faults):
            found = .faults(faults)
            pager = Pager(faults.map(\.description).joined(separator: "\n"))
            return .say(Wording.faulty(faults), .error)
        case .listRefused(let sentence):
            forget()
            return .say(sentence, .error)
        case .stopped:
            isConfirming = false
            return .say(Wording.importStopped, .warning)
        case .enrolled(let plan, let slips):
            let notice = Notice(Wording.enrolled(plan))
            let done = Outcome.province(.people(.enrolled(plan, slips)))
            return Step(move: .closeAndTell(done), notice: notice)
        default: return .stay
        }
    }

    private mutating func press(_ key: Key, in context: Context) -> Step {
        if EverywhereKeys.map.action(for: key) == .leave { return Step(move: .closeAndPress(key)) }
        switch key.code {
        case .escape: return .close
        case .enter: return enter()
        case .up, .down, .pageUp, .pageDown:
            isConfirming = false
            let isMoved = pager.handle(key, size: area(context.size).size, widths: context.widths)
            return isMoved ? .stay : .unused(key)
        default:
            if found != nil { forget() }
            return Step(notice: form.press(key).notice)
        }
    }

    private mutating func enter() -> Step {
        if let plan {
            if plan.isEmpty { return .say(Wording.nothingToImport) }
            if isConfirming { return .run(.province(.people(.enrol(plan)))) }
            isConfirming = true
            return .say(Wording.confirmEnrolment(plan), .warning)
        }
        let path = PlainText.trimmed(form["path"])
        guard !path.isEmpty else { return .say(Wording.pathMissing, .warning) }
        return .run(.province(.people(.readSchools(path: path))))
    }

    private func area(_ size: Size) -> Area {
        Area(row: 8, column: 1, rows: max(2, size.rows - 11), columns: size.columns - 2)
    }

    func draw(on canvas: inout Canvas, in context: Context) {
        Chrome.title("导入学校", on: &canvas)
        let next = Chrome.paragraphs([Wording.enrolGuide], row: 1, on: &canvas, role: .label)
        if found != nil { canvas.inside(area(canvas.size)) { pager.draw(on: &$0) } }
        form.draw(on: &canvas, row: next + 1, column: 1, labelColumns: 10, fieldColumns: 44)
        Chrome.notice(context.notice, on: &canvas)
        Chrome.keyBar(keyLines(in: context), on: &canvas)
    }
}
