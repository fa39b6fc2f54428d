package import FilingModel
package import FilingStore
import GRDB

extension SQLiteStore {
    package func tries(_ key: String) throws(StoreFailure) -> Tries {
        let now = clock()
        return try database.read { db in try Tries.fetch(key, from: db).remembered(at: now) }
    }

    package func countTries(
        _ key: String, _ change: (inout Tries) -> Void
    ) throws(StoreFailure) -> Tries {
        let arrival = clock()
        return try database.write { db in
            let before = try Tries.fetch(key, from: db)
            var tries = before.remembered(at: arrival)
            change(&tries)
            guard tries != before else { return tries }
            try db.cachedStatement(sql: "DELETE FROM try_count WHERE key = ? OR last <= ?").execute(
                arguments: [key, arrival.adding(seconds: -Tries.memorySeconds).milliseconds])
            guard tries != Tries() else { return tries }
            try db.cachedStatement(sql: "INSERT INTO try_count (key, failures, last) VALUES (?, ?, ?)")
                .execute(arguments: [key, tries.failures, (tries.last ?? arrival).milliseconds])
            return tries
        }
    }
}

extension Tries {
    fileprivate static func fetch(_ key: String, from db: Database) throws -> Tries {
        let statement = try db.cachedStatement(sql: "SELECT failures, last FROM try_count WHERE key = ?")
        guard let row = try Row.fetchOne(statement, arguments: [key]) else { return Tries() }
        return Tries(failures: try row.number("failures"), last: try row.moment("last"))
    }
}
