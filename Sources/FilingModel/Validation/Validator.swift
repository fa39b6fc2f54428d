/// The one validator: cell, save, submit, resubmit and import all ask it.
package struct Validator: Sendable {
    /// What a filing is judged against.
    package struct Context: Sendable {
        package var kind: SchoolKind
        package var contact: Contact
        /// Whether the school declared 本校不承接.
        package var declaresNothing: Bool
        /// The median sum of each row over the province's schools; empty where nobody has filed yet.
        package var medians: [RowNumber: Amount]
        /// Returned rows as they were when they were returned, and whether an answer is written.
        package var returned: [RowNumber: (commitment: Commitment, isAnswered: Bool)]

        package init(kind: SchoolKind, contact: Contact, declaresNothing: Bool = false) {
            (self.kind, self.contact, self.declaresNothing) = (kind, contact, declaresNothing)
            (medians, returned) = ([:], [:])
        }
    }

    private static let filingLimit = Amount(wanYuan: 100_000)
    private static let copiedRowsToNotice = 5

    package let context: Context

    package init(_ context: Context) { self.context = context }

    /// Everything there is to say about `table`, in the order of the page: contact, rows from top to bottom,
    /// the whole.
    package func findings(in table: FilingTable) -> [Finding] {
        contactFindings + table.lines.flatMap { rowFindings($0, table.commitment($0.row.number)) }
            + filingFindings(table)
    }

    /// What there is to say about one row. A row that is not ticked has nothing to answer for.
    package func rowFindings(_ line: FilingTable.Line, _ commitment: Commitment) -> [Finding] {
        guard commitment.isTicked else { return [] }
        let number = line.row.number
        let cells = Field.all.dropFirst().compactMap { field -> Finding? in
            cellFact(commitment[field], field, line.row).map {
                Finding(.cell(CellID(row: number, field: field)), $0)
            }
        }
        return cells
            + RowRule.all.compactMap {
                $0.fact(line.row, commitment, context).map { Finding(.row(number), $0) }
            }
    }

    private var contactFindings: [Finding] {
        context.contact.faults.map { Finding(.contact($0.part), .contact($0.fault)) }
    }

    private func cellFact(_ content: CellContent, _ field: Field, _ row: TaskRow) -> FindingFact? {
        switch content {
        case .empty: field == .quantity && row.quantity == nil ? nil : .missing
        case .kept(let text): CellReading(text, field: field, row: row).fault.map { .unreadable($0) }
        case .ticked, .quantity, .amount: nil
        }
    }

    /// What there is to say about the whole.
    package func filingFindings(_ table: FilingTable) -> [Finding] {
        if table.totals.rowCount == 0 {
            return context.declaresNothing ? [] : [Finding(.filing, .nothingTicked)]
        }
        var facts: [FindingFact] = []
        if Self.looksLikeYuan(table) { facts.append(.probablyInYuan) }
        if table.totals.total > Self.filingLimit { facts.append(.filingAboveUsual(table.totals.total)) }
        let copied = table.rows.filter { $0.1.isTicked && Self.isCopiedAcross($0.1) }.count
        if copied >= Self.copiedRowsToNotice { facts.append(.copiedAcross(rows: copied)) }
        return facts.map { Finding(.filing, $0) }
    }

    private static func looksLikeYuan(_ table: FilingTable) -> Bool {
        UnitDoubt.areProbablyInYuan(
            table.rows.filter(\.1.isTicked).flatMap { row in
                FundingSource.allCases.map { row.1.amounts[$0].countedAmount }
            })
    }

    private static func isCopiedAcross(_ commitment: Commitment) -> Bool {
        let first = commitment.amounts[.school].countedAmount
        return first > .zero && FundingSource.allCases.allSatisfy { commitment.amounts[$0] == .amount(first) }
    }
}
