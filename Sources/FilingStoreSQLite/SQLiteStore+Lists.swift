package import FilingModel
package import FilingStore
import GRDB

/// The province's lists. Whatever changes a line leaves an entry in the audit trail that names the school, so
/// the trail's number counts the changes.
extension SQLiteStore {
    package func filingLines(changedAfter revision: Int?) throws(StoreFailure) -> FilingLines {
        try database.read { db in
            let head = try AuditHead.fetch(from: db).number
            if let revision {
                guard revision < head else { return FilingLines(revision: head, lines: []) }
                return FilingLines(
                    revision: head, lines: try FilingLine.fetch(changedAfter: revision, from: db))
            }
            return FilingLines(revision: head, lines: try FilingLine.fetchAll(from: db))
        }
    }

    package func standings() throws(StoreFailure) -> [ProvinceStanding] {
        try database.read { db in try ProvinceStanding.fetchAll(from: db) }
    }

    package func tallies(by grain: TallyGrain, in province: String?) throws(StoreFailure) -> [Tally] {
        try database.read { db in try TallyBook.fetch(by: grain, in: province, from: db) }
    }

    package func filedLines(of row: RowNumber) throws(StoreFailure) -> [SchoolsLine] {
        try database.read { db in
            let statement = try db.cachedStatement(
                sql: """
                    SELECT filed_row.*, filing.revision FROM filed_row JOIN filing USING (school)
                    WHERE "row" = ? ORDER BY school
                    """)
            return try Row.fetchAll(statement, arguments: [row.text]).map { row in
                SchoolsLine(
                    school: try row.value("school") { SchoolCode($0) }, line: try FiledLine(row: row),
                    version: try row.number("version"), revision: try row.number("revision"))
            }
        }
    }

    package func medians(in province: String?) throws(StoreFailure) -> [RowNumber: [SchoolKind: Amount]] {
        try database.read { db in try MedianSheet.fetch(in: province, of: nil, from: db).medians }
    }
}

extension MedianSheet {
    /// The totals in force of one province's schools and of one kind of them; of all for nil.
    static func fetch(
        in province: String?, of kind: SchoolKind?, from db: Database
    ) throws -> MedianSheet {
        let statement = try db.cachedStatement(
            sql: """
                SELECT kind, "row", school_yuan + enterprise_yuan + organiser_yuan + local_yuan
                FROM school CROSS JOIN filed_row ON school = code
                WHERE state <> '已放弃' AND (?1 IS NULL OR province = ?1) AND (?2 IS NULL OR kind = ?2)
                """)
        let rows = try Row.fetchCursor(statement, arguments: [province, kind?.rawValue])
        var (names, sheet) = (NameCache(), MedianSheet())
        while let row = try rows.next() {
            sheet.add(
                try row.amount(at: 2), of: try names.number(row, at: 1), at: try names.kind(row, at: 0))
        }
        return sheet
    }
}
