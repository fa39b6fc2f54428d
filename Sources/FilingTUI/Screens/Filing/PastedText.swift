/// Text that a client pasted.
enum PastedText {
    /// The text of a single cell, without blanks around it and without the one new line that a spreadsheet
    /// puts behind; nil for a block of several cells.
    static func singleCell(_ text: String) -> String? {
        var rest = Substring(text)
        for ending in ["\r\n", "\n", "\r"] where rest.hasSuffix(ending) {
            rest = rest.dropLast()
            break
        }
        while let first = rest.first, isBlank(first) { rest.removeFirst() }
        while let last = rest.last, isBlank(last) { rest.removeLast() }
        return rest.contains { $0.isNewline || $0 == "\t" } ? nil : String(rest)
    }

    private static func isBlank(_ character: Character) -> Bool {
        character == " " || character == "\t" || character == "\u{3000}"
    }

    /// The first line of a text, for a field of one line.
    static func firstLine(_ text: String) -> String {
        String(text.prefix { !$0.isNewline })
    }
}
