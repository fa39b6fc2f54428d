/// Reads how each cell style shows a number: a date and a percentage are not what was typed.
final class StylesVisitor: XMLVisitor {
    /// The form of each cell style, by its index.
    private(set) var forms: [ReadCell.Form] = []
    let fault: WorkbookFault? = nil
    private var codes: [Int: String] = [:]
    private var isInCellStyles = false

    func begin(_ element: String, _ attributes: [String: String]) {
        switch element {
        case "numFmt":
            if let id = attributes["numFmtId"].flatMap({ Int($0) }) {
                codes[id] = attributes["formatCode"] ?? ""
            }
        case "cellXfs": isInCellStyles = true
        case "xf" where isInCellStyles:
            forms.append(form(of: attributes["numFmtId"].flatMap { Int($0) } ?? 0))
        default: break
        }
    }

    func text(_ text: String) {}

    func end(_ element: String) {
        if element == "cellXfs" { isInCellStyles = false }
    }

    private func form(of id: Int) -> ReadCell.Form {
        if let code = codes[id] { return Self.form(of: code) }
        return switch id {
        case 14...22, 27...36, 45...47, 50...58: .date
        case 9, 10: .percent
        default: .plain
        }
    }

    /// What a format's code shows, its quoted texts and its colours and conditions in brackets left out.
    static func form(of code: String) -> ReadCell.Form {
        var closing: Character?
        var isEscaped = false
        for character in code.lowercased() {
            if isEscaped {
                isEscaped = false
            } else if let end = closing {
                if character == end { closing = nil }
            } else if character == "\\" || character == "_" || character == "*" {
                isEscaped = true
            } else if character == "\"" {
                closing = "\""
            } else if character == "[" {
                closing = "]"
            } else if character == "%" {
                return .percent
            } else if "ymdhs年月日".contains(character), code.lowercased() != "general" {
                return .date
            }
        }
        return .plain
    }
}
