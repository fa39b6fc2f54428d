import FilingModel
import FilingStore
import GRDB

extension SetAside {
    /// Oldest first.
    static func fetch(of school: SchoolCode, from db: Database) throws -> [SetAside] {
        try Row.fetchAll(
            db, sql: "SELECT * FROM set_aside WHERE school = ? ORDER BY number", arguments: [school.text]
        ).map(SetAside.init(row:))
    }

    private init(row: Row) throws {
        self.init(
            number: try row.number("number"), at: try row.moment("at"),
            session: SessionID(try row.text("session")),
            by: AccountName(try row.decode(String?.self, forColumn: "account") ?? row.text("school")),
            cell: try row.cell(), text: try row.text("text"))
    }

    /// Keeps what `cells` of the request say and was not taken.
    static func insert(
        _ request: CommitRequest, _ cells: Set<CellID>, at arrival: Instant, into db: Database
    ) throws {
        guard !cells.isEmpty else { return }
        let kept = try fetch(of: request.school, from: db)
        let texts = request.textsToSetAside(of: cells) { cell in kept.last { $0.cell == cell } }
        let statement = try db.cachedStatement(
            sql: """
                INSERT INTO set_aside (school, number, at, session, account, "row", field, text)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """)
        for (offset, (cell, text)) in texts.enumerated() {
            try statement.execute(arguments: [
                request.school.text, kept.count + offset + 1, arrival.milliseconds, request.session.text,
                request.account.text, cell.row.text, cell.field.name, text,
            ])
        }
    }
}
