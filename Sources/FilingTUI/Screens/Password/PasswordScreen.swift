import FilingAccess
import FilingModel
import TUIKitLite

/// 修改密码: forced at the first log-in, together with the contact, and at any later time by F6.
struct PasswordScreen: FormPage {
    /// Why the page is open.
    enum Reason: Hashable {
        /// Nothing else is reachable before the change.
        case firstLogIn
        /// A page of the school's own choice; Esc leads back.
        case choice
        /// The same for an office, whose pages are others.
        case officeChoice
    }

    private let session: Session?
    private let reason: Reason
    private(set) var form: Form

    init(_ session: Session?, reason: Reason) {
        (self.session, self.reason) = (session, reason)
        form = Self.form(asksContact: Self.asksContact(session, reason))
    }

    /// The school's own account gives the contact; sub-accounts are not asked.
    private static func asksContact(_ session: Session?, _ reason: Reason) -> Bool {
        reason == .firstLogIn && session?.role == .school && session?.account.isSub == false
    }

    private static func form(asksContact: Bool) -> Form {
        var fields = [
            Form.Field(id: "old", label: "旧密码", field: TextField(isSecret: true, maximumCharacters: 256)),
            Form.Field(
                id: "new", label: "新密码", field: TextField(isSecret: true, maximumCharacters: 256),
                hint: "数字和字母混合"),
            Form.Field(id: "again", label: "重新输入", field: TextField(isSecret: true, maximumCharacters: 256)),
        ]
        if asksContact { fields += ContactForm.fields(.none) }
        return Form(fields)
    }

    private var asksContact: Bool { Self.asksContact(session, reason) }
    private var rule: String {
        guard reason == .firstLogIn else { return Wording.passwordRule }
        return session?.account.isSub == true ? Wording.firstLogInOfSub : Wording.firstLogIn
    }

    func keyLines(in context: Context) -> [KeyLine] {
        [
            KeyLine(keys: [Key(.enter)], label: "下一栏/提交", help: "下一栏；在最后一栏提交修改", reason: nil),
            KeyLine(keys: [.control("s")], label: "提交", help: "提交修改", reason: nil),
            lastLine,
        ]
    }

    private var lastLine: KeyLine {
        switch reason {
        case .firstLogIn: .leaving
        case .choice: Pages.next
        case .officeChoice: KeyLine(keys: [Key(.escape)], label: "返回", help: "不改，返回设置", reason: nil)
        }
    }

    var guide: [String] { ["修改密码", Wording.passwordGuide] }

    var introduction: [String] {
        ["修改密码", rule]
    }

    mutating func update(_ input: ScreenInput, in context: Context) -> Step {
        switch input {
        case .key(let key): return press(key)
        case .paste(let text): return form.paste(text)
        case .pasteRefused: return .say(Wording.pasteTooLarge, .warning)
        case .outcome(let outcome): return take(outcome, in: context)
        case .turn, .go, .filter, .apply, .linesBeyond: return .stay
        }
    }

    private mutating func press(_ key: Key) -> Step {
        if EverywhereKeys.map.action(for: key) == .leave {
            return reason != .firstLogIn
                ? Step(move: .closeAndPress(key)) : Step.run(.endSession(place: nil, losing: .nothing))
        }
        if key == Key(.escape), reason == .officeChoice { return .close }
        if key == Key(.escape) {
            return reason == .choice ? Step(move: .closeAndTurn(.filing)) : .say(Wording.passwordFirst)
        }
        if reason != .officeChoice, let page = Pages.destination(of: key, from: .password) {
            return reason == .choice ? page : .say(Wording.passwordFirst, .warning)
        }
        if key == .control("s") { return change() }
        let pressed = form.press(key)
        return pressed.outcome == .confirmed ? change() : Step(notice: pressed.notice)
    }

    private mutating func change() -> Step {
        form.clearFaults()
        let contact: PasswordChange.ContactPart =
            asksContact ? ContactForm.read(&form).map { .given($0) } ?? .incomplete : .notAsked
        let change = PasswordChange(
            old: form["old"], new: form["new"], again: form["again"], contact: contact)
        return .run(.changePassword(change))
    }

    private mutating func take(_ outcome: Outcome, in context: Context) -> Step {
        switch outcome {
        case .passwordChanged where reason == .choice:
            return Step(move: .closeAndTurn(.filing)).saying(Notice(Wording.passwordChanged))
        case .passwordChanged where reason == .officeChoice:
            return Step(move: .close, notice: Notice(Wording.passwordChanged))
        case .passwordChanged:
            return .run(FirstPage.errand(for: session?.role))
        case .passwordRefused(let fault):
            form[Self.field(of: fault)] = ""
            form.setFault(Wording.fault(fault), of: Self.field(of: fault))
            form.focus(on: Self.field(of: fault))
            return .say(Wording.fault(fault), .error)
        case .contactStillIncomplete: return .say(Wording.contactIncomplete, .warning)
        case .sessionEnded: return Step(move: .leave)
        case .failed(let failure, _): return .say(Wording.failure(failure), .error)
        default:
            return FirstPage.step(for: outcome, saying: Notice(Wording.passwordChanged), in: context) ?? .stay
        }
    }

    /// The field that a refusal is about.
    private static func field(of refusal: PasswordRefusal) -> String {
        switch refusal {
        case .oldMissing, .oldIsWrong, .mustWait, .lockedOut: "old"
        case .repetitionDiffers: "again"
        default: "new"
        }
    }

    func draw(on canvas: inout Canvas, in context: Context) {
        if reason == .choice {
            Pages.drawTabs(.password, right: "", on: &canvas)
        } else {
            Chrome.title("修改密码", right: session?.account.text ?? "", on: &canvas)
        }
        let next = Chrome.paragraphs(
            [rule], row: 2, on: &canvas, role: .label)
        form.draw(on: &canvas, row: next + 1, column: 4, labelColumns: 16, fieldColumns: 32)
        Chrome.notice(context.notice, on: &canvas)
        Chrome.keyBar(keyLines(in: context), on: &canvas)
    }
}
