import FilingModel
import TUIKitLite

/// What forms do with text that has no place in a field: it is refused with a sentence that names it.
extension Form {
    /// Hands a key to the form. Gives the sentence to say about a key that means nothing in it, or a
    /// character that was refused; nil where there is none.
    mutating func press(_ key: Key) -> (outcome: FormOutcome, notice: Notice?) {
        let outcome = handle(key)
        guard outcome == .ignored else { return (outcome, nil) }
        let refused = key.typedScalar.map { Notice(Wording.refusedCharacter($0), .warning) }
        return (outcome, refused ?? .unused(key))
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
