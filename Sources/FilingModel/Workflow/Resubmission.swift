/// What stands against submitting returned rows again, and what about them looks strange. The other rows are
/// as they were, and are not judged.
package struct Resubmission: Sendable {
    /// What blocks. An answer takes nothing away but `.returnedUnchanged`.
    package let blocking: [Finding]
    /// Warnings that the returned row did not have: each wants the row's answer to say why.
    package let doubts: [Finding]

    /// `answered` are the rows for which an answer is written.
    package init(
        _ rows: [RowNumber], answered: Set<RowNumber>, in record: FilingRecord, table: FilingTable,
        context: Validator.Context
    ) {
        let findings = rows.sorted().flatMap { row in
            Self.findings(
                row, table, returned: record.current?.content[row] ?? Commitment(),
                isAnswered: answered.contains(row), context)
        }
        blocking = findings.filter { $0.severity != .warning }
        doubts = findings.filter { $0.severity == .warning }
    }

    /// The doubts about rows without an answer.
    package func unanswered(besides answered: Set<RowNumber>) -> [Finding] {
        doubts.filter { doubt in
            if case .row(let row) = doubt.place { !answered.contains(row) } else { true }
        }
    }

    private static func findings(
        _ row: RowNumber, _ table: FilingTable, returned: Commitment, isAnswered: Bool,
        _ context: Validator.Context
    ) -> [Finding] {
        let commitment = table.commitment(row)
        guard let line = table.line(row), commitment.isTicked else { return [Finding(.row(row), .missing)] }
        let known = Validator(context).rowFindings(line, returned)
        var context = context
        context.returned = [row: (returned, isAnswered)]
        return Validator(context).rowFindings(line, commitment).filter {
            $0.severity != .warning || !known.contains($0)
        }
    }
}
