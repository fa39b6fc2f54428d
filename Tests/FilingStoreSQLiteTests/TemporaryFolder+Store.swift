import FilingModel
import FilingStore
import FilingStoreContract
import FilingStoreSQLite
import GRDB

extension TemporaryFolder {
    /// The sample province with a round that is open today.
    func makeOpenRound() throws {
        let store = try SQLiteStore.create(at: database, digest: Sample.digest)
        defer { store.close() }
        let today = CivilTime(SystemClock.now()).date
        try store.foundSample(
            Round(
                opens: today.adding(days: -1), closes: today.adding(days: 1),
                platformCloses: today.adding(days: 9),
                notes: "", offered: []))
    }

    /// SQLite's own opinion of the file.
    func integrity() throws -> [String] {
        try connect().read { db in try String.fetchAll(db, sql: "PRAGMA integrity_check") }
    }

    /// Changes the file behind the store's back.
    func meddle(_ sql: String) throws {
        try connect().write { db in try db.execute(sql: sql) }
    }

    private func connect() throws -> DatabaseQueue {
        var configuration = Configuration()
        configuration.busyMode = .timeout(5)
        return try DatabaseQueue(path: database, configuration: configuration)
    }
}
