/// A text in lines of so many columns, and where each of them begins in the text.
struct PagerLines {
    private(set) var texts: [String] = []
    private(set) var starts: [String.Index] = []

    init(_ text: String, columns: Int, widths: TextWidth) {
        for paragraph in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
            var place = paragraph.startIndex
            for line in widths.wrapped(String(paragraph), to: columns) {
                // Wrapping drops blanks at a break.
                while place < paragraph.endIndex, paragraph[place] == " ", line.first != " " {
                    place = paragraph.index(after: place)
                }
                texts.append(line)
                starts.append(place)
                let end = paragraph.index(place, offsetBy: line.count, limitedBy: paragraph.endIndex)
                place = end ?? paragraph.endIndex
            }
        }
    }

    var count: Int { texts.count }

    /// The line in which the character at `place` stands.
    func line(at place: String.Index) -> Int {
        max(0, (starts.firstIndex { $0 > place } ?? starts.count) - 1)
    }
}
