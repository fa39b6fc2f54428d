import FilingModel
import FilingStore
import GRDB

extension School {
    init(row: Row) throws {
        self.init(
            code: try row.value("code") { SchoolCode($0) }, name: try row.text("name"),
            kind: try row.value("kind") { SchoolKind(rawValue: $0) },
            city: try row.text("city"), province: try row.text("province"))
    }

    static func fetch(_ code: SchoolCode, from db: Database) throws -> School? {
        let statement = try db.cachedStatement(sql: "SELECT * FROM school WHERE code = ?")
        return try statement.first([code.text], School.init(row:))
    }

    /// Adds the school, or changes the data of the one with its code.
    func write(to db: Database) throws {
        let statement = try db.cachedStatement(
            sql: """
                INSERT INTO school (code, name, kind, city, province) VALUES (?, ?, ?, ?, ?)
                ON CONFLICT (code) DO UPDATE SET name = excluded.name, kind = excluded.kind,
                    city = excluded.city, province = excluded.province
                """)
        try statement.execute(arguments: [code.text, name, kind.rawValue, city, province])
    }
}

extension SchoolCode {
    func isEnrolled(in db: Database) throws -> Bool {
        let statement = try db.cachedStatement(sql: "SELECT 1 FROM school WHERE code = ?")
        return try Int.fetchOne(statement, arguments: [text]) != nil
    }

    func requireEnrolled(in db: Database, path: String) throws {
        guard try isEnrolled(in: db) else { throw StoreFailure.unknown(self, path: path) }
    }
}
