import FilingModel

/// Where the rows of 承接任务情况 stand on a sheet that came back, and what is wrong with its build.
struct SheetLayout {
    /// The lines that belong to a row of the export, in the order of the sheet.
    private(set) var lines: [(line: ReadSheet.Line, row: Baseline.Line)] = []
    private(set) var refusals: [ImportRefusal] = []
    private let sheet: ReadSheet
    private let rows: [RowNumber: Baseline.Line]

    /// How many of the labels tell the header from any other line.
    private static let labelsOfAHeader = 4

    init(_ sheet: ReadSheet, _ baseline: Baseline) {
        self.sheet = sheet
        rows = Dictionary(uniqueKeysWithValues: baseline.lines.map { ($0.number, $0) })
        judge(baseline)
    }

    private mutating func judge(_ baseline: Baseline) {
        guard let header else { return refusals.append(ImportRefusal(.headerMissing)) }
        if let refusal = movedColumn(header) { return refusals.append(refusal) }
        let below = sheet.lines.drop { $0.number <= header.number }
        guard
            let sum = below.first(where: {
                $0.text(ReportColumn.number.index).trimmedBlanks == SheetWording.sum
            })
        else {
            return refusals.append(ImportRefusal(.sumLineMissing))
        }
        judgeBuild(header.number...sum.number)
        identify(below.prefix { $0.number < sum.number }, of: baseline)
    }

    private var header: ReadSheet.Line? {
        let labels = Set(ReportColumn.all.map(\.label))
        return sheet.lines.first { line in
            line.cells.values.filter { labels.contains($0.text.trimmedBlanks) }.count >= Self.labelsOfAHeader
        }
    }

    /// The first column whose label is not in its place.
    private func movedColumn(_ header: ReadSheet.Line) -> ImportRefusal? {
        for column in ReportColumn.all {
            let found = header.text(column.index).trimmedBlanks
            if found != column.label {
                return ImportRefusal(
                    .columnMoved(expected: column.label, found: found),
                    at: SheetPlace(line: header.number, column: column.index))
            }
        }
        return nil
    }

    private mutating func judgeBuild(_ table: ClosedRange<Int>) {
        for merge in sheet.merges where merge.lines.overlaps(table) {
            refusals.append(
                ImportRefusal(.mergedCells(range: merge.range), at: SheetPlace(line: merge.lines.lowerBound)))
        }
        for column in ReportColumn.all where sheet.hiddenColumns.contains(column.index) {
            refusals.append(
                ImportRefusal(.hiddenColumn, at: SheetPlace(line: table.lowerBound, column: column.index)))
        }
    }

    private mutating func identify(_ candidates: ArraySlice<ReadSheet.Line>, of baseline: Baseline) {
        var firstLines: [RowNumber: Int] = [:]
        var isEveryLineKnown = true
        for line in candidates {
            let place = SheetPlace(line: line.number, column: ReportColumn.number.index)
            switch number(of: line) {
            case nil: continue
            case .failure(let refusal)?:
                refusals.append(ImportRefusal(refusal.fact, at: place))
                isEveryLineKnown = false
            case .success(let number)?:
                if line.isHidden {
                    refusals.append(
                        ImportRefusal(.hiddenLine, at: SheetPlace(line: line.number), row: number))
                }
                if let first = firstLines[number] {
                    refusals.append(
                        ImportRefusal(.rowTwice(number, firstLine: first), at: place, row: number))
                } else if let row = rows[number] {
                    firstLines[number] = line.number
                    lines.append((line, row))
                }
            }
        }
        // A line that could not be told may be the one that is missed: naming both would name one
        // mistake twice.
        guard isEveryLineKnown else { return }
        for row in baseline.lines where firstLines[row.number] == nil {
            refusals.append(ImportRefusal(.rowMissing(row.number), row: row.number))
        }
    }

    private struct Unknown: Error { let fact: ImportFact }

    /// Which row a line is of; nil for an empty line.
    private func number(of line: ReadSheet.Line) -> Result<RowNumber, Unknown>? {
        guard let cell = line.cells[ReportColumn.number.index], !cell.isEmpty else {
            return line.isEmpty ? nil : .failure(Unknown(fact: .rowUnknown("")))
        }
        if cell.isFormula { return .failure(Unknown(fact: .formula)) }
        if case .number = cell.value {
            if cell.form == .date { return .failure(Unknown(fact: .rowNumberIsDate)) }
            if cell.text.contains(".") { return .failure(Unknown(fact: .rowNumberIsNumber(cell.text))) }
        }
        let number = RowNumber(cell.text.trimmedBlanks)
        if rows[number] != nil { return .success(number) }
        return .failure(
            Unknown(fact: Self.looksLikeDate(number.text) ? .rowNumberIsDate : .rowUnknown(number.text)))
    }

    /// Whether text reads like the date that a spreadsheet makes of 3-1: `3月1日`, `1-Mar`, `2026/3/1`.
    private static func looksLikeDate(_ text: String) -> Bool {
        let months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
        let lower = text.lowercased()
        if text.contains("月") || months.contains(where: lower.contains) { return true }
        let parts = text.split { $0 == "-" || $0 == "/" }
        return (2...3).contains(parts.count) && parts.allSatisfy { $0.allSatisfy(\.isWholeNumber) }
    }
}

extension String {
    /// The text without blanks at both ends, full-width ones too.
    var trimmedBlanks: String { PlainText.trimmed(self) }
}
