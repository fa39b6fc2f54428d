import FilingModel
import TUIKitLite

/// What the pages that send an act have in common: a form, the password again where it is asked for, and the
/// answer.
enum Sending {
    static let passwordField = Form.Field(
        id: "password", label: "密码", field: TextField(isSecret: true, maximumCharacters: 256),
        hint: "再输入一次登录密码")

    /// A key as such a page takes it; nil when the form is to be sent.
    static func press(_ key: Key, in form: inout Form) -> Step? {
        if EverywhereKeys.map.action(for: key) == .leave { return Step(move: .closeAndPress(key)) }
        if key == Key(.escape) { return .close }
        let pressed = form.press(key)
        return pressed.outcome == .confirmed ? nil : Step(notice: pressed.notice)
    }

    /// The errand of an act that wants the password of the form.
    static func act(
        _ act: Act, with form: Form, readBack: [RowNumber: Commitment]? = nil
    ) -> Step {
        guard !form["password"].isEmpty else { return .say(Wording.passwordMissing, .warning) }
        return .run(.act(act, password: form["password"], readBack: readBack))
    }

    /// Answers how the act ended; `field` names the field that a refusal is about.
    static func take(
        _ outcome: Outcome, in form: inout Form, field: (WorkflowRefusal) -> String? = { _ in nil }
    ) -> Step {
        switch outcome {
        case .acted: return Step(move: .closeAndTell(outcome))
        case .passwordNotConfirmed(let refusal):
            form["password"] = ""
            form.focus(on: "password")
            return .say(Wording.notConfirmed(refusal), .error)
        case .actRefused(let refusal):
            if let field = field(refusal) { form.focus(on: field) }
            return .say(Wording.refusal(refusal), .error)
        case .failed(let failure, _): return .say(Wording.failure(failure), .error)
        default: return .stay
        }
    }
}
