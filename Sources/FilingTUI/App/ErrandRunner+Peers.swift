import FilingModel
import FilingStore

/// Other sessions of the same account: who works at a school's filing at the same time.
extension ErrandRunner {
    /// How many sessions of an account may live at once.
    static let sessionLimit = 3

    /// Whether another session may begin. Two that begin in the same moment may both find room.
    func mayOpenSession() throws(StoreFailure) -> Bool {
        guard !policy.isSingleSession, let account,
            let peers = try store.peers(of: account, besides: session)
        else { return true }
        return peers.count < Self.sessionLimit
    }

    /// Where the others are; nil when they are where they were.
    func lookForPeers() throws(StoreFailure) -> Outcome? {
        guard let school, let account, let own = try store.peers(of: account, besides: session) else {
            return nil
        }
        var seen = own
        for other in try otherAccounts(of: school) {
            seen += (try store.peers(of: other, besides: session) ?? []).map { $0.naming(other) }
        }
        let now = seen.sorted { $0.order < $1.order }
        guard now != peers else { return nil }
        peers = now
        return .peersSeen(now)
    }

    /// The accounts of the school but the one that is logged in.
    private func otherAccounts(of school: SchoolCode) throws(StoreFailure) -> [AccountName] {
        try ([AccountName(school)] + store.subAccounts(of: school).map(\.name)).filter { $0 != account }
    }
}

extension Peer {
    /// The same of an account that is not the one that looks.
    fileprivate func naming(_ account: AccountName) -> Peer {
        var peer = self
        peer.account = account
        return peer
    }

    /// The same sessions at the same places always come in the same order.
    fileprivate var order: String {
        "\(isTyping ? 0 : 1) \(account?.text ?? "") \(place?.row.text ?? "") \(place?.field.name ?? "")"
    }
}
