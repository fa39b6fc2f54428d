/// A source file of the repository.
struct SourceFile {
    /// From the root of the repository, such as `Sources/FilingModel/Filing/Amount.swift`.
    let path: String
    let text: String
    let lines: [Substring]
    /// The text without comments and literals, in its own shape.
    let code: String
    let codeLines: [Substring]
    let commentLines: [Substring]

    init(path: String, text: String) {
        (self.path, self.text) = (path, text)
        let scanner = CodeScanner(text)
        (code, lines) = (scanner.code, Self.lines(of: text))
        (codeLines, commentLines) = (Self.lines(of: code), Self.lines(of: scanner.comments))
    }

    private static func lines(of text: String) -> [Substring] {
        text.split(separator: "\n", omittingEmptySubsequences: false)
    }

    /// The file's name without folders.
    var name: String { path.split(separator: "/").last.map(String.init) ?? path }
    var isSwift: Bool { name.hasSuffix(".swift") }

    /// The target that the file belongs to; nil for files beside `Sources` and `Tests`.
    var target: String? {
        let parts = path.split(separator: "/")
        if parts.first == "Benchmarks", path.hasSuffix(".swift") {
            return parts.dropLast().last.map(String.init)
        }
        return parts.count > 2 && (parts[0] == "Sources" || parts[0] == "Tests") ? String(parts[1]) : nil
    }
}

/// A rule that a file does not keep.
struct Violation: Hashable, CustomStringConvertible {
    let path: String
    /// From 1; nil where the whole file is meant.
    let line: Int?
    let sentence: String

    var description: String { "\(path)\(line.map { ":\($0)" } ?? ""): \(sentence)" }
}
