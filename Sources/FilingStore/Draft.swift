package import FilingModel

/// What a session has on the screen and not yet in the filing.
package struct Draft: Hashable, Sendable {
    /// Where the cursor stands.
    package let place: CellID
    /// The text being typed into that cell; nil while nothing is being edited.
    package let typed: String?
    /// How many changes the session has committed.
    package let changes: Int
    /// When the session last acted.
    package let at: Instant

    package init(place: CellID, typed: String?, changes: Int, at: Instant) {
        (self.place, self.typed, self.changes, self.at) = (place, typed, changes, at)
    }
}

/// Another living session of the same account. It is known while the session lives, and never kept.
package struct Peer: Hashable, Sendable {
    /// Where its cursor stands; nil before its first move.
    package let place: CellID?
    /// Whether a cell is being typed there.
    package let isTyping: Bool

    package init(place: CellID?, isTyping: Bool) { (self.place, self.isTyping) = (place, isTyping) }

    /// What a living session's draft tells of it.
    package init(_ draft: Draft?) { self.init(place: draft?.place, isTyping: draft?.typed != nil) }
}
