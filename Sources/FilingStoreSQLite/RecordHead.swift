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
    let checks: [RowNumber: RowCheck]
    let revision: Int
    let returnRequest: ReturnRequest?

    static let columnNames =
        [
            "version_count", "in_force", "review_by", "review_at", "extended_until", "is_reported",
            "unlocked", "checks", "revision",
        ] + ReturnRequest.columns

    /// The same with commas between them.
    static let columns = columnNames.joined(separator: ", ")

    init(_ record: FilingRecord) {
        (versionCount, inForce, review) = (record.versions.count, record.inForce, record.review)
        (extendedUntil, isReported) = (record.extendedUntil, record.isReported)
        (unlocked, checks, revision) = (record.unlocked, record.checks, record.revision)
        returnRequest = record.returnRequest
    }

    init(row: Row) throws {
        (versionCount, inForce) = (try row.number("version_count"), try row.numberIfAny("in_force"))
        (isReported, revision) = (try row.flag("is_reported"), try row.number("revision"))
        unlocked = Set(try row.text("unlocked").split(separator: " ").map { RowNumber(String($0)) })
        checks = try row.value("checks") { [RowNumber: RowCheck](kept: $0) }
        extendedUntil = try row.instant("extended_until")
        returnRequest = try ReturnRequest.of(row)
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
        return try statement.first([school.text], RecordHead.init(row:))
    }

    /// By what sessions see that the record moved.
    var mark: RecordMark { RecordMark(revision: revision, checks: checks) }

    /// The values of `columns`.
    var values: StatementArguments {
        [
            versionCount, inForce, review?.by.text, review?.at.milliseconds, extendedUntil?.milliseconds,
            isReported, unlocked.sorted().map(\.text).joined(separator: " "), checks.kept, revision,
        ] + ReturnRequest.values(of: returnRequest)
    }

    /// The record with this head.
    func record(_ versions: [Version], _ rows: [RowNumber: FiledRow]) -> FilingRecord {
        FilingRecord(
            versions: versions, inForce: inForce, review: review, rows: rows, extendedUntil: extendedUntil,
            isReported: isReported, unlocked: unlocked, checks: checks, returnRequest: returnRequest,
            revision: revision)
    }
}

extension [RowNumber: RowCheck] {
    /// A line a row: its number, by whom, when, and what stood there, with tabs between them.
    fileprivate var kept: String {
        sorted { $0.key < $1.key }
            .map { "\($0)\t\($1.by)\t\($1.at.milliseconds)\t\($1.text)" }.joined(separator: "\n")
    }

    /// Nil for a text that `kept` never gave.
    fileprivate init?(kept text: String) {
        self.init()
        for line in text.split(separator: "\n") {
            let parts = line.split(separator: "\t", maxSplits: 3, omittingEmptySubsequences: false)
            guard parts.count == 4, let moment = Int64(parts[2]) else { return nil }
            self[RowNumber(String(parts[0]))] = RowCheck(
                by: AccountName(String(parts[1])), at: Instant(milliseconds: moment), text: String(parts[3]))
        }
    }
}
