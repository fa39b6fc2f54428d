import FilingModel
import FilingStore
import GRDB

/// What a record is besides its versions and rows: the columns that `filing` and `act_answer` share.
struct RecordHead {
    let versionCount: Int
    let inForce: Int?
    let review: ReviewClaim?
    let extendedUntil: Instant?
    let isReported: Bool
    let unlocked: Set<RowNumber>
    let revision: Int

    static let columns = """
        version_count, in_force, review_by, review_at, extended_until, is_reported, unlocked, revision
        """

    init(_ record: FilingRecord) {
        (versionCount, inForce, review) = (record.versions.count, record.inForce, record.review)
        (extendedUntil, isReported) = (record.extendedUntil, record.isReported)
        (unlocked, revision) = (record.unlocked, record.revision)
    }

    init(row: Row) throws {
        (versionCount, inForce) = (try row.number("version_count"), try row.numberIfAny("in_force"))
        (isReported, revision) = (try row.flag("is_reported"), try row.number("revision"))
        unlocked = Set(try row.text("unlocked").split(separator: " ").map { RowNumber(String($0)) })
        extendedUntil = try row.instant("extended_until")
        review =
            if let by = try row.accountIfAny("review_by"), let at = try row.instant("review_at") {
                ReviewClaim(by: by, at: at)
            } else {
                nil
            }
    }

    /// Nil before the first act.
    static func fetch(of school: SchoolCode, from db: Database) throws -> RecordHead? {
        let statement = try db.cachedStatement(sql: "SELECT \(columns) FROM filing WHERE school = ?")
        return try Row.fetchOne(statement, arguments: [school.text]).map(RecordHead.init(row:))
    }

    /// The values of `columns`.
    var values: StatementArguments {
        [
            versionCount, inForce, review?.by.text, review?.at.milliseconds, extendedUntil?.milliseconds,
            isReported, unlocked.sorted().map(\.text).joined(separator: " "), revision,
        ]
    }

    /// The record with this head.
    func record(_ versions: [Version], _ rows: [RowNumber: FiledRow]) -> FilingRecord {
        FilingRecord(
            versions: versions, inForce: inForce, review: review, rows: rows, extendedUntil: extendedUntil,
            isReported: isReported, unlocked: unlocked, revision: revision)
    }
}
