/// The user name of an account: a school's code, or a name like `shengting`.
package struct AccountName: Hashable, Sendable, Comparable, CustomStringConvertible {
    package let text: String

    package init(_ text: String) { self.text = text }

    package init(_ code: SchoolCode) { self.init(code.text) }

    package var description: String { text }

    /// The name of a sub-account: the school's code and a number of two digits, as `4114000001-01`. Nil for
    /// a number that is not 1 to 99.
    package init?(_ code: SchoolCode, sub number: Int) {
        guard Self.subNumbers.contains(number) else { return nil }
        self.init(code.text + "-" + (number < 10 ? "0" : "") + String(number))
    }

    /// The numbers that sub-accounts may have.
    package static let subNumbers = 1...99

    /// The school that the account files for, as its own or as a sub-account; nil for one of an office.
    package var school: SchoolCode? { SchoolCode(text) ?? subParts?.school }

    /// The number of a sub-account; nil for any other account.
    package var subNumber: Int? { subParts?.number }

    /// Whether it is a sub-account of a school.
    package var isSub: Bool { subParts != nil }

    /// The school's own account, for one of the school's accounts.
    package var owner: AccountName? { school.map(AccountName.init) }

    /// Every row of a grid asks at every key: the length tells other names apart without reading them.
    private var subParts: (school: SchoolCode, number: Int)? {
        guard text.utf8.count == 13, let school = SchoolCode(String(text.prefix(10))),
            let number = Int(text.suffix(2)), AccountName(school, sub: number)?.text == text
        else { return nil }
        return (school, number)
    }

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
    /// What a sub-account does in its school's filing; nil for any other account.
    package var assignment: Assignment?

    package init(name: AccountName, role: Role, passwordHash: String, mustChangePassword: Bool) {
        (self.name, self.role, self.passwordHash) = (name, role, passwordHash)
        self.mustChangePassword = mustChangePassword
        (isDisabled, consecutiveFailures, lastFailure, lastLogIn) = (false, 0, nil, nil)
    }
}
