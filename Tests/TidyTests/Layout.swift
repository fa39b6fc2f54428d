/// What the table of contents promises: targets, decisions, and the commands of the read-me files.
enum Layout {
    /// Targets of `manifest` without a source among `paths`, and folders that are no target.
    static func targetViolations(manifest: String, paths: [String]) -> [Violation] {
        let declaration = /(?:room|tests|[tT]arget|systemLibrary)\(\s*(?:name:\s*)?"([A-Za-z0-9]+)"/
        let targets = Set(manifest.matches(of: declaration).map { String($0.output.1) })
        let folders = Set(paths.filter(isSource).compactMap { SourceFile(path: $0, text: "").target })
        let empty = targets.subtracting(folders).map { name in
            Violation(path: "Package.swift", line: nil, sentence: "target \(name) has no source")
        }
        let strange = folders.subtracting(targets).map { name in
            Violation(path: "Package.swift", line: nil, sentence: "folder \(name) is no target")
        }
        return empty + strange
    }

    private static func isSource(_ path: String) -> Bool {
        [".swift", ".c", ".h", ".modulemap"].contains { path.hasSuffix($0) }
    }

    /// Decisions are `0001-….md`, `0002-….md`, … without a gap and without a number used twice.
    static func decisionViolations(names: [String]) -> [Violation] {
        names.sorted().enumerated().compactMap { index, name in
            let digits = String(index + 1)
            let wanted = String(repeating: "0", count: max(0, 4 - digits.count)) + digits + "-"
            guard !name.hasPrefix(wanted) || !name.hasSuffix(".md") else { return nil }
            return Violation(path: "docs/decisions/\(name)", line: nil, sentence: "should be \(wanted)….md")
        }
    }

    /// The `make` commands in a read-me that the makefile does not have.
    static func commandViolations(path: String, readMe: String, makefile: String) -> [Violation] {
        let rules = makefile.split(whereSeparator: \.isNewline).filter { $0.first?.isLetter == true }
        let known = Set(
            rules.compactMap { $0.split(separator: ":").first }.flatMap { $0.split(separator: " ") })
        return readMe.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated()
            .flatMap {
                number, line in
                line.matches(of: /(?:^\s*(?:\$ )?|`)make ([a-z][a-z-]*)/).map(\.output.1).filter {
                    !known.contains($0)
                }.map {
                    Violation(path: path, line: number + 1, sentence: "make \($0) is not in the Makefile")
                }
            }
    }
}
