package import FilingModel
package import FilingStore
import GRDB

/// Phrases, and the province's own funds.
extension SQLiteStore {
    package func phrases() throws(StoreFailure) -> [String] {
        try database.read { db in
            let phrases = try String.fetchAll(db, sql: "SELECT text FROM phrase ORDER BY position")
            return phrases.isEmpty ? PhraseBook.defaults : phrases
        }
    }

    package func setPhrases(_ phrases: [String], by signature: Signature) throws(StoreFailure) {
        let arrival = clock()
        try database.write { db in
            try db.execute(sql: "DELETE FROM phrase")
            for (position, text) in phrases.enumerated() {
                try db.execute(
                    sql: "INSERT INTO phrase (position, text) VALUES (?, ?)", arguments: [position, text])
            }
            try chain.append(.phrasesSet(count: phrases.count, by: signature), at: arrival, in: db)
        }
    }

    package func provincialFunds() throws(StoreFailure) -> [String: [RowNumber: Amount]] {
        try database.read { db in
            let rows = try Row.fetchCursor(db, sql: "SELECT province, \"row\", yuan FROM provincial_fund")
            var (names, funds) = (NameCache(), [String: [RowNumber: Amount]]())
            while let row = try rows.next() {
                let province = try row.decode(String.self, atIndex: 0)
                funds[province, default: [:]][try names.number(row, at: 1)] = try row.amount(at: 2)
            }
            return funds
        }
    }

    package func setProvincialFund(
        _ amount: Amount, for row: RowNumber, of province: String, by signature: Signature
    ) throws(StoreFailure) {
        let arrival = clock()
        try database.write { db in
            let old = try Int64.fetchOne(
                db, sql: "SELECT yuan FROM provincial_fund WHERE province = ? AND \"row\" = ?",
                arguments: [province, row.text])
            let before = Amount(yuan: old ?? 0)
            guard before != amount else { return }
            try db.execute(
                sql: amount == .zero
                    ? "DELETE FROM provincial_fund WHERE province = ? AND \"row\" = ?"
                    : "INSERT OR REPLACE INTO provincial_fund (province, \"row\", yuan) VALUES (?, ?, ?)",
                arguments: [province, row.text] + (amount == .zero ? [] : [amount.yuan]))
            let note = AuditNote.provincialFundSet(
                from: before, to: amount, for: row, of: province, by: signature)
            try chain.append(note, at: arrival, in: db)
        }
    }
}
