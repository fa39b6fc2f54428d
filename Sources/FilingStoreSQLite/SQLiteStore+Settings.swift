package import FilingModel
package import FilingStore
import GRDB

/// Contacts, phrases, and the province's own funds.
extension SQLiteStore {
    package func provincialContacts(of province: String?) throws(StoreFailure) -> [ProvincialContact] {
        try database.read { db in
            let rows = try Self.settings("name, phone", from: "provincial_contact", of: province, db)
            return try rows.map { row in
                ProvincialContact(name: try row.text("name"), phone: try row.text("phone"))
            }
        }
    }

    package func setProvincialContacts(
        _ contacts: [ProvincialContact], of province: String?, by signature: Signature
    ) throws(StoreFailure) -> Bool {
        try set(of: province, by: signature) { key, db in
            try db.execute(sql: "DELETE FROM provincial_contact WHERE province = ?", arguments: [key])
            for (position, contact) in contacts.enumerated() {
                try db.execute(
                    sql: "INSERT INTO provincial_contact VALUES (?, ?, ?, ?)",
                    arguments: [key, position, contact.name, contact.phone])
            }
            return .provincialContactsSet(count: contacts.count, of: key, by: signature)
        }
    }

    package func phrases(of province: String?) throws(StoreFailure) -> [String] {
        try database.read { db in
            let rows = try Self.settings("text", from: "phrase", of: province, db)
            return rows.isEmpty ? PhraseBook.defaults : try rows.map { try $0.text("text") }
        }
    }

    package func setPhrases(
        _ phrases: [String], of province: String?, by signature: Signature
    ) throws(StoreFailure) -> Bool {
        try set(of: province, by: signature) { key, db in
            try db.execute(sql: "DELETE FROM phrase WHERE province = ?", arguments: [key])
            for (position, text) in phrases.enumerated() {
                try db.execute(
                    sql: "INSERT INTO phrase VALUES (?, ?, ?)", arguments: [key, position, text])
            }
            return .phrasesSet(count: phrases.count, of: key, by: signature)
        }
    }

    /// What the province has set, or else what is common.
    private static func settings(
        _ columns: String, from table: String, of province: String?, _ db: Database
    ) throws -> [Row] {
        let sql = "SELECT \(columns) FROM \(table) WHERE province = ? ORDER BY position"
        let key = try Province.settingsKey(of: province, in: db)
        let own = try Row.fetchAll(db, sql: sql, arguments: [key])
        return own.isEmpty && !key.isEmpty ? try Row.fetchAll(db, sql: sql, arguments: [""]) : own
    }

    private func set(
        of province: String?, by signature: Signature, _ write: (String, Database) throws -> AuditNote
    ) throws(StoreFailure) -> Bool {
        let arrival = clock()
        return try database.write { db in
            let account = try Account.fetch(signature.account, from: db)
            guard signature.isLead(of: province, account) else { return false }
            let note = try write(try Province.settingsKey(of: province, in: db), db)
            try chain.append(note, at: arrival, in: db)
            return true
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
    ) throws(StoreFailure) -> Bool {
        let arrival = clock()
        return try database.write { db in
            let account = try Account.fetch(signature.account, from: db)
            guard signature.isLead(of: province, account) else { return false }
            let old = try Int64.fetchOne(
                db, sql: "SELECT yuan FROM provincial_fund WHERE province = ? AND \"row\" = ?",
                arguments: [province, row.text])
            let before = Amount(yuan: old ?? 0)
            guard before != amount else { return true }
            try db.execute(
                sql: amount == .zero
                    ? "DELETE FROM provincial_fund WHERE province = ? AND \"row\" = ?"
                    : "INSERT OR REPLACE INTO provincial_fund (province, \"row\", yuan) VALUES (?, ?, ?)",
                arguments: [province, row.text] + (amount == .zero ? [] : [amount.yuan]))
            let note = AuditNote.provincialFundSet(
                from: before, to: amount, for: row, of: province, by: signature)
            try chain.append(note, at: arrival, in: db)
            return true
        }
    }
}

extension Province {
    /// Under which code the settings of `province` are kept; empty before the founding.
    static func settingsKey(of province: String?, in db: Database) throws -> String {
        guard let code = try String.fetchOne(db, sql: "SELECT code FROM province") else { return "" }
        return Province(code: code, name: "").settingsKey(of: province)
    }
}
