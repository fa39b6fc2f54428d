/// The province's steps: T5 开始审核, T6 放回, T7 to T10 verdicts, T15 整体退回, T16 单校延期.
extension Workflow {
    func beginReview(on record: inout FilingRecord, revision: Int) throws(WorkflowRefusal) {
        guard record.inForce != nil else { throw .nothingSubmitted }
        guard record.review == nil else { throw .reviewBegun }
        guard record.revision == revision else { throw .changedMeanwhile(now: record.revision) }
        record.review = ReviewClaim(by: actor.account, at: now)
    }

    func release(on record: inout FilingRecord) throws(WorkflowRefusal) {
        guard let claim = record.review else { throw .reviewNotBegun }
        guard claim.by == actor.account || actor.role == .provincialLead else {
            throw .notForRole(actor.role)
        }
        guard record.isUndecided else { throw .verdictsGiven }
        record.review = nil
    }

    func pass(_ rows: [RowNumber: Int], on record: inout FilingRecord) throws(WorkflowRefusal) {
        guard !rows.isEmpty else { throw .nothingSelected }
        for row in rows.keys.sorted() {
            try checkPending(row, version: rows[row] ?? 0, in: record)
        }
        claim(&record)
        for row in rows.keys {
            record.rows[row]?.state = .passed
            record.rows[row]?.judge = actor.account
            if record.rows[row]?.hasOpenThread == true { mark(row, .closedByPassing, on: &record) }
        }
    }

    func judge(
        _ row: RowNumber, _ version: Int, _ verdict: RowState, _ text: String, dueAt: Instant?,
        on record: inout FilingRecord
    ) throws(WorkflowRefusal) {
        if verdict == .rejected, let filed = record.rows[row], filed.isOverdue(at: now) {
            guard filed.version == version else { throw .changedMeanwhile(now: record.revision) }
        } else {
            try checkPending(row, version: version, in: record)
        }
        if let dueAt { try checkDue(dueAt) }
        let remark = try remark(text, .province)
        claim(&record)
        record.rows[row]?.state = verdict
        record.rows[row]?.dueAt = dueAt
        record.rows[row]?.judge = actor.account
        record.rows[row]?.remarks.append(remark)
    }

    /// A verdict names the version that was on the reviewer's screen (invariant I10).
    func checkPending(_ row: RowNumber, version: Int, in record: FilingRecord) throws(WorkflowRefusal) {
        guard record.inForce != nil else { throw .nothingSubmitted }
        guard let filed = record.rows[row], filed.state.awaitsVerdict else {
            throw .rowNotPending(row, record.rows[row]?.state)
        }
        guard filed.version == version else { throw .changedMeanwhile(now: record.revision) }
    }

    /// The first verdict begins the review.
    private func claim(_ record: inout FilingRecord) {
        if record.review == nil { record.review = ReviewClaim(by: actor.account, at: now) }
    }

    /// More than an hour ahead, and not after the platform closes.
    func checkDue(_ dueAt: Instant) throws(WorkflowRefusal) {
        guard dueAt > now.adding(seconds: 3_600), dueAt <= round.platformClosesAt else { throw .badDueTime }
    }

    func undoVerdict(_ row: RowNumber, on record: inout FilingRecord) throws(WorkflowRefusal) {
        guard let filed = record.rows[row], [.passed, .returned, .rejected].contains(filed.state) else {
            throw .nothingToUndo(row)
        }
        guard filed.judge == actor.account || actor.role == .provincialLead else {
            throw .notForRole(actor.role)
        }
        record.rows[row]?.state = filed.round > 1 ? .pendingAgain : .pending
        record.rows[row]?.dueAt = nil
        record.rows[row]?.judge = nil
        let last = filed.remarks.last { $0.side != .city }
        if filed.state == .passed, last?.side == .closedByPassing { mark(row, .reopened, on: &record) }
    }

    /// A line without words in the thread of a row.
    func mark(_ row: RowNumber, _ side: Remark.Side, on record: inout FilingRecord) {
        record.rows[row]?.remarks.append(Remark(side: side, by: actor.account, at: now, text: ""))
    }

    func sendAllBack(
        _ scope: Act.ReturnScope, _ comment: String, dueAt: Instant, on record: inout FilingRecord
    ) throws(WorkflowRefusal) {
        guard record.inForce != nil else { throw .nothingSubmitted }
        try checkDue(dueAt)
        let remark = try remark(comment, .province)
        let rows = record.rows.filter { _, filed in
            filed.state != .dropped && (scope == .all || filed.state != .passed)
        }.keys
        guard !rows.isEmpty else { throw .nothingSelected }
        claim(&record)
        for row in rows {
            record.rows[row]?.state = .returned
            record.rows[row]?.dueAt = dueAt
            record.rows[row]?.judge = actor.account
            record.rows[row]?.remarks.append(remark)
        }
    }

    func extend(_ until: Instant, _ reason: String, on record: inout FilingRecord) throws(WorkflowRefusal) {
        if record.inForce != nil, record.review != nil { throw .reviewBegun }
        _ = try remark(reason, .province)
        guard until > now, until <= round.platformClosesAt else { throw .badDueTime }
        record.extendedUntil = until
    }
}
