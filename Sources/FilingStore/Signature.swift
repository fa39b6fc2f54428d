package import FilingModel

/// Who answers for a change, and from where; the audit trail keeps it.
package struct Signature: Hashable, Sendable {
    package let account: AccountName
    /// The role the account acts in; nil for the system itself.
    package let role: Role?
    /// Where the session comes from; empty on a local terminal.
    package let source: String
    /// The account's `sessionEra` when the session began; nil for what is no session.
    package let era: Int?

    package init(account: AccountName, role: Role?, source: String = "", era: Int? = nil) {
        (self.account, self.role, self.source, self.era) = (account, role, source, era)
    }

    /// The program on its own, or a command of the host's administrator.
    package static let system = Signature(account: AccountName("system"), role: nil)
}

/// How a change of the round ended.
package enum RoundOutcome: Hashable, Sendable {
    case done(Round)
    case refused(RoundRefusal)
}

extension ActRequest {
    package var signature: Signature { Signature(account: actor.account, role: actor.role, source: source) }
}

extension CommitRequest {
    /// Only a school writes into its working copy.
    package var signature: Signature { Signature(account: account, role: .school, source: source) }
}
