package import FilingModel
package import FilingStore

/// The store in one SQLite file, for many processes on one host.
///
/// Beside `path` stand SQLite's `-wal` and `-shm`, the writers' `-lock`, and the folder `-drafts`.
package final class SQLiteStore: Store {
    /// How long a write waits for other processes before it says `.busy`.
    package static let patienceMilliseconds = 15_000

    let clock: () -> Instant
    let database: GuardedDatabase
    let chain: AuditChain
    let drafts: DraftFolder
    let roundReader = RoundReader()

    /// Opens the database at `path`, which exists: `.missing` where it does not. `digest` gives a text's hash
    /// as lower-case hexadecimal digits, always the same one for a database.
    package static func open(
        at path: String, patienceMilliseconds: Int = patienceMilliseconds,
        clock: @escaping () -> Instant = SystemClock.now, digest: @escaping @Sendable (String) -> String
    ) throws(StoreFailure) -> SQLiteStore {
        let database = try GuardedDatabase(at: path, mayMake: .no, patienceMilliseconds: patienceMilliseconds)
        return SQLiteStore(database, clock: clock, AuditChain(digest: digest))
    }

    /// Makes an empty database at `path`, with its folder; opens it where there is one already.
    package static func create(
        at path: String, patienceMilliseconds: Int = patienceMilliseconds,
        clock: @escaping () -> Instant = SystemClock.now, digest: @escaping @Sendable (String) -> String
    ) throws(StoreFailure) -> SQLiteStore {
        let database = try GuardedDatabase(
            at: path, mayMake: .yes, patienceMilliseconds: patienceMilliseconds)
        return SQLiteStore(database, clock: clock, AuditChain(digest: digest))
    }

    private init(_ database: GuardedDatabase, clock: @escaping () -> Instant, _ chain: AuditChain) {
        (self.database, self.clock, self.chain) = (database, clock, chain)
        drafts = DraftFolder(at: database.path + "-drafts")
    }

    package func loading(_ body: () throws -> Void) throws { try database.loading(body) }

    package func close() { database.close() }

    package func openDraft(
        of account: AccountName, session: SessionID, inheriting: Inheritance
    ) throws(StoreFailure) -> (slot: any DraftSlot, recovered: Draft?) {
        try drafts.open(of: account, session: session, inheriting: inheriting)
    }

    package func sessions(
        of account: AccountName, besides session: SessionID
    ) throws(StoreFailure) -> [LiveSession]? {
        try drafts.sessions(of: account, besides: session)
    }

    package func sessions() throws(StoreFailure) -> [LiveSession] { try drafts.sessions() }
}
