import FilingModel
import GRDB

extension Round {
    /// The round in force; nil before the founding.
    static func fetch(_ db: Database) throws -> Round? {
        let statement = try db.cachedStatement(
            sql: """
                SELECT opens, closes, platform_closes, notes, offered, delay_seconds, takes_city_opinions
                FROM province
                """)
        return try Row.fetchOne(statement).map(Round.init(row:))
    }

    private init(row: Row) throws {
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
    static func fetchRevision(_ db: Database) throws -> Int { try revision(db) ?? 0 }

    fileprivate static func revision(_ db: Database) throws -> Int? {
        try Int.fetchOne(db.cachedStatement(sql: "SELECT round_revision FROM province"))
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

/// The round for those who ask again and again: it hardly ever changes, and its line is only read where it
/// was set anew since the last time.
final class RoundReader {
    private var last: (revision: Int, round: Round)?

    /// The round in force; nil before the founding.
    func round(in db: Database) throws -> Round? {
        guard let revision = try Round.revision(db) else { return nil }
        if let last, last.revision == revision { return last.round }
        last = try Round.fetch(db).map { (revision, $0) }
        return last?.round
    }
}
