import FilingModel
import GRDB

extension Account {
    static func fetch(_ name: AccountName, from db: Database) throws -> Account? {
        let statement = try db.cachedStatement(sql: "SELECT * FROM account WHERE name = ?")
        return try statement.first([name.text], Account.init(row:))
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
        assignment = try Assignment(ofAccount: row)
    }

    /// Those of offices, by name.
    static func fetchOffices(from db: Database) throws -> [Account] {
        let statement = try db.cachedStatement(sql: "SELECT * FROM account WHERE role <> ? ORDER BY name")
        return try Row.fetchAll(statement, arguments: [Role.school.rawValue]).map(Account.init(row:))
    }

    /// An account with the school's own where it is a sub-account.
    static func fetchWithOwner(
        _ name: AccountName, from db: Database
    ) throws -> (account: Account?, owner: Account?) {
        let owner = name.isSub ? name.owner : nil
        return (try fetch(name, from: db), try owner.flatMap { try fetch($0, from: db) })
    }

    /// The sub-accounts of a school, by name: their names begin with the code and a hyphen.
    static func fetchSubs(of school: SchoolCode, from db: Database) throws -> [Account] {
        let statement = try db.cachedStatement(
            sql: "SELECT * FROM account WHERE name > ? AND name < ? ORDER BY name")
        return try Row.fetchAll(statement, arguments: [school.text + "-", school.text + "."])
            .map(Account.init(row:))
    }

    /// Adds the account; one of the same name stays as it is.
    func insert(into db: Database) throws {
        let statement = try db.cachedStatement(
            sql: """
                INSERT INTO account (role, password_hash, must_change_password, is_disabled,
                                     consecutive_failures, last_failure, last_log_in, of_province,
                                     of_city, session_era, duty, duty_rows, label, name)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (name) DO NOTHING
                """)
        try statement.execute(arguments: values)
    }

    /// Replaces the account of this name.
    func update(in db: Database) throws {
        let statement = try db.cachedStatement(
            sql: """
                UPDATE account SET role = ?, password_hash = ?, must_change_password = ?, is_disabled = ?,
                                   consecutive_failures = ?, last_failure = ?, last_log_in = ?,
                                   of_province = ?, of_city = ?, session_era = ?,
                                   duty = ?, duty_rows = ?, label = ?
                WHERE name = ?
                """)
        try statement.execute(arguments: values)
    }

    private var values: StatementArguments {
        [
            role.rawValue, passwordHash, mustChangePassword, isDisabled, consecutiveFailures,
            lastFailure?.milliseconds, lastLogIn?.milliseconds, jurisdiction.province, jurisdiction.city,
            sessionEra, assignment?.duty.rawValue, assignment?.rows.description ?? "",
            assignment?.label ?? "", name.text,
        ]
    }
}

extension Assignment {
    /// Nil for an account that is no sub-account.
    fileprivate init?(ofAccount row: Row) throws {
        guard let text = try row.decode(String?.self, forColumn: "duty") else { return nil }
        guard let duty = Duty(rawValue: text) else { throw UnreadableRow(column: "duty", text: text) }
        let rows = try row.value("duty_rows") { RowRanges(kept: $0) }
        self.init(duty, rows: rows, label: try row.text("label"))
    }
}
