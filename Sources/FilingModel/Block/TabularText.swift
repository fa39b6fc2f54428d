/// The text of a block of cells as spreadsheets put it on the clipboard: tabs between cells, CR, LF or CRLF
/// between lines, and quotes around a cell that holds one of these itself.
package struct TabularText: Hashable, Sendable {
    /// The cells of each line; lines may differ in length.
    package let lines: [[String]]

    package init(lines: [[String]]) { self.lines = lines }

    /// Reads `text`. Exactly one new line at the end belongs to no cell. Quotes that do not close before a
    /// tab or a new line are part of the cell's text, as Excel leaves them.
    package init(_ text: String) {
        var reader = Reader(text)
        lines = reader.lines()
    }

    /// The cells as text, with a new line behind each line.
    package var text: String {
        lines.map { $0.map(Self.written).joined(separator: "\t") + "\n" }.joined()
    }

    private static func written(_ cell: String) -> String {
        let needsQuotes = cell.unicodeScalars.contains { "\t\n\r\"".unicodeScalars.contains($0) }
        guard needsQuotes else { return cell }
        let inside = cell.map { $0 == "\"" ? "\"\"" : String($0) }.joined()
        return "\"\(inside)\""
    }

    /// Goes through a text from its beginning to its end.
    private struct Reader {
        private let scalars: [Unicode.Scalar]
        private var index = 0

        init(_ text: String) { scalars = Array(text.unicodeScalars) }

        mutating func lines() -> [[String]] {
            var lines: [[String]] = []
            while index < scalars.count { lines.append(line()) }
            return lines
        }

        /// The cells up to the next new line, which is passed over.
        private mutating func line() -> [String] {
            var cells = [cell()]
            while index < scalars.count, scalars[index] == "\t" {
                index += 1
                cells.append(cell())
            }
            for part: Unicode.Scalar in ["\r", "\n"] where index < scalars.count && scalars[index] == part {
                index += 1
            }
            return cells
        }

        private mutating func cell() -> String {
            if let quoted = quotedCell() { return quoted }
            let start = index
            while index < scalars.count, !Self.ends(scalars[index]) { index += 1 }
            return Self.text(scalars[start..<index])
        }

        /// A cell in quotes; nil, with nothing read, where there is none.
        private mutating func quotedCell() -> String? {
            guard index < scalars.count, scalars[index] == "\"" else { return nil }
            var inside: [Unicode.Scalar] = []
            var next = index + 1
            while next < scalars.count {
                if scalars[next] != "\"" {
                    inside.append(scalars[next])
                } else if next + 1 < scalars.count, scalars[next + 1] == "\"" {
                    inside.append("\"")
                    next += 1
                } else {
                    guard next + 1 == scalars.count || Self.ends(scalars[next + 1]) else { return nil }
                    index = next + 1
                    return Self.text(inside[...])
                }
                next += 1
            }
            return nil
        }

        private static func ends(_ scalar: Unicode.Scalar) -> Bool {
            scalar == "\t" || scalar == "\r" || scalar == "\n"
        }

        private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
            var view = String.UnicodeScalarView()
            view.append(contentsOf: scalars)
            return String(view)
        }
    }
}
