package import FilingModel

/// A password made ready for accounts: hashed once, given to one or to many.
package struct PreparedPassword: Hashable, Sendable {
    let hash: String
    /// Whether its owner must change it before anything else.
    let mustChange: Bool
}

extension PasswordHasher {
    /// 初始密码 of the manual, for demo, training and where the operator asks for it.
    package static let manualInitialPassword = "123456"

    /// A password its owner has chosen, or one that the program names once and that stays.
    package func prepare(chosen password: String) throws(HashingFailure) -> PreparedPassword {
        PreparedPassword(hash: try hash(password), mustChange: false)
    }

    /// A password that lets its owner do nothing but change it.
    package func prepare(initial password: String) throws(HashingFailure) -> PreparedPassword {
        PreparedPassword(hash: try hash(password), mustChange: true)
    }

    package func prepare(_ code: ActivationCode) throws(HashingFailure) -> PreparedPassword {
        try prepare(initial: code.text)
    }
}

extension Account {
    package init(name: AccountName, role: Role, password: PreparedPassword) {
        self.init(
            name: name, role: role, passwordHash: password.hash, mustChangePassword: password.mustChange)
    }

    /// A school's account.
    package init(_ school: SchoolCode, password: PreparedPassword) {
        self.init(name: AccountName(school), role: .school, password: password)
    }

    /// Replaces the password and lets its owner try at once.
    package mutating func setPassword(_ password: PreparedPassword) {
        (passwordHash, mustChangePassword) = (password.hash, password.mustChange)
        forgetFailures()
    }

    /// Lifts every wait and the lock after too many failures.
    package mutating func forgetFailures() {
        (consecutiveFailures, lastFailure) = (0, nil)
    }
}
