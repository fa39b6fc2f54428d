/// What has become of a school's filing: its versions, what is in force, and how far the review is. The
/// working copy is not part of it.
package struct FilingRecord: Hashable, Sendable {
    /// Every version ever submitted, oldest first; none is ever changed or removed.
    package internal(set) var versions: [Version]
    /// The number of the version in force; nil before the first and after 撤回.
    package internal(set) var inForce: Int?
    /// Who began the review, and when; nil before.
    package internal(set) var review: ReviewClaim?
    /// The rows of the version in force, and rows the school gave up.
    package internal(set) var rows: [RowNumber: FiledRow]
    /// 单校延期: a later end for this school alone.
    package internal(set) var extendedUntil: Instant?
    /// Whether the province has reported to the ministry.
    package internal(set) var isReported: Bool
    /// The rows of a reported filing that move again.
    package internal(set) var unlocked: Set<RowNumber>
    /// Rows of the working copy that the school itself found right (S22 复核).
    package internal(set) var checks: [RowNumber: RowCheck]
    /// What the school asked for last, open or ended; nil before the first 请求退回.
    package internal(set) var returnRequest: ReturnRequest?
    /// Counts the acts but 复核, for the check that nothing changed since it was read.
    package internal(set) var revision: Int

    /// A filing of which nothing is submitted yet.
    package init() { self.init(versions: [], inForce: nil, review: nil, rows: [:]) }

    /// A filing as a store kept it.
    package init(
        versions: [Version], inForce: Int?, review: ReviewClaim?, rows: [RowNumber: FiledRow],
        extendedUntil: Instant? = nil, isReported: Bool = false, unlocked: Set<RowNumber> = [],
        checks: [RowNumber: RowCheck] = [:], returnRequest: ReturnRequest? = nil, revision: Int = 0
    ) {
        (self.versions, self.inForce, self.review, self.rows) = (versions, inForce, review, rows)
        (self.extendedUntil, self.revision) = (extendedUntil, revision)
        (self.isReported, self.unlocked, self.checks) = (isReported, unlocked, checks)
        self.returnRequest = returnRequest
    }

    // MARK: Questions

    /// The version in force.
    package var current: Version? { inForce.flatMap { number in versions.first { $0.number == number } } }

    /// The version that was taken back last; nil while one is in force.
    package var withdrawnVersion: Version? { inForce == nil ? versions.last : nil }

    /// The state at `now`; `differs` says whether the working copy differs from the version in force.
    package func state(at now: Instant, in round: Round, differs: Bool) -> FilingState {
        facts.state(at: now, in: round, differs: differs)
    }

    private var facts: FilingFacts {
        FilingFacts(
            isReported: isLocked, hasVersions: !versions.isEmpty, isInForce: inForce != nil,
            isReviewed: review != nil, extendedUntil: extendedUntil,
            hasReturnedRows: rows.values.contains { $0.state == .returned },
            hasPendingRows: rows.values.contains { $0.state.awaitsVerdict })
    }

    /// Whether the school may still file: the round is open, or its own extension lasts.
    package func isOpen(at now: Instant, in round: Round) -> Bool { facts.isOpen(at: now, in: round) }

    /// Whether nothing of the filing moves, because the province has reported.
    package var isLocked: Bool { isReported && unlocked.isEmpty }

    /// Whether no verdict is given, and none was: nothing keeps a review from being released.
    package var isUndecided: Bool { rows.values.allSatisfy { $0.state == .pending && $0.round == 1 } }

    /// The record as the report freezes it.
    package var reported: FilingRecord {
        var record = self
        (record.isReported, record.unlocked) = (true, [])
        record.revision += 1
        return record
    }

    /// Why the school may not change `row` of its working copy at `now`; nil when it may. Once the review has
    /// begun only returned rows move, and those also after the round closes, until their own due time.
    package func refusalToEdit(_ row: RowNumber, at now: Instant, in round: Round) -> WorkflowRefusal? {
        if isReported && !unlocked.contains(row) { return .reported }
        guard inForce != nil, review != nil else {
            return isOpen(at: now, in: round) ? nil : .roundNotOpen(round.phase(at: now))
        }
        guard let filed = rows[row], filed.state == .returned else { return .reviewBegun }
        if let due = filed.dueAt, now >= due { return .pastDue(row, due) }
        return nil
    }

    /// Why the school may not change all of `rows` at `now`; nil when it may.
    package func refusalToEdit(
        _ rows: Set<RowNumber>, at now: Instant, in round: Round
    ) -> WorkflowRefusal? {
        rows.sorted().lazy.compactMap { refusalToEdit($0, at: now, in: round) }.first
    }

    /// The rows that are with the school, in printed order.
    package var returnedRows: [RowNumber] {
        rows.filter { $0.value.state == .returned }.keys.sorted()
    }

    /// The totals of the version in force over the rows whose state `counts`.
    package func totals(where counts: (RowState) -> Bool) -> RunningTotals {
        guard let current else { return RunningTotals() }
        return RunningTotals(
            of: current.content.compactMap { row, commitment in
                rows[row].map { counts($0.state) } == true ? (row, commitment) : nil
            })
    }
}

/// 开始审核: who, and when.
package struct ReviewClaim: Hashable, Sendable {
    package let by: AccountName
    package let at: Instant

    package init(by: AccountName, at: Instant) { (self.by, self.at) = (by, at) }
}
