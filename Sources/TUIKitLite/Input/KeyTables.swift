/// Which bytes mean which key, over all terminals met.
enum KeyTables {
    /// `ESC [ n ~`.
    static func numbered(_ number: Int, _ dialect: InputDialect) -> Key? {
        switch number {
        case 1, 7: Key(.home)
        case 2: Key(.insert)
        case 3: Key(.delete)
        case 4, 8: Key(.end)
        case 5: Key(.pageUp)
        case 6: Key(.pageDown)
        case 11...15: .function(number - 10)
        case 17...21: .function(number - 11)
        case 23, 24: .function(number - 12)
        default: shiftedFunction(number, dialect)
        }
    }

    /// The numbers beyond F12, which mean a function key with Shift.
    private static func shiftedFunction(_ number: Int, _ dialect: InputDialect) -> Key? {
        let numbers = [25, 26, 28, 29, 31, 32, 33, 34]
        guard let index = numbers.firstIndex(of: number) else { return nil }
        let first = dialect == .linuxConsole ? 1 : 3
        return Key(.function(first + index), .shift)
    }

    /// `ESC [ letter`, with or without `1 ; modifiers` before it.
    static func lettered(_ final: UInt8) -> Key? {
        switch final {
        case UInt8(ascii: "A"): Key(.up)
        case UInt8(ascii: "B"): Key(.down)
        case UInt8(ascii: "C"): Key(.right)
        case UInt8(ascii: "D"): Key(.left)
        case UInt8(ascii: "H"): Key(.home)
        case UInt8(ascii: "F"): Key(.end)
        case UInt8(ascii: "Z"): Key(.tab, .shift)
        case UInt8(ascii: "P"), UInt8(ascii: "Q"), UInt8(ascii: "R"), UInt8(ascii: "S"):
            .function(Int(final - UInt8(ascii: "P")) + 1)
        case UInt8(ascii: "a")...UInt8(ascii: "d"): arrow(final, .shift)
        default: nil
        }
    }

    /// `ESC O letter`: arrows, function keys, the keypad, and rxvt's arrows with Ctrl.
    static func shifted(_ final: UInt8) -> Key? {
        switch final {
        case UInt8(ascii: "P")...UInt8(ascii: "["): .function(Int(final - UInt8(ascii: "P")) + 1)
        case UInt8(ascii: "a")...UInt8(ascii: "d"): arrow(final, .control)
        case UInt8(ascii: "M"): Key(.enter)
        case UInt8(ascii: "I"): Key(.tab)
        case UInt8(ascii: "j")...UInt8(ascii: "y"): .scalar(Unicode.Scalar(final - 0x40))
        case UInt8(ascii: " "): .space
        default: lettered(final)
        }
    }

    /// The last byte with which rxvt tells Shift, Ctrl or both.
    static func rxvtModifiers(_ final: UInt8) -> Modifiers? {
        switch final {
        case UInt8(ascii: "$"): .shift
        case UInt8(ascii: "^"): .control
        case UInt8(ascii: "@"): [.shift, .control]
        default: nil
        }
    }

    private static func arrow(_ final: UInt8, _ modifiers: Modifiers) -> Key? {
        lettered(final - 0x20).map { Key($0.code, modifiers) }
    }
}
