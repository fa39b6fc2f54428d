import FilingModel
import GRDB

extension Version {
    /// The first `count` versions of a school.
    static func fetch(_ count: Int, of school: SchoolCode, from db: Database) throws -> [Version] {
        guard count > 0 else { return [] }
        let statement = try db.cachedStatement(
            sql: "SELECT * FROM version WHERE school = ? AND number <= ? ORDER BY number")
        return try Row.fetchAll(statement, arguments: [school.text, count]).map(Version.init(row:))
    }

    private init(row: Row) throws {
        self.init(
            number: try row.number("number"),
            content: try row.value("content") { Version.content(of: $0) }, at: try row.moment("at"),
            by: AccountName(try row.text("by")), remark: try row.text("remark"),
            seal: Seal(text: try row.text("seal")))
    }

    func insert(of school: SchoolCode, into db: Database) throws {
        let statement = try db.cachedStatement(
            sql: """
                INSERT INTO version (school, number, at, "by", remark, content, seal)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """)
        try statement.execute(arguments: [
            school.text, number, at.milliseconds, by.text, remark, Version.text(of: content), seal.text,
        ])
    }
}
