import FilingModel

/// A submission spread out for review: the version in force, row by row, with what there is to know of each.
struct ReviewSheet {
    let review: OpenedReview
    /// The version in force, and rows the school gave up as they were.
    let table: FilingTable
    /// What is doubtful about each row that awaits a verdict or has one, as sentences.
    let doubts: [RowNumber: [String]]
    /// What is doubtful about the submission as a whole.
    let generalDoubts: [FindingFact]

    /// Which rows the page shows.
    enum View: CaseIterable {
        case undertaken, pending, offered
    }

    init(_ review: OpenedReview) {
        self.review = review
        table = Self.table(of: review)
        var context = Validator.Context(kind: review.school.kind, contact: review.contact)
        context.medians = review.medians
        for row in review.record.rows.keys {
            guard let before = Self.commitment(of: row, before: review.record) else { continue }
            context.returned[row] = (before, review.record.rows[row]?.answer != nil)
        }
        let validator = Validator(context)
        var doubts: [RowNumber: [String]] = [:]
        for line in table.lines where review.record.rows[line.row.number] != nil {
            let commitment = table.commitment(line.row.number)
            let facts = validator.rowFindings(line, commitment).map { Wording.warning($0.fact, line.row) }
            let median = Self.median(exceededBy: commitment.total, in: line.row.number, review)
            let sentences = facts + (median.map { [Wording.farAbove($0, review.school.kind)] } ?? [])
            if !sentences.isEmpty { doubts[line.row.number] = sentences }
        }
        self.doubts = doubts
        generalDoubts = validator.findings(in: table).filter { $0.place == .filing }.map(\.fact)
    }

    private static func table(of review: OpenedReview) -> FilingTable {
        let record = review.record
        var table = FilingTable(
            catalogue: review.catalogue, offered: review.round.offered.union(record.rows.keys))
        for (row, filed) in record.rows {
            let content =
                record.current?.content[row]
                ?? record.versions.last { $0.number <= filed.version }?.content[row] ?? Commitment()
            for field in Field.all { table.put(content[field], into: CellID(row: row, field: field)) }
        }
        return table
    }

    /// What stood in the row when the province sent it back; nil for a row of the first round.
    private static func commitment(of row: RowNumber, before record: FilingRecord) -> Commitment? {
        guard let filed = record.rows[row], filed.round > 1 else { return nil }
        return record.versions.last { $0.number < filed.version && $0.content[row] != nil }?.content[row]
    }

    /// The median of a row at schools of this kind, where a sum is more than ten times as much; nil
    /// otherwise.
    private static func median(
        exceededBy total: Amount, in row: RowNumber, _ review: OpenedReview
    ) -> Amount? {
        guard let median = review.medians[row], median > .zero else { return nil }
        return total.yuan / OpenedTask.outlierFactor > median.yuan ? median : nil
    }

    // MARK: Questions

    var record: FilingRecord { review.record }

    /// The rows that `view` shows, in printed order.
    func rows(_ view: View) -> [RowNumber] {
        table.lines.map(\.row.number).filter { row in
            switch view {
            case .undertaken: record.rows[row] != nil
            case .pending: record.rows[row]?.state.awaitsVerdict == true
            case .offered: true
            }
        }
    }

    /// The rows that await a verdict, in printed order.
    var pending: [RowNumber] { rows(.pending) }

    /// The row as it was sent back, where it came in again; nil for a row of the first round.
    func before(_ row: RowNumber) -> Commitment? { Self.commitment(of: row, before: record) }

    /// Whether the row came in again just as it was.
    func isUnchanged(_ row: RowNumber) -> Bool { before(row) == table.commitment(row) }

    /// The first row after `row`, or before it, that awaits a verdict; nil beyond the last. From the outside
    /// in where `row` is nil.
    func pending(after row: RowNumber?, _ direction: Direction) -> RowNumber? {
        switch direction {
        case .forward: pending.first { candidate in row.map { candidate > $0 } ?? true }
        case .backward: pending.last { candidate in row.map { candidate < $0 } ?? true }
        }
    }

    enum Direction: Hashable { case forward, backward }
}
