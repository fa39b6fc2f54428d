/// OSC 52: text for the clipboard of the person's own machine, in base64.
enum ClipboardSequence {
    /// Terminals that print what they do not know instead of passing over it.
    private static let printing: Set<String> = [
        "linux", "vt100", "vt102", "vt220", "ansi", "pcansi", "dumb", "cygwin",
    ]

    static func isTaken(by terminal: String) -> Bool { !printing.contains(terminal) }

    /// The whole sequence, ended by BEL, which more clients know than ST.
    static func bytes(of text: String) -> [UInt8] {
        Array("\u{1B}]52;c;".utf8) + base64(Array(text.utf8)) + [0x07]
    }

    private static let alphabet = Array(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

    static func base64(_ bytes: [UInt8]) -> [UInt8] {
        var written: [UInt8] = []
        written.reserveCapacity((bytes.count + 2) / 3 * 4)
        for start in stride(from: 0, to: bytes.count, by: 3) {
            let group = bytes[start..<min(start + 3, bytes.count)]
            let bits = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
            for place in 0..<4 {
                let isFilled = place <= group.count
                written.append(isFilled ? alphabet[bits >> (18 - 6 * place) & 63] : UInt8(ascii: "="))
            }
        }
        return written
    }
}
