import FilingModel
import GRDB

/// Where a sub-account stopped working. The school's own account has its place in `desk`.
enum SubPlace {
    static func fetch(of account: AccountName, from db: Database) throws -> CellID? {
        let statement = try db.cachedStatement(sql: #"SELECT "row", field FROM sub_place WHERE account = ?"#)
        return try statement.first([account.text]) { try $0.cell() }
    }

    /// Nothing is written where it stands there already.
    static func keep(_ place: CellID, of account: AccountName, in db: Database) throws {
        guard try fetch(of: account, from: db) != place else { return }
        let statement = try db.cachedStatement(
            sql: #"INSERT OR REPLACE INTO sub_place (account, "row", field) VALUES (?, ?, ?)"#)
        try statement.execute(arguments: [account.text, place.row.text, place.field.name])
    }
}
