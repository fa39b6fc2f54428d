import FilingModel
import FilingStore

/// Other sessions of the same account: who works at a school's filing at the same time.
extension ErrandRunner {
    /// How many sessions of an account may live at once.
    static let sessionLimit = 3

    /// Whether another session may begin. Two that begin in the same moment may both find room.
    func mayOpenSession() throws(StoreFailure) -> Bool {
        guard let account, let peers = try store.peers(of: account, besides: session) else { return true }
        return peers.count < Self.sessionLimit
    }

    /// Where the others are; nil when they are where they were.
    func lookForPeers() throws(StoreFailure) -> Outcome? {
        guard school != nil, let account, let seen = try store.peers(of: account, besides: session) else {
            return nil
        }
        let now = seen.sorted { $0.order < $1.order }
        guard now != peers else { return nil }
        peers = now
        return .peersSeen(now)
    }
}

extension Peer {
    /// The same sessions at the same places always come in the same order.
    fileprivate var order: String {
        "\(isTyping ? 0 : 1) \(place?.row.text ?? "") \(place?.field.name ?? "")"
    }
}
