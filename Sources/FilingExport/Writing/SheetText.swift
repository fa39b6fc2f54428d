/// Text on its way into a workbook, whose XML cannot carry every character.
enum SheetText {
    /// `text` with U+FFFD for characters that no XML may hold, and with the file format's own escape
    /// `_x0041_` kept from being taken for one.
    static func safe(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 < 0x20 || $0 == 0xEF || $0 == 0x5F }) else { return text }
        var safe = String.UnicodeScalarView()
        let scalars = Array(text.unicodeScalars)
        for (index, scalar) in scalars.enumerated() {
            if scalar == "_", isEscape(scalars[index...]) { safe.append(contentsOf: "_x005F".unicodeScalars) }
            safe.append(isOfXML(scalar) ? scalar : "\u{FFFD}")
        }
        return String(safe)
    }

    /// `text` in a page's header or footer, where `&` begins a code.
    static func inMargin(_ text: String) -> String {
        safe(text).split(separator: "&", omittingEmptySubsequences: false).joined(separator: "&&")
    }

    /// `text` from a workbook with the escapes `_x000D_` resolved.
    static func resolved(_ text: String) -> String {
        guard text.utf8.contains(0x5F) else { return text }
        var resolved = String.UnicodeScalarView()
        var rest = Array(text.unicodeScalars)[...]
        while let scalar = rest.first {
            let code =
                isEscape(rest)
                ? UInt32(String(String.UnicodeScalarView(rest.dropFirst(2).prefix(4))), radix: 16) : nil
            if let meant = code.flatMap(Unicode.Scalar.init) {
                resolved.append(meant)
                rest = rest.dropFirst(7)
            } else {
                resolved.append(scalar)
                rest = rest.dropFirst()
            }
        }
        return String(resolved)
    }

    /// Whether `scalars` begin with `_x`, four hexadecimal digits and `_`.
    private static func isEscape(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
        let start = Array(scalars.prefix(7))
        guard start.count == 7, start[0] == "_", start[1] == "x", start[6] == "_" else { return false }
        return start[2...5].allSatisfy { $0.isASCII && Character($0).isHexDigit }
    }

    private static func isOfXML(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09, 0x0A, 0x0D, 0x20...0xFFFD, 0x10000...0x10FFFF: true
        default: false
        }
    }
}
