/// Puts the bytes of one character together, in the terminal's encoding.
enum CharacterAssembler: Hashable, Sendable {
    case utf8(UTF8Assembler)
    case gb18030(GB18030Assembler)

    init(_ encoding: TextEncoding) {
        self = encoding == .utf8 ? .utf8(UTF8Assembler()) : .gb18030(GB18030Assembler())
    }

    /// Takes a byte of 0x80 or more, or any byte while a character is waiting.
    mutating func take(_ byte: UInt8) -> UTF8Assembler.Step {
        switch self {
        case .utf8(var assembler):
            defer { self = .utf8(assembler) }
            return assembler.take(byte)
        case .gb18030(var assembler):
            defer { self = .gb18030(assembler) }
            return assembler.take(byte)
        }
    }
}
