import FilingModel
import GRDB

extension Round {
    /// The round in force; nil before the founding.
    static func fetch(_ db: Database) throws -> Round? { try row(db).map(Round.init(row:)) }

    fileprivate static func row(_ db: Database) throws -> Row? {
        let statement = try db.cachedStatement(
            sql: """
                SELECT opens, closes, platform_closes, notes, offered, delay_seconds, takes_city_opinions
                FROM province
                """)
        return try Row.fetchOne(statement)
    }

    fileprivate init(row: Row) throws {
        self.init(
            opens: try row.value("opens") { CivilDate($0) },
            closes: try row.value("closes") { CivilDate($0) },
            platformCloses: try row.value("platform_closes") { CivilDate($0) },
            notes: try row.text("notes"),
            offered: Set(
                try row.text("offered").utf8.split(separator: UInt8(ascii: " ")).map {
                    RowNumber(String(Substring($0)))
                }),
            delaySeconds: try row.decode(Int64.self, forColumn: "delay_seconds"),
            takesCityOpinions: try row.flag("takes_city_opinions"))
    }

    /// How often the round was set; 0 before the founding.
    static func fetchRevision(_ db: Database) throws -> Int {
        try Int.fetchOne(db.cachedStatement(sql: "SELECT round_revision FROM province")) ?? 0
    }

    /// Replaces the round of the founded province.
    func write(to db: Database) throws {
        let offered = offered.sorted().map(\.text).joined(separator: " ")
        try db.execute(
            sql: """
                UPDATE province SET opens = ?, closes = ?, platform_closes = ?, notes = ?, offered = ?,
                                    delay_seconds = ?, takes_city_opinions = ?,
                                    round_revision = round_revision + 1
                """,
            arguments: [
                opens.text, closes.text, platformCloses.text, notes, offered, delaySeconds,
                takesCityOpinions,
            ])
    }
}

/// The round for those who ask again and again: it hardly ever changes, and its line is only taken apart
/// where it says something else than the last time.
final class RoundReader {
    private var last: (line: Row, round: Round)?

    /// The round in force; nil before the founding.
    func round(in db: Database) throws -> Round? {
        guard let line = try Round.row(db) else { return nil }
        if let last, last.line == line { return last.round }
        let round = try Round(row: line)
        last = (line, round)
        return round
    }
}
