/// The columns of a pasted block: by its header where it has one, else by what stands in it.
struct BlockHeader {
    let columns: [BlockColumn]
    /// The lines that belong to the header, counted from the first.
    let lineCount: Int

    /// So many lines may stand above the header: title, state, contact.
    private static let linesAbove = 12

    /// Reads the columns of `lines`, which land from the field `start` on.
    init(of lines: [[String]], from start: Field) {
        if let header = Self.printed(lines) {
            self = header
        } else {
            columns = BlockGuess(lines).columns(from: start)
            lineCount = 0
        }
    }

    /// The columns of a block that was copied here: one after the other from `start` on.
    init(inOrder lines: [[String]], from start: Field) {
        let width = lines.map(\.count).max() ?? 0
        let fields = Field.all.drop { $0 != start }.map(BlockColumn.field)
        let beyond = Array(repeating: BlockColumn.beyond, count: max(0, width - fields.count))
        (columns, lineCount) = (Array(fields.prefix(width)) + beyond, 0)
    }

    private init(columns: [BlockColumn], lineCount: Int) {
        (self.columns, self.lineCount) = (columns, lineCount)
    }

    /// A header of one line, or of two where the first says 预计投入经费 over the sources.
    private static func printed(_ lines: [[String]]) -> BlockHeader? {
        guard let first = lines.prefix(linesAbove).firstIndex(where: isHeader) else { return nil }
        var columns = lines[first].map(column)
        let next = first + 1
        guard next < lines.count, isHeader(lines[next]) else {
            return BlockHeader(columns: columns, lineCount: next)
        }
        columns += Array(repeating: .other, count: max(0, lines[next].count - columns.count))
        for (index, label) in lines[next].enumerated() where !PlainText.trimmed(label).isEmpty {
            columns[index] = column(label)
        }
        return BlockHeader(columns: columns, lineCount: next + 1)
    }

    private static func column(_ label: String) -> BlockColumn { BlockColumn(label: label) ?? .other }

    private static func isHeader(_ line: [String]) -> Bool {
        let labels = line.filter { !PlainText.trimmed($0).isEmpty }
        let known = labels.filter { BlockColumn(label: $0) != nil }.count
        return known >= 2 || (known == 1 && labels.count == 1)
    }
}
