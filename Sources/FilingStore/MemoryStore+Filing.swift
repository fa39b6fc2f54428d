package import FilingModel

/// A commit that was done, with its audit entry.
struct MemoryCommit {
    let school: SchoolCode
    let receipt: CommitReceipt
    let entry: Int
}

/// Working copies.
extension MemoryStore {
    package func filing(of school: SchoolCode) throws(StoreFailure) -> StoredFiling {
        desks[school]?.filing ?? StoredFiling()
    }

    package func commit(_ request: CommitRequest) throws(StoreFailure) -> CommitOutcome {
        let arrival = clock()
        if let done = commits[request.id] {
            guard done.school == request.school else { throw .usedTwice(request.id, path: Self.path) }
            return .done(done.receipt)
        }
        let round = try round(of: schoolsByCode[request.school]?.province)
        try require(request.school)
        let (account, owner) = kept(request.account)
        if let refusal = request.refusal(by: account, owner: owner) {
            if refusal == .sessionOver {
                setAside(request, Set(request.changes.map(\.cell)), at: arrival)
            }
            return .refused(refusal)
        }
        let record = records[request.school] ?? FilingRecord()
        let writer = account?.actor ?? Actor(account: request.account, role: .school)
        if let refusal = request.refusal(of: writer, by: record, at: arrival, in: round) {
            setAside(request, Set(request.changes.map(\.cell)), at: arrival)
            return .refused(refusal)
        }
        return .done(carryOut(request, at: arrival))
    }

    private func carryOut(_ request: CommitRequest, at arrival: Instant) -> CommitReceipt {
        var desk = desks[request.school] ?? MemoryDesk()
        let filled = desk.filing.cells.count
        let (receipt, merge) = desk.commit(request, at: arrival)
        desks[request.school] = desk
        if request.account.isSub, let place = request.place { places[request.account] = place }
        let entry = note(.saved(request, merge, filled: filled, receipt: receipt), at: arrival)
        commits[request.id] = MemoryCommit(school: request.school, receipt: receipt, entry: entry)
        setAside(request, Set(receipt.conflicts), at: arrival)
        return receipt
    }

    private func setAside(_ request: CommitRequest, _ cells: Set<CellID>, at arrival: Instant) {
        var kept = asides[request.school] ?? []
        let texts = request.textsToSetAside(of: cells) { cell in kept.last { $0.cell == cell } }
        for (cell, text) in texts {
            kept.append(
                SetAside(
                    number: kept.count + 1, at: arrival, session: request.session, by: request.account,
                    cell: cell, text: text))
        }
        asides[request.school] = kept
    }

    package func setAside(of school: SchoolCode) throws(StoreFailure) -> [SetAside] { asides[school] ?? [] }

    package func checkpoint(_ school: SchoolCode, session: SessionID) throws(StoreFailure) -> Instant {
        let arrival = clock()
        try require(school)
        desks[school, default: MemoryDesk()].checkpoint(session, at: arrival)
        return arrival
    }

    package func place(of account: AccountName) throws(StoreFailure) -> CellID? {
        account.isSub ? places[account] : account.school.flatMap { desks[$0]?.place }
    }

    package func setPlace(_ place: CellID, of account: AccountName) throws(StoreFailure) {
        guard let school = account.school else { return }
        try require(school)
        if account.isSub {
            places[account] = place
        } else {
            desks[school, default: MemoryDesk()].place = place
        }
    }

    package func news(
        of school: SchoolCode, after revision: Int, for session: SessionID
    ) throws(StoreFailure) -> News {
        let desk = desks[school] ?? MemoryDesk()
        return News(
            revision: desk.journal.count, others: desk.others(after: revision, for: session),
            record: records[school].map(RecordMark.init(of:)) ?? RecordMark(),
            roundRevision: roundRevision(of: schoolsByCode[school]?.province))
    }

    package func journal(of school: SchoolCode) throws(StoreFailure) -> [JournalEntry] {
        desks[school]?.journal ?? []
    }
}
