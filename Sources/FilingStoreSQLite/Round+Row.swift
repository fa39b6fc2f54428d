import FilingModel
import GRDB

extension Round {
    private static let columns =
        "opens, closes, platform_closes, notes, offered, delay_seconds, takes_city_opinions, shares_funds"

    /// The round of the database's own province; nil before the founding.
    static func fetch(_ db: Database) throws -> Round? {
        try Row.fetchOne(db.cachedStatement(sql: "SELECT \(columns) FROM province")).map(Round.init(row:))
    }

    /// The round in force in a province; nil before the founding.
    static func fetch(of province: String?, _ db: Database) throws -> Round? {
        let statement = try db.cachedStatement(sql: "SELECT \(columns) FROM own_round WHERE province = ?")
        guard let row = try Row.fetchOne(statement, arguments: [province ?? ""]) else { return try fetch(db) }
        return try Round(row: row)
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
            takesCityOpinions: try row.flag("takes_city_opinions"),
            sharesFunds: try row.flag("shares_funds"))
    }

    /// A number that is another one when the round of the school's province was set anew; 0 before the
    /// founding.
    static func fetchRevision(of school: SchoolCode, _ db: Database) throws -> Int {
        try RoundReader.mark(of: school, db)?.revision ?? 0
    }

    /// Replaces the round that is kept under `key`. The revision of a province's own round follows from the
    /// audit trail, in which each setting has its entry: it is another one also where the province followed
    /// the common round in between.
    func write(under key: String, to db: Database) throws {
        if key.isEmpty {
            try db.execute(
                sql: """
                    UPDATE province SET opens = ?, closes = ?, platform_closes = ?, notes = ?, offered = ?,
                                        delay_seconds = ?, takes_city_opinions = ?, shares_funds = ?,
                                        round_revision = round_revision + 1
                    """, arguments: values)
        } else {
            try db.execute(
                sql: """
                    INSERT OR REPLACE INTO own_round (\(Self.columns), province, revision)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, -(SELECT coalesce(max(number), 0) FROM audit))
                    """, arguments: values + [key])
        }
    }

    /// The values of `columns`.
    private var values: StatementArguments {
        [
            opens.text, closes.text, platformCloses.text, notes,
            offered.sorted().map(\.text).joined(separator: " "), delaySeconds, takesCityOpinions,
            sharesFunds,
        ]
    }
}

extension Rounds {
    /// Nil before the founding.
    static func fetch(_ db: Database) throws -> Rounds? {
        guard let common = try Round.fetch(db) else { return nil }
        var own: [String: Round] = [:]
        for province in try String.fetchAll(db, sql: "SELECT province FROM own_round") {
            own[province] = try Round.fetch(of: province, db)
        }
        return Rounds(common, own: own)
    }
}

/// The round for those who ask again and again: it hardly ever changes, and its line is only read where it
/// was set anew since the last time.
final class RoundReader {
    private var last: (mark: Mark, round: Round)?

    /// Which round is in force for a school.
    struct Mark: Equatable {
        /// Another one whenever a round was set.
        let revision: Int
        /// Nil for the common round.
        let province: String?
    }

    /// The round in force for a school; nil before the founding.
    func round(of school: SchoolCode, in db: Database) throws -> Round? {
        guard let mark = try Self.mark(of: school, db) else { return nil }
        if let last, last.mark == mark { return last.round }
        last = try Round.fetch(of: mark.province, db).map { (mark, $0) }
        return last?.round
    }

    fileprivate static func mark(of school: SchoolCode, _ db: Database) throws -> Mark? {
        let statement = try db.cachedStatement(
            sql: """
                SELECT coalesce(own.revision, round_revision) AS revision, own.province FROM province
                LEFT JOIN own_round own ON own.province = (SELECT province FROM school WHERE code = ?)
                """)
        return try statement.first([school.text]) { row in
            Mark(
                revision: try row.number("revision"),
                province: try row.decode(String?.self, forColumn: "province"))
        }
    }
}
