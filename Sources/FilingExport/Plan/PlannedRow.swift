/// A line of a sheet that is to be written, from its first column on.
package struct PlannedRow: Hashable, Sendable {
    package let cells: [PlannedCell]
    /// Over how many columns the first cell reaches; 1 for a line without merged cells.
    package let firstCellSpan: Int
    /// In points; nil for the height of one line of text.
    package let height: Double?

    package init(_ cells: [PlannedCell], firstCellSpan: Int = 1, height: Double? = nil) {
        (self.cells, self.firstCellSpan, self.height) = (cells, firstCellSpan, height)
    }

    static let blank = PlannedRow([])

    /// The height that `texts`, each in a column of its width in characters, need: the highest of them
    /// decides. A spreadsheet program that opens a file does not always find out by itself.
    static func height(for texts: [(text: String, columnWidth: Double)]) -> Double {
        let lines = texts.map { text, width in
            text.split(separator: "\n", omittingEmptySubsequences: false).reduce(0) { lines, paragraph in
                lines + max(1, Int((halfWidths(paragraph) / width).rounded(.up)))
            }
        }
        return Double(lines.max() ?? 1) * pointsPerLine + pointsAround
    }

    private static let pointsPerLine = 13.5
    private static let pointsAround = 4.5

    /// How wide `text` is in halves of a Chinese character; punctuation from U+2010 on is full-width in 宋体.
    private static func halfWidths(_ text: Substring) -> Double {
        text.unicodeScalars.reduce(0) { $0 + ($1.value < 0x2010 ? 1 : 2) }
    }
}
