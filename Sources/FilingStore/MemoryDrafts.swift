import FilingModel

/// The drafts of a `MemoryStore`. A session lives as long as its slot does; a slot let go without `discard`
/// has died.
struct MemoryDrafts {
    private var sheets: [AccountName: [MemorySheet]] = [:]

    /// A new slot, and the newest draft that dead sessions of the account left, now in that slot.
    mutating func open(
        of account: AccountName, session: SessionID, inheriting: Inheritance
    ) -> (slot: any DraftSlot, recovered: Draft?) {
        let known = sheets[account, default: []]
        let living = known.filter { $0.slot != nil }
        let left = known.filter {
            $0.slot == nil || (inheriting == .fromAll && $0.session != session)
        }
        let recovered = left.compactMap(\.draft).max { $0.at < $1.at }
        let sheet = MemorySheet(of: session)
        let slot = MemoryDraftSlot(sheet)
        (sheet.slot, sheet.draft) = (slot, recovered)
        sheets[account] = living + [sheet]
        return (slot, recovered)
    }

    /// The living sessions of the account but `session`.
    func sessions(of account: AccountName, besides session: SessionID) -> [LiveSession] {
        sheets[account, default: []].filter { $0.slot != nil && $0.session != session }
            .map { LiveSession(account, $0.visit, Peer($0.draft)) }
    }

    /// The living sessions of all accounts.
    var sessions: [LiveSession] {
        sheets.flatMap { account, sheets in
            sheets.filter { $0.slot != nil }.map { LiveSession(account, $0.visit, Peer($0.draft)) }
        }
    }
}
