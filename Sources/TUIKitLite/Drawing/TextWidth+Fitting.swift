extension TextWidth {
    /// The text where it fits, else as much of its beginning as fits with the ellipsis after it. Never wider than
    /// `columns`, never half a character.
    public func clipped(_ text: String, to columns: Int, ellipsis: String = "..") -> String {
        if self.columns(of: text) <= columns { return text }
        let room = columns - self.columns(of: ellipsis)
        if room < 0 { return beginning(of: text, within: columns) }
        return beginning(of: text, within: room) + ellipsis
    }

    /// As much of the text's beginning as fits, in whole characters.
    func beginning(of text: String, within columns: Int) -> String {
        var taken = 0
        var end = text.startIndex
        for index in text.indices {
            taken += self.columns(of: String(text[index]))
            if taken > columns { break }
            end = text.index(after: index)
        }
        return String(text[..<end])
    }

    /// The text in lines no wider than `columns` (at least 1; a character wider than that stands as "?"). Line ends
    /// in the text are kept, blanks at a break are dropped, Latin words stay whole where they fit, and closing
    /// punctuation does not begin a line where that can be helped.
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
private let closing: Set<Character> = ["，", "。", "、", "；", "：", "？", "！", "）", "》", "」", "』", "】", "”", "’", "…"]
