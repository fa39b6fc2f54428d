import FilingModel
import TUIKitLite

/// What forms do with text that has no place in a field: it is refused with a sentence that names it.
extension Form {
    /// Hands a key to the form. Gives the sentence to say about a character that was refused; nil where none
    /// was.
    mutating func press(_ key: Key) -> (outcome: FormOutcome, notice: Notice?) {
        let outcome = handle(key)
        guard outcome == .ignored, let scalar = key.typedScalar else { return (outcome, nil) }
        return (outcome, Notice(Wording.refusedCharacter(scalar), .warning))
    }

    /// Puts the first line of pasted text into the field with the focus; refused whole when something in it
    /// is hidden.
    mutating func paste(_ text: String) -> Step {
        let line = PastedText.firstLine(text)
        if case .invisible(let scalar, let position) = PlainText.hidden(in: line) {
            return .say(Wording.hiddenInPaste(scalar, position), .warning)
        }
        return insert(line) ? .stay : .say(Wording.fieldFull, .warning)
    }
}
