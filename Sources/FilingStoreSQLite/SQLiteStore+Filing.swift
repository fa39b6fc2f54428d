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
            if let receipt = try CommitReceipt.fetch(request.id, from: db) { return .done(receipt) }
            guard let round = try Round.fetch(db) else { throw StoreFailure.notFounded(path: path) }
            let phase = round.phase(at: arrival)
            guard phase == .open else { return .roundNotOpen(phase) }
            try request.school.requireEnrolled(in: db, path: path)
            return .done(try Self.carryOut(request, at: arrival, in: db))
        }
    }

    private static func carryOut(
        _ request: CommitRequest, at arrival: Instant, in db: Database
    ) throws -> CommitReceipt {
        var desk = try DeskRecord.fetch(of: request.school, from: db)
        let merge = Merge(request, into: try desk.keptCells(for: request, in: db))
        for write in merge.writes {
            try desk.put(write, by: request.session, at: arrival, in: db)
        }
        desk.place = request.place ?? desk.place
        try desk.save(in: db)
        let receipt = CommitReceipt(
            revision: desk.revision, arrivedAt: arrival, others: merge.others, conflicts: merge.conflicts)
        try receipt.insert(for: request, into: db)
        return receipt
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

    package func setPlace(_ place: CellID, of school: SchoolCode) throws(StoreFailure) {
        let path = database.path
        try database.write { db in
            try school.requireEnrolled(in: db, path: path)
            var desk = try DeskRecord.fetch(of: school, from: db)
            guard desk.place != place else { return }
            desk.place = place
            try desk.save(in: db)
        }
    }

    package func journal(of school: SchoolCode) throws(StoreFailure) -> [JournalEntry] {
        try database.read { db in
            try Row.fetchAll(
                db, sql: "SELECT * FROM journal WHERE school = ? ORDER BY number", arguments: [school.text]
            ).map(JournalEntry.init(row:))
        }
    }
}
