import FilingModel
import FilingStore

/// What a session was let in with. It is over once its account has another one.
struct Standing: Hashable {
    private let role: FilingModel.Role
    private let passwordHash: String
    let era: Int
    private let duty: Duty?
    private let rows: RowRanges?

    init(_ account: Account) {
        (role, passwordHash, era) = (account.role, account.passwordHash, account.sessionEra)
        (duty, rows) = (account.assignment?.duty, account.assignment?.rows)
    }
}

/// Why a session ended although nobody left it.
enum SessionEnd: Hashable {
    /// An administrator ended it, or changed its account.
    case byOthers
    /// Another session of the account took its place.
    case handedOver(to: Visit)
    /// The same, by a session that is gone already.
    case handedOverEarlier(at: Instant)
}
