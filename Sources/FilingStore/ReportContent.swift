package import FilingModel

/// What a report says: every school of the province with the rows in force, and the province's own funds. It
/// has one text and no other.
package struct ReportContent: Hashable, Sendable {
    /// A school in a report.
    package struct Entry: Hashable, Sendable {
        package let school: School
        /// The version in force.
        package let version: Int?
        package let lines: [RowNumber: FiledLine]

        package init(school: School, version: Int?, lines: [RowNumber: FiledLine]) {
            (self.school, self.version, self.lines) = (school, version, lines)
        }
    }

    /// By code.
    package let entries: [Entry]
    package let funds: [RowNumber: Amount]

    package init(entries: [Entry], funds: [RowNumber: Amount]) {
        self.entries = entries.sorted { $0.school.code < $1.school.code }
        self.funds = funds
    }

    /// The totals of the report.
    package func tallies(by grain: TallyGrain) -> [Tally] {
        var sheet = TallySheet(grain)
        for entry in entries { sheet.add(entry.school, entry.lines) }
        return Array(sheet.byKey.values)
    }

    // MARK: As text

    /// A line for each school, its rows behind it, and the funds: fields parted by tabs, which no name holds.
    package var text: String {
        let funds = funds.sorted { $0.key < $1.key }.map { ["fund", $0.key.text, String($0.value.yuan)] }
        return (entries.flatMap(Self.fields) + funds).map { line in
            line.joined(separator: "\t") + "\n"
        }.joined()
    }

    private static func fields(_ entry: Entry) -> [[String]] {
        let school = entry.school
        let head = [
            "school", school.code.text, school.name, school.kind.rawValue, school.city, school.province,
            entry.version.map(String.init) ?? "",
        ]
        return [head]
            + entry.lines.sorted { $0.key < $1.key }.map { row, line in
                ["row", row.text, line.state.rawValue, line.quantity.map(String.init) ?? ""]
                    + FundingSource.allCases.map { String(line.amounts[$0].yuan) }
            }
    }

    /// The content that has this text; nil for any other text.
    package init?(_ text: String) {
        var (entries, funds) = ([Entry](), [RowNumber: Amount]())
        for line in text.split(separator: "\n") {
            let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            switch (fields.first, fields.count) {
            case ("school", 7):
                guard let entry = Entry(fields) else { return nil }
                entries.append(entry)
            case ("row", 8):
                guard let last = entries.popLast(), let line = FiledLine(fields) else { return nil }
                entries.append(last.adding(line, of: RowNumber(fields[1])))
            case ("fund", 3):
                guard let yuan = Int64(fields[2]), yuan >= 0 else { return nil }
                funds[RowNumber(fields[1])] = Amount(yuan: yuan)
            default: return nil
            }
        }
        self.init(entries: entries, funds: funds)
    }
}

extension ReportContent.Entry {
    fileprivate init?(_ fields: [String]) {
        guard let code = SchoolCode(fields[1]), let kind = SchoolKind(rawValue: fields[3]) else { return nil }
        let school = School(code: code, name: fields[2], kind: kind, city: fields[4], province: fields[5])
        self.init(school: school, version: Int(fields[6]), lines: [:])
    }

    fileprivate func adding(_ line: FiledLine, of row: RowNumber) -> ReportContent.Entry {
        ReportContent.Entry(
            school: school, version: version, lines: lines.merging([row: line]) { _, new in new })
    }
}

extension FiledLine {
    fileprivate init?(_ fields: [String]) {
        guard let state = RowState(rawValue: fields[2]) else { return nil }
        var amounts = PerSource<Amount>.none
        for (source, text) in zip(FundingSource.allCases, fields[4...]) {
            guard let yuan = Int64(text), yuan >= 0 else { return nil }
            amounts[source] = Amount(yuan: yuan)
        }
        self.init(state: state, quantity: Int(fields[3]), amounts: amounts)
    }
}
