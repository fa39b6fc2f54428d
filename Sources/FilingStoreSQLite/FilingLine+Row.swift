import FilingModel
import FilingStore
import GRDB

/// The lines of the province's list. Columns are read by place and not by name: there are thousands of lines.
extension FilingLine {
    private static let query = """
        SELECT s.code, s.name, s.kind, s.city, s.province, c.name, c.phone, c.mobile, a.last_log_in,
               coalesce(d.filled, 0), f.version_count, f.in_force, f.submitted_at, f.review_by, f.review_at,
               f.extended_until, f.is_reported, f.revision, coalesce(d.differs, 0), f.task_count,
               f.row_count, f.yuan, f.pending, f.pending_again, f.passed, f.returned, f.rejected, f.dropped,
               f.next_due_at, f.unlocked,
               CASE WHEN f.asked_end IS NULL AND f.is_reported = 0 THEN f.asked_at END
        FROM school s LEFT JOIN contact c ON c.school = s.code LEFT JOIN account a ON a.name = s.code
             LEFT JOIN desk d ON d.school = s.code LEFT JOIN filing f ON f.school = s.code
        """

    /// Every line, by code.
    static func fetchAll(from db: Database) throws -> [FilingLine] {
        try fetch(try db.cachedStatement(sql: query + " ORDER BY s.code"), [])
    }

    /// The lines of schools that the audit trail names after its entry `entry`, by code.
    /// A report changes them all.
    static func fetch(changedAfter entry: Int, from db: Database) throws -> [FilingLine] {
        let reports = "SELECT 1 FROM audit WHERE number > ? AND action = ?"
        let isReported =
            try Int.fetchOne(db, sql: reports, arguments: [entry, AuditNote.reportAction]) != nil
        if isReported { return try fetchAll(from: db) }
        let changed = " WHERE s.code IN (SELECT school FROM audit WHERE number > ?) ORDER BY s.code"
        return try fetch(try db.cachedStatement(sql: query + changed), [entry])
    }

    private static func fetch(
        _ statement: Statement, _ arguments: StatementArguments
    ) throws -> [FilingLine] {
        let rows = try Row.fetchCursor(statement, arguments: arguments)
        var (names, lines) = (NameCache(), [FilingLine]())
        while let row = try rows.next() { lines.append(try FilingLine(row: row, &names)) }
        return lines
    }

    private init(row: Row, _ names: inout NameCache) throws {
        let isFiled = try row.decode(Int?.self, atIndex: 10) != nil
        self.init(
            school: try Self.school(row, names), contact: try Self.contact(row),
            lastLogIn: try row.moment(at: 8), hasContent: try row.decode(Int.self, atIndex: 9) > 0,
            versionCount: try row.decode(Int?.self, atIndex: 10) ?? 0,
            inForce: try row.decode(Int?.self, atIndex: 11), submittedAt: try row.moment(at: 12),
            review: try Self.review(row), extendedUntil: try row.moment(at: 15),
            isReported: try row.decode(Int?.self, atIndex: 16) == 1,
            hasUnlockedRows: try row.decode(String?.self, atIndex: 29)?.isEmpty == false,
            revision: try row.decode(Int?.self, atIndex: 17) ?? 0,
            differs: try row.decode(Int.self, atIndex: 18) == 1,
            summary: isFiled ? try Self.summary(row) : .none, nextDueAt: try row.moment(at: 28),
            askedAt: try row.moment(at: 30))
    }

    private static func school(_ row: Row, _ names: NameCache) throws -> School {
        let text = try row.decode(String.self, atIndex: 0)
        guard let code = SchoolCode(text) else { throw UnreadableRow(column: "code", text: text) }
        return School(
            code: code, name: try row.decode(String.self, atIndex: 1), kind: try names.kind(row, at: 2),
            city: try row.decode(String.self, atIndex: 3), province: try row.decode(String.self, atIndex: 4))
    }

    private static func contact(_ row: Row) throws -> Contact {
        guard let name = try row.decode(String?.self, atIndex: 5) else { return .none }
        return Contact(
            name: name, phone: try row.decode(String.self, atIndex: 6),
            mobile: try row.decode(String.self, atIndex: 7))
    }

    private static func review(_ row: Row) throws -> ReviewClaim? {
        guard let by = try row.decode(String?.self, atIndex: 13), let at = try row.moment(at: 14) else {
            return nil
        }
        return ReviewClaim(by: AccountName(by), at: at)
    }

    private static func summary(_ row: Row) throws -> FilingSummary {
        var states = RowCounts.none
        for (offset, state) in RowState.allCases.enumerated() {
            states[state] = try row.decode(Int.self, atIndex: 22 + offset)
        }
        return FilingSummary(
            taskCount: try row.decode(Int.self, atIndex: 19), rowCount: try row.decode(Int.self, atIndex: 20),
            total: try row.amount(at: 21), rowsByState: states)
    }
}
