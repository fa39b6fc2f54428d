package import FilingModel

/// The store that forgets: the whole promise of `Store` as long as the process lives.
package final class MemoryStore: Store {
    /// Where failures say they happened.
    static let path = ":memory:"

    private let clock: () -> Instant
    private var founding: Founding?
    private var contacts: [ProvincialContact] = []
    private var schoolsByCode: [SchoolCode: School] = [:]
    private var accounts: [AccountName: Account] = [:]
    private var schoolContacts: [SchoolCode: Contact] = [:]
    private var desks: [SchoolCode: MemoryDesk] = [:]
    private var outcomes: [String: CommitOutcome] = [:]
    private var drafts = MemoryDrafts()

    /// A store that knows no province yet. `clock` tells the arrival time of each write.
    package init(clock: @escaping () -> Instant) { self.clock = clock }

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
    }

    package func round() throws(StoreFailure) -> Round { try theFounding().round }

    package func setRound(_ round: Round) throws(StoreFailure) {
        let old = try theFounding()
        founding = Founding(province: old.province, round: round, accounts: old.accounts, origin: old.origin)
    }

    package func provincialContacts() throws(StoreFailure) -> [ProvincialContact] { contacts }

    package func setProvincialContacts(_ contacts: [ProvincialContact]) throws(StoreFailure) {
        self.contacts = contacts
    }

    private func theFounding() throws(StoreFailure) -> Founding {
        guard let founding else { throw .notFounded(path: Self.path) }
        return founding
    }
}

// MARK: - Schools and accounts

extension MemoryStore {
    package func schools() throws(StoreFailure) -> [School] {
        schoolsByCode.values.sorted { $0.code < $1.code }
    }

    package func school(_ code: SchoolCode) throws(StoreFailure) -> School? { schoolsByCode[code] }

    package func enrol(_ enrolments: [Enrolment]) throws(StoreFailure) {
        for enrolment in enrolments {
            let isNew = schoolsByCode.updateValue(enrolment.school, forKey: enrolment.school.code) == nil
            let name = enrolment.account.name
            if isNew && accounts[name] == nil { accounts[name] = enrolment.account }
        }
    }

    package func account(_ name: AccountName) throws(StoreFailure) -> Account? { accounts[name] }

    package func changeAccount(
        _ name: AccountName, _ change: (inout Account) -> Void
    ) throws(StoreFailure) -> Account? {
        guard var account = accounts[name] else { return nil }
        change(&account)
        accounts[name] = account
        return account
    }

    package func contact(of school: SchoolCode) throws(StoreFailure) -> Contact {
        schoolContacts[school] ?? .none
    }

    package func setContact(_ contact: Contact, of school: SchoolCode) throws(StoreFailure) {
        try require(school)
        schoolContacts[school] = contact
    }

    private func require(_ school: SchoolCode) throws(StoreFailure) {
        guard schoolsByCode[school] != nil else { throw .unknown(school, path: Self.path) }
    }
}

// MARK: - Filing

extension MemoryStore {
    package func filing(of school: SchoolCode) throws(StoreFailure) -> StoredFiling {
        desks[school]?.filing ?? StoredFiling()
    }

    package func commit(_ request: CommitRequest) throws(StoreFailure) -> CommitOutcome {
        let arrival = clock()
        if let outcome = outcomes[request.id] { return outcome }
        let phase = try round().phase(at: arrival)
        guard phase == .open else { return .roundNotOpen(phase) }
        try require(request.school)
        let receipt = desks[request.school, default: MemoryDesk()].commit(request, at: arrival)
        outcomes[request.id] = .done(receipt)
        return .done(receipt)
    }

    package func checkpoint(_ school: SchoolCode, session: SessionID) throws(StoreFailure) -> Instant {
        let arrival = clock()
        try require(school)
        desks[school, default: MemoryDesk()].checkpoint(session, at: arrival)
        return arrival
    }

    package func setPlace(_ place: CellID, of school: SchoolCode) throws(StoreFailure) {
        try require(school)
        desks[school, default: MemoryDesk()].place = place
    }

    package func journal(of school: SchoolCode) throws(StoreFailure) -> [JournalEntry] {
        desks[school]?.journal ?? []
    }
}

// MARK: - The cell being typed

extension MemoryStore {
    package func openDraft(
        of account: AccountName, session: SessionID
    ) throws(StoreFailure) -> (slot: any DraftSlot, recovered: Draft?) {
        drafts.open(of: account)
    }
}
