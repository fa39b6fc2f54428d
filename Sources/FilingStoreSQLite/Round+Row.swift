import FilingModel
import GRDB

extension Round {
    /// The round in force; nil before the founding.
    static func fetch(_ db: Database) throws -> Round? {
        let statement = try db.cachedStatement(
            sql: "SELECT * FROM province")
        return try Row.fetchOne(statement).map { row in
            Round(
                opens: try row.value("opens") { CivilDate($0) },
                closes: try row.value("closes") { CivilDate($0) },
                platformCloses: try row.value("platform_closes") { CivilDate($0) },
                notes: try row.text("notes"),
                offered: Set(try row.text("offered").split(separator: " ").map { RowNumber(String($0)) }),
                delaySeconds: try row.decode(Int64.self, forColumn: "delay_seconds"),
                takesCityOpinions: try row.flag("takes_city_opinions"))
        }
    }

    /// Replaces the round of the founded province.
    func write(to db: Database) throws {
        let offered = offered.sorted().map(\.text).joined(separator: " ")
        try db.execute(
            sql: """
                UPDATE province SET opens = ?, closes = ?, platform_closes = ?, notes = ?, offered = ?,
                                    delay_seconds = ?, takes_city_opinions = ?
                """,
            arguments: [
                opens.text, closes.text, platformCloses.text, notes, offered, delaySeconds,
                takesCityOpinions,
            ])
    }
}
