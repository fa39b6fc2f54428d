package import FilingModel

/// What happened to a filing since a session last looked.
package struct News: Hashable, Sendable {
    /// The revision of the working copy now.
    package let revision: Int
    /// The text that other sessions gave cells since.
    package let others: [CellID: String]
    /// The filing's record now: when it moved, the record is read again.
    package let record: RecordMark
    /// Counts how often the round was set: when it moved, the round is read again.
    package let roundRevision: Int

    package init(
        revision: Int, others: [CellID: String] = [:], record: RecordMark = RecordMark(),
        roundRevision: Int = 0
    ) {
        (self.revision, self.others) = (revision, others)
        (self.record, self.roundRevision) = (record, roundRevision)
    }
}

/// By what one sees that a filing's record moved: the count of its acts, and the marks of 复核, which do not
/// count.
package struct RecordMark: Hashable, Sendable {
    private let revision: Int
    private let checks: [RowNumber: RowCheck]

    /// Of a filing of which nothing is known.
    package init() { (revision, checks) = (0, [:]) }

    package init(revision: Int, checks: [RowNumber: RowCheck]) {
        (self.revision, self.checks) = (revision, checks)
    }

    package init(of record: FilingRecord) { (revision, checks) = (record.revision, record.checks) }
}
