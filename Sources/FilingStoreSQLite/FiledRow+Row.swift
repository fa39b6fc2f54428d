import FilingModel
import FilingStore
import GRDB

extension FiledRow {
    /// From the columns that `filed_row` and `act_row` share.
    init(row: Row, remarks: RemarkShelf?) throws {
        let thread = try RowThread.of(row)
        self.init(
            state: try row.value("state") { RowState(rawValue: $0) }, round: try row.number("round"),
            version: try row.number("version"), dueAt: try row.instant("due_at"),
            remarks: remarks?.thread(thread, about: RowNumber(try row.text("row"))) ?? [],
            judge: try row.accountIfAny("judge"),
            share: try row.sum("share_yuan"))
    }

    /// The school's rows as they are now; without their remarks where no shelf is given.
    static func fetch(
        of school: SchoolCode, remarks: RemarkShelf?, from db: Database
    ) throws -> [RowNumber: FiledRow] {
        let statement = try db.cachedStatement(sql: "SELECT * FROM filed_row WHERE school = ?")
        var filed: [RowNumber: FiledRow] = [:]
        for row in try Row.fetchAll(statement, arguments: [school.text]) {
            filed[RowNumber(try row.text("row"))] = try FiledRow(row: row, remarks: remarks)
        }
        return filed
    }

    /// Replaces the line of the row in `filed_row`.
    func put(
        _ row: RowNumber, of school: SchoolCode, _ thread: RowThread?, _ line: FiledLine, in db: Database
    ) throws {
        let statement = try db.cachedStatement(
            sql: """
                INSERT OR REPLACE INTO filed_row (
                    school, "row", state, round, version, due_at, judge, first_remark, last_remark,
                    share_yuan, quantity, school_yuan, enterprise_yuan, organiser_yuan, local_yuan)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
        let amounts = FundingSource.allCases.map { line.amounts[$0].yuan }
        try statement.execute(
            arguments: [school.text, row.text] + values(thread) + [line.quantity]
                + StatementArguments(amounts))
    }

    /// What the row is now, for the answers to come.
    func log(
        _ row: RowNumber, of school: SchoolCode, _ thread: RowThread?, entry: Int, in db: Database
    ) throws {
        let statement = try db.cachedStatement(
            sql: """
                INSERT INTO act_row (
                    school, audit, "row", state, round, version, due_at, judge, first_remark, last_remark,
                    share_yuan)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
        try statement.execute(arguments: [school.text, entry, row.text] + values(thread))
    }

    private func values(_ thread: RowThread?) -> StatementArguments {
        [
            state.rawValue, round, version, dueAt?.milliseconds, judge?.text, thread?.first, thread?.last,
            share.yuan,
        ]
    }
}

extension FiledLine {
    /// The lines of one school.
    static func fetch(of school: SchoolCode, from db: Database) throws -> [RowNumber: FiledLine] {
        let statement = try db.cachedStatement(sql: "SELECT * FROM filed_row WHERE school = ?")
        var lines: [RowNumber: FiledLine] = [:]
        for row in try Row.fetchAll(statement, arguments: [school.text]) {
            lines[RowNumber(try row.text("row"))] = try FiledLine(row: row)
        }
        return lines
    }

    init(row: Row) throws {
        var amounts = PerSource(repeating: Amount.zero)
        for source in FundingSource.allCases {
            let column = Field.amount(source).name + "_yuan"
            let yuan = try row.decode(Int64.self, forColumn: column)
            guard yuan >= 0 else { throw UnreadableRow(column: column, text: String(yuan)) }
            amounts[source] = Amount(yuan: yuan)
        }
        self.init(
            state: try row.value("state") { RowState(rawValue: $0) },
            quantity: try row.numberIfAny("quantity"), amounts: amounts,
            share: try row.sum("share_yuan"))
    }
}
