import FilingExport
import FilingModel
import FilingStore

/// The way of an edited workbook back into the working copy: looked at as a whole, then made as one gesture
/// or not at all.
struct SchoolImport {
    let store: any Store
    let catalogue: Catalogue

    /// What importing `bytes` would do. Nil for an unknown school.
    func plan(_ bytes: [UInt8], of code: SchoolCode) throws(StoreFailure) -> ImportPlan? {
        guard let school = try store.school(code) else { return nil }
        let round = try store.round(of: school.province)
        let table = FilingTable(catalogue: catalogue, offered: round.offered)
        let stored = try store.filing(of: code)
        let target = ImportTarget(
            catalogue: catalogue.id, school: code, rows: table.lines.map(\.row),
            texts: stored.cells, revision: stored.revision)
        return ImportPlan(reading: bytes, into: target)
    }

    /// Makes the changes of a plan that may be applied. What another session wrote since the plan was made is
    /// a conflict.
    func apply(
        _ plan: ImportPlan, to code: SchoolCode, by account: AccountName, id: String, session: SessionID,
        source: String
    ) throws(StoreFailure) -> CommitOutcome {
        let stored = try store.filing(of: code)
        let round = try store.round(of: try store.school(code)?.province)
        var table = FilingTable(catalogue: catalogue, offered: round.offered)
        for (cell, text) in stored.cells { table.read(text, into: cell) }
        let changes = plan.changes.map { change in
            let before = table.content(change.cell)
            table.read(change.after, into: change.cell)
            return CellChange(cell: change.cell, before: before, after: table.content(change.cell))
        }
        return try store.commit(
            CommitRequest(
                id: id, school: code, by: account, session: session, changes: changes,
                revision: plan.revision,
                place: nil, source: source))
    }
}
