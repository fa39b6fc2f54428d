package import FilingModel
package import FilingStore
import GRDB

extension SQLiteStore {
    package func filing(of school: SchoolCode) throws(StoreFailure) -> StoredFiling {
        try database.read { db in
            let desk = try DeskRecord.fetch(of: school, from: db)
            return StoredFiling(cells: try desk.cells(in: db), revision: desk.revision, place: desk.place)
        }
    }

    package func commit(_ request: CommitRequest) throws(StoreFailure) -> CommitOutcome {
        let (arrival, path) = (clock(), database.path)
        return try database.write { db in
            if let receipt = try CommitReceipt.fetch(for: request, from: db, path: path) {
                return .done(receipt)
            }
            guard let round = try roundReader.round(of: request.school, in: db) else {
                throw StoreFailure.notFounded(path: path)
            }
            let desk = try DeskRecord.fetch(of: request.school, from: db)
            if !desk.isKept { try request.school.requireEnrolled(in: db, path: path) }
            let (account, owner) = try Account.fetchWithOwner(request.account, from: db)
            if let refusal = request.refusal(by: account, owner: owner) {
                if refusal == .sessionOver {
                    try SetAside.insert(request, Set(request.changes.map(\.cell)), at: arrival, into: db)
                }
                return .refused(refusal)
            }
            let record = try FilingRecord.fetchForEditing(of: request.school, from: db)
            let writer = account?.actor ?? Actor(account: request.account, role: .school)
            if let refusal = request.refusal(of: writer, by: record, at: arrival, in: round) {
                try SetAside.insert(request, Set(request.changes.map(\.cell)), at: arrival, into: db)
                return .refused(refusal)
            }
            return .done(try carryOut(request, on: desk, beside: record.inForce, at: arrival, in: db))
        }
    }

    private func carryOut(
        _ request: CommitRequest, on desk: DeskRecord, beside inForce: Int?, at arrival: Instant,
        in db: Database
    ) throws -> CommitReceipt {
        var desk = desk
        let merge = Merge(request, into: try desk.keptCells(for: request, in: db))
        let filled = desk.filled
        for write in merge.writes {
            try desk.put(write, by: request.session, at: arrival, in: db)
        }
        if let place = request.place {
            if request.account.isSub {
                try SubPlace.keep(place, of: request.account, in: db)
            } else {
                desk.place = place
            }
        }
        if let inForce, !merge.writes.isEmpty { try desk.compare(with: inForce, in: db) }
        try desk.save(in: db)
        let receipt = CommitReceipt(
            revision: desk.revision, arrivedAt: arrival, others: merge.others, conflicts: merge.conflicts)
        let note = AuditNote.saved(request, merge, filled: filled, receipt: receipt)
        try receipt.insert(for: request, entry: try chain.append(note, at: arrival, in: db), into: db)
        try SetAside.insert(request, Set(receipt.conflicts), at: arrival, into: db)
        return receipt
    }

    package func news(
        of school: SchoolCode, after revision: Int, for session: SessionID
    ) throws(StoreFailure) -> News {
        try database.read { db in
            let desk = try DeskRecord.fetch(of: school, from: db)
            return News(
                revision: desk.revision,
                others: desk.revision > revision
                    ? try desk.others(after: revision, for: session, in: db) : [:],
                record: try RecordHead.fetch(of: school, from: db)?.mark ?? RecordMark(),
                roundRevision: try Round.fetchRevision(of: school, db))
        }
    }

    package func checkpoint(_ school: SchoolCode, session: SessionID) throws(StoreFailure) -> Instant {
        let (arrival, path) = (clock(), database.path)
        return try database.write { db in
            try school.requireEnrolled(in: db, path: path)
            var desk = try DeskRecord.fetch(of: school, from: db)
            try desk.mark(by: session, at: arrival, in: db)
            try desk.save(in: db)
            return arrival
        }
    }

    package func place(of account: AccountName) throws(StoreFailure) -> CellID? {
        guard let school = account.school else { return nil }
        return try database.read { db in
            account.isSub
                ? try SubPlace.fetch(of: account, from: db)
                : try DeskRecord.fetch(of: school, from: db).place
        }
    }

    package func setPlace(_ place: CellID, of account: AccountName) throws(StoreFailure) {
        guard let school = account.school else { return }
        let path = database.path
        try database.write { db in
            try school.requireEnrolled(in: db, path: path)
            if account.isSub { return try SubPlace.keep(place, of: account, in: db) }
            var desk = try DeskRecord.fetch(of: school, from: db)
            guard desk.place != place else { return }
            desk.place = place
            try desk.save(in: db)
        }
    }

    package func journal(of school: SchoolCode) throws(StoreFailure) -> [JournalEntry] {
        try database.read { db in try JournalEntry.fetch(of: school, from: db) }
    }

    package func setAside(of school: SchoolCode) throws(StoreFailure) -> [SetAside] {
        try database.read { db in try SetAside.fetch(of: school, from: db) }
    }
}
