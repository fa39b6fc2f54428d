/// One keystroke, the same whatever bytes a terminal sends for it.
///
/// Shift+Tab is `.tab` with `.shift`; Ctrl and a letter is that lower-case letter with `.control`; the
/// space bar is `.scalar(" ")`. Shift never stands beside a character it already changed.
public struct Key: Hashable, Sendable {
    /// Which key.
    public enum Code: Hashable, Sendable {
        /// A character, as the keyboard or the input method composed it; never a control character.
        case scalar(Unicode.Scalar)
        /// Enter, also on the keypad.
        case enter
        /// The tabulator.
        case tab
        /// Escape.
        case escape
        /// The key that deletes to the left, whichever of its two bytes it sends.
        case backspace
        /// The key that deletes to the right.
        case delete
        /// Insert.
        case insert
        /// Home.
        case home
        /// End.
        case end
        /// Page up.
        case pageUp
        /// Page down.
        case pageDown
        /// Arrow up.
        case up
        /// Arrow down.
        case down
        /// Arrow left.
        case left
        /// Arrow right.
        case right
        /// F1 and up; 1...24.
        case function(Int)
    }

    /// Which key.
    public var code: Code
    /// What was held down with it, as far as terminals tell.
    public var modifiers: Modifiers

    /// A key with what was held down.
    public init(_ code: Code, _ modifiers: Modifiers = []) {
        self.code = code
        self.modifiers = modifiers
    }

    /// The key of this character.
    public static func scalar(_ scalar: Unicode.Scalar) -> Key { Key(.scalar(scalar)) }

    /// Ctrl and this character.
    public static func control(_ scalar: Unicode.Scalar) -> Key { Key(.scalar(scalar), .control) }

    /// F1 and up.
    public static func function(_ number: Int) -> Key { Key(.function(number)) }

    /// The space bar.
    public static let space = Key(.scalar(" "))

    /// The character it types, nil for a key that types none or has Ctrl or Alt with it.
    public var typedScalar: Unicode.Scalar? {
        guard case .scalar(let scalar) = code, modifiers.isDisjoint(with: [.control, .alt]) else {
            return nil
        }
        return scalar
    }

    /// The same key with a full-width digit, sign, letter or blank as its ASCII twin; itself where there is
    /// none.
    public var asciiTwin: Key {
        guard case .scalar(let scalar) = code else { return self }
        return Key(.scalar(scalar.asciiTwin), modifiers)
    }
}

extension Unicode.Scalar {
    /// The ASCII twin of a full-width digit, sign, letter or blank (U+FF01...U+FF5E, U+3000); itself for
    /// any other.
    public var asciiTwin: Unicode.Scalar {
        switch value {
        case 0xFF01...0xFF5E: Unicode.Scalar(UInt8(value - 0xFF01 + 0x21))
        case 0x3000: " "
        default: self
        }
    }
}
