import FilingModel

/// What of one school's submission would pass together with those of others: the rows that wait and have
/// nothing doubtful about them.
struct BulkEntry {
    let school: School
    /// The rows that would pass, with their versions.
    let rows: [RowNumber: Int]
    let sum: Amount
    /// The rows that wait and are left out, in printed order.
    let leftOut: [RowNumber]

    init(_ sheet: ReviewSheet) {
        school = sheet.review.school
        let (clean, doubtful) = (
            sheet.pending.filter { !sheet.isDoubtful($0) }, sheet.pending.filter(sheet.isDoubtful)
        )
        let versions = clean.map { ($0, sheet.record.rows[$0]?.version ?? 0) }
        rows = Dictionary(uniqueKeysWithValues: versions)
        sum = clean.reduce(into: .zero) { $0 += sheet.table.commitment($1).total }
        leftOut = doubtful
    }

    var step: SchoolStep { SchoolStep(school: school.code, act: .pass(rows)) }
}

extension ReviewSheet {
    /// Whether something speaks against passing the row unseen.
    func isDoubtful(_ row: RowNumber) -> Bool {
        doubts[row] != nil || isUnchanged(row) || !generalDoubts.isEmpty || record.openRequest != nil
    }
}
