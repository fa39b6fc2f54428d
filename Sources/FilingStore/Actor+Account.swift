package import FilingModel

extension Actor {
    /// The operator at the host's shell, who has no account.
    package static let host = Actor(account: AccountName("system"), role: .national)

    /// Why the actor may do nothing at all, by the account as the store keeps it now; nil when it may go on.
    /// A session outlives neither its account nor its role nor its duty, and a sub-account not the school's
    /// own account, its `owner`.
    package func refusal(by account: Account?, owner: Account?) -> WorkflowRefusal? {
        if self == .host { return nil }
        guard let account, !account.isDisabled, account.role == role,
            account.assignment?.duty == assignment?.duty
        else { return .notForRole(role) }
        guard self.account.isSub else { return nil }
        return owner?.isDisabled == false ? nil : .notForRole(role)
    }
}

extension Account {
    /// Who the account is when it asks for something.
    package var actor: Actor { Actor(account: name, role: role, assignment: assignment) }

    /// Whether sessions that began in `era` are over; never for what is no session, which has none.
    package func isPast(_ era: Int?) -> Bool { era.map { $0 != sessionEra } ?? false }
}

extension CommitRequest {
    /// Why the account may write nothing at all, as the store keeps it now; nil when it may go on. Only the
    /// school itself and its sub-accounts write into its working copy.
    package func refusal(by kept: Account?, owner: Account?) -> WorkflowRefusal? {
        if kept?.isPast(era) == true { return .sessionOver }
        guard account.school == school, kept?.role == .school else { return .notForRole(.school) }
        return kept?.actor.refusal(by: kept, owner: owner)
    }

    /// Why a row of the request may not change at `arrival` by the hand of `writer`; nil when all may.
    package func refusal(
        of writer: Actor, by record: FilingRecord, at arrival: Instant, in round: Round
    ) -> WorkflowRefusal? {
        for change in changes {
            if let refusal = writer.refusalToWrite(into: change.cell.row) { return refusal }
            if let refusal = record.refusalToEdit(change.cell.row, at: arrival, in: round) { return refusal }
        }
        return nil
    }
}
