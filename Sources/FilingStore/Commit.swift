package import FilingModel

/// Changes that one gesture made, to be journaled as one act.
package struct CommitRequest: Hashable, Sendable {
    /// Unique to the act: `session` and a running number. The same again is the same act.
    package let id: String
    package let school: SchoolCode
    /// Who writes: the school's own account, or a sub-account.
    package let account: AccountName
    package let session: SessionID
    package let changes: [CellChange]
    /// The revision the session has seen.
    package let revision: Int
    /// Where the cursor goes on the next log-in; nil leaves it.
    package let place: CellID?
    /// Where the session comes from, for the audit trail: an address, or empty on a local terminal.
    package let source: String
    /// The account's `sessionEra` when the session began; nil for what is no session.
    package let era: Int?

    /// By the school's own account where none is named.
    package init(
        id: String, school: SchoolCode, by account: AccountName? = nil, session: SessionID,
        changes: [CellChange], revision: Int, place: CellID?, source: String = "", era: Int? = nil
    ) {
        (self.id, self.school, self.session, self.source) = (id, school, session, source)
        self.era = era
        self.account = account ?? AccountName(school)
        (self.changes, self.revision, self.place) = (changes, revision, place)
    }
}

/// How a commit ended.
package enum CommitOutcome: Hashable, Sendable {
    case done(CommitReceipt)
    /// A row could not be changed at the moment of arrival; nothing was written.
    case refused(WorkflowRefusal)
}

/// What a commit wrote and what it met.
package struct CommitReceipt: Hashable, Sendable {
    /// The revision after the commit.
    package let revision: Int
    /// When the request arrived, by the database host's clock.
    package let arrivedAt: Instant
    /// The text that other sessions gave cells since the request's revision, conflicts included.
    package let others: [CellID: String]
    /// Cells of the request that were not written because another session had changed them.
    package let conflicts: [CellID]

    package init(revision: Int, arrivedAt: Instant, others: [CellID: String] = [:], conflicts: [CellID] = [])
    {
        (self.revision, self.arrivedAt) = (revision, arrivedAt)
        (self.others, self.conflicts) = (others, conflicts)
    }
}

/// One line of a school's journal.
package struct JournalEntry: Hashable, Sendable {
    /// From 1, without gaps within a school.
    package let number: Int
    package let at: Instant
    package let session: SessionID
    package let event: JournalEvent

    package init(number: Int, at: Instant, session: SessionID, event: JournalEvent) {
        (self.number, self.at, self.session, self.event) = (number, at, session, event)
    }
}

/// What a line of the journal tells.
package enum JournalEvent: Hashable, Sendable {
    /// A cell's text changed.
    case cell(CellID, before: String, after: String)
    /// 保存
    case checkpoint
}
