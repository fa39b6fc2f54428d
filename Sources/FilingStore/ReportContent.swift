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
        /// Nil in a report of an earlier program, which did not freeze them.
        package let details: Details?

        package init(
            school: School, version: Int?, lines: [RowNumber: FiledLine], details: Details? = nil
        ) {
            (self.school, self.version, self.lines) = (school, version, lines)
            self.details = details
        }

        fileprivate var withoutDetails: Entry { Entry(school: school, version: version, lines: lines) }
    }

    /// What a workbook tells of a school besides its figures.
    package struct Details: Hashable, Sendable {
        package let contact: Contact
        /// When the version in force was submitted; nil without one.
        package let submittedAt: Instant?
        /// 单校延期
        package let extendedUntil: Instant?

        package init(contact: Contact, submittedAt: Instant?, extendedUntil: Instant?) {
            (self.contact, self.submittedAt) = (contact, submittedAt)
            self.extendedUntil = extendedUntil
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

    /// The text of the figures alone: whom to call may change while a report waits for its confirmation.
    package var figuresText: String {
        ReportContent(entries: entries.map(\.withoutDetails), funds: funds).text
    }

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
        return [head + (entry.details.map(fields) ?? [])]
            + entry.lines.sorted { $0.key < $1.key }.map { row, line in
                ["row", row.text, line.state.rawValue, line.quantity.map(String.init) ?? ""]
                    + FundingSource.allCases.map { String(line.amounts[$0].yuan) }
                    + (line.share == .zero ? [] : [String(line.share.yuan)])
            }
    }

    private static func fields(_ details: Details) -> [String] {
        [
            text(details.submittedAt), text(details.extendedUntil), details.contact.name,
            details.contact.phone, details.contact.mobile,
        ]
    }

    private static func text(_ moment: Instant?) -> String {
        moment.map { String($0.milliseconds) } ?? ""
    }

    /// The content that has this text; nil for any other text.
    package init?(_ text: String) {
        var (entries, funds) = ([Entry](), [RowNumber: Amount]())
        for line in text.split(separator: "\n") {
            let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            switch (fields.first, fields.count) {
            case ("school", 7), ("school", 12):
                guard let entry = Entry(fields) else { return nil }
                entries.append(entry)
            case ("row", 8), ("row", 9):
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
        self.init(
            school: school, version: Int(fields[6]), lines: [:], details: ReportContent.Details(fields[7...]))
    }

    fileprivate func adding(_ line: FiledLine, of row: RowNumber) -> ReportContent.Entry {
        ReportContent.Entry(
            school: school, version: version, lines: lines.merging([row: line]) { _, new in new },
            details: details)
    }
}

extension ReportContent.Details {
    /// Nil where there are no such fields.
    fileprivate init?(_ fields: ArraySlice<String>) {
        let fields = Array(fields)
        guard fields.count == 5 else { return nil }
        let moments = fields.prefix(2).map { Int64($0).map(Instant.init(milliseconds:)) }
        self.init(
            contact: Contact(name: fields[2], phone: fields[3], mobile: fields[4]),
            submittedAt: moments[0], extendedUntil: moments[1])
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
        // Where the province shared nothing out, nothing is said of it.
        guard let share = fields.count == 9 ? Int64(fields[8]) : 0, share >= 0 else { return nil }
        self.init(
            state: state, quantity: Int(fields[3]), amounts: amounts, share: Amount(yuan: share))
    }
}
