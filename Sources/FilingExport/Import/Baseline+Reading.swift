import FilingModel

extension Baseline {
    /// Reads what `sheet` wrote; nil where it is not whole.
    init?(reading sheet: ReadSheet) {
        let columns = Field.all.count + 2
        let texts = sheet.lines.map { line in (0..<columns).map { line.text($0) } }
        guard texts.count >= Self.factCount, texts[0][0] == Self.format else { return nil }
        let names = ["catalogue", "school", "standing", "row"]
        guard texts[1..<Self.factCount].map({ $0[0] }) == names,
            texts[4].dropFirst().dropLast() == Field.all.map(\.name)[...]
        else { return nil }
        self.init(
            catalogue: texts[1][1], school: texts[2][1], standing: texts[3][1],
            lines: texts.dropFirst(Self.factCount).filter { !$0[0].isEmpty }.map { line in
                Line(
                    number: RowNumber(line[0]), texts: Array(line[1...Field.all.count]),
                    total: line[columns - 1])
            })
        guard Set(lines.map(\.number)).count == lines.count, !lines.isEmpty else { return nil }
    }
}
