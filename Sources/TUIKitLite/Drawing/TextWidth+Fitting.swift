extension TextWidth {
    /// The text where it fits, else as much of its beginning as fits with the ellipsis after it. Never
    /// wider than `columns`, never half a character.
    public func clipped(_ text: String, to columns: Int, ellipsis: String = "..") -> String {
        if self.columns(of: text) <= columns { return text }
        let room = columns - self.columns(of: ellipsis)
        if room < 0 { return beginning(of: text, within: columns) }
        return beginning(of: text, within: room) + ellipsis
    }

    /// As much of the text's beginning as fits, in whole characters.
    func beginning(of text: String, within columns: Int) -> String {
        if let part = TextWidth.simplePart(of: text, within: columns) {
            return String(text[..<text.utf8.index(text.startIndex, offsetBy: part.bytes)])
        }
        var taken = 0
        var previous: Unicode.Scalar = "\u{301}"
        for index in text.unicodeScalars.indices {
            let scalar = text.unicodeScalars[index]
            taken += self.columns(of: scalar, after: taken)
            if taken > columns {
                let isBoundary = standsAlone(previous) && standsAlone(scalar)
                return isBoundary ? String(text[..<index]) : wholeCharacters(of: text, within: columns)
            }
            previous = scalar
        }
        return wholeCharacters(of: text, within: columns)
    }

    /// What `beginning` does, for text in which a character may be several scalars.
    private func wholeCharacters(of text: String, within columns: Int) -> String {
        var taken = 0
        var kept = 0
        for character in text {
            taken += self.columns(of: character.unicodeScalars)
            if taken > columns { break }
            kept += character.utf8.count
        }
        return String(text[..<text.utf8.index(text.startIndex, offsetBy: kept)])
    }

    /// Printable ASCII and hanzi: two of them side by side are always two characters.
    private func standsAlone(_ scalar: Unicode.Scalar) -> Bool {
        (0x20..<0x7F).contains(scalar.value) || (0x4E00...0x9FFF).contains(scalar.value)
    }

    /// The text in lines no wider than `columns` (at least 1; a character wider than that stands as "?").
    /// Line ends in the text are kept, blanks at a break are dropped, Latin words stay whole where they
    /// fit, and closing punctuation does not begin a line where that can be helped.
    public func wrapped(_ text: String, to columns: Int) -> [String] {
        let room = max(1, columns)
        return text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
            .flatMap { wrapLine(String($0), to: room) }
    }

    private func wrapLine(_ line: String, to room: Int) -> [String] {
        var lines: [String] = []
        var current: [Character] = []
        var width = 0
        for character in line {
            let drawn: Character = columns(of: String(character)) > room ? "?" : character
            let added = columns(of: String(drawn))
            if width + added > room {
                let carried = carry(from: &current, before: drawn)
                lines.append(trimmed(current))
                current = drawn == " " && carried.isEmpty ? [] : carried + [drawn]
                width = columns(of: String(current))
            } else {
                current.append(drawn)
                width += added
            }
        }
        return lines + [trimmed(current)]
    }

    /// Takes off the end of a full line what belongs on the next one together with `next`.
    private func carry(from line: inout [Character], before next: Character) -> [Character] {
        guard !next.isWhitespace, let last = line.last else { return [] }
        var start = line.endIndex
        if isWordPart(next) && isWordPart(last) {
            start = (line.lastIndex { !isWordPart($0) } ?? -1) + 1
        } else if closing.contains(next) && !closing.contains(last) {
            start = line.endIndex - 1
        }
        guard start > 0, line[..<start].contains(where: { $0 != " " }) else { return [] }
        let carried = Array(line[start...])
        line.removeSubrange(start...)
        return carried
    }

    private func isWordPart(_ character: Character) -> Bool {
        character.isASCII && !character.isWhitespace
    }

    private func trimmed(_ line: [Character]) -> String {
        var line = line
        while line.last == " " { line.removeLast() }
        return String(line)
    }
}

/// Punctuation that should not stand at the beginning of a line.
private let closing: Set<Character> = [
    "，", "。", "、", "；", "：", "？", "！", "）", "》", "」", "』", "】", "”", "’", "…",
]
