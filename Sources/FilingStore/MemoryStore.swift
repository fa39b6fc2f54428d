package import FilingModel

/// The store that forgets: the whole promise of `Store` as long as the process lives.
package final class MemoryStore: Store {
    /// Where failures say they happened.
    static let path = ":memory:"

    let clock: () -> Instant
    let chain: AuditChain
    private var founding: Founding?
    /// By `settingsKey`, as the phrases.
    private var contacts: [String: [ProvincialContact]] = [:]
    private var ownRounds: [String: Round] = [:]
    var schoolsByCode: [SchoolCode: School] = [:]
    var accounts: [AccountName: Account] = [:]
    /// Where sub-accounts stopped working.
    var places: [AccountName: CellID] = [:]
    var clientEncodings: [AccountName: ClientEncoding] = [:]
    var tryCounts: [String: Tries] = [:]
    private var roundRevision = 0
    /// How often each province's own round was set, counted downwards.
    private var ownRevisions: [String: Int] = [:]
    var schoolContacts: [SchoolCode: Contact] = [:]
    var desks: [SchoolCode: MemoryDesk] = [:]
    var records: [SchoolCode: FilingRecord] = [:]
    var asides: [SchoolCode: [SetAside]] = [:]
    var commits: [String: MemoryCommit] = [:]
    var acts: [String: MemoryAct] = [:]
    private var trail: [AuditEntry] = []
    var proposals: [String: ReportProposal] = [:]
    var snapshots: [ReportSnapshot] = []
    var phraseLists: [String: [String]] = [:]
    var funds: [String: [RowNumber: Amount]] = [:]
    private var drafts = MemoryDrafts()

    /// A store that knows no province yet. `clock` tells the arrival time of each write; `digest` gives a
    /// text's hash as lower-case hexadecimal digits.
    package init(clock: @escaping () -> Instant, digest: @escaping @Sendable (String) -> String) {
        (self.clock, chain) = (clock, AuditChain(digest: digest))
    }

    package func loading(_ body: () throws -> Void) throws { try body() }

    package func close() {}
}

// MARK: - Province

extension MemoryStore {
    package func province() throws(StoreFailure) -> Province? { founding?.province }

    package func origin() throws(StoreFailure) -> Origin? { founding?.origin }

    package func found(_ founding: Founding) throws(StoreFailure) {
        guard self.founding == nil else { throw .founded(path: Self.path) }
        self.founding = founding
        for account in founding.accounts { accounts[account.name] = account }
        roundRevision += 1
        note(.founded(founding), at: clock())
    }

    package func round(of province: String?) throws(StoreFailure) -> Round { try rounds()[province] }

    package func rounds() throws(StoreFailure) -> Rounds { Rounds(try theFounding().round, own: ownRounds) }

    func roundRevision(of province: String?) -> Int {
        guard let province, ownRounds[province] != nil else { return roundRevision }
        return ownRevisions[province] ?? roundRevision
    }

    package func setRound(_ round: Round, by signature: Signature) throws(StoreFailure) {
        let old = try theFounding().round
        try put(round, under: "")
        note(.roundSet(from: old, to: round, by: signature), at: clock())
    }

    package func changeRound(
        of province: String?, reason: String, by signature: Signature,
        _ change: (Round, Instant) throws(RoundRefusal) -> Round
    ) throws(StoreFailure) -> RoundOutcome {
        let (old, arrival) = (try round(of: province), clock())
        let round: Round
        do throws(RoundRefusal) {
            try signature.checkLead(of: province, accounts[signature.account])
            round = try change(old, arrival)
        } catch {
            return .refused(error)
        }
        let key = try settingsKey(of: province)
        try put(round, under: key)
        note(.roundChanged(from: old, to: round, of: key, reason: reason, by: signature), at: arrival)
        return .done(round)
    }

    package func followCommonRound(
        of province: String, by signature: Signature, _ judge: (Round, Round, Instant) -> RoundRefusal?
    ) throws(StoreFailure) -> RoundOutcome {
        let (common, arrival) = (try theFounding().round, clock())
        do throws(RoundRefusal) {
            try signature.checkLead(of: province, accounts[signature.account])
        } catch {
            return .refused(error)
        }
        guard let own = ownRounds[province] else { return .done(common) }
        if let refusal = judge(own, common, arrival) { return .refused(refusal) }
        ownRounds[province] = nil
        note(.ownRoundDropped(own, for: common, of: province, by: signature), at: arrival)
        return .done(common)
    }

    private func put(_ round: Round, under key: String) throws(StoreFailure) {
        guard key.isEmpty else {
            ownRounds[key] = round
            ownRevisions[key, default: 0] -= 1
            return
        }
        roundRevision += 1
        let old = try theFounding()
        founding = Founding(province: old.province, round: round, accounts: old.accounts, origin: old.origin)
    }

    package func provincialContacts(of province: String?) throws(StoreFailure) -> [ProvincialContact] {
        contacts[try settingsKey(of: province)] ?? contacts[""] ?? []
    }

    package func setProvincialContacts(
        _ contacts: [ProvincialContact], of province: String?, by signature: Signature
    ) throws(StoreFailure) -> Bool {
        guard signature.isLead(of: province, accounts[signature.account]) else { return false }
        let key = try settingsKey(of: province)
        self.contacts[key] = contacts.isEmpty ? nil : contacts
        note(.provincialContactsSet(count: contacts.count, of: key, by: signature), at: clock())
        return true
    }

    /// Empty before the founding.
    func settingsKey(of province: String?) throws(StoreFailure) -> String {
        founding?.province.settingsKey(of: province) ?? ""
    }

    private func theFounding() throws(StoreFailure) -> Founding {
        guard let founding else { throw .notFounded(path: Self.path) }
        return founding
    }
}

// MARK: - What steps change

extension MemoryStore {
    /// What a step of the workflow may change: put back when a later one of several is refused.
    struct StepsPicture {
        fileprivate let records: [SchoolCode: FilingRecord]
        fileprivate let acts: [String: MemoryAct]
        fileprivate let trail: [AuditEntry]
    }

    var picture: StepsPicture {
        get { StepsPicture(records: records, acts: acts, trail: trail) }
        set { (records, acts, trail) = (newValue.records, newValue.acts, newValue.trail) }
    }
}

// MARK: - The audit trail

extension MemoryStore {
    package func auditTrail(of school: SchoolCode?) throws(StoreFailure) -> [AuditEntry] {
        guard let school else { return trail }
        return trail.filter { $0.school == school }
    }

    package func auditHead() throws(StoreFailure) -> AuditHead { head }

    private var head: AuditHead {
        trail.last.map { AuditHead(number: $0.number, hash: $0.hash) } ?? .empty
    }

    /// Appends the entry and gives its number.
    @discardableResult
    func note(_ note: AuditNote, at arrival: Instant) -> Int {
        trail.append(chain.entry(note, at: arrival, after: head))
        return trail.count
    }
}

// MARK: - The cell being typed

extension MemoryStore {
    package func openDraft(
        of account: AccountName, session: SessionID, inheriting: Inheritance
    ) throws(StoreFailure) -> (slot: any DraftSlot, recovered: Draft?) {
        drafts.open(of: account, session: session, inheriting: inheriting)
    }

    package func sessions(
        of account: AccountName, besides session: SessionID
    ) throws(StoreFailure) -> [LiveSession]? {
        drafts.sessions(of: account, besides: session)
    }

    package func sessions() throws(StoreFailure) -> [LiveSession] { drafts.sessions }
}
