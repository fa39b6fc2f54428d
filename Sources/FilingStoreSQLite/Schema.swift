import FilingStore
import GRDB

/// The tables of a database, step by step, and the marks by which a file is known as one of this program.
enum Schema {
    /// "FILG" in SQLite's header: the file is a database of this program.
    static let applicationID: Int32 = 0x4649_4C47
    /// The schema number this program knows, kept in SQLite's header.
    static let number = 6

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

    private static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("1") { db in
            try db.execute(sql: first)
            try db.execute(sql: "PRAGMA application_id = \(applicationID); PRAGMA user_version = 1")
        }
        migrator.registerMigration("2") { db in
            try db.execute(sql: second)
            try db.execute(sql: "PRAGMA user_version = 2")
        }
        migrator.registerMigration("3") { db in
            try db.execute(sql: third)
            try markDifferences(in: db)
            try db.execute(sql: "PRAGMA user_version = 3")
        }
        migrator.registerMigration("4") { db in
            try db.execute(sql: clients)
            try db.execute(sql: "PRAGMA user_version = 4")
        }
        migrator.registerMigration("5") { db in
            try db.execute(sql: fifth)
            try db.execute(sql: "PRAGMA user_version = 5")
        }
        migrator.registerMigration("6") { db in
            try db.execute(sql: sixth)
            try db.execute(sql: "PRAGMA user_version = 6")
        }
        return migrator
    }
}
