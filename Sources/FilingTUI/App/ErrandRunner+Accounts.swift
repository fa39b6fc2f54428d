import FilingAccess
import FilingExport
import FilingModel
import FilingStore

/// The accounts of offices and the sessions of all, as a lead looks after them.
extension ErrandRunner {
    func perform(
        _ errand: PeopleErrand, _ reporting: Progress.Listener
    ) throws(StoreFailure) -> Outcome? {
        guard role == .provincialLead, watch.jurisdiction.city == nil else { return nil }
        if case .writeSlips(let slips) = errand { return try write(slips) }
        return try outcome(of: errand, reporting).map { .province(.people($0)) }
    }

    private func outcome(
        of errand: PeopleErrand, _ reporting: Progress.Listener
    ) throws(StoreFailure) -> PeopleOutcome? {
        switch errand {
        case .accounts: try readAccounts().map { .accounts($0) }
        case .add(let order): try add(order)
        case .change(let change, let name): try changeOffice(name, change)
        case .sessions: .sessions(try readSessions())
        case .endSessions(let name): try endSessions(of: name)
        case .readSchools(let path): try readSchools(path: path)
        case .takeSchools(let text): try readSchools(csv: text)
        case .enrol(let plan): try enrol(plan, reporting)
        case .issueCodes: try issueCodes(reporting)
        case .writeSlips: nil
        }
    }

    private func write(_ slips: [ActivationSlip]) throws(StoreFailure) -> Outcome {
        guard source.isEmpty else { return .slipsOnlyCopied }
        let bytes = slips.bytes(try store.provincialContacts(of: watch.jurisdiction.province))
        do throws(WorkbookWriteFailure) {
            let name = [ActivationSlip].fileName(at: clock())
            return .province(.exported(path: try write(bytes, as: name)))
        } catch {
            return .exportFailed(error)
        }
    }

    // MARK: Accounts

    /// Those of the lead's own province; of a national viewer only where the lead has to do with all.
    private func isOurs(_ account: Account) -> Bool {
        guard account.name != Gatekeeper.stranger.name else { return false }
        let own = watch.jurisdiction.province
        return own == nil || account.jurisdiction.province == own
    }

    func readAccounts() throws(StoreFailure) -> OpenedAccounts? {
        guard let account else { return nil }
        let living = Dictionary(grouping: try store.sessions(), by: \.account).mapValues(\.count)
        return OpenedAccounts(
            accounts: try store.officeAccounts().filter(isOurs), living: living, viewer: account)
    }

    private func add(_ order: OfficeOrder) throws(StoreFailure) -> PeopleOutcome? {
        guard let province = try store.province() else { return nil }
        let schools = try offices()
        let jurisdiction: Jurisdiction
        do throws(OfficeRefusal) {
            if order.role == .national { throw .badRole }
            jurisdiction = try order.jurisdiction(in: province, schools)
        } catch {
            return .refused(error)
        }
        let code = ActivationCode(using: &random)
        var account = Account(
            name: AccountName(order.name), role: order.role, password: try prepare(code))
        account.jurisdiction = jurisdiction
        guard try store.addAccount(account, by: signature) else { return .refused(.taken) }
        return try readAccounts().map { .added(account.name, code: code.description, $0) }
    }

    private func changeOffice(
        _ name: AccountName, _ change: AccountChange
    ) throws(StoreFailure) -> PeopleOutcome? {
        guard name != account, let office = try store.account(name), office.role != .school, isOurs(office)
        else { return nil }
        let code = try apply(change, to: name)
        return try readAccounts().map { .changed(change, name, code: code, $0) }
    }

    /// Gives the activation code where the change is a reset to one.
    func apply(_ change: AccountChange, to name: AccountName) throws(StoreFailure) -> String? {
        switch change {
        case .reset:
            let code = ActivationCode(using: &random)
            let prepared = try prepare(code)
            _ = try store.administer(name, by: signature) { $0.setPassword(prepared) }
            return code.description
        case .resetToManual:
            let prepared = try prepareManual()
            _ = try store.administer(name, by: signature) { $0.setPassword(prepared) }
        case .disable: _ = try store.administer(name, by: signature) { $0.isDisabled = true }
        case .enable: _ = try store.administer(name, by: signature) { $0.isDisabled = false }
        case .unlock: _ = try store.administer(name, by: signature) { $0.forgetFailures() }
        case .endSessions: _ = try store.changeAccount(name, by: signature) { $0.sessionEra += 1 }
        }
        return nil
    }

    func prepare(_ code: ActivationCode) throws(StoreFailure) -> PreparedPassword {
        do { return try hasher.prepare(code) } catch {
            throw .failed(path: "argon2", detail: String(describing: error))
        }
    }

    func prepareManual() throws(StoreFailure) -> PreparedPassword {
        do { return try hasher.prepare(initial: PasswordHasher.manualInitialPassword) } catch {
            throw .failed(path: "argon2", detail: String(describing: error))
        }
    }

    // MARK: Sessions

    private func readSessions() throws(StoreFailure) -> [OpenedSession] {
        let schools = Dictionary(try store.schools().map { ($0.code, $0) }) { first, _ in first }
        let offices = Set(try store.officeAccounts().filter(isOurs).map(\.name))
        return try store.sessions().compactMap { session in
            let school = session.account.school.flatMap { schools[$0] }
            let isOurs = school.map(watch.jurisdiction.contains) ?? offices.contains(session.account)
            guard isOurs else { return nil }
            return OpenedSession(session: session, school: school, isOwn: session.account == account)
        }
    }

    private func endSessions(of name: AccountName) throws(StoreFailure) -> PeopleOutcome? {
        guard name != account, try readSessions().contains(where: { $0.session.account == name }) else {
            return nil
        }
        _ = try apply(.endSessions, to: name)
        return .sessionsEnded(name, try readSessions())
    }
}
