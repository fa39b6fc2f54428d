/// 分配省财政: the province gives rows that passed something of its own money (decision 0069).
extension Workflow {
    /// A share is taken back also where the province shares nothing out any more.
    func share(
        _ row: RowNumber, _ version: Int, _ amount: Amount, on record: inout FilingRecord
    ) throws(WorkflowRefusal) {
        guard round.sharesFunds || amount == .zero else { throw .sharingOff }
        guard amount <= .cellLimit else { throw .shareTooLarge }
        guard let filed = record.rows[row], filed.state == .passed else { throw .notPassed(row) }
        guard filed.version == version else { throw .changedMeanwhile(now: record.revision) }
        record.rows[row]?.share = amount
    }
}

extension FilingRecord {
    /// What the province gives all rows of its own money.
    package var shares: Amount { rows.values.reduce(.zero) { $0 + $1.share } }

    /// A row that has not passed, or not any more, has no share.
    mutating func takeBackShares() {
        for (row, filed) in rows where filed.state != .passed && filed.share > .zero {
            rows[row]?.share = .zero
        }
    }
}
