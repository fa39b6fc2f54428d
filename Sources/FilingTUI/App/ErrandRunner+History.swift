import FilingModel
import FilingStore

/// 明细: what became of a filing, line by line.
extension ErrandRunner {
    /// A school sees its own history only, an office that of every school it has to do with.
    func openHistory(of code: SchoolCode) throws(StoreFailure) -> Outcome? {
        guard let role, role != .school || code == school, let school = try store.school(code),
            watch.jurisdiction.contains(school)
        else { return nil }
        let catalogue = try published(documents.catalogue)
        let stored = try store.filing(of: code)
        var table = FilingTable(catalogue: catalogue, offered: Set(catalogue.rowNumbers))
        for (cell, text) in stored.cells { table.read(text, into: cell) }
        let lines = HistoryLine.lines(
            of: code, journal: try store.journal(of: code), setAside: try store.setAside(of: code),
            audit: try store.auditTrail(of: code))
        return .historyOpened(
            OpenedHistory(
                school: school, viewer: role, lines: lines, versions: try store.record(of: code).versions,
                table: table))
    }
}
