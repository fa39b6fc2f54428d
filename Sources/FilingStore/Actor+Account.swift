package import FilingModel

extension Actor {
    /// The operator at the host's shell, who has no account.
    package static let host = Actor(account: AccountName("system"), role: .national)

    /// Why the actor may do nothing at all, by the account as the store keeps it now; nil when it may go on.
    /// A session outlives neither its account nor its role.
    package func refusal(by account: Account?) -> WorkflowRefusal? {
        if self == .host { return nil }
        guard let account, !account.isDisabled, account.role == role else { return .notForRole(role) }
        return nil
    }
}

extension CommitRequest {
    /// Only the school itself writes into its working copy.
    package var actor: Actor { Actor(account: AccountName(school), role: .school) }

    /// Why a row of the request may not change at `arrival`; nil when all may.
    package func refusal(by record: FilingRecord, at arrival: Instant, in round: Round) -> WorkflowRefusal? {
        for change in changes {
            if let refusal = record.refusalToEdit(change.cell.row, at: arrival, in: round) { return refusal }
        }
        return nil
    }
}
