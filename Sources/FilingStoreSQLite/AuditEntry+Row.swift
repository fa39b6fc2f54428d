import FilingModel
import FilingStore
import GRDB

extension AuditChain {
    /// Appends the entry behind the last one and gives its number.
    @discardableResult
    func append(_ note: AuditNote, at arrival: Instant, in db: Database) throws -> Int {
        let entry = entry(note, at: arrival, after: try AuditHead.fetch(from: db))
        let statement = try db.cachedStatement(
            sql: """
                INSERT INTO audit (number, at, account, role, source, action, school, detail,
                                   "before", "after", reason, hash)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
        try statement.execute(arguments: [
            entry.number, entry.at.milliseconds, entry.account.text, entry.role?.rawValue, entry.source,
            entry.action, entry.school?.text, entry.detail, entry.before, entry.after, entry.reason,
            entry.hash,
        ])
        return entry.number
    }
}

extension AuditHead {
    static func fetch(from db: Database) throws -> AuditHead {
        let statement = try db.cachedStatement(
            sql: "SELECT number, hash FROM audit ORDER BY number DESC LIMIT 1")
        return try statement.first { row in
            AuditHead(number: try row.number("number"), hash: try row.text("hash"))
        } ?? .empty
    }
}

extension AuditEntry {
    init(row: Row) throws {
        self.init(
            number: try row.number("number"), at: try row.moment("at"),
            account: AccountName(try row.text("account")),
            role: try row.valueIfAny("role") { Role(rawValue: $0) }, source: try row.text("source"),
            action: try row.text("action"), school: try row.valueIfAny("school") { SchoolCode($0) },
            detail: try row.text("detail"), before: try row.text("before"), after: try row.text("after"),
            reason: try row.text("reason"), hash: try row.text("hash"))
    }
}
