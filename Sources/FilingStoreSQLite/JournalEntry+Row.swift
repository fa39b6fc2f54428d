import FilingModel
import FilingStore
import GRDB

extension JournalEntry {
    /// The journal of a school, oldest first.
    static func fetch(of school: SchoolCode, from db: Database) throws -> [JournalEntry] {
        let statement = try db.cachedStatement(sql: "SELECT * FROM journal WHERE school = ? ORDER BY number")
        return try Row.fetchAll(statement, arguments: [school.text]).map(JournalEntry.init(row:))
    }

    init(row: Row) throws {
        let event: JournalEvent =
            if let cell = try row.cellIfAny() {
                .cell(cell, before: try row.text("before"), after: try row.text("after"))
            } else {
                .checkpoint
            }
        self.init(
            number: try row.number("number"),
            at: try row.moment("at"),
            session: SessionID(try row.text("session")), event: event)
    }
}
