import FilingModel
import FilingStore
import GRDB

extension JournalEntry {
    /// The journal of a school, oldest first.
    static func fetch(of school: SchoolCode, from db: Database) throws -> [JournalEntry] {
        let statement = try db.cachedStatement(
            sql: """
                SELECT number, at, session, "row", field, "before", "after" FROM journal
                WHERE school = ? ORDER BY number
                """)
        let rows = try Row.fetchCursor(statement, arguments: [school.text])
        var entries: [JournalEntry] = []
        while let row = try rows.next() { entries.append(try JournalEntry(row: row)) }
        return entries
    }

    /// By place and not by name: a check reads every line there is.
    private init(row: Row) throws {
        self.init(
            number: try row.decode(Int.self, atIndex: 0),
            at: Instant(milliseconds: try row.decode(Int64.self, atIndex: 1)),
            session: SessionID(try row.decode(String.self, atIndex: 2)), event: try Self.event(row))
    }

    private static func event(_ row: Row) throws -> JournalEvent {
        guard let number = try row.decode(String?.self, atIndex: 3) else { return .checkpoint }
        let name = try row.decode(String.self, atIndex: 4)
        guard let field = Field(name: name) else { throw UnreadableRow(column: "field", text: name) }
        return .cell(
            CellID(row: RowNumber(number), field: field), before: try row.decode(String.self, atIndex: 5),
            after: try row.decode(String.self, atIndex: 6))
    }
}
