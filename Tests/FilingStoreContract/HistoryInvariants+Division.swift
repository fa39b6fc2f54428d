import FilingModel
import FilingStore

/// What a divided school may do, account by account, and what 复核 leaves behind.
extension HistoryInvariants {
    private static let rowsTyped: [Substring: Set<String>] = ["-01": ["1", "3.1"], "-02": [], "-03": []]
    private static let stepsTaken: [Substring: Set<String>] = [
        "-01": [], "-02": ["复核", "取消复核"], "-03": ["提交", "撤回", "恢复提交", "重新提交", "放弃承接", "请求退回", "取消请求"],
    ]

    func division(of account: AccountName, typing changes: [CellChange]) -> String? {
        guard let rows = Self.rowsTyped[account.text.suffix(3)] else { return nil }
        return changes.allSatisfy { rows.contains($0.cell.row.text) } ? nil : "somebody else's row"
    }

    func division(of account: AccountName, taking step: String) -> String? {
        guard let steps = Self.stepsTaken[account.text.suffix(3)] else { return nil }
        return steps.contains(step) ? nil : "another duty's step"
    }

    /// 复核 adds marks and nothing else, of what the working copy says, and outdates nothing that was read;
    /// 取消复核 takes them away; no other act knows of marks.
    func marks(_ request: ActRequest, _ old: FilingRecord, _ new: FilingRecord) -> String? {
        var expected = old.checks
        switch request.act {
        case .check(let seen):
            for (row, commitment) in seen {
                guard let mark = new.checks[row], mark.by == request.actor.account, mark.at == now,
                    says(commitment, row, of: request.school)
                else { return "a mark of what is not there" }
                expected[row] = mark
            }
            guard new.revision == old.revision else { return "a mark outdated what was read" }
        case .uncheck(let rows):
            rows.forEach { expected[$0] = nil }
            fallthrough
        default: guard new.revision == old.revision + 1 else { return "an act is not counted" }
        }
        return new.checks == expected ? nil : "marks strayed"
    }

    /// Whether the figures of a row in the working copy are those of the commitment.
    private func says(_ commitment: Commitment, _ row: RowNumber, of school: SchoolCode) -> Bool {
        let cells = before.filings[school]?.cells ?? [:]
        return FundingSource.allCases.allSatisfy { source in
            let text = cells[CellID(row: row, field: .amount(source))] ?? ""
            return commitment[.amount(source)].text == text
        }
    }
}
