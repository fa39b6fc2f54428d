package import FilingModel

/// What happened to a filing since a session last looked.
package struct News: Hashable, Sendable {
    /// The revision of the working copy now.
    package let revision: Int
    /// The text that other sessions gave cells since.
    package let others: [CellID: String]
    /// The revision of the filing's record now: when it moved, the record is read again.
    package let recordRevision: Int
    /// Counts how often the round was set: when it moved, the round is read again.
    package let roundRevision: Int

    package init(
        revision: Int, others: [CellID: String] = [:], recordRevision: Int = 0, roundRevision: Int = 0
    ) {
        (self.revision, self.others) = (revision, others)
        (self.recordRevision, self.roundRevision) = (recordRevision, roundRevision)
    }
}
