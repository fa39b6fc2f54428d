import FilingModel
import FilingStore
import FilingStoreContract
import FilingStoreSQLite
import GRDB

import class FilingTestSupport.TemporaryFolder

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

    /// The sample office in a round that is open today; every school has submitted row 1.
    func makeOffice(schools: Int) throws -> SQLiteStore {
        let store = try SQLiteStore.create(at: database, digest: Sample.digest)
        let office = try Office(store, HandClock(), schools: schools)
        let today = CivilTime(SystemClock.now()).date
        try store.setRound(
            Round(
                opens: today.adding(days: -1), closes: today.adding(days: 1),
                platformCloses: today.adding(days: 9), notes: "", offered: [Sample.row("1")]))
        for number in 1...schools {
            try office.fill([Sample.row("1")], school: number)
            let submit = Act.submit(revision: 0, remark: "", declaresNothing: false)
            let request = office.request(submit, by: AccountName(Sample.code(number)), school: number)
            guard case .done = try office.ask(request) else { throw NotSubmitted() }
        }
        return store
    }

    struct NotSubmitted: Error {}

    /// What the check finds in `store`.
    func findings(in store: SQLiteStore) throws -> [StoreFinding] {
        try StoreCheck(
            store, catalogue: Sample.catalogue, sealer: Sample.sealer, digest: Sample.digest
        ).findings()
    }

    /// SQLite's own opinion of the file.
    func integrity() throws -> [String] {
        try connect().read { db in try String.fetchAll(db, sql: "PRAGMA integrity_check") }
    }

    /// Changes the file behind the store's back.
    func meddle(_ sql: String) throws {
        try connect().write { db in try db.execute(sql: sql) }
    }

    /// Changes the file behind the store's back, with every guard taken away first.
    func forceThrough(_ sql: String) throws {
        let queue = try connect()
        try queue.writeWithoutTransaction { db in
            try db.execute(sql: "PRAGMA foreign_keys = OFF")
            for name in try String.fetchAll(db, sql: "SELECT name FROM sqlite_schema WHERE type = 'trigger'")
            {
                try db.execute(sql: "DROP TRIGGER \(name)")
            }
            try db.execute(sql: sql)
        }
    }

    /// Makes the database out of statements.
    func write(_ sql: String) throws {
        try connect().writeWithoutTransaction { db in try db.execute(sql: sql) }
    }

    /// Every line of a table.
    func dump(_ table: String) throws -> [String] {
        try connect().read { db in try Row.fetchAll(db, sql: "SELECT * FROM \(table)").map(\.description) }
    }

    private func connect() throws -> DatabaseQueue {
        var configuration = Configuration()
        configuration.busyMode = .timeout(5)
        return try DatabaseQueue(path: database, configuration: configuration)
    }
}
