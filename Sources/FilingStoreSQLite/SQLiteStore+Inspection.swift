import FilingModel
package import FilingStore
import GRDB

extension SQLiteStore {
    package func inspect(_ visit: (Inspected) -> Void) throws(StoreFailure) {
        try database.read { db in
            for line in try FilingLine.fetchAll(from: db) {
                visit(.school(try SchoolFolder.fetch(behind: line, from: db)))
            }
            for grain in TallyGrain.allCases {
                visit(.tallies(grain, try TallyBook.fetch(by: grain, in: nil, from: db)))
            }
            try Self.visitOrphans(visit, in: db)
            for report in try ReportSnapshot.fetchAll(of: nil, from: db) { visit(.report(report)) }
            let entries = try Row.fetchCursor(db, sql: "SELECT * FROM audit ORDER BY number")
            while let row = try entries.next() { visit(.audit(try AuditEntry(row: row))) }
        }
    }

    private static let tablesOfSchools = [
        "contact", "desk", "cell", "journal", "commit_answer", "version", "filing", "filed_row", "remark",
        "act_answer", "act_row", "set_aside",
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
        try visitAccounts(visit, in: db)
        let versions = """
            SELECT DISTINCT school FROM version WHERE number > coalesce(
                (SELECT version_count FROM filing WHERE filing.school = version.school), 0)
            """
        for owner in try String.fetchAll(db, sql: versions) { visit(.orphan(part: "version", owner: owner)) }
    }

    /// Accounts of schools that are none, and sub-accounts without a duty.
    private static func visitAccounts(_ visit: (Inspected) -> Void, in db: Database) throws {
        let accounts = """
            SELECT name FROM account WHERE role = 'school' AND (
                substr(name, 1, 10) NOT IN (SELECT code FROM school)
                OR (length(name) > 10) <> (duty IS NOT NULL))
            """
        for owner in try String.fetchAll(db, sql: accounts) { visit(.orphan(part: "account", owner: owner)) }
        let places = "SELECT account FROM sub_place WHERE account NOT IN (SELECT name FROM account)"
        for owner in try String.fetchAll(db, sql: places) { visit(.orphan(part: "sub_place", owner: owner)) }
    }
}

extension SchoolFolder {
    static func fetch(behind line: FilingLine, from db: Database) throws -> SchoolFolder {
        let code = line.school.code
        let desk = try DeskRecord.fetch(of: code, from: db)
        return SchoolFolder(
            school: line.school,
            filing: StoredFiling(cells: try desk.cells(in: db), revision: desk.revision, place: desk.place),
            journal: try JournalEntry.fetch(of: code, from: db),
            record: try FilingRecord.fetch(of: code, from: db),
            lines: try FiledLine.fetch(of: code, from: db),
            line: line, answers: try answers(of: code, from: db))
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
