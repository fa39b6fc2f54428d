import FilingModel
import FilingStore
import GRDB

extension FilingRecord {
    /// The record of a school as it is now.
    static func fetch(of school: SchoolCode, from db: Database) throws -> FilingRecord {
        guard let head = try RecordHead.fetch(of: school, from: db) else { return FilingRecord() }
        let remarks = try RemarkShelf(of: school, from: db)
        return head.record(
            try Version.fetch(head.versionCount, of: school, from: db),
            try FiledRow.fetch(of: school, remarks: remarks, from: db))
    }

    /// As much of the record as decides which rows may change: no versions, no remarks, and no rows before
    /// the review.
    static func fetchForEditing(of school: SchoolCode, from db: Database) throws -> FilingRecord {
        guard let head = try RecordHead.fetch(of: school, from: db) else { return FilingRecord() }
        guard head.review != nil else { return head.record([], [:]) }
        return head.record([], try FiledRow.fetch(of: school, remarks: nil, from: db))
    }

    /// Brings what is kept of a school from `old` to this record. `entry` is the number of the audit entry of
    /// the act.
    func write(of school: School, from old: FilingRecord, entry: Int, in db: Database) throws {
        let code = school.code
        for version in versions.dropFirst(old.versions.count) { try version.insert(of: code, into: db) }
        try writeHead(of: code, in: db)
        let (oldLines, newLines) = (old.lines, lines)
        try writeRows(of: code, from: old, oldLines, newLines, entry: entry, in: db)
        var tallies = TallyBook()
        tallies.follow(school, from: oldLines, to: newLines)
        try tallies.write(to: db)
    }

    private static let headStatement = {
        let columns =
            RecordHead.columnNames + [
                "task_count", "row_count", "yuan", "pending", "pending_again", "passed", "returned",
                "rejected", "dropped", "submitted_at", "next_due_at",
            ]
        return """
            INSERT INTO filing (school, \(columns.joined(separator: ", ")))
            VALUES (\(databaseQuestionMarks(count: columns.count + 1)))
            ON CONFLICT (school) DO UPDATE
            SET \(columns.map { "\($0) = excluded.\($0)" }.joined(separator: ", "))
            """
    }()

    private func writeHead(of school: SchoolCode, in db: Database) throws {
        let summary = FilingSummary(of: self)
        let states = RowState.allCases.map { summary.rowsByState[$0] }
        let statement = try db.cachedStatement(sql: Self.headStatement)
        try statement.execute(
            arguments: [school.text] + RecordHead(self).values
                + [summary.taskCount, summary.rowCount, summary.total.yuan] + StatementArguments(states) + [
                    current?.at.milliseconds, nextDueAt?.milliseconds,
                ])
    }

    private func writeRows(
        of school: SchoolCode, from old: FilingRecord, _ oldLines: [RowNumber: FiledLine],
        _ newLines: [RowNumber: FiledLine], entry: Int, in db: Database
    ) throws {
        let threads = try Self.threads(of: school, in: db)
        var remarks = try RemarkWriter(of: school, in: db)
        for row in Set(oldLines.keys).union(newLines.keys).sorted() {
            guard let filed = rows[row], let line = newLines[row] else {
                try Self.remove(row, of: school, entry: entry, in: db)
                continue
            }
            if filed == old.rows[row] && line == oldLines[row] { continue }
            let thread = try remarks.bring(
                threads[row], from: old.rows[row]?.remarks ?? [], to: filed.remarks, about: row, in: db)
            try filed.put(row, of: school, thread, line, in: db)
            try filed.log(row, of: school, thread, entry: entry, in: db)
        }
    }

    private static func threads(of school: SchoolCode, in db: Database) throws -> [RowNumber: RowThread] {
        let statement = try db.cachedStatement(
            sql: """
                SELECT "row", first_remark, last_remark FROM filed_row
                WHERE school = ? AND first_remark IS NOT NULL
                """)
        var threads: [RowNumber: RowThread] = [:]
        for row in try Row.fetchAll(statement, arguments: [school.text]) {
            threads[RowNumber(try row.text("row"))] = try RowThread.of(row)
        }
        return threads
    }

    private static func remove(
        _ row: RowNumber, of school: SchoolCode, entry: Int, in db: Database
    ) throws {
        try db.cachedStatement(sql: #"DELETE FROM filed_row WHERE school = ? AND "row" = ?"#)
            .execute(arguments: [school.text, row.text])
        try db.cachedStatement(sql: #"INSERT INTO act_row (school, audit, "row") VALUES (?, ?, ?)"#)
            .execute(arguments: [school.text, entry, row.text])
    }
}
