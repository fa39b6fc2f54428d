import FilingAccess
import FilingModel
import FilingStore
import FilingStoreSQLite
import Glibc

/// One session's endless work.
struct CrashHost {
    let store: SQLiteStore
    let session: SessionID

    init(database: String, session: SessionID) throws {
        (store, self.session) = (try SQLiteStore.open(at: database, digest: Digest.hex), session)
    }

    /// Three cells a commit, each with the session and the number, in one row after the other.
    func commit(from first: Int) throws {
        for number in first... {
            _ = try store.commit(request(number))
            say(number)
        }
    }

    func draft(from first: Int) throws {
        let slot = try store.openDraft(of: AccountName("4114000001"), session: session).slot
        for number in first... {
            let place = CellID(row: RowNumber("1"), field: .quantity)
            try slot.keep(Draft(place: place, typed: "\(number)", changes: number, at: SystemClock.now()))
            say(number)
        }
    }

    func request(_ number: Int) -> CommitRequest {
        guard let school = SchoolCode("4114000001") else { exit(2) }
        let row = RowNumber("\(number % 60)")
        let changes = [Field.tick, .quantity, .amount(.school)].map { field in
            CellChange(
                cell: CellID(row: row, field: field), before: .empty,
                after: .kept("\(session.text)-\(number)"))
        }
        return CommitRequest(
            id: "\(session.text)-\(number)", school: school, session: session, changes: changes,
            revision: Int.max / 2, place: changes[0].cell)
    }

    /// Prints a line at once, without a buffer that would die with the process.
    func say(_ number: Int) {
        var line = "\(number)\n"
        _ = line.withUTF8 { write(1, $0.baseAddress, $0.count) }
    }
}
