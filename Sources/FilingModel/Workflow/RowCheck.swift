/// 复核 of one row of the working copy: who found it right, when, and what stood there. Once the row says
/// something else the mark holds no more.
package struct RowCheck: Hashable, Sendable {
    package let by: AccountName
    package let at: Instant
    /// What stood in the row, field by field.
    package let text: String

    package init(by: AccountName, at: Instant, text: String) {
        (self.by, self.at, self.text) = (by, at, text)
    }

    /// Whether the row still says what was found right.
    package func holds(for commitment: Commitment) -> Bool { text == Self.text(of: commitment) }

    /// The fields of a row with a tab between them.
    package static func text(of commitment: Commitment) -> String {
        Field.all.map { field in
            String(
                String.UnicodeScalarView(commitment[field].text.unicodeScalars.filter { $0.value >= 0x20 }))
        }.joined(separator: "\t")
    }
}

/// The school's own second pair of eyes (S22 复核).
extension Workflow {
    /// Marks rows that the school can still change, each as it was seen.
    func check(
        _ seen: [RowNumber: Commitment], on record: inout FilingRecord, at desk: Desk
    ) throws(WorkflowRefusal) {
        guard !seen.isEmpty else { throw .nothingSelected }
        for (row, commitment) in seen.sorted(by: { $0.key < $1.key }) {
            if let refusal = record.refusalToEdit(row, at: now, in: round) { throw refusal }
            guard desk.table.commitment(row) == commitment else {
                throw .changedMeanwhile(now: record.revision)
            }
            guard commitment.isTicked else { throw .notTicked(row) }
            record.checks[row] = RowCheck(by: actor.account, at: now, text: RowCheck.text(of: commitment))
        }
    }

    func uncheck(_ rows: [RowNumber], on record: inout FilingRecord) throws(WorkflowRefusal) {
        guard !rows.isEmpty else { throw .nothingSelected }
        for row in rows.sorted() {
            if let refusal = record.refusalToEdit(row, at: now, in: round) { throw refusal }
            guard record.checks.removeValue(forKey: row) != nil else { throw .nothingToUndo(row) }
        }
    }
}

extension Act {
    /// Whether what was read back before the step is as true after it. 复核 takes nothing away; 取消复核 does.
    var leavesReadBack: Bool {
        if case .check = self { true } else { false }
    }
}

extension FilingRecord {
    /// The ticked rows of the working copy that nobody found right as they are now.
    package func uncheckedRows(of table: FilingTable) -> [RowNumber] {
        table.rows.filter { row, commitment in
            commitment.isTicked && checkState(of: row, saying: commitment) != .checked
        }.map(\.0)
    }

    /// What has become of the 复核 of `row`, which says `commitment` now.
    package func checkState(of row: RowNumber, saying commitment: Commitment) -> CheckState {
        CheckState(checks[row], saying: commitment)
    }
}

/// How far the 复核 of a row is.
package enum CheckState: Hashable, Sendable {
    case unchecked, checked
    /// Something else stands there by now.
    case changed

    /// What has become of the mark on a row, which says `commitment` now.
    package init(_ check: RowCheck?, saying commitment: Commitment) {
        guard let check else {
            self = .unchecked
            return
        }
        self = check.holds(for: commitment) ? .checked : .changed
    }
}
