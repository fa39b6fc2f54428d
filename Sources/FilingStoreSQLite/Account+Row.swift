import FilingModel
import GRDB

extension Account {
    static func fetch(_ name: AccountName, from db: Database) throws -> Account? {
        let statement = try db.cachedStatement(sql: "SELECT * FROM account WHERE name = ?")
        return try Row.fetchOne(statement, arguments: [name.text]).map(Account.init(row:))
    }

    private init(row: Row) throws {
        self.init(
            name: AccountName(try row.text("name")), role: try row.value("role") { Role(rawValue: $0) },
            passwordHash: try row.text("password_hash"),
            mustChangePassword: try row.flag("must_change_password"))
        isDisabled = try row.flag("is_disabled")
        consecutiveFailures = try row.number("consecutive_failures")
        lastFailure = try row.instant("last_failure")
        lastLogIn = try row.instant("last_log_in")
        jurisdiction = Jurisdiction(
            province: try row.decode(String?.self, forColumn: "of_province"),
            city: try row.decode(String?.self, forColumn: "of_city"))
        sessionEra = try row.number("session_era")
    }

    /// Those of offices, by name.
    static func fetchOffices(from db: Database) throws -> [Account] {
        let statement = try db.cachedStatement(sql: "SELECT * FROM account WHERE role <> ? ORDER BY name")
        return try Row.fetchAll(statement, arguments: [Role.school.rawValue]).map(Account.init(row:))
    }

    /// Adds the account; one of the same name stays as it is.
    func insert(into db: Database) throws {
        let statement = try db.cachedStatement(
            sql: """
                INSERT INTO account (role, password_hash, must_change_password, is_disabled,
                                     consecutive_failures, last_failure, last_log_in, of_province,
                                     of_city, session_era, name)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (name) DO NOTHING
                """)
        try statement.execute(arguments: values)
    }

    /// Replaces the account of this name.
    func update(in db: Database) throws {
        let statement = try db.cachedStatement(
            sql: """
                UPDATE account SET role = ?, password_hash = ?, must_change_password = ?, is_disabled = ?,
                                   consecutive_failures = ?, last_failure = ?, last_log_in = ?,
                                   of_province = ?, of_city = ?, session_era = ?
                WHERE name = ?
                """)
        try statement.execute(arguments: values)
    }

    private var values: StatementArguments {
        [
            role.rawValue, passwordHash, mustChangePassword, isDisabled, consecutiveFailures,
            lastFailure?.milliseconds, lastLogIn?.milliseconds, jurisdiction.province, jurisdiction.city,
            sessionEra, name.text,
        ]
    }
}
