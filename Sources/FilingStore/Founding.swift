package import FilingModel

/// A new database's first contents.
package struct Founding: Sendable {
    package let province: Province
    package let round: Round
    package let accounts: [Account]
    /// Whether the database is a sample that `demo` may reset; a real one is not.
    package let origin: Origin

    package init(province: Province, round: Round, accounts: [Account], origin: Origin) {
        (self.province, self.round, self.accounts, self.origin) = (province, round, accounts, origin)
    }
}

/// Which command made a database. `demo` and `kiosk` refuse any they did not make.
package enum Origin: String, Sendable, CaseIterable {
    case real, demo, kiosk
}

/// A school that may come in, with the account to give it if it is new.
package struct Enrolment: Sendable {
    package let school: School
    package let account: Account

    package init(school: School, account: Account) {
        (self.school, self.account) = (school, account)
    }
}
