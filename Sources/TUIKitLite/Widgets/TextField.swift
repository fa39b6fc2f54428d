/// One line of text being typed.
///
/// Holds only what can be drawn: controls, invisible and direction characters never get in.
public struct TextField: Hashable, Sendable {
    /// The text; setting it keeps the caret inside.
    public var text: String {
        didSet { caret = min(caret, text.count) }
    }
    /// Where the next character goes: 0...text.count, counted in whole characters.
    public private(set) var caret: Int
    /// Whether every character is drawn as `*`.
    public var isSecret: Bool
    /// The most characters it takes; nil for any number.
    public var maximumCharacters: Int?

    /// A field with this text and the caret at its end.
    public init(_ text: String = "", isSecret: Bool = false, maximumCharacters: Int? = nil) {
        self.text = text
        self.isSecret = isSecret
        self.maximumCharacters = maximumCharacters
        caret = text.count
    }

    /// Takes a key: text, Backspace, Delete, Home, End, arrows, and Ctrl+U, which empties the field.
    /// - Returns: false where the key means nothing here, or its character cannot be taken.
    public mutating func handle(_ key: Key) -> Bool {
        if let scalar = key.typedScalar { return append(scalar) ?? insert(String(scalar)) }
        if key == .control("u") {
            text = ""
            return true
        }
        guard key.modifiers.isEmpty else { return false }
        switch key.code {
        case .backspace: return remove(at: caret - 1)
        case .delete: return remove(at: caret)
        case .home: return move(to: 0)
        case .end: return move(to: text.count)
        case .left: return move(to: caret - 1)
        case .right: return move(to: caret + 1)
        default: return false
        }
    }

    /// Printable ASCII behind ASCII, as figures are typed: no characters have to be told apart. Nil for any
    /// other.
    private mutating func append(_ scalar: Unicode.Scalar) -> Bool? {
        let count = text.utf8.count
        guard (0x20..<0x7F).contains(scalar.value), caret == count, count < maximumCharacters ?? Int.max,
            TextWidth.plainColumns(of: text) == count
        else { return nil }
        text.unicodeScalars.append(scalar)
        caret = count + 1
        return true
    }

    /// Puts text in at the caret, and the caret behind it. Line ends and tabs become blanks; what cannot be
    /// drawn, and what is more than fits, is left out.
    /// - Returns: whether all of it went in.
    @discardableResult
    public mutating func insert(_ foreign: String) -> Bool {
        var isWhole = true
        for character in foreign {
            let kept = TextField.drawable(character)
            if kept.unicodeScalars.count < character.unicodeScalars.count && kept != " " { isWhole = false }
            if !kept.isEmpty && !put(kept) { isWhole = false }
        }
        return isWhole
    }

    /// Puts the caret here, or at the nearest place there is.
    public mutating func placeCaret(at index: Int) {
        caret = min(max(0, index), text.count)
    }

    /// Puts in one character, or marks that join the one before.
    private mutating func put(_ piece: String) -> Bool {
        var before = String(text.prefix(caret))
        let isMark = piece.unicodeScalars.first.map { TextWidth.kind(of: $0) == .mark } ?? false
        if isMark && before.isEmpty { return false }
        before += piece
        let joined = before + text.dropFirst(caret)
        if let maximumCharacters, joined.count > maximumCharacters, joined.count > text.count { return false }
        text = joined
        caret = min(before.count, text.count)
        return true
    }

    private mutating func remove(at index: Int) -> Bool {
        guard index >= 0, index < text.count else { return true }
        text.remove(at: text.index(text.startIndex, offsetBy: index))
        caret = min(index, text.count)
        return true
    }

    private mutating func move(to index: Int) -> Bool {
        placeCaret(at: index)
        return true
    }

    private static func drawable(_ character: Character) -> String {
        if character.isNewline || character == "\t" { return " " }
        var kept = String.UnicodeScalarView()
        for scalar in character.unicodeScalars where scalar != TextWidth.replacement {
            switch TextWidth.kind(of: scalar) {
            case .narrow, .wide, .ambiguous, .mark: kept.append(scalar)
            case .invisible, .unassigned, .control: continue
            }
        }
        return String(kept)
    }
}
