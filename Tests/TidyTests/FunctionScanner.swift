/// Finds the functions of a source whose comments and literals are blanked.
struct FunctionScanner {
    /// A function, initializer, subscript or computed property with its body.
    struct Function: Hashable {
        let name: String
        /// From 1.
        let firstLine: Int
        let lineCount: Int
    }

    /// A word or a single sign, and its line from 1.
    private struct Token {
        let text: String
        let line: Int
    }

    private let tokens: [Token]

    private init(_ code: String) {
        var tokens: [Token] = []
        var line = 1
        var word = String.UnicodeScalarView()
        for scalar in code.unicodeScalars {
            if scalar.properties.isXIDContinue || "@#`".unicodeScalars.contains(scalar) {
                word.append(scalar)
                continue
            }
            if !word.isEmpty { tokens.append(Token(text: String(word), line: line)) }
            word = String.UnicodeScalarView()
            if scalar == "\n" { line += 1 }
            if !scalar.properties.isWhitespace { tokens.append(Token(text: String(scalar), line: line)) }
        }
        self.tokens = tokens
    }

    /// The functions of a Swift source, nested ones included.
    static func swift(_ code: String) -> [Function] {
        let scanner = FunctionScanner(code)
        return scanner.tokens.indices.compactMap { index in
            guard scanner.beginsFunction(index), let body = scanner.body(after: index) else { return nil }
            return scanner.function(from: index, body: body)
        }
    }

    /// The functions of a C source: a brace at the outermost level behind a parenthesis.
    static func c(_ code: String) -> [Function] {
        let scanner = FunctionScanner(code)
        var depth = 0
        var functions: [Function] = []
        for (index, token) in scanner.tokens.enumerated() {
            if token.text == "{", depth == 0, index > 0, scanner.tokens[index - 1].text == ")" {
                let parenthesis = scanner.partner(before: index - 1)
                functions.append(scanner.function(from: max(0, parenthesis - 2), body: index))
            }
            depth += token.text == "{" ? 1 : token.text == "}" ? -1 : 0
        }
        return functions
    }

    // MARK: Reading

    private func function(from index: Int, body: Int) -> Function {
        let name = tokens[min(index + 1, tokens.count - 1)].text
        let isNamed =
            ["func", "var"].contains(tokens[index].text) || tokens[index].text.first?.isLowercase != true
        let first = tokens[index].line
        let last = tokens[partner(after: body)].line
        return Function(
            name: isNamed ? name : tokens[index].text, firstLine: first, lineCount: last - first + 1)
    }

    private func beginsFunction(_ index: Int) -> Bool {
        if index > 0, [".", "#"].contains(tokens[index - 1].text) { return false }
        switch tokens[index].text {
        case "func", "deinit", "subscript": return true
        case "init": return index + 1 < tokens.count && "(?!<".contains(tokens[index + 1].text)
        case "var": return true
        default: return false
        }
    }

    /// Words that begin another declaration, so that the one before has no body.
    private static let beginnings: Set<String> = [
        "func", "init", "deinit", "subscript", "var", "let", "case", "static", "mutating", "nonmutating",
        "private",
        "fileprivate", "internal", "package", "public", "associatedtype", "typealias", "struct", "enum",
        "class",
        "extension", "protocol", "}", "guard", "return", "if", "for", "while", ";",
    ]

    /// Where the brace of the body is that belongs to the declaration at `index`; nil when there is none.
    private func body(after index: Int) -> Int? {
        let isProperty = tokens[index].text == "var"
        var depth = 0
        for position in (index + 1)..<max(index + 1, tokens.count) {
            let text = tokens[position].text
            if ["(", "["].contains(text) { depth += 1 }
            if [")", "]"].contains(text) { depth -= 1 }
            if depth < 0 { return nil }
            if depth > 0 || position == index + 1 { continue }
            if text == "{" { return position }
            if text == "=", isProperty { return nil }
            if Self.beginnings.contains(text) || text.hasPrefix("@") { return nil }
        }
        return nil
    }

    /// The closing partner of the brace at `index`, or the last token.
    private func partner(after index: Int) -> Int {
        var depth = 0
        for position in index..<tokens.count {
            depth += tokens[position].text == "{" ? 1 : tokens[position].text == "}" ? -1 : 0
            if depth == 0 { return position }
        }
        return tokens.count - 1
    }

    /// The opening partner of the parenthesis at `index`, or the first token.
    private func partner(before index: Int) -> Int {
        var depth = 0
        for position in stride(from: index, through: 0, by: -1) {
            depth += tokens[position].text == ")" ? 1 : tokens[position].text == "(" ? -1 : 0
            if depth == 0 { return position }
        }
        return 0
    }
}
