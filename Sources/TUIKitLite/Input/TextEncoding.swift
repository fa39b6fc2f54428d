import CNcurses

/// How a terminal writes characters as bytes, in both directions.
public enum TextEncoding: String, Hashable, Sendable {
    /// UTF-8.
    case utf8
    /// GB18030: every character of Unicode, in two bytes or four.
    case gb18030
    /// GBK: the part of GB18030 that older clients know, all of it in two bytes.
    case gbk

    /// The text that a client of this encoding shows for bytes that are UTF-8; nil where the bytes make none.
    ///
    /// Drawn on such a client, it sends just these bytes: a client that does read UTF-8 shows `text`.
    public func misreading(_ text: String) -> String? {
        if self == .utf8 { return text }
        let read = decoded(Array(text.utf8))
        return read.unicodeScalars.contains(TextWidth.replacement) ? nil : read
    }

    /// The text of these bytes, U+FFFD for what is none.
    func decoded(_ bytes: [UInt8]) -> String {
        if self == .utf8 { return String(decoding: bytes, as: UTF8.self) }
        var assembler = GB18030Assembler()
        var text = String.UnicodeScalarView()
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            index += 1
            if byte < 0x80 && !assembler.isWaiting {
                text.append(Unicode.Scalar(byte))
                continue
            }
            switch assembler.take(byte) {
            case .more: break
            case .scalar(let scalar): text.append(scalar)
            case .bad: text.append(TextWidth.replacement)
            case .badBefore:
                text.append(TextWidth.replacement)
                index -= 1
            }
        }
        if assembler.isWaiting { text.append(TextWidth.replacement) }
        return String(text)
    }

    /// The bytes of the text.
    func encoded(_ text: String) -> [UInt8] {
        if self == .utf8 { return Array(text.utf8) }
        return text.unicodeScalars.flatMap { scalar -> [UInt8] in
            if scalar.isASCII { return [UInt8(scalar.value)] }
            var bytes: (UInt8, UInt8, UInt8, UInt8) = (0, 0, 0, 0)
            return withUnsafeMutableBytes(of: &bytes) { room in
                let target = room.assumingMemoryBound(to: UInt8.self)
                let count = target.baseAddress.map { tui_gb18030_bytes(scalar.value, $0) } ?? 0
                return Array(target.prefix(Int(count)))
            }
        }
    }

    /// The character of two or four bytes; nil where they make none.
    static func scalar(ofGB18030 bytes: [UInt8]) -> Unicode.Scalar? {
        let value = tui_gb18030_scalar(bytes, Int32(bytes.count))
        return value == 0 ? nil : Unicode.Scalar(value)
    }

    /// The number by which the C side knows the encoding.
    var number: Int32 {
        switch self {
        case .utf8: Int32(TUI_UTF8)
        case .gb18030: Int32(TUI_GB18030)
        case .gbk: Int32(TUI_GBK)
        }
    }
}
