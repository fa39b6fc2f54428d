/// Steps after the ordinary ones: the lead's reinstating, rows that were given up or are overdue, T20 解锁,
/// and T23 核查意见.
extension Workflow {
    /// The longest 文号, in characters.
    static let longestDocument = 60

    func reinstateLate(_ reason: String, on record: inout FilingRecord) throws(WorkflowRefusal) {
        guard record.inForce == nil else { throw .stillInForce }
        guard let last = record.versions.last else { throw .nothingSubmitted }
        guard now >= round.opensAt, !record.isOpen(at: now, in: round) else { throw .stillOpen }
        _ = try remark(reason, .province)
        record.inForce = last.number
        record.rows = last.content.mapValues { _ in
            FiledRow(state: .pending, round: 1, version: last.number)
        }
    }

    func undoPasses(
        _ rows: [RowNumber: Int], releasing claim: ReviewClaim?, on record: inout FilingRecord
    ) throws(WorkflowRefusal) {
        guard !rows.isEmpty else { throw .nothingSelected }
        for row in rows.keys.sorted() {
            guard let filed = record.rows[row], filed.state == .passed else { throw .nothingToUndo(row) }
            guard filed.version == rows[row] else { throw .changedMeanwhile(now: record.revision) }
        }
        for row in rows.keys.sorted() { try undoVerdict(row, on: &record) }
        if let claim, record.review == claim, record.isUndecided { record.review = nil }
    }

    func acknowledgeDrops(_ rows: [RowNumber], on record: inout FilingRecord) throws(WorkflowRefusal) {
        guard !rows.isEmpty else { throw .nothingSelected }
        for row in rows {
            guard let filed = record.rows[row], filed.state == .dropped, !filed.isAcknowledged else {
                throw .notDropped(row)
            }
            record.rows[row]?.judge = actor.account
        }
    }

    func closeThread(
        _ row: RowNumber, _ version: Int, on record: inout FilingRecord
    ) throws(WorkflowRefusal) {
        guard record.inForce != nil else { throw .nothingSubmitted }
        guard let filed = record.rows[row], filed.hasOpenThread else { throw .noOpenThread(row) }
        guard filed.version == version else { throw .changedMeanwhile(now: record.revision) }
        guard filed.state != .returned else { throw .awaitsAnswer(row) }
        mark(row, .closed, on: &record)
    }

    func extendDue(
        _ row: RowNumber, _ until: Instant, on record: inout FilingRecord
    ) throws(WorkflowRefusal) {
        guard let filed = record.rows[row], filed.state == .returned else { throw .rowNotReturned(row) }
        try checkDue(until)
        if let due = filed.dueAt, until <= due { throw .badDueTime }
        record.rows[row]?.dueAt = until
    }

    func unlock(
        _ rows: [RowNumber], _ document: String, _ reason: String, on record: inout FilingRecord
    ) throws(WorkflowRefusal) {
        guard record.isReported else { throw .notReported }
        guard !rows.isEmpty else { throw .nothingSelected }
        guard (1...Self.longestDocument).contains(document.count), PlainText.hidden(in: document) == nil
        else {
            throw .badDocument
        }
        _ = try remark(reason, .province)
        for row in rows {
            guard record.rows[row] != nil, !record.unlocked.contains(row) else { throw .nothingToUndo(row) }
            record.unlocked.insert(row)
        }
    }

    func advise(
        _ row: RowNumber, _ version: Int, _ opinion: String, on record: inout FilingRecord
    ) throws(WorkflowRefusal) {
        guard round.takesCityOpinions else { throw .cityOpinionsOff }
        try checkPending(row, version: version, in: record)
        record.rows[row]?.remarks.append(try remark(opinion, .city))
    }
}
