/// Puts the two or four bytes of one GB18030 character together.
struct GB18030Assembler: Hashable, Sendable {
    private var bytes: [UInt8] = []

    /// Whether a character has begun and not ended.
    var isWaiting: Bool { !bytes.isEmpty }

    /// Takes a byte of 0x80 or more, or any byte while a character is waiting.
    mutating func take(_ byte: UInt8) -> UTF8Assembler.Step {
        switch (bytes.count, byte) {
        case (0, 0x81...0xFE), (1, 0x30...0x39), (2, 0x81...0xFE):
            bytes.append(byte)
            return .more
        case (1, 0x40...0x7E), (1, 0x80...0xFE), (3, 0x30...0x39):
            defer { bytes = [] }
            return TextEncoding.scalar(ofGB18030: bytes + [byte]).map(UTF8Assembler.Step.scalar) ?? .bad
        case (0, _):
            return .bad
        default:
            bytes = []
            return .badBefore
        }
    }
}
