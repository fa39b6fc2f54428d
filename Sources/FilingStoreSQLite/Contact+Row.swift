import FilingModel
import GRDB

extension Contact {
    /// The school's contact; `.none` before one is given.
    static func fetch(of school: SchoolCode, from db: Database) throws -> Contact {
        let statement = try db.cachedStatement(
            sql: "SELECT name, phone, mobile FROM contact WHERE school = ?")
        guard let row = try Row.fetchOne(statement, arguments: [school.text]) else { return .none }
        return Contact(
            name: try row.text("name"), phone: try row.text("phone"), mobile: try row.text("mobile"))
    }
}
