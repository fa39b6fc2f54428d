/// Puts the bytes of one scalar together, and tells bad bytes apart as early as can be.
struct UTF8Assembler: Hashable, Sendable {
    enum Step {
        /// The scalar is whole.
        case scalar(Unicode.Scalar)
        /// The byte belongs to a scalar whose end is still to come.
        case more
        /// What came cannot become a scalar; the byte was part of it.
        case bad
        /// What came before cannot become a scalar; the byte begins something else.
        case badBefore
    }

    private var value: UInt32 = 0
    private var missing = 0
    private var allowed: ClosedRange<UInt8> = 0x80...0xBF

    /// Whether a scalar has begun and not ended.
    var isWaiting: Bool { missing > 0 }

    /// Takes a byte of 0x80 or more, or any byte while a scalar is waiting.
    mutating func take(_ byte: UInt8) -> Step {
        missing > 0 ? proceed(byte) : begin(byte)
    }

    private mutating func begin(_ byte: UInt8) -> Step {
        allowed = 0x80...0xBF
        switch byte {
        case 0xC2...0xDF: (value, missing) = (UInt32(byte & 0x1F), 1)
        case 0xE0...0xEF: (value, missing) = (UInt32(byte & 0x0F), 2)
        case 0xF0...0xF4: (value, missing) = (UInt32(byte & 0x07), 3)
        default: return .bad
        }
        switch byte {
        case 0xE0: allowed = 0xA0...0xBF
        case 0xED: allowed = 0x80...0x9F
        case 0xF0: allowed = 0x90...0xBF
        case 0xF4: allowed = 0x80...0x8F
        default: break
        }
        return .more
    }

    private mutating func proceed(_ byte: UInt8) -> Step {
        guard allowed.contains(byte) else {
            missing = 0
            return .badBefore
        }
        allowed = 0x80...0xBF
        value = value << 6 | UInt32(byte & 0x3F)
        missing -= 1
        if missing > 0 { return .more }
        return Unicode.Scalar(value).map(Step.scalar) ?? .bad
    }
}
