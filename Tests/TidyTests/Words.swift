/// Words that do not belong into a source or a file's name.
enum Words {
    /// In code: each hides an error from the person, or talks past standard error.
    private static let inCode = ["try!", "as!", "fatalError("]
    /// In comments: each puts off what should be done or be an issue.
    private static let inComments = ["TODO", "FIXME", "XXX"]
    /// At the end of a file's name: each says nothing of what is in it.
    private static let inNames = [
        "Util", "Utils", "Utilities", "Helper", "Helpers", "Extension", "Extensions", "Common", "Manager",
        "Managers",
    ]

    static func violations(in file: SourceFile) -> [Violation] {
        let code = find(inCode, in: file.codeLines, of: file) + prints(in: file) + children(in: file)
        return code + find(inComments, in: file.commentLines, of: file) + name(of: file)
    }

    private static func find(_ words: [String], in lines: [Substring], of file: SourceFile) -> [Violation] {
        lines.enumerated().flatMap { number, line in
            words.filter { stands($0, in: line) }.map {
                Violation(path: file.path, line: number + 1, sentence: "says \($0)")
            }
        }
    }

    /// Whether `word` stands in a line and is not the end of a longer word.
    private static func stands(_ word: String, in line: Substring) -> Bool {
        line.ranges(of: word).contains { range in
            guard range.lowerBound > line.startIndex else { return true }
            let before = line[line.index(before: range.lowerBound)]
            return !before.isLetter && !before.isNumber && before != "_" && before != "."
        }
    }

    /// Only commands have data for standard output.
    private static func prints(in file: SourceFile) -> [Violation] {
        let isCommand = file.path.hasPrefix("Sources/FilingTUI/Commands/")
        guard file.path.hasPrefix("Sources/"), !isCommand else { return [] }
        return find(["print("], in: file.codeLines, of: file)
    }

    /// Child processes are started in one file alone.
    private static func children(in file: SourceFile) -> [Violation] {
        let isTheOne = file.path == "Sources/FilingTUI/Exchange/SendProgram.swift"
        guard file.path.hasPrefix("Sources/"), !isTheOne else { return [] }
        let starting = ["posix_spawn", "fork(", "execv", "execl", "popen(", "Process("]
        return find(starting, in: file.codeLines, of: file)
    }

    private static func name(of file: SourceFile) -> [Violation] {
        let stem = file.name.prefix { $0 != "." }
        guard let word = inNames.first(where: { stem.hasSuffix($0) }) else { return [] }
        return [
            Violation(path: file.path, line: nil, sentence: "a file's name says what is in it, not \(word)")
        ]
    }
}
