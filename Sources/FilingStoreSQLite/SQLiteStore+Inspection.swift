import FilingModel
package import FilingStore
import GRDB

extension SQLiteStore {
    package func inspect(_ visit: (Inspected) -> Void) throws(StoreFailure) {
        try database.read { db in
            for row in try Row.fetchAll(db, sql: "SELECT * FROM school ORDER BY code") {
                visit(.school(try SchoolFolder.fetch(of: try School(row: row), from: db)))
            }
            try Self.visitOrphans(visit, in: db)
            let entries = try Row.fetchCursor(db, sql: "SELECT * FROM audit ORDER BY number")
            while let row = try entries.next() { visit(.audit(try AuditEntry(row: row))) }
        }
    }

    private static let tablesOfSchools = [
        "contact", "desk", "cell", "journal", "commit_answer", "version", "filing", "filed_row", "remark",
        "act_answer", "act_row",
    ]

    private static func visitOrphans(_ visit: (Inspected) -> Void, in db: Database) throws {
        for table in tablesOfSchools {
            let sql = "SELECT DISTINCT school FROM \(table) WHERE school NOT IN (SELECT code FROM school)"
            for owner in try String.fetchAll(db, sql: sql) { visit(.orphan(part: table, owner: owner)) }
        }
        let acts =
            "SELECT DISTINCT act FROM commit_answer_cell WHERE act NOT IN (SELECT id FROM commit_answer)"
        for owner in try String.fetchAll(db, sql: acts) {
            visit(.orphan(part: "commit_answer_cell", owner: owner))
        }
        let rows = "SELECT DISTINCT school FROM filed_row WHERE school NOT IN (SELECT school FROM filing)"
        for owner in try String.fetchAll(db, sql: rows) { visit(.orphan(part: "filed_row", owner: owner)) }
        let versions = """
            SELECT DISTINCT school FROM version WHERE number > coalesce(
                (SELECT version_count FROM filing WHERE filing.school = version.school), 0)
            """
        for owner in try String.fetchAll(db, sql: versions) { visit(.orphan(part: "version", owner: owner)) }
    }
}

extension SchoolFolder {
    static func fetch(of school: School, from db: Database) throws -> SchoolFolder {
        let (code, desk) = (school.code, try DeskRecord.fetch(of: school.code, from: db))
        return SchoolFolder(
            school: school,
            filing: StoredFiling(cells: try desk.cells(in: db), revision: desk.revision, place: desk.place),
            journal: try JournalEntry.fetch(of: code, from: db),
            record: try FilingRecord.fetch(of: code, from: db), lines: try lines(of: code, from: db),
            summary: try FilingSummary.fetch(of: code, from: db), answers: try answers(of: code, from: db))
    }

    private static func lines(of school: SchoolCode, from db: Database) throws -> [RowNumber: FiledLine] {
        let statement = try db.cachedStatement(sql: "SELECT * FROM filed_row WHERE school = ?")
        var lines: [RowNumber: FiledLine] = [:]
        for row in try Row.fetchAll(statement, arguments: [school.text]) {
            lines[RowNumber(try row.text("row"))] = try FiledLine(row: row)
        }
        return lines
    }

    private static func answers(of school: SchoolCode, from db: Database) throws -> [KeptAnswer] {
        let statement = try db.cachedStatement(
            sql: """
                SELECT id, '保存' AS action, audit FROM commit_answer WHERE school = ?
                UNION ALL SELECT id, action, audit FROM act_answer WHERE school = ?
                """)
        return try Row.fetchAll(statement, arguments: [school.text, school.text]).map { row in
            KeptAnswer(
                request: try row.text("id"), action: try row.text("action"),
                entry: try row.numberIfAny("audit"))
        }
    }
}

extension FilingSummary {
    /// Nil before the first act.
    static func fetch(of school: SchoolCode, from db: Database) throws -> FilingSummary? {
        let statement = try db.cachedStatement(
            sql: """
                SELECT task_count, row_count, yuan,
                       pending, pending_again, passed, returned, rejected, dropped
                FROM filing WHERE school = ?
                """)
        guard let row = try Row.fetchOne(statement, arguments: [school.text]) else { return nil }
        let columns = ["pending", "pending_again", "passed", "returned", "rejected", "dropped"]
        var states: [RowState: Int] = [:]
        for (state, column) in zip(RowState.allCases, columns) {
            let count = try row.number(column)
            states[state] = count == 0 ? nil : count
        }
        let yuan = try row.decode(Int64.self, forColumn: "yuan")
        guard yuan >= 0 else { throw UnreadableRow(column: "yuan", text: String(yuan)) }
        return FilingSummary(
            taskCount: try row.number("task_count"), rowCount: try row.number("row_count"),
            total: Amount(yuan: yuan), rowsByState: states)
    }
}
