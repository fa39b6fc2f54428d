/// How long files, functions and lines may be.
enum Sizes {
    static let linesOfFile = 400
    /// From the line of `func`, `init` or the property's name to the line of the closing brace.
    static let linesOfFunction = 40
    /// In characters: a hanzi counts one, like a letter.
    static let charactersOfLine = 110

    static func violations(in file: SourceFile) -> [Violation] {
        longFile(file) + longLines(file) + longFunctions(file)
    }

    private static func longFile(_ file: SourceFile) -> [Violation] {
        let count = file.lines.count - (file.text.hasSuffix("\n") ? 1 : 0)
        guard count > linesOfFile else { return [] }
        return [Violation(path: file.path, line: nil, sentence: "\(count) lines, at most \(linesOfFile)")]
    }

    private static func longLines(_ file: SourceFile) -> [Violation] {
        file.lines.enumerated().filter { $0.element.count > charactersOfLine }.map { number, line in
            let sentence = "\(line.count) characters, at most \(charactersOfLine)"
            return Violation(path: file.path, line: number + 1, sentence: sentence)
        }
    }

    private static func longFunctions(_ file: SourceFile) -> [Violation] {
        let functions = file.isSwift ? FunctionScanner.swift(file.code) : FunctionScanner.c(file.code)
        return functions.filter { $0.lineCount > linesOfFunction }.map { function in
            let sentence = "\(function.name) has \(function.lineCount) lines, at most \(linesOfFunction)"
            return Violation(path: file.path, line: function.firstLine, sentence: sentence)
        }
    }
}
