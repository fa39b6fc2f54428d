import FilingModel
import FilingStore
import GRDB

/// Three sums, each grouped by the database: none of the schools comes into the program.
extension ProvinceStanding {
    static func fetchAll(from db: Database) throws -> [ProvinceStanding] {
        let (rows, funds) = (try sums(from: db), try self.funds(from: db))
        return try schools(from: db).sorted { $0.key < $1.key }.map { province, schools in
            ProvinceStanding(
                province: province, schools: schools, rows: rows[province] ?? [:],
                fund: funds[province] ?? .zero)
        }
    }

    /// As `FilingLine.stage` has it.
    private static let stage = """
        CASE WHEN f.is_reported = 1 AND f.unlocked = '' THEN \(Stage.reported.rawValue)
             WHEN f.in_force IS NULL THEN \(Stage.unfiled.rawValue)
             WHEN f.review_by IS NULL THEN \(Stage.submitted.rawValue)
             WHEN f.returned > 0 THEN \(Stage.awaitingSchool.rawValue)
             WHEN f.pending + f.pending_again > 0 THEN \(Stage.underReview.rawValue)
             ELSE \(Stage.reviewed.rawValue) END
        """

    private static func schools(from db: Database) throws -> [String: [Stage: Int]] {
        let statement = try db.cachedStatement(
            sql: """
                SELECT s.province, \(stage), count(*)
                FROM school s LEFT JOIN filing f ON f.school = s.code GROUP BY 1, 2
                """)
        let rows = try Row.fetchCursor(statement)
        var schools: [String: [Stage: Int]] = [:]
        while let row = try rows.next() {
            let number = try row.decode(Int.self, atIndex: 1)
            guard let stage = Stage(rawValue: number) else {
                throw UnreadableRow(column: "stage", text: String(number))
            }
            let province = try row.decode(String.self, atIndex: 0)
            schools[province, default: [:]][stage] = try row.decode(Int.self, atIndex: 2)
        }
        return schools
    }

    private static func sums(from db: Database) throws -> [String: [RowState: Sum]] {
        let statement = try db.cachedStatement(
            sql: """
                SELECT province, state, sum(schools), sum(school_yuan), sum(enterprise_yuan),
                       sum(organiser_yuan), sum(local_yuan)
                FROM \(TallyGrain.province.table) GROUP BY 1, 2
                """)
        let rows = try Row.fetchCursor(statement)
        var (names, sums) = (NameCache(), [String: [RowState: Sum]]())
        while let row = try rows.next() {
            let province = try row.decode(String.self, atIndex: 0)
            sums[province, default: [:]][try names.state(row, at: 1)] = Sum(
                count: try row.decode(Int.self, atIndex: 2), amounts: try row.amounts(from: 3))
        }
        return sums
    }

    private static func funds(from db: Database) throws -> [String: Amount] {
        let statement = try db.cachedStatement(
            sql: "SELECT province, sum(yuan) FROM provincial_fund GROUP BY 1")
        let rows = try Row.fetchCursor(statement)
        var funds: [String: Amount] = [:]
        while let row = try rows.next() {
            funds[try row.decode(String.self, atIndex: 0)] = try row.amount(at: 1)
        }
        return funds
    }
}
