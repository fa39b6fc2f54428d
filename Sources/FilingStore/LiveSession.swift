package import FilingModel

/// Since when a session lives, and where it comes from.
package struct Visit: Hashable, Sendable {
    package let began: Instant
    /// Empty on a local terminal.
    package let source: String

    package init(began: Instant, source: String) { (self.began, self.source) = (began, source) }
}

/// Whose drafts a new session begins with.
package enum Inheritance: Hashable, Sendable {
    case fromTheDead
    /// Also a copy of what a living session has, which keeps it.
    case fromAll
}

/// A session that lives. It is known while it does, and never kept.
package struct LiveSession: Hashable, Sendable {
    package let account: AccountName
    /// Nil for a session that has not introduced itself.
    package let visit: Visit?
    /// Where it is in the filing; of an office nothing is known.
    package let peer: Peer

    package init(_ account: AccountName, _ visit: Visit?, _ peer: Peer) {
        (self.account, self.visit, self.peer) = (account, visit, peer)
    }
}
