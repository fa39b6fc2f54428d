package import FilingModel

/// What a session has on the screen and not yet in the filing.
package struct Draft: Hashable, Sendable {
    /// Where the cursor stands; nil for a session of an office.
    package let place: CellID?
    /// The text being typed into that cell; nil while nothing is being edited.
    package let typed: String?
    /// How many changes the session has committed.
    package let changes: Int
    /// When the session last acted.
    package let at: Instant
    /// Comments that were begun and not sent, the newest last.
    package let remarks: [UnsentRemark]

    package init(
        place: CellID?, typed: String?, changes: Int, at: Instant, remarks: [UnsentRemark] = []
    ) {
        (self.place, self.typed, self.changes, self.at) = (place, typed, changes, at)
        self.remarks = remarks
    }
}

/// A comment, reason or opinion that was begun and not sent.
package struct UnsentRemark: Hashable, Sendable {
    /// What it is about. Texts of different purposes do not mix.
    package struct Subject: Hashable, Sendable {
        package let school: SchoolCode
        /// Nil for a text about the whole submission.
        package let row: RowNumber?
        package let purpose: Purpose

        package init(school: SchoolCode, row: RowNumber?, purpose: Purpose) {
            (self.school, self.row, self.purpose) = (school, row, purpose)
        }
    }

    package enum Purpose: String, CaseIterable, Hashable, Sendable {
        case comment, undo, opinion, extending, reinstating, request, answer
    }

    package let subject: Subject
    package let text: String

    package init(subject: Subject, text: String) { (self.subject, self.text) = (subject, text) }
}

/// Another living session at the same filing. It is known while the session lives, and never kept.
package struct Peer: Hashable, Sendable {
    /// Whose it is, where that is not the account that looks.
    package var account: AccountName?
    /// Where its cursor stands; nil before its first move.
    package let place: CellID?
    /// Whether a cell is being typed there.
    package let isTyping: Bool

    package init(place: CellID?, isTyping: Bool) { (self.place, self.isTyping) = (place, isTyping) }

    /// What a living session's draft tells of it.
    package init(_ draft: Draft?) { self.init(place: draft?.place, isTyping: draft?.typed != nil) }
}
