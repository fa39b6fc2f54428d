import FilingModel
import GRDB

extension Round {
    /// The round in force; nil before the founding.
    static func fetch(_ db: Database) throws -> Round? {
        let statement = try db.cachedStatement(
            sql: "SELECT opens, closes, platform_closes, notes, offered FROM province")
        return try Row.fetchOne(statement).map { row in
            Round(
                opens: try row.value("opens") { CivilDate($0) },
                closes: try row.value("closes") { CivilDate($0) },
                platformCloses: try row.value("platform_closes") { CivilDate($0) },
                notes: try row.text("notes"),
                offered: Set(try row.text("offered").split(separator: " ").map { RowNumber(String($0)) }))
        }
    }

    /// How often the round was set; 0 before the founding.
    static func fetchRevision(_ db: Database) throws -> Int {
        try Int.fetchOne(db.cachedStatement(sql: "SELECT round_revision FROM province")) ?? 0
    }

    /// Replaces the round of the founded province.
    func write(to db: Database) throws {
        let offered = offered.sorted().map(\.text).joined(separator: " ")
        try db.execute(
            sql: "UPDATE province SET opens = ?, closes = ?, platform_closes = ?, notes = ?, offered = ?, "
                + "round_revision = round_revision + 1",
            arguments: [opens.text, closes.text, platformCloses.text, notes, offered])
    }
}
