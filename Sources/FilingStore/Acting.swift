package import FilingModel

/// A step of the workflow that somebody asks for.
package struct ActRequest: Hashable, Sendable {
    /// Unique to the request; the same again is the same act.
    package let id: String
    package let school: SchoolCode
    package let actor: Actor
    package let session: SessionID
    package let act: Act
    /// Where the session comes from, for the audit trail.
    package let source: String
    /// The account's `sessionEra` when the session began; nil for what is no session.
    package let era: Int?

    package init(
        id: String, school: SchoolCode, actor: Actor, session: SessionID, act: Act, source: String = "",
        era: Int? = nil
    ) {
        (self.id, self.school, self.actor) = (id, school, actor)
        (self.session, self.act, self.source, self.era) = (session, act, source, era)
    }

    /// Why the actor may not ask for it, by the account as the store keeps it now; nil when it may.
    package func refusal(by account: Account?, owner: Account?) -> WorkflowRefusal? {
        if account?.isPast(era) == true { return .sessionOver }
        if let refusal = actor.refusal(by: account, owner: owner) { return refusal }
        return account?.name.isSub == true ? account?.actor.refusal(to: act) : nil
    }

    /// Whether `other`, of the same id, is this request come again.
    package func isSame(as other: ActRequest) -> Bool {
        (school, actor.account, act.name) == (other.school, other.actor.account, other.act.name)
    }
}

/// Everything that a step is judged by, as it is inside the transaction.
package struct Case: Sendable {
    package let school: School
    package let contact: Contact
    package let round: Round
    package let record: FilingRecord
    /// The working copy, as text.
    package let cells: [CellID: String]
    /// What schools of its province and kind file for a row in the middle; read for acts that weigh figures.
    /// A store may have read it a moment before the transaction, at the time of arrival.
    package let medians: [RowNumber: Amount]
    /// When the request arrived, by the database host's clock.
    package let arrivedAt: Instant

    package init(
        school: School, contact: Contact, round: Round, record: FilingRecord, cells: [CellID: String],
        medians: [RowNumber: Amount], arrivedAt: Instant
    ) {
        (self.school, self.contact, self.round) = (school, contact, round)
        (self.record, self.cells, self.medians) = (record, cells, medians)
        self.arrivedAt = arrivedAt
    }
}

/// How a step ended.
package enum ActOutcome: Hashable, Sendable {
    case done(FilingRecord, at: Instant)
    case refused(WorkflowRefusal)
    /// There is no such school here; another province's schools get the same answer.
    case noSuchSchool
}

/// How several steps in one ended.
package enum BulkOutcome: Hashable, Sendable {
    /// The records in the order of the requests.
    case done([FilingRecord], at: Instant)
    /// The first request that could not be; nothing was done.
    case refused(SchoolCode, WorkflowRefusal)
    case noSuchSchool(SchoolCode)
}

/// Decides steps by the rules of the model: what stores are handed as `decide`.
package struct Deciding: Sendable {
    private let catalogue: Catalogue
    private let sealer: Sealer

    package init(catalogue: Catalogue, sealer: Sealer) { (self.catalogue, self.sealer) = (catalogue, sealer) }

    /// The record after `act` by `actor` in `case`. Where `readBack` is given, it is what a person has seen:
    /// the step is refused when the working copy says something else by now.
    package func decide(
        _ act: Act, by actor: Actor, in case: Case, readBack: [RowNumber: Commitment]? = nil
    ) throws(WorkflowRefusal) -> FilingRecord {
        var table = FilingTable(catalogue: catalogue, offered: `case`.round.offered)
        for (cell, text) in `case`.cells { table.read(text, into: cell) }
        var record = `case`.record
        let workflow = Workflow(round: `case`.round, now: `case`.arrivedAt, actor: actor, sealer: sealer)
        let desk = Workflow.Desk(
            school: `case`.school, contact: `case`.contact, table: table, medians: `case`.medians)
        if let readBack, readBack != desk.content { throw .changedMeanwhile(now: record.revision) }
        try workflow.take(act, on: &record, at: desk)
        return record
    }
}
