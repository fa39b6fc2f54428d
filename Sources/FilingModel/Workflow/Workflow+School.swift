/// The school's steps: T2 提交, T4 撤回, T12 部分重交, T13 放弃承接.
extension Workflow {
    /// The guard that T1 to T4 share: the window is open for this school, and the province has not begun.
    private func checkOpen(_ record: FilingRecord) throws(WorkflowRefusal) {
        if record.inForce != nil, record.review != nil { throw .reviewBegun }
        guard record.isOpen(at: now, in: round) else { throw .roundNotOpen(round.phase(at: now)) }
    }

    func submit(
        on record: inout FilingRecord, at desk: Desk, revision: Int, remark: String, declaresNothing: Bool
    ) throws(WorkflowRefusal) {
        try checkOpen(record)
        guard record.revision == revision else { throw .changedMeanwhile(now: record.revision) }
        let context = desk.context(declaresNothing: declaresNothing)
        try check(Validator(context).findings(in: desk.table), remark: remark)
        let version = version(desk.content, after: record, of: desk.school.code, remark: remark)
        record.versions.append(version)
        record.inForce = version.number
        record.rows = version.content.mapValues { _ in
            FiledRow(state: .pending, round: 1, version: version.number)
        }
    }

    /// Nothing may block, and warnings want a line that says why.
    private func check(_ findings: [Finding], remark: String) throws(WorkflowRefusal) {
        let blocking = findings.filter { $0.severity != .warning }
        guard blocking.isEmpty else { throw .faults(blocking) }
        guard !findings.isEmpty || !remark.isEmpty else { return }
        if remark.isEmpty { throw .warningsUnanswered(findings) }
        _ = try self.remark(remark, .school)
    }

    func withdraw(on record: inout FilingRecord) throws(WorkflowRefusal) {
        guard record.inForce != nil else { throw .nothingSubmitted }
        try checkOpen(record)
        record.inForce = nil
        record.rows = [:]
    }

    func reinstate(on record: inout FilingRecord) throws(WorkflowRefusal) {
        guard record.inForce == nil else { throw .stillInForce }
        guard let last = record.versions.last else { throw .nothingSubmitted }
        try checkOpen(record)
        record.inForce = last.number
        record.rows = last.content.mapValues { _ in FiledRow(state: .pending, round: 1, version: last.number)
        }
    }

    func resubmit(
        _ answers: [RowNumber: String], on record: inout FilingRecord, at desk: Desk
    ) throws(WorkflowRefusal) {
        guard let current = record.current else { throw .nothingSubmitted }
        guard !answers.isEmpty else { throw .nothingSelected }
        var content = current.content
        for row in answers.keys.sorted() {
            try checkReturned(row, in: record)
            content[row] = desk.table.commitment(row)
        }
        let written = try answered(answers)
        try check(answers, in: record, at: desk)
        let version = version(content, after: record, of: desk.school.code, remark: "")
        record.versions.append(version)
        record.inForce = version.number
        for (row, remark) in written { take(row, remark, version.number, on: &record) }
    }

    private func take(_ row: RowNumber, _ answer: Remark?, _ version: Int, on record: inout FilingRecord) {
        guard var filed = record.rows[row] else { return }
        filed.state = .pendingAgain
        filed.round += 1
        filed.version = version
        (filed.dueAt, filed.judge) = (nil, nil)
        if let answer { filed.remarks.append(answer) }
        record.rows[row] = filed
    }

    private func checkReturned(_ row: RowNumber, in record: FilingRecord) throws(WorkflowRefusal) {
        guard let filed = record.rows[row], filed.state == .returned else { throw .rowNotReturned(row) }
        if let due = filed.dueAt, now >= due { throw .pastDue(row, due) }
    }

    /// The answers as remarks; nil for a row without one.
    private func answered(_ answers: [RowNumber: String]) throws(WorkflowRefusal) -> [RowNumber: Remark?] {
        var remarks: [RowNumber: Remark?] = [:]
        for (row, text) in answers {
            let remark: Remark? = text.isEmpty ? nil : try remark(text, .school)
            remarks.updateValue(remark, forKey: row)
        }
        return remarks
    }

    private func check(
        _ answers: [RowNumber: String], in record: FilingRecord, at desk: Desk
    ) throws(WorkflowRefusal) {
        let context = desk.context()
        guard context.contact.faults.isEmpty else { throw .contactIncomplete }
        let answered = Set(answers.filter { !$0.value.isEmpty }.keys)
        let judged = Resubmission(
            Array(answers.keys), answered: answered, in: record, table: desk.table, context: context)
        guard judged.blocking.isEmpty else { throw .faults(judged.blocking) }
        let unanswered = judged.unanswered(besides: answered)
        guard unanswered.isEmpty else { throw .doubtsUnanswered(unanswered) }
    }

    func drop(
        _ row: RowNumber, _ reason: String, on record: inout FilingRecord, at desk: Desk
    ) throws(WorkflowRefusal) {
        guard let current = record.current else { throw .nothingSubmitted }
        try checkReturned(row, in: record)
        let reason = try remark(reason, .school)
        var content = current.content
        content[row] = nil
        let version = version(content, after: record, of: desk.school.code, remark: reason.text)
        record.versions.append(version)
        record.inForce = version.number
        record.rows[row]?.state = .dropped
        record.rows[row]?.dueAt = nil
        record.rows[row]?.judge = nil
        record.rows[row]?.remarks.append(reason)
    }
}
