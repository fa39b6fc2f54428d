import FilingAccess
import FilingModel
import FilingStore

/// What the settings of a province ask for.
extension ErrandRunner {
    private var viewer: Actor? {
        guard let account, let role else { return nil }
        return Actor(account: account, role: role)
    }

    func readSettings() throws(StoreFailure) -> OpenedSettings? {
        guard let viewer else { return nil }
        let own = watch.jurisdiction.province
        let rounds = try store.rounds()
        let isOwn = own.flatMap { rounds.own[$0] } != nil
        return OpenedSettings(
            round: rounds[own], common: isOwn ? rounds.common : nil,
            contacts: try store.provincialContacts(of: own),
            phrases: try store.phrases(of: own), catalogue: try published(documents.catalogue),
            viewer: viewer, home: try homeProvince())
    }

    /// Only the lead changes settings; the pages say so before.
    func set(_ round: Round) throws(StoreFailure) -> Outcome? {
        guard role == .provincialLead else { return nil }
        let outcome = try store.changeRound(
            of: watch.jurisdiction.province, reason: "", by: signature
        ) { old, now throws(RoundRefusal) in
            var next = round
            // A new last day takes the place of 故障顺延.
            if next.closes != old.closes { next.delaySeconds = 0 }
            if let refusal = old.refusalToBecome(next, at: now) { throw refusal }
            return next
        }
        if case .refused(let refusal) = outcome { return .province(.roundRefused(refusal)) }
        return try readSettings().map { .province(.settingsSaved($0)) }
    }

    /// The province gives up its own round, as it was shown beside the common one.
    func follow(_ common: Round, insteadOf own: Round) throws(StoreFailure) -> Outcome? {
        guard role == .provincialLead, let province = watch.jurisdiction.province else { return nil }
        let shown = (own, common)
        let outcome = try store.followCommonRound(of: province, by: signature) { own, common, now in
            own.refusalToFollow(common, shown: shown, at: now)
        }
        if case .refused(let refusal) = outcome { return .province(.roundRefused(refusal)) }
        return try readSettings().map { .province(.settingsSaved($0)) }
    }

    func set(_ contacts: [ProvincialContact]) throws(StoreFailure) -> Outcome? {
        let own = watch.jurisdiction.province
        guard try store.setProvincialContacts(contacts, of: own, by: signature) else { return nil }
        return try readSettings().map { .province(.settingsSaved($0)) }
    }

    func set(_ phrases: [String]) throws(StoreFailure) -> Outcome? {
        let own = watch.jurisdiction.province
        guard try store.setPhrases(phrases, of: own, by: signature) else { return nil }
        return try readSettings().map { .province(.settingsSaved($0)) }
    }

    func readSchool(_ code: SchoolCode) throws(StoreFailure) -> OpenedSchool? {
        guard let viewer, let school = try store.school(code), watch.jurisdiction.contains(school),
            let account = try store.account(AccountName(code))
        else { return nil }
        return OpenedSchool(
            school: school, contact: try store.contact(of: code), account: account,
            subAccounts: try store.subAccounts(of: code), record: try store.record(of: code),
            round: try store.round(of: school.province), viewer: viewer,
            changes: AccountChange.offered(for: account, policy), unsent: remarks(on: code))
    }

    func change(_ code: SchoolCode, _ change: AccountChange) throws(StoreFailure) -> Outcome? {
        guard role == .provincialLead, try readSchool(code) != nil else { return nil }
        let activation = try apply(change, to: AccountName(code))
        if change == .endSessions {
            for sub in try store.subAccounts(of: code) { _ = try apply(change, to: sub.name) }
        }
        guard var school = try readSchool(code) else { return nil }
        school.activation = activation
        return .province(.accountChanged(change, school))
    }
}

extension AccountChange {
    /// Those that make sense for the account.
    static func offered(for account: Account, _ policy: ErrandRunner.Policy) -> [AccountChange] {
        let isManual = policy.initialPassword == .manual && account.role == .school
        return [.reset] + (isManual ? [.resetToManual] : [])
            + [account.isDisabled ? .enable : .disable, .unlock, .endSessions]
    }
}
