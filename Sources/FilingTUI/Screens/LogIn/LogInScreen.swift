import FilingModel
import TUIKitLite

/// 登录: user name, password and, when asked for, the picture code.
struct LogInScreen: FormPage {
    /// What the page says besides its fields.
    struct Greeting: Hashable {
        /// For example 山西省.
        var province: String
        /// The province's notice, or how the sample accounts are called.
        var notices: [String]
    }

    private enum Action: Hashable, Sendable { case redraw }

    private let greeting: Greeting
    private(set) var form: Form
    private var captcha: [Int]?

    init(greeting: Greeting) {
        self.greeting = greeting
        form = Self.form(name: "", asksCaptcha: false)
    }

    private static let keys = KeyMap<Action>([
        Binding([.function(5)], .redraw, label: "换一张验证码", help: "重新显示一张验证码图")
    ])

    private static func form(name: String, asksCaptcha: Bool) -> Form {
        var fields = [
            Form.Field(
                id: "name", label: "用户名", field: TextField(name, maximumCharacters: 60), hint: "学校代码（10位）"),
            Form.Field(id: "password", label: "密码", field: TextField(isSecret: true, maximumCharacters: 256)),
        ]
        if asksCaptcha {
            let field = TextField(maximumCharacters: 8)
            fields.append(Form.Field(id: "captcha", label: "验证码", field: field, hint: "看图输入四位数字"))
        }
        return Form(fields)
    }

    func keyLines(in context: Context) -> [KeyLine] {
        let lines = Self.keys.lines { _ in captcha == nil ? Wording.noCaptchaHere : nil }
        return [Self.confirmLine] + (captcha == nil ? [] : lines) + [KeyLine.leaving]
    }

    private static let confirmLine = KeyLine(
        keys: [Key(.enter)], label: "登录", help: "下一栏；在最后一栏登录", reason: nil)

    var guide: [String] { ["登录", Wording.logInGuide] + greeting.notices }

    var introduction: [String] {
        [Wording.platformName, greeting.province, Wording.logInGuide] + greeting.notices
    }

    var readAloud: String? {
        form.focusedID == "captcha" ? captcha.map(Wording.captchaAloud) : nil
    }

    // MARK: Answering

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
        if Self.keys.action(for: key) == .redraw {
            return captcha == nil ? .say(Wording.noCaptchaHere) : .run(.newCaptcha)
        }
        if EverywhereKeys.map.action(for: key) == .leave { return Step(move: .leave) }
        if key == Key(.escape) { return .say(Wording.escapeOnFirstPage) }
        let pressed = form.press(key)
        return pressed.outcome == .confirmed ? logIn() : Step(notice: pressed.notice)
    }

    private mutating func logIn() -> Step {
        let name = PlainText.trimmed(form["name"]).withAsciiTwins
        guard !name.isEmpty else { return focus("name", saying: Wording.nameMissing) }
        guard !form["password"].isEmpty else { return focus("password", saying: Wording.passwordMissing) }
        let answer = captcha == nil ? "" : form["captcha"]
        return .run(.logIn(name: name, password: form["password"], captcha: answer))
    }

    private mutating func focus(_ id: String, saying text: String) -> Step {
        form.focus(on: id)
        return .say(text, .warning)
    }

    private mutating func take(_ outcome: Outcome, in context: Context) -> Step {
        switch outcome {
        case .loggedIn(let session):
            form = Self.form(name: form["name"], asksCaptcha: false)
            return open(session)
        case .logInRefused(let refusal):
            form["password"] = ""
            form.focus(on: "password")
            return Step(errands: [.newCaptcha], notice: Notice(Wording.refusal(refusal), .error))
        case .captcha(let digits):
            if (digits == nil) != (captcha == nil) {
                form = Self.form(name: form["name"], asksCaptcha: digits != nil)
                form.focus(on: "password")
            }
            captcha = digits
            return .stay
        case .failed(let failure, _): return .say(Wording.failure(failure), .error)
        default: return FirstPage.step(for: outcome, in: context) ?? .stay
        }
    }

    private func open(_ session: Session) -> Step {
        if session.mustChangePassword {
            return Step(move: .restart([PasswordScreen(session, reason: .firstLogIn)]))
        }
        return .run(FirstPage.errand(for: session.role))
    }

    // MARK: Drawing

    func draw(on canvas: inout Canvas, in context: Context) {
        let left = max(2, (canvas.size.columns - 60) / 2)
        canvas.write(Wording.platformName, row: 2, column: left, role: .title)
        canvas.write(greeting.province, row: 3, column: left, role: .label)
        form.draw(on: &canvas, row: 6, column: left, labelColumns: 8, fieldColumns: 24)
        if let captcha { CaptchaPicture.draw(captcha, row: 5, column: left + 50, on: &canvas) }
        let bottom = canvas.size.rows
        for (offset, line) in greeting.notices.prefix(bottom - 16).enumerated() {
            canvas.write(
                canvas.widths.clipped(line, to: canvas.size.columns - left), row: 13 + offset, column: left)
        }
        Chrome.notice(context.notice, on: &canvas)
        Chrome.keyBar(keyLines(in: context), on: &canvas)
    }
}

extension Step {
    /// The same step with something to say.
    func saying(_ notice: Notice?) -> Step {
        var step = self
        step.notice = notice
        return step
    }
}

extension KeyLine {
    /// Ctrl+Q in the key bar of pages where leaving is the way out.
    static let leaving = KeyLine(
        keys: [.control("q")], label: "退出", help: "退出登录；已填内容都已保存", reason: nil)
}
