/// Takes a Swift or C source apart into code and comments.
///
/// What it gives has the shape of the source: each scalar that is left out stands as a blank, so that lines
/// stay where they were. The contents of string and regular expression literals are in neither part; what is
/// interpolated into a string is code.
struct CodeScanner {
    var code: String { String(codeScalars) }
    var comments: String { String(commentScalars) }

    private var codeScalars = String.UnicodeScalarView()
    private var commentScalars = String.UnicodeScalarView()
    private let source: [Unicode.Scalar]
    private var index = 0
    private var literals: [Literal] = []
    /// The last scalar of code that is no blank; it tells a regular expression from a division.
    private var previous: Unicode.Scalar = "("

    /// A string literal that is open, and the parentheses open inside its current interpolation.
    private struct Literal {
        let quote: String
        let hashes: String
        var parentheses: Int?
    }

    /// Scans `text` to its end.
    init(_ text: String) {
        source = Array(text.unicodeScalars)
        while index < source.count { step() }
    }

    private mutating func step() {
        if let literal = literals.last, literal.parentheses == nil { return stepInString(literal) }
        if !Self.beginnings.contains(source[index]) { return takeCode() }
        if looksAt("//") { return skip(into: \.commentScalars) { $0 != "\n" } }
        if looksAt("/*") { return skipBlockComment() }
        if openString() || skipRegularExpression() { return }
        countParenthesis(source[index])
        takeCode()
    }

    /// What comments, literals and interpolations begin or end with.
    private static let beginnings: [Unicode.Scalar] = ["/", "\"", "#", "(", ")"]

    private mutating func takeCode() {
        let scalar = source[index]
        if scalar != " ", scalar != "\n" { previous = scalar }
        codeScalars.append(scalar)
        commentScalars.append(scalar == "\n" ? "\n" : " ")
        index += 1
    }

    // MARK: Moving

    private typealias Part = WritableKeyPath<Self, String.UnicodeScalarView>

    private func looksAt(_ text: String, from start: Int? = nil) -> Bool {
        source[(start ?? index)...].starts(with: text.unicodeScalars)
    }

    /// Takes scalars into one of the parts; the other part gets blanks.
    private mutating func take(_ count: Int, into part: Part?) {
        for scalar in source[index..<min(index + count, source.count)] {
            let blank: Unicode.Scalar = scalar == "\n" ? scalar : " "
            codeScalars.append(part == \.codeScalars ? scalar : blank)
            commentScalars.append(part == \.commentScalars ? scalar : blank)
        }
        index += count
    }

    private mutating func skip(into part: Part?, while goesOn: (Unicode.Scalar) -> Bool) {
        take(source[index...].prefix(while: goesOn).count, into: part)
    }

    /// The number signs from here on, which belong to a raw literal.
    private var hashesHere: String {
        String(String.UnicodeScalarView(source[index...].prefix { $0 == "#" }))
    }

    private mutating func skipBlockComment() {
        var depth = 0
        repeat {
            if looksAt("/*") { depth += 1 }
            if looksAt("*/") { depth -= 1 }
            take(looksAt("/*") || looksAt("*/") ? 2 : 1, into: \.commentScalars)
        } while depth > 0 && index < source.count
    }

    // MARK: Strings

    /// Opens a string literal, if one begins here.
    private mutating func openString() -> Bool {
        let hashes = hashesHere
        let start = index + hashes.count
        guard start < source.count, source[start] == "\"" else { return false }
        let quote = looksAt("\"\"\"", from: start) ? "\"\"\"" : "\""
        take(hashes.count + quote.count, into: \.codeScalars)
        literals.append(Literal(quote: quote, hashes: hashes))
        return true
    }

    private mutating func stepInString(_ literal: Literal) {
        let escape = "\\" + literal.hashes
        if looksAt(escape + "(") {
            take(escape.count + 1, into: nil)
            literals[literals.count - 1].parentheses = 1
        } else if looksAt(escape) {
            take(escape.count + 1, into: nil)
        } else if looksAt(literal.quote + literal.hashes) {
            take(literal.quote.count + literal.hashes.count, into: \.codeScalars)
            closeString()
        } else if literal.quote == "\"", source[index] == "\n" {
            closeString()
        } else {
            take(1, into: nil)
        }
    }

    private mutating func closeString() {
        literals.removeLast()
        previous = "\""
    }

    /// Follows the parentheses of an interpolation; with its last one the string goes on.
    private mutating func countParenthesis(_ scalar: Unicode.Scalar) {
        guard let literal = literals.last, let open = literal.parentheses else { return }
        let count = open + (scalar == "(" ? 1 : scalar == ")" ? -1 : 0)
        literals[literals.count - 1].parentheses = count == 0 ? nil : count
    }

    // MARK: Regular expressions

    /// Passes over a regular expression literal on one line, if one begins here.
    private mutating func skipRegularExpression() -> Bool {
        let hashes = hashesHere
        let start = index + hashes.count
        guard start + 1 < source.count, source[start] == "/", !source[start + 1].properties.isWhitespace
        else { return false }
        guard !hashes.isEmpty || "([{,=:?&|!<>;".unicodeScalars.contains(previous) else { return false }
        var end = start + 1
        while end < source.count, source[end] != "\n", !looksAt("/" + hashes, from: end) {
            end += source[end] == "\\" ? 2 : 1
        }
        guard end < source.count, source[end] == "/" else { return false }
        take(end + 1 + hashes.count - index, into: nil)
        previous = "/"
        return true
    }
}
