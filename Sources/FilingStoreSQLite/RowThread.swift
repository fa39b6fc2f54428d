import FilingModel
import GRDB

/// Which lines of `remark` a row's thread consists of: those about the row from `first` to `last`.
struct RowThread: Hashable {
    let first: Int
    let last: Int

    /// The thread named by the columns of a row; nil where there is none.
    static func of(_ row: Row) throws -> RowThread? {
        guard let first = try row.numberIfAny("first_remark"), let last = try row.numberIfAny("last_remark")
        else { return nil }
        return RowThread(first: first, last: last)
    }
}

/// The remarks of a school, by row.
struct RemarkShelf {
    private var remarks: [RowNumber: [(number: Int, remark: Remark)]] = [:]

    init(of school: SchoolCode, from db: Database) throws {
        let statement = try db.cachedStatement(sql: "SELECT * FROM remark WHERE school = ? ORDER BY number")
        for row in try Row.fetchAll(statement, arguments: [school.text]) {
            let remark = Remark(
                side: try row.value("side") { Remark.Side(rawValue: $0) },
                by: AccountName(try row.text("by")), at: try row.moment("at"), text: try row.text("text"))
            remarks[RowNumber(try row.text("row")), default: []].append((try row.number("number"), remark))
        }
    }

    /// The remarks of a row's thread, oldest first.
    func thread(_ thread: RowThread?, about row: RowNumber) -> [Remark] {
        guard let thread else { return [] }
        return (remarks[row] ?? []).filter { (thread.first...thread.last).contains($0.number) }.map(\.remark)
    }
}

/// Appends a school's remarks.
struct RemarkWriter {
    private let school: SchoolCode
    private var number: Int

    init(of school: SchoolCode, in db: Database) throws {
        self.school = school
        let statement = try db.cachedStatement(sql: "SELECT max(number) FROM remark WHERE school = ?")
        number = try Int.fetchOne(statement, arguments: [school.text]) ?? 0
    }

    /// Brings the thread of a row from `old`, kept as `thread`, to `new`, and gives its lines. What does not
    /// go on from the old thread is a thread of its own.
    mutating func bring(
        _ thread: RowThread?, from old: [Remark], to new: [Remark], about row: RowNumber, in db: Database
    ) throws -> RowThread? {
        guard let thread, new.starts(with: old) else { return try append(new, about: row, in: db) }
        guard let added = try append(new.dropFirst(old.count), about: row, in: db) else { return thread }
        return RowThread(first: thread.first, last: added.last)
    }

    private mutating func append(
        _ remarks: some Collection<Remark>, about row: RowNumber, in db: Database
    ) throws -> RowThread? {
        guard !remarks.isEmpty else { return nil }
        let first = number + 1
        let statement = try db.cachedStatement(
            sql: """
                INSERT INTO remark (school, number, "row", side, "by", at, text) VALUES (?, ?, ?, ?, ?, ?, ?)
                """)
        for remark in remarks {
            number += 1
            try statement.execute(arguments: [
                school.text, number, row.text, remark.side.rawValue, remark.by.text,
                remark.at.milliseconds, remark.text,
            ])
        }
        return RowThread(first: first, last: number)
    }
}
