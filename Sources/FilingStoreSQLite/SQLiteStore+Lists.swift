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
        try database.read { db in
            var sheets: [SchoolKind: MedianSheet] = [:]
            for kind in SchoolKind.allCases {
                sheets[kind] = try MedianSheet.fetch(in: province, of: kind, from: db)
            }
            return MedianSheet.medians(of: sheets)
        }
    }
}

extension MedianSheet {
    /// The totals in force of one kind of school in one province; in all for nil.
    ///
    /// Every submission reads it: a line costs one look-up by its text.
    static func fetch(in province: String?, of kind: SchoolKind, from db: Database) throws -> MedianSheet {
        let statement = try db.cachedStatement(
            sql: """
                SELECT "row", school_yuan + enterprise_yuan + organiser_yuan + local_yuan
                FROM school CROSS JOIN filed_row ON school = code
                WHERE state <> '已放弃' AND kind = ?1 AND (?2 IS NULL OR province = ?2)
                """)
        let rows = try Row.fetchCursor(statement, arguments: [kind.rawValue, province])
        var totals: [String: [Int64]] = [:]
        while let row = try rows.next() {
            totals[try row.decode(String.self, atIndex: 0), default: []].append(try row.amount(at: 1).yuan)
        }
        return MedianSheet(
            Dictionary(uniqueKeysWithValues: totals.map { (RowNumber($0.key), $0.value) }))
    }
}
