import FilingModel
import FilingStore
import GRDB

extension Reporting.Facts {
    static func fetch(of province: String, from db: Database) throws -> Reporting.Facts {
        let funds = try Row.fetchAll(
            db, sql: "SELECT \"row\", yuan FROM provincial_fund WHERE province = ?", arguments: [province])
        var sums: [RowNumber: Amount] = [:]
        for row in funds { sums[RowNumber(try row.text("row"))] = try row.amount(at: 1) }
        let unnoted = try Row.fetchAll(
            db,
            sql: """
                SELECT filed_row.school, "row" FROM filed_row JOIN school ON code = filed_row.school
                WHERE province = ? AND state = '已放弃' AND judge IS NULL
                """, arguments: [province])
        let last = try Row.fetchOne(
            db, sql: "SELECT number, seal FROM report WHERE province = ? ORDER BY number DESC LIMIT 1",
            arguments: [province])
        return Reporting.Facts(
            province: province,
            content: ReportContent(entries: try entries(of: province, from: db), funds: sums),
            unnoted: try unnoted.map { row in
                ReportObstacle(
                    school: try row.value("school") { SchoolCode($0) }, row: RowNumber(try row.text("row")),
                    state: .dropped)
            },
            proposal: try ReportProposal.fetch(of: province, from: db),
            last: try last.map { (try $0.number("number"), Seal(hex: try $0.text("seal"))) })
    }

    private static func entries(of province: String, from db: Database) throws -> [ReportContent.Entry] {
        let schools = try Row.fetchAll(
            db,
            sql: """
                SELECT school.*, in_force, submitted_at, extended_until
                FROM school LEFT JOIN filing ON filing.school = code
                WHERE province = ? ORDER BY code
                """, arguments: [province])
        return try schools.map { row in
            let school = try School(row: row)
            return ReportContent.Entry(
                school: school, version: try row.numberIfAny("in_force"),
                lines: try FiledLine.fetch(of: school.code, from: db),
                details: ReportContent.Details(
                    contact: try Contact.fetch(of: school.code, from: db),
                    submittedAt: try row.instant("submitted_at"),
                    extendedUntil: try row.instant("extended_until")))
        }
    }
}

extension ReportProposal {
    static func fetch(of province: String, from db: Database) throws -> ReportProposal? {
        try Row.fetchOne(
            db, sql: "SELECT * FROM report_proposal WHERE province = ?", arguments: [province]
        ).map { row in
            ReportProposal(
                province: province, by: AccountName(try row.text("by")), at: try row.moment("at"),
                exceptions: try row.value("exceptions") { ReportException.list($0) },
                seal: Seal(hex: try row.text("seal")))
        }
    }

    func write(to db: Database) throws {
        try db.execute(
            sql: """
                INSERT OR REPLACE INTO report_proposal (province, "by", at, exceptions, seal)
                VALUES (?, ?, ?, ?, ?)
                """,
            arguments: [province, by.text, at.milliseconds, ReportException.text(exceptions), seal.hex])
    }

    /// Whether there was one.
    static func remove(of province: String, from db: Database) throws -> Bool {
        try db.execute(sql: "DELETE FROM report_proposal WHERE province = ?", arguments: [province])
        return db.changesCount > 0
    }
}

extension ReportSnapshot {
    /// Oldest first; of every province for nil.
    static func fetchAll(of province: String?, from db: Database) throws -> [ReportSnapshot] {
        let those = province == nil ? "" : "WHERE province = ?"
        return try Row.fetchAll(
            db, sql: "SELECT * FROM report \(those) ORDER BY province, number",
            arguments: province.map { [$0] } ?? []
        ).map(ReportSnapshot.init(row:))
    }

    private init(row: Row) throws {
        let province = try row.text("province")
        let proposal = ReportProposal(
            province: province, by: AccountName(try row.text("proposed_by")),
            at: try row.moment("proposed_at"),
            exceptions: try row.value("exceptions") { ReportException.list($0) },
            seal: Seal(hex: try row.text("proposal_seal")))
        self.init(
            province: province, number: try row.number("number"), proposal: proposal,
            confirmedBy: AccountName(try row.text("confirmed_by")),
            confirmedAt: try row.moment("confirmed_at"),
            content: try row.text("content"), seal: Seal(hex: try row.text("seal")))
    }

    func insert(into db: Database) throws {
        try db.execute(
            sql: "INSERT INTO report VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            arguments: [
                province, number, proposal.by.text, proposal.at.milliseconds,
                ReportException.text(proposal.exceptions), proposal.seal.hex, confirmedBy.text,
                confirmedAt.milliseconds, content, seal.hex,
            ])
    }
}

extension ReportException {
    /// A line for each: school, row, reason.
    static func text(_ exceptions: [ReportException]) -> String {
        exceptions.map { "\($0.school)\t\($0.row)\t\($0.reason)\n" }.joined()
    }

    static func list(_ text: String) -> [ReportException]? {
        var exceptions: [ReportException] = []
        for line in text.split(separator: "\n") {
            let fields = line.split(separator: "\t", maxSplits: 2, omittingEmptySubsequences: false)
            guard fields.count == 3, let school = SchoolCode(String(fields[0])) else { return nil }
            exceptions.append(
                ReportException(school: school, row: RowNumber(String(fields[1])), reason: String(fields[2])))
        }
        return exceptions
    }
}
