import FilingModel
import TUIKitLite

/// 本省申报要求: the days of the round and its instructions.
struct RoundScreen: Screen {
    private let round: Round
    private var form: Form
    private var isConfirming = false

    init(_ round: Round) {
        self.round = round
        let days = [
            ("opens", "开始日期", round.opens), ("closes", "结束日期", round.closes),
            ("platform", "平台关闭", round.platformCloses),
        ]
        let notes = round.notes.split(separator: "\n", omittingEmptySubsequences: false)
            .joined(separator: Self.paragraphMark)
        form = Form(
            days.map { id, label, day in
                Form.Field(
                    id: id, label: label, field: TextField(day.text, maximumCharacters: 20),
                    hint: "如 2026-11-30，当天 24:00 止")
            } + [
                Form.Field(
                    id: "notes", label: "说明", field: TextField(notes, maximumCharacters: 4_000),
                    hint: "各段之间用 ｜ 隔开")
            ])
    }

    /// Stands for the end of a paragraph in the one line of the field.
    private static let paragraphMark = "｜"

    func keyLines(in context: Context) -> [KeyLine] {
        [
            KeyLine(keys: [Key(.enter)], label: "下一栏/保存", help: "下一栏；在最后一栏保存", reason: nil),
            KeyLine(keys: [.control("s")], label: "保存", help: "保存", reason: nil),
            KeyLine(keys: [Key(.escape)], label: "不改，返回", help: "什么都不改，返回", reason: nil),
        ]
    }

    var isIdle: Bool { false }
    var guide: [String] { ["本省申报要求", Wording.roundSettingGuide] }

    mutating func update(_ input: ScreenInput, in context: Context) -> Step {
        switch input {
        case .key(let key): return press(key)
        case .paste(let text):
            isConfirming = false
            return form.paste(text)
        case .outcome(.province(.roundRefused(let refusal))): return .say(Wording.refusal(refusal), .error)
        case .outcome(.province(.settingsSaved(let opened))):
            return Step(
                move: .closeAndTell(.province(.settingsSaved(opened))), notice: Notice(Wording.settingsSaved))
        case .outcome(.failed(let failure, _)): return .say(Wording.failure(failure), .error)
        default: return .stay
        }
    }

    private mutating func press(_ key: Key) -> Step {
        if EverywhereKeys.map.action(for: key) == .leave { return Step(move: .closeAndPress(key)) }
        if key == Key(.escape) { return .close }
        if isConfirming, key == Key(.enter) || key == .control("s") { return save() }
        isConfirming = false
        if key == .control("s") { return confirm() }
        let pressed = form.press(key)
        return pressed.outcome == .confirmed ? confirm() : Step(notice: pressed.notice)
    }

    /// Every school sees the change at once, so it is read back first.
    private mutating func confirm() -> Step {
        form.clearFaults()
        guard let new = read() else { return .say(Wording.settingsFaulty, .warning) }
        guard new != round else { return .say(Wording.nothingChanged) }
        isConfirming = true
        return .say(Wording.confirmRound(new), .warning)
    }

    private mutating func save() -> Step {
        isConfirming = false
        return read().map { .run(.province(.setRound($0))) } ?? .stay
    }

    private mutating func read() -> Round? {
        var new = round
        let days = ["opens", "closes", "platform"].map { id in (id, Instant(civil: form[id] + " 00:00")) }
        for (id, moment) in days.reversed() where moment == nil {
            form.setFault(Wording.badDay, of: id)
            form.focus(on: id)
        }
        let dates = days.compactMap { $0.1.map { CivilTime($0).date } }
        guard dates.count == 3 else { return nil }
        (new.opens, new.closes, new.platformCloses) = (dates[0], dates[1], dates[2])
        if new.closes < new.opens { return fault("closes", Wording.closesBeforeOpening) }
        if new.platformCloses < new.closes { return fault("platform", Wording.platformBeforeRound) }
        new.notes = form["notes"].split(separator: Self.paragraphMark, omittingEmptySubsequences: false)
            .map { PlainText.trimmed(String($0)) }.joined(separator: "\n")
        return new
    }

    private mutating func fault(_ field: String, _ sentence: String) -> Round? {
        form.setFault(sentence, of: field)
        form.focus(on: field)
        return nil
    }

    func draw(on canvas: inout Canvas, in context: Context) {
        Chrome.title("本省申报要求", on: &canvas)
        let next = Chrome.paragraphs([Wording.roundSettingGuide], row: 2, on: &canvas, role: .label)
        let rows = form.draw(
            on: &canvas, row: next + 1, column: 1, labelColumns: 10,
            fieldColumns: min(60, canvas.size.columns - 42))
        let notes = form["notes"].split(separator: Self.paragraphMark).map { PlainText.trimmed(String($0)) }
        Chrome.paragraphs(notes, row: next + rows + 2, on: &canvas)
        Chrome.notice(context.notice, on: &canvas)
        Chrome.keyBar(keyLines(in: context), on: &canvas)
    }
}
