import FilingStore
import GRDB

/// The tables of a database, step by step, and the marks by which a file is known as one of this program.
enum Schema {
    /// "FILG" in SQLite's header: the file is a database of this program.
    static let applicationID: Int32 = 0x4649_4C47
    /// The connection, once the file is known as ours and its schema is today's. Runs inside the lock.
    static func prepared(_ queue: DatabaseQueue, mayMake: MayMake, path: String) throws -> DatabaseQueue {
        let found = try queue.read { db in try foundNumber(db, mayMake: mayMake, path: path) }
        if found > number { throw StoreFailure.newer(path: path, found: found, known: number) }
        try queue.writeWithoutTransaction { db in try db.execute(sql: "PRAGMA journal_mode = WAL") }
        if found < number { try migrator.migrate(queue) }
        return queue
    }

    private static func foundNumber(_ db: Database, mayMake: MayMake, path: String) throws -> Int {
        let mark = try Int32.fetchOne(db, sql: "PRAGMA application_id")
        if mark == applicationID { return try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0 }
        let isEmpty = try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_schema") == 0
        if isEmpty && mark == 0 && mayMake == .yes { return 0 }
        throw StoreFailure.corrupt(path: path, detail: "not a database of this program")
    }

    /// What each schema adds to the one before, from schema 1 on.
    private static let steps: [@Sendable (Database) throws -> Void] = [
        { db in
            try db.execute(sql: first)
            try db.execute(sql: "PRAGMA application_id = \(applicationID)")
        },
        { db in try db.execute(sql: second) },
        { db in
            try db.execute(sql: third)
            try markDifferences(in: db)
        },
        { db in try db.execute(sql: clients) },
        { db in try db.execute(sql: fifth) },
        { db in try db.execute(sql: sixth) },
        { db in try db.execute(sql: seventh) },
        { db in try db.execute(sql: eighth) },
        { db in try db.execute(sql: ninth) },
        { db in try db.execute(sql: tenth) },
        { db in try db.execute(sql: eleventh) },
    ]

    /// The schema number this program knows, kept in SQLite's header.
    static var number: Int { steps.count }

    private static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        for (number, step) in zip(1..., steps) {
            migrator.registerMigration("\(number)") { db in
                try step(db)
                try db.execute(sql: "PRAGMA user_version = \(number)")
            }
        }
        return migrator
    }
}
