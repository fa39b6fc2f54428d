package import FilingModel

/// The promise of a store: what it has acknowledged is durable, and what it refuses leaves everything as it
/// was.
///
/// Every write is one transaction. A store takes a write's arrival time from the database host's clock before
/// it queues for the lock, and judges the write by that time. What changes people, the province or a filing
/// leaves one entry each in the audit trail, under the signature of who did it.
package protocol Store: AnyObject {
    // MARK: Province

    /// The province of the database; nil before `found`.
    func province() throws(StoreFailure) -> Province?
    /// Which command made the database; nil before `found`.
    func origin() throws(StoreFailure) -> Origin?
    /// Makes the empty database that of `province`, with its first round and accounts, in one transaction.
    func found(_ founding: Founding) throws(StoreFailure)
    /// The round in force in a province; nil is the database's own. A province that has set none has the
    /// round of the database's own; so it is with contacts and phrases.
    func round(of province: String?) throws(StoreFailure) -> Round
    /// The rounds of all provinces.
    func rounds() throws(StoreFailure) -> Rounds
    /// Replaces the round of the database's own province.
    func setRound(_ round: Round, by signature: Signature) throws(StoreFailure)
    /// Changes the round of a province in one transaction: `change` judges the round in force at the time of
    /// arrival. Only a lead of that province may, and the system. `reason` goes into the audit trail.
    func changeRound(
        of province: String?, reason: String, by signature: Signature,
        _ change: (Round, Instant) throws(RoundRefusal) -> Round
    ) throws(StoreFailure) -> RoundOutcome
    /// Has a province that set its own round follow the common one from now on, in one transaction: `judge`
    /// is asked with both as they are at the time of arrival. Only a lead of that province may, and the
    /// system. Where the province has set none, nothing happens.
    func followCommonRound(
        of province: String, by signature: Signature,
        _ judge: (_ own: Round, _ common: Round, Instant) -> RoundRefusal?
    ) throws(StoreFailure) -> RoundOutcome
    /// In the order they were set.
    func provincialContacts(of province: String?) throws(StoreFailure) -> [ProvincialContact]
    /// Replaces them all; false, and nothing done, for an account that is no lead of the province.
    func setProvincialContacts(
        _ contacts: [ProvincialContact], of province: String?, by signature: Signature
    ) throws(StoreFailure) -> Bool

    /// The stock phrases for 修改意见, in their order; the model's own before any are set.
    func phrases(of province: String?) throws(StoreFailure) -> [String]
    /// Replaces them all; none brings back those from before any were set. False, and nothing done, for an
    /// account that is no lead of the province.
    func setPhrases(
        _ phrases: [String], of province: String?, by signature: Signature
    ) throws(StoreFailure) -> Bool
    /// 省财政: what each province itself puts into a task or row, by province code.
    func provincialFunds() throws(StoreFailure) -> [String: [RowNumber: Amount]]
    /// Zero removes the sum. False, and nothing done, for an account that is no lead of the province.
    func setProvincialFund(
        _ amount: Amount, for row: RowNumber, of province: String, by signature: Signature
    ) throws(StoreFailure) -> Bool

    // MARK: Schools and accounts

    /// Every school, by code.
    func schools() throws(StoreFailure) -> [School]
    func school(_ code: SchoolCode) throws(StoreFailure) -> School?
    /// Adds schools with their accounts, and changes the data of schools that are there already (their
    /// accounts stay), in one transaction. All or nothing.
    func enrol(_ enrolments: [Enrolment], by signature: Signature) throws(StoreFailure)
    func account(_ name: AccountName) throws(StoreFailure) -> Account?
    /// The accounts of offices, by name.
    func officeAccounts() throws(StoreFailure) -> [Account]
    /// The sub-accounts of a school, by name. Cheap enough for every other second.
    func subAccounts(of school: SchoolCode) throws(StoreFailure) -> [Account]
    /// Adds an account; false, and nothing done, where there is one of its name.
    func addAccount(_ account: Account, by signature: Signature) throws(StoreFailure) -> Bool
    /// Reads the account, lets `change` alter it and writes it back in one transaction. Nil where there is
    /// none.
    func changeAccount(
        _ name: AccountName, by signature: Signature, _ change: (inout Account) -> Void
    ) throws(StoreFailure) -> Account?
    /// How the account's terminal writes characters; nil before the person confirmed it.
    func clientEncoding(of account: AccountName) throws(StoreFailure) -> ClientEncoding?
    /// Remembers it; nothing happens where there is no such account. It is no entry in the audit trail.
    func setClientEncoding(_ encoding: ClientEncoding, of account: AccountName) throws(StoreFailure)
    /// The tries counted under `key`, which belong to no account; none for a key that nobody counted under
    /// for a day.
    func tries(_ key: String) throws(StoreFailure) -> Tries
    /// Lets `change` alter the tries under `key` in one transaction, and gives them back. Counts that nobody
    /// touched for a day are forgotten.
    func countTries(_ key: String, _ change: (inout Tries) -> Void) throws(StoreFailure) -> Tries
    /// The school's contact; `.none` before one is given.
    func contact(of school: SchoolCode) throws(StoreFailure) -> Contact
    func setContact(
        _ contact: Contact, of school: SchoolCode, by signature: Signature
    ) throws(StoreFailure)

    // MARK: Filing

    /// The working copy of a school's filing; empty before the first change.
    func filing(of school: SchoolCode) throws(StoreFailure) -> StoredFiling
    /// Journals the changes and brings the working copy up to date in one transaction; durable on return.
    ///
    /// Cells merge: a cell that another session changed after `request.revision` keeps that session's text
    /// and is reported as a conflict, unless both wrote the same. The same request id again is the same act.
    /// Each row is judged by the account's assignment and by `FilingRecord.refusalToEdit` at the time of
    /// arrival; one refused row refuses the whole. One audit entry. The text of a cell that was not taken, in
    /// a conflict or a refusal, is set aside.
    func commit(_ request: CommitRequest) throws(StoreFailure) -> CommitOutcome
    /// 保存: writes a checkpoint mark into the journal; durable on return. Gives the time of it.
    func checkpoint(_ school: SchoolCode, session: SessionID) throws(StoreFailure) -> Instant
    /// Where an account of a school stopped working; nil before the first time.
    func place(of account: AccountName) throws(StoreFailure) -> CellID?
    /// Keeps where an account of a school stopped working.
    func setPlace(_ place: CellID, of account: AccountName) throws(StoreFailure)
    /// What other sessions wrote into the school's working copy after `revision`, and how far its filing and
    /// the round are.
    /// Cheap enough for every other second.
    func news(of school: SchoolCode, after revision: Int, for session: SessionID) throws(StoreFailure) -> News
    /// The journal of a school, oldest first.
    func journal(of school: SchoolCode) throws(StoreFailure) -> [JournalEntry]
    /// What was typed for a school and could not be taken, oldest first.
    func setAside(of school: SchoolCode) throws(StoreFailure) -> [SetAside]

    // MARK: Workflow

    /// What has become of a school's filing.
    func record(of school: SchoolCode) throws(StoreFailure) -> FilingRecord
    /// Takes a step of the workflow in one transaction: loads the case, has `decide` judge it at the time of
    /// arrival, and keeps the record that it gives, with one audit entry. A refusal leaves everything as it
    /// was, and is not remembered. The same request id again is the same act and gets the same answer,
    /// whatever happened since.
    ///
    /// An actor whose account is disabled, or has another role or duty by now, is refused before `decide` is
    /// asked; so is a sub-account for an act that its duty does not allow.
    func act(
        _ request: ActRequest, _ decide: (Case) throws(WorkflowRefusal) -> FilingRecord
    ) throws(StoreFailure) -> ActOutcome
    /// Takes several steps in one transaction: all of them, or none. Each is judged, journaled and answered
    /// as by `act`, so that the same requests again are the same acts.
    func actAll(
        _ requests: [ActRequest],
        _ decide: (ActRequest, Case) throws(WorkflowRefusal) -> FilingRecord
    ) throws(StoreFailure) -> BulkOutcome
    /// The audit trail, oldest first; of one school, or of all for nil.
    func auditTrail(of school: SchoolCode?) throws(StoreFailure) -> [AuditEntry]
    /// Where the audit trail ends.
    func auditHead() throws(StoreFailure) -> AuditHead
    /// Shows everything kept to `visit`, school by school, in one unchanging picture.
    func inspect(_ visit: (Inspected) -> Void) throws(StoreFailure)

    // MARK: The province's lists

    /// The lines of all schools by code; with `changedAfter`, the revision of lines read before, only those
    /// that may have changed since.
    func filingLines(changedAfter revision: Int?) throws(StoreFailure) -> FilingLines
    /// How far each province is that has schools, by its code: what a page needs that shows no school.
    func standings() throws(StoreFailure) -> [ProvinceStanding]
    /// The totals of all filings in force, of one province or of all for nil, in no order.
    func tallies(by grain: TallyGrain, in province: String?) throws(StoreFailure) -> [Tally]
    /// The same row of every filing that has it, by school.
    func filedLines(of row: RowNumber) throws(StoreFailure) -> [SchoolsLine]
    /// The median total of each row that is in force, by kind of school; over all provinces for nil.
    func medians(in province: String?) throws(StoreFailure) -> [RowNumber: [SchoolKind: Amount]]

    // MARK: 报部

    /// The rows in the way of reporting the province.
    func reportObstacles(in province: String) throws(StoreFailure) -> [ReportObstacle]
    /// What a lead proposed to report and nobody has confirmed yet.
    func reportProposal(of province: String) throws(StoreFailure) -> ReportProposal?
    /// One lead proposes, in place of an earlier proposal.
    func proposeReport(
        of province: String, exceptions: [ReportException], by signature: Signature
    ) throws(StoreFailure) -> ReportOutcome
    /// Drops the proposal; false where there is none, or for an account that has no part in it.
    func withdrawReport(of province: String, by signature: Signature) throws(StoreFailure) -> Bool
    /// Another lead confirms what was proposed: a snapshot is kept, and every filing of the province is
    /// locked.
    func confirmReport(
        of province: String, by signature: Signature
    ) throws(StoreFailure) -> ReportOutcome
    /// What the province reported, oldest first.
    func reports(of province: String) throws(StoreFailure) -> [ReportSnapshot]

    // MARK: The cell being typed

    /// Opens a draft slot for a session. What sessions that have died left behind is taken over into the new
    /// slot before it is removed; a session that lives keeps its own, of which `inheriting` may take a copy.
    func openDraft(
        of account: AccountName, session: SessionID, inheriting: Inheritance
    ) throws(StoreFailure) -> (slot: any DraftSlot, recovered: Draft?)
    /// The other sessions of the account that live now, in no order; nil while one of them is just beginning.
    /// Cheap enough for every other second.
    func sessions(
        of account: AccountName, besides session: SessionID
    ) throws(StoreFailure) -> [LiveSession]?
    /// The sessions of all accounts that live now, in no order.
    func sessions() throws(StoreFailure) -> [LiveSession]

    /// Runs the many writes of a sample, durable together when it returns. What an error stopped half-way is
    /// not used afterwards.
    func loading(_ body: () throws -> Void) throws

    /// Gives back what the store holds open. The store is not used afterwards.
    func close()
}

extension Store {
    /// Opens a draft slot that takes over from the dead alone.
    package func openDraft(
        of account: AccountName, session: SessionID
    ) throws(StoreFailure) -> (slot: any DraftSlot, recovered: Draft?) {
        try openDraft(of: account, session: session, inheriting: .fromTheDead)
    }

    /// Where the other sessions of the account are; nil while one of them is just beginning.
    package func peers(
        of account: AccountName, besides session: SessionID
    ) throws(StoreFailure) -> [Peer]? {
        try sessions(of: account, besides: session)?.map(\.peer)
    }

    /// The totals of all filings in force by city and kind, in no order.
    package func tallies() throws(StoreFailure) -> [Tally] { try tallies(by: .city, in: nil) }
}

/// Where one session keeps what is not committed yet. It survives the death of the process.
package protocol DraftSlot: AnyObject {
    /// Tells those who look at the sessions since when this one lives and where it comes from.
    func introduce(_ visit: Visit) throws(StoreFailure)
    /// Replaces the draft. Cheap enough for every key: it reaches the system, without waiting for the disk.
    func keep(_ draft: Draft) throws(StoreFailure)
    /// Removes the draft: the session ended in good order.
    func discard()
}
