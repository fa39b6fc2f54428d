import FilingModel
import FilingStore
import GRDB

/// Differences that changed rows make to the tallies, written in the transaction that changes the rows.
struct TallyBook {
    private struct Difference {
        var schools = 0
        var quantity = 0
        /// The four sources, and what the province gives.
        var yuan: [Int64] = [0, 0, 0, 0, 0]
    }

    private var differences: [TallyGrain: [Tally.Key: Difference]] = [:]

    /// A school's rows were `old` and are `new`.
    mutating func follow(
        _ school: School, from old: [RowNumber: FiledLine], to new: [RowNumber: FiledLine]
    ) {
        for (row, line) in old where new[row] != line { count(line, of: row, at: school, -1) }
        for (row, line) in new where old[row] != line { count(line, of: row, at: school, 1) }
    }

    private mutating func count(_ line: FiledLine, of row: RowNumber, at school: School, _ sign: Int) {
        for grain in TallyGrain.allCases {
            let key = grain.key(school, row, line.state)
            var difference = differences[grain]?[key] ?? Difference()
            difference.schools += sign
            difference.quantity += sign * (line.quantity ?? 0)
            for (index, source) in FundingSource.allCases.enumerated() {
                difference.yuan[index] += Int64(sign) * line.amounts[source].yuan
            }
            difference.yuan[4] += Int64(sign) * line.share.yuan
            differences[grain, default: [:]][key] = difference
        }
    }

    func write(to db: Database) throws {
        for (grain, differences) in differences {
            for (key, difference) in differences {
                try Self.add(difference, to: key, in: grain.table, db)
                if difference.schools < 0 { try Self.removeIfEmpty(key, from: grain.table, db) }
            }
        }
    }

    private static func add(
        _ difference: Difference, to key: Tally.Key, in table: String, _ db: Database
    ) throws {
        let statement = try db.cachedStatement(
            sql: """
                INSERT INTO \(table) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT DO UPDATE SET schools = schools + excluded.schools,
                    quantity = quantity + excluded.quantity,
                    school_yuan = school_yuan + excluded.school_yuan,
                    enterprise_yuan = enterprise_yuan + excluded.enterprise_yuan,
                    organiser_yuan = organiser_yuan + excluded.organiser_yuan,
                    local_yuan = local_yuan + excluded.local_yuan,
                    share_yuan = share_yuan + excluded.share_yuan
                """)
        try statement.execute(
            arguments: key.values + [difference.schools, difference.quantity]
                + StatementArguments(difference.yuan))
    }

    private static func removeIfEmpty(_ key: Tally.Key, from table: String, _ db: Database) throws {
        let statement = try db.cachedStatement(
            sql: """
                DELETE FROM \(table) WHERE province = ? AND city = ? AND kind = ? AND "row" = ? AND state = ?
                    AND schools = 0
                """)
        try statement.execute(arguments: key.values)
    }

    /// A school that filed changes its province, city or kind: its rows are counted there from now on.
    static func move(_ old: School, to new: School, in db: Database) throws {
        guard (old.province, old.city, old.kind) != (new.province, new.city, new.kind) else { return }
        let lines = try FiledLine.fetch(of: old.code, from: db)
        var book = TallyBook()
        book.follow(old, from: lines, to: [:])
        book.follow(new, from: [:], to: lines)
        try book.write(to: db)
    }

    /// The tallies of one province, or of all for nil.
    static func fetch(by grain: TallyGrain, in province: String?, from db: Database) throws -> [Tally] {
        let those = province == nil ? "" : " WHERE province = ?"
        let statement = try db.cachedStatement(sql: "SELECT * FROM \(grain.table)\(those)")
        var arguments = StatementArguments()
        if let province { arguments += [province] }
        let rows = try Row.fetchCursor(statement, arguments: arguments)
        var (names, tallies) = (NameCache(), [Tally]())
        while let row = try rows.next() { tallies.append(try Tally(row: row, &names)) }
        return tallies
    }
}

extension Tally.Key {
    fileprivate var values: StatementArguments {
        [province, city, kind.rawValue, row.text, state.rawValue]
    }
}

extension Tally {
    /// By place and not by name: there are thousands.
    fileprivate init(row: Row, _ names: inout NameCache) throws {
        let key = Key(
            province: try row.decode(String.self, atIndex: 0), city: try row.decode(String.self, atIndex: 1),
            kind: try names.kind(row, at: 2), row: try names.number(row, at: 3),
            state: try names.state(row, at: 4))
        self.init(
            key, schools: try row.decode(Int.self, atIndex: 5),
            quantity: try row.decode(Int.self, atIndex: 6), amounts: try row.amounts(from: 7),
            share: try row.amount(at: 11))
    }
}
