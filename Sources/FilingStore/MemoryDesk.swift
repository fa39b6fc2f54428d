import FilingModel

/// One school's filing in a `MemoryStore`: the working copy and its journal, always in step.
struct MemoryDesk {
    private var cells: [CellID: KeptCell] = [:]
    private(set) var journal: [JournalEntry] = []
    var place: CellID?

    var filing: StoredFiling {
        StoredFiling(
            cells: cells.mapValues(\.text).filter { !$0.value.isEmpty }, revision: journal.count, place: place
        )
    }

    /// The text that sessions but `session` gave cells after `revision`.
    func others(after revision: Int, for session: SessionID) -> [CellID: String] {
        cells.filter { $0.value.number > revision && $0.value.session != session }.mapValues(\.text)
    }

    /// Writes what merges, and tells it.
    mutating func commit(_ request: CommitRequest, at arrival: Instant) -> (CommitReceipt, Merge) {
        let merge = Merge(request, into: cells)
        for write in merge.writes {
            append(
                .cell(write.cell, before: write.before, after: write.after), by: request.session, at: arrival)
            cells[write.cell] = KeptCell(text: write.after, number: journal.count, session: request.session)
        }
        if !request.account.isSub { place = request.place ?? place }
        let receipt = CommitReceipt(
            revision: journal.count, arrivedAt: arrival, others: merge.others, conflicts: merge.conflicts)
        return (receipt, merge)
    }

    mutating func checkpoint(_ session: SessionID, at arrival: Instant) {
        append(.checkpoint, by: session, at: arrival)
    }

    private mutating func append(_ event: JournalEvent, by session: SessionID, at arrival: Instant) {
        journal.append(JournalEntry(number: journal.count + 1, at: arrival, session: session, event: event))
    }
}
