/// The user name of an account: a school's code, or a name like `shengting`.
package struct AccountName: Hashable, Sendable, Comparable, CustomStringConvertible {
    package let text: String

    package init(_ text: String) { self.text = text }

    package init(_ code: SchoolCode) { self.init(code.text) }

    package var description: String { text }

    /// The school that the account files for; nil for an account of an office.
    package var school: SchoolCode? { SchoolCode(text) }

    package static func < (one: AccountName, other: AccountName) -> Bool { one.text < other.text }
}

/// What an account may do.
package enum Role: String, CaseIterable, Hashable, Sendable {
    case school
    case provincialLead
    case provincialReviewer
    /// Reads the filings of one city and may give an opinion.
    case city
    case national
}

/// An account as the store keeps it. `FilingAccess` decides what it means.
package struct Account: Hashable, Sendable {
    package let name: AccountName
    package var role: Role
    /// The password's Argon2id hash in its printable form.
    package var passwordHash: String
    /// Whether nothing is reachable before 修改密码: the password is the initial one or an activation code.
    package var mustChangePassword: Bool
    package var isDisabled: Bool
    /// Failures since the last log-in that succeeded.
    package var consecutiveFailures: Int
    package var lastFailure: Instant?
    package var lastLogIn: Instant?
    /// The schools that the account of an office has to do with.
    package var jurisdiction = Jurisdiction.everywhere
    /// Raised to end every session of the account that lives.
    package var sessionEra = 0

    package init(name: AccountName, role: Role, passwordHash: String, mustChangePassword: Bool) {
        (self.name, self.role, self.passwordHash) = (name, role, passwordHash)
        self.mustChangePassword = mustChangePassword
        (isDisabled, consecutiveFailures, lastFailure, lastLogIn) = (false, 0, nil, nil)
    }
}
