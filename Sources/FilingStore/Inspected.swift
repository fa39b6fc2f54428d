package import FilingModel

/// One thing met when a whole store is looked through, in one unchanging picture.
package enum Inspected: Sendable {
    /// A school with all that is kept of it.
    case school(SchoolFolder)
    /// Every total of a grain, after the schools.
    case tallies(TallyGrain, [Tally])
    /// What a province reported, by province and number.
    case report(ReportSnapshot)
    /// An entry of the audit trail; they come in order, after the schools.
    case audit(AuditEntry)
    /// Something in `part` of the store that belongs to no school here.
    case orphan(part: String, owner: String)
}

/// Everything that a store keeps of one school.
package struct SchoolFolder: Sendable {
    package let school: School
    package let filing: StoredFiling
    /// Oldest first.
    package let journal: [JournalEntry]
    package let record: FilingRecord
    /// The rows as lists and totals read them; they follow from the record.
    package let lines: [RowNumber: FiledLine]
    /// What lists show; it follows from the rest.
    package let line: FilingLine
    package let answers: [KeptAnswer]

    package init(
        school: School, filing: StoredFiling, journal: [JournalEntry], record: FilingRecord,
        lines: [RowNumber: FiledLine], line: FilingLine, answers: [KeptAnswer]
    ) {
        (self.school, self.filing, self.journal, self.record) = (school, filing, journal, record)
        (self.lines, self.line, self.answers) = (lines, line, answers)
    }
}

/// A request that was done, with the audit entry that tells of it.
package struct KeptAnswer: Hashable, Sendable {
    package let request: String
    /// The audit entry's action.
    package let action: String
    /// The number of its audit entry; nil for one kept before there was an audit trail.
    package let entry: Int?

    package init(request: String, action: String, entry: Int?) {
        (self.request, self.action, self.entry) = (request, action, entry)
    }
}
