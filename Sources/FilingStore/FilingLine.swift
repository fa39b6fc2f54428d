package import FilingModel

/// One line of the province's list: a school and how far its filing is.
package struct FilingLine: Hashable, Sendable {
    package let school: School
    /// `.none` before one is given.
    package let contact: Contact
    /// Nil for a school that has never logged in.
    package let lastLogIn: Instant?
    /// Whether any cell of the working copy holds something.
    package let hasContent: Bool
    package let versionCount: Int
    /// The number of the version in force.
    package let inForce: Int?
    /// When the version in force was submitted.
    package let submittedAt: Instant?
    package let review: ReviewClaim?
    package let extendedUntil: Instant?
    package let isReported: Bool
    /// Whether rows of the reported filing move again.
    package let hasUnlockedRows: Bool
    /// Of the record.
    package let revision: Int
    /// Whether the working copy differs from the version in force.
    package let differs: Bool
    package let summary: FilingSummary
    /// The earliest due time of a returned row.
    package let nextDueAt: Instant?
    /// When the school asked for what waits for the province: 请求退回; nil without an open request.
    package let askedAt: Instant?

    package init(
        school: School, contact: Contact, lastLogIn: Instant?, hasContent: Bool, versionCount: Int,
        inForce: Int?, submittedAt: Instant?, review: ReviewClaim?, extendedUntil: Instant?,
        isReported: Bool, hasUnlockedRows: Bool = false, revision: Int, differs: Bool,
        summary: FilingSummary, nextDueAt: Instant?, askedAt: Instant? = nil
    ) {
        (self.school, self.contact, self.lastLogIn) = (school, contact, lastLogIn)
        (self.hasContent, self.versionCount, self.inForce) = (hasContent, versionCount, inForce)
        (self.submittedAt, self.review, self.extendedUntil) = (submittedAt, review, extendedUntil)
        (self.isReported, self.hasUnlockedRows) = (isReported, hasUnlockedRows)
        (self.revision, self.differs) = (revision, differs)
        (self.summary, self.nextDueAt, self.askedAt) = (summary, nextDueAt, askedAt)
    }

    /// The line by its definition.
    package init(
        school: School, contact: Contact, lastLogIn: Instant?, cells: [CellID: String], record: FilingRecord
    ) {
        self.init(
            school: school, contact: contact, lastLogIn: lastLogIn, hasContent: !cells.isEmpty,
            versionCount: record.versions.count, inForce: record.inForce, submittedAt: record.current?.at,
            review: record.review, extendedUntil: record.extendedUntil, isReported: record.isReported,
            hasUnlockedRows: !record.unlocked.isEmpty, revision: record.revision,
            differs: StoredFiling.differ(cells, from: record.current),
            summary: FilingSummary(of: record), nextDueAt: record.nextDueAt,
            askedAt: record.openRequest?.at)
    }

    /// The filing's state at `now`.
    package func state(at now: Instant, in round: Round) -> FilingState {
        facts.state(at: now, in: round, differs: differs)
    }

    /// Whether a returned row was not corrected in time.
    package func isOverdue(at now: Instant) -> Bool { nextDueAt.map { now >= $0 } == true }

    private var facts: FilingFacts {
        FilingFacts(
            isReported: isReported && !hasUnlockedRows, hasVersions: versionCount > 0,
            isInForce: inForce != nil,
            isReviewed: review != nil, extendedUntil: extendedUntil,
            hasReturnedRows: summary.rowsByState[.returned] > 0,
            hasPendingRows: summary.pendingCount > 0)
    }
}

/// Lines of the province's list, as they are at one moment.
package struct FilingLines: Hashable, Sendable {
    /// What to ask with for the lines that changed since.
    package let revision: Int
    /// By code.
    package let lines: [FilingLine]

    package init(revision: Int, lines: [FilingLine]) { (self.revision, self.lines) = (revision, lines) }
}

extension FilingRecord {
    /// The earliest due time of a returned row.
    package var nextDueAt: Instant? { rows.values.filter { $0.state == .returned }.compactMap(\.dueAt).min() }
}
