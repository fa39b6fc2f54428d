import FilingModel
import FilingStore
import GRDB

/// The answer given to an act, kept so that the same request gets the same answer.
enum ActAnswer {
    /// Nil for a request that has none; throws where another request had the id.
    static func fetch(for request: ActRequest, from db: Database, path: String) throws -> ActOutcome? {
        let statement = try db.cachedStatement(sql: "SELECT * FROM act_answer WHERE id = ?")
        guard let row = try Row.fetchOne(statement, arguments: [request.id]) else { return nil }
        let asked = [request.school.text, request.actor.account.text, request.act.name]
        guard asked == [try row.text("school"), try row.text("account"), try row.text("action")] else {
            throw StoreFailure.usedTwice(request.id, path: path)
        }
        let head = try RecordHead(row: row)
        let record = head.record(
            try Version.fetch(head.versionCount, of: request.school, from: db),
            try rows(of: request.school, asOf: try row.number("audit"), from: db))
        return .done(record, at: try row.moment("arrived_at"))
    }

    /// The rows as they were after the act with the audit entry `entry`.
    private static func rows(
        of school: SchoolCode, asOf entry: Int, from db: Database
    ) throws -> [RowNumber: FiledRow] {
        let remarks = try RemarkShelf(of: school, from: db)
        let statement = try db.cachedStatement(
            sql: "SELECT * FROM act_row WHERE school = ? AND audit <= ? ORDER BY audit")
        var filed: [RowNumber: FiledRow] = [:]
        for row in try Row.fetchAll(statement, arguments: [school.text, entry]) {
            let isGone = try row.decode(String?.self, forColumn: "state") == nil
            filed[RowNumber(try row.text("row"))] = isGone ? nil : try FiledRow(row: row, remarks: remarks)
        }
        return filed
    }

    static func insert(
        _ record: FilingRecord, for request: ActRequest, at arrival: Instant, entry: Int, into db: Database
    ) throws {
        let statement = try db.cachedStatement(
            sql: """
                INSERT INTO act_answer (id, school, account, action, arrived_at, audit, \(RecordHead.columns))
                VALUES (?, ?, ?, ?, ?, ?, \(databaseQuestionMarks(count: RecordHead.columnNames.count)))
                """)
        try statement.execute(
            arguments: [
                request.id, request.school.text, request.actor.account.text, request.act.name,
                arrival.milliseconds, entry,
            ] + RecordHead(record).values)
    }
}
