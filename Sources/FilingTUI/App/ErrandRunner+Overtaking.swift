import FilingModel
import FilingStore
import Logging

/// One session after the other: how a session ends when it has to, and how the next one takes its place
/// where the operator allows one at a time (decision 0067).
extension ErrandRunner {
    /// How long a session that was told to go is waited for, in pauses.
    private static let pausesForFormer = 60

    /// How often a session looks whether it may stay.
    var lookMilliseconds: Int { policy.isSingleSession ? 1_000 : 2_000 }

    /// Whether the session is over.
    var isOver: Bool { over != nil }

    /// What the session's writes are judged by; one that is over writes nothing any more.
    var era: Int? { isOver ? -1 : standing?.era }

    /// Whether the session may stay, looked at anew; what cannot be looked at stays.
    func mayStay() -> Bool {
        do throws(StoreFailure) { try checkStanding(before: .lookForNews) } catch { logger.error("\(error)") }
        return !isOver
    }

    // MARK: Beginning

    /// Opens the session's draft, with what sessions before it left behind.
    func openSlot(of account: AccountName) throws(StoreFailure) -> Draft? {
        let (slot, recovered) = try openDraft(of: account, inheriting: .fromTheDead)
        // The slot is there already: of two sessions that begin at once, at least one sees the other.
        guard policy.isSingleSession, let former = try others(of: account)?.latest else { return recovered }
        self.former = former
        standing = try store.changeAccount(account, by: signature) { $0.sessionEra += 1 }.map(Standing.init)
        try waitForOthers(of: account)
        guard !isOver else { return nil }
        let hasGone = try others(of: account)?.isEmpty == true
        let heir = try openDraft(of: account, inheriting: hasGone ? .fromTheDead : .fromAll)
        if heir.recovered == nil, let recovered { try heir.slot.keep(recovered) }
        slot.discard()
        return heir.recovered ?? recovered
    }

    private func openDraft(
        of account: AccountName, inheriting: Inheritance
    ) throws(StoreFailure) -> (slot: any DraftSlot, recovered: Draft?) {
        let opened = try store.openDraft(of: account, session: session, inheriting: inheriting)
        try opened.slot.introduce(Visit(began: clock(), source: source))
        draft = opened.slot
        return opened
    }

    /// The other sessions of the account; nil where others begin all the time.
    private func others(of account: AccountName) throws(StoreFailure) -> [LiveSession]? {
        for _ in 0..<Self.pausesForFormer {
            if let others = try store.sessions(of: account, besides: session) { return others }
            pause()
        }
        return nil
    }

    /// Waits until the others have gone. One that hangs is not waited for, and of two that wait for each
    /// other the one that was told first goes itself.
    private func waitForOthers(of account: AccountName) throws(StoreFailure) {
        for _ in 0..<Self.pausesForFormer where !isOver {
            if try others(of: account)?.isEmpty == true { return }
            pause()
            if try store.account(account).map(Standing.init) != standing { over = try howItEnded() }
        }
    }

    // MARK: Ending

    /// Why a session that may not stay is over.
    func howItEnded() throws(StoreFailure) -> SessionEnd {
        guard policy.isSingleSession, let account, let kept = try store.account(account),
            let standing, kept.sessionEra != standing.era
        else { return .byOthers }
        if let visit = try others(of: account)?.latest?.visit { return .handedOver(to: visit) }
        guard let other = kept.lastLogIn, let cameInAt, other > cameInAt else { return .byOthers }
        return .handedOverEarlier(at: other)
    }

    /// What a session that is over still does: it keeps what was typed. A commit is sent although the store
    /// takes it no more, because the store sets its texts aside.
    func lastWish(_ errand: Errand) throws(StoreFailure) -> Outcome? {
        switch errand {
        case .keepDraft(let place, let typed): try keep(place, typed)
        case .commit(let changes, let place): try commit(changes, place)
        case .province(.keepRemark(let remark)): try keep(remark)
        default: nil
        }
    }

    /// The store refused because the session is over. The text of a single cell, also one that ticked its
    /// row, goes on as one being typed: the next session begins in that cell, with it. The draft is let go,
    /// so that nothing takes its place.
    func handOn(_ changes: [CellChange]) throws(StoreFailure) {
        if over == nil { over = try howItEnded() }
        let texts = changes.filter { $0.cell.field != .tick }
        if texts.count == 1, let change = texts.first {
            _ = try keep(change.cell, change.after.text)
        }
        draft = nil
    }

    /// An act was refused for the same reason.
    func noteEnd(_ refusal: WorkflowRefusal) throws(StoreFailure) {
        if refusal == .sessionOver, over == nil { over = try howItEnded() }
    }
}

extension [LiveSession] {
    /// The one that began last.
    fileprivate var latest: LiveSession? {
        self.max { ($0.visit?.began.milliseconds ?? 0) < ($1.visit?.began.milliseconds ?? 0) }
    }
}
