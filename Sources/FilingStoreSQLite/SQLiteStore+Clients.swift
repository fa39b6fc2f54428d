package import FilingModel
package import FilingStore
import GRDB

extension SQLiteStore {
    package func clientEncoding(of account: AccountName) throws(StoreFailure) -> ClientEncoding? {
        try database.read { db in
            let row = try Row.fetchOne(
                db, sql: "SELECT encoding FROM client WHERE account = ?", arguments: [account.text])
            return try row?.value("encoding") { ClientEncoding(rawValue: $0) }
        }
    }

    package func setClientEncoding(
        _ encoding: ClientEncoding, of account: AccountName
    ) throws(StoreFailure) {
        try database.write { db in
            try db.execute(
                sql: """
                    INSERT OR REPLACE INTO client (account, encoding)
                    SELECT name, ? FROM account WHERE name = ?
                    """,
                arguments: [encoding.rawValue, account.text])
        }
    }
}
