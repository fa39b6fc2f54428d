/// A JSON value whose members keep their order: the same report gives the same bytes.
indirect enum JSONValue {
    case null
    case flag(Bool)
    case integer(Int64)
    case text(String)
    case list([JSONValue])
    case object([(String, JSONValue)])

    /// The value as indented text.
    var text: String {
        var text = ""
        write(to: &text, indent: "\n")
        return text
    }

    private func write(to text: inout String, indent: String) {
        switch self {
        case .null: text += "null"
        case .flag(let flag): text += flag ? "true" : "false"
        case .integer(let number): text += String(number)
        case .text(let string): Self.quote(string, to: &text)
        case .list(let values): Self.write(values, "[]", to: &text, indent) { $0.write(to: &$1, indent: $2) }
        case .object(let members):
            Self.write(members, "{}", to: &text, indent) { member, text, indent in
                Self.quote(member.0, to: &text)
                text += ": "
                member.1.write(to: &text, indent: indent)
            }
        }
    }

    private static func write<Part>(
        _ parts: [Part], _ brackets: String, to text: inout String, _ indent: String,
        part: (Part, inout String, String) -> Void
    ) {
        guard !parts.isEmpty else { return text += brackets }
        let deeper = indent + "  "
        text += brackets.prefix(1)
        for (index, value) in parts.enumerated() {
            text += index == 0 ? deeper : "," + deeper
            part(value, &text, deeper)
        }
        text += indent + brackets.suffix(1)
    }

    private static func quote(_ string: String, to text: inout String) {
        text += "\""
        for scalar in string.unicodeScalars {
            switch scalar {
            case "\"": text += "\\\""
            case "\\": text += "\\\\"
            case "\n": text += "\\n"
            case "\r": text += "\\r"
            case "\t": text += "\\t"
            case _ where scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value):
                let digits = String(scalar.value, radix: 16)
                text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: text.unicodeScalars.append(scalar)
            }
        }
        text += "\""
    }
}
