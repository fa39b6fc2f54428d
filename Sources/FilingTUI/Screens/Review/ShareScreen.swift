import FilingModel
import TUIKitLite

/// 分配省财政: what the province gives a row of this school of its own money, typed as a school types its
/// amounts.
struct ShareScreen: FormPage {
    private let school: School
    private let row: TaskRow
    private let version: Int
    let introduction: [String]
    private(set) var form: Form

    init(_ school: School, _ row: TaskRow, _ filed: FiledRow, lead: [String]) {
        (self.school, self.row, version) = (school, row, filed.version)
        introduction = ["分配省财政 \(row.number)"] + lead
        let text = filed.share == .zero ? "" : filed.share.wanYuanText
        form = Form([
            Form.Field(
                id: "share", label: "省财政", field: TextField(text, maximumCharacters: 40),
                hint: Wording.shareHint)
        ])
    }

    func keyLines(in context: Context) -> [KeyLine] {
        [
            KeyLine(keys: [Key(.enter), .control("s")], label: "保存", help: "保存本校本行的省财政", reason: nil),
            KeyLine(keys: [.control("u")], label: "清空", help: "清空这一栏：保存后不再分配", reason: nil),
            KeyLine(keys: [.control("k")], label: "采用", help: "采用提示里建议的数", reason: nil),
            KeyLine(keys: [Key(.escape)], label: "不改，返回", help: "什么都不改，返回", reason: nil),
        ]
    }

    var isIdle: Bool { false }
    var guide: [String] { [introduction[0], Wording.shareGuide] }

    mutating func update(_ input: ScreenInput, in context: Context) -> Step {
        switch input {
        case .key(let key): return press(key)
        case .paste(let text): return form.paste(PastedText.firstLine(text))
        case .pasteRefused: return .say(Wording.pasteTooLarge, .warning)
        case .outcome(.province(.acted(let act, let review, let moment))):
            return Step(move: .closeAndTell(.province(.acted(act, review, at: moment))))
        case .outcome(.province(.refused(let act, let refusal, _))):
            return .say(Wording.refusal(refusal, of: act), .error)
        case .outcome(.failed(let failure, _)): return .say(Wording.failure(failure), .error)
        default: return .stay
        }
    }

    private mutating func press(_ key: Key) -> Step {
        switch key {
        case .control("s"): return save()
        case .control("k"):
            guard let meant = reading.fault?.suggestion else { return .unused(key) }
            form["share"] = meant.wanYuanText
            form.clearFaults()
            return .stay
        default: return Sending.press(key, in: &form) ?? save()
        }
    }

    private var reading: CellReading { CellReading(form["share"], field: .amount(.local), row: row) }

    private mutating func save() -> Step {
        form.clearFaults()
        if let fault = reading.fault {
            form.setFault(Wording.fundFault(fault, form["share"], row.number), of: "share")
            return .stay
        }
        var amount = Amount.zero
        if case .amount(let read) = reading.content { amount = read }
        return .run(.province(.act(.share(row.number, version: version, amount), on: school.code)))
    }

    func draw(on canvas: inout Canvas, in context: Context) {
        Chrome.title(introduction[0], right: school.name, on: &canvas)
        let room = canvas.size.columns
        let lines = (introduction.dropFirst() + [Wording.shareGuide]).flatMap {
            canvas.widths.wrapped($0, to: room - 2)
        }
        for (row, line) in lines.prefix(canvas.size.rows - 9).enumerated() {
            canvas.write(line, row: 2 + row, column: 1)
        }
        let top = 3 + min(lines.count, canvas.size.rows - 9)
        let rows = form.draw(on: &canvas, row: top, column: 1, labelColumns: 8, fieldColumns: 24)
        if case .amount(let amount) = reading.content {
            canvas.write("= \(amount.readBackText)", row: top + rows + 1, column: 10, role: .muted)
        }
        Chrome.notice(context.notice, on: &canvas)
        Chrome.keyBar(keyLines(in: context), on: &canvas)
    }
}
