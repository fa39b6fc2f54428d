import FilingModel

/// What a session was let in with. It is over once its account has another one.
struct Standing: Hashable {
    private let role: FilingModel.Role
    private let passwordHash: String
    private let era: Int
    private let duty: Duty?
    private let rows: RowRanges?

    init(_ account: Account) {
        (role, passwordHash, era) = (account.role, account.passwordHash, account.sessionEra)
        (duty, rows) = (account.assignment?.duty, account.assignment?.rows)
    }
}
