import FilingModel
import FilingStore
import GRDB

/// A school's line in `desk`, which keeps its journal and its working copy in step.
struct DeskRecord {
    let school: SchoolCode
    /// Whether the school has a line yet; only schools that are enrolled have.
    let isKept: Bool
    /// The number of the last journal entry.
    private(set) var revision: Int
    var place: CellID?
    /// How many cells are not empty.
    private(set) var filled: Int
    /// Whether the working copy differs from the version in force.
    var differs: Bool

    static func fetch(of school: SchoolCode, from db: Database) throws -> DeskRecord {
        let statement = try db.cachedStatement(
            sql: "SELECT revision, place_row, place_field, filled, differs FROM desk WHERE school = ?")
        let record = try statement.first([school.text]) { row in
            DeskRecord(
                school: school, isKept: true, revision: try row.number("revision"),
                place: try row.cellIfAny(row: "place_row", field: "place_field"),
                filled: try row.number("filled"), differs: try row.flag("differs"))
        }
        return record
            ?? DeskRecord(school: school, isKept: false, revision: 0, place: nil, filled: 0, differs: false)
    }

    /// The text of every cell that is not empty.
    func cells(in db: Database) throws -> [CellID: String] {
        let statement = try db.cachedStatement(
            sql: #"SELECT "row", field, text FROM cell WHERE school = ? AND text <> ''"#)
        var cells: [CellID: String] = [:]
        let rows = try Row.fetchCursor(statement, arguments: [school.text])
        while let row = try rows.next() { cells[try row.cell()] = try row.text("text") }
        return cells
    }

    /// The text that sessions but `session` gave cells after `revision`.
    func others(after revision: Int, for session: SessionID, in db: Database) throws -> [CellID: String] {
        let statement = try db.cachedStatement(
            sql: #"SELECT "row", field, text FROM cell WHERE school = ? AND number > ? AND session <> ?"#)
        var others: [CellID: String] = [:]
        let rows = try Row.fetchCursor(statement, arguments: [school.text, revision, session.text])
        while let row = try rows.next() { others[try row.cell()] = try row.text("text") }
        return others
    }

    /// What `Merge` needs: the cells of the request, and all that other sessions changed since its revision.
    func keptCells(for request: CommitRequest, in db: Database) throws -> [CellID: KeptCell] {
        var kept = revision > request.revision ? try news(for: request, in: db) : [:]
        let one = try db.cachedStatement(
            sql: #"SELECT * FROM cell WHERE school = ? AND "row" = ? AND field = ?"#)
        for change in request.changes where kept[change.cell] == nil {
            let key: StatementArguments = [school.text, change.cell.row.text, change.cell.field.name]
            kept[change.cell] = try one.first(key, KeptCell.init(row:))
        }
        return kept
    }

    private func news(for request: CommitRequest, in db: Database) throws -> [CellID: KeptCell] {
        let statement = try db.cachedStatement(
            sql: "SELECT * FROM cell WHERE school = ? AND number > ? AND session <> ?")
        var news: [CellID: KeptCell] = [:]
        let rows = try Row.fetchCursor(
            statement, arguments: [school.text, request.revision, request.session.text])
        while let row = try rows.next() { news[try row.cell()] = try KeptCell(row: row) }
        return news
    }

    /// Appends the write to the journal and brings the working copy up to date.
    mutating func put(_ write: Merge.Write, by session: SessionID, at: Instant, in db: Database) throws {
        revision += 1
        filled += (write.before.isEmpty ? 1 : 0) - (write.after.isEmpty ? 1 : 0)
        let cell = write.cell
        let line = try db.cachedStatement(
            sql: """
                INSERT INTO journal (school, number, at, session, "row", field, "before", "after")
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """)
        try line.execute(arguments: [
            school.text, revision, at.milliseconds, session.text,
            cell.row.text, cell.field.name, write.before, write.after,
        ])
        let copy = try db.cachedStatement(
            sql: """
                INSERT OR REPLACE INTO cell (school, "row", field, text, number, session)
                VALUES (?, ?, ?, ?, ?, ?)
                """)
        try copy.execute(arguments: [
            school.text, cell.row.text, cell.field.name, write.after, revision, session.text,
        ])
    }

    /// Appends a checkpoint mark to the journal.
    mutating func mark(by session: SessionID, at: Instant, in db: Database) throws {
        revision += 1
        try db.execute(
            sql: "INSERT INTO journal (school, number, at, session) VALUES (?, ?, ?, ?)",
            arguments: [school.text, revision, at.milliseconds, session.text])
    }

    /// Looks anew whether the working copy differs from the version `inForce`.
    mutating func compare(with inForce: Int, in db: Database) throws {
        let statement = try db.cachedStatement(
            sql: "SELECT content FROM version WHERE school = ? AND number = ?")
        let content = try String.fetchOne(statement, arguments: [school.text, inForce])
        differs = Version.text(of: StoredFiling.tickedContent(of: try cells(in: db))) != content
    }

    func save(in db: Database) throws {
        let statement = try db.cachedStatement(
            sql: """
                INSERT INTO desk (school, revision, place_row, place_field, filled, differs)
                VALUES (?, ?, ?, ?, ?, ?)
                ON CONFLICT (school) DO UPDATE SET revision = excluded.revision,
                    place_row = excluded.place_row, place_field = excluded.place_field,
                    filled = excluded.filled, differs = excluded.differs
                """)
        try statement.execute(arguments: [
            school.text, revision, place?.row.text, place?.field.name, filled, differs,
        ])
    }
}

extension KeptCell {
    init(row: Row) throws {
        self.init(
            text: try row.text("text"), number: try row.number("number"),
            session: SessionID(try row.text("session")))
    }
}
