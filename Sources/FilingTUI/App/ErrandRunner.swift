import FilingAccess
import FilingModel
import FilingStore
import Logging

/// Performs errands: the one place where the program touches store, clock and chance. It never decides what
/// to show.
final class ErrandRunner {
    /// How an installation is run.
    struct Policy {
        var captcha = CaptchaPolicy.afterFailure
        var passwords = PasswordPolicy.standard
    }

    /// The published documents, read when they are first needed.
    struct Documents: Sendable {
        let catalogue: @Sendable () throws -> Catalogue
        let plan: @Sendable () throws -> [PlanPart]
    }

    let store: any Store
    let clock: () -> Instant
    private let logger = Logger(label: "filing")
    private let policy: Policy
    let documents: Documents
    let hasher: PasswordHasher
    var random: any RandomNumberGenerator
    let session: SessionID
    let sealer: Sealer
    /// Where the session comes from, for the audit trail.
    let source: String

    /// Who is logged in, once somebody is.
    var account: AccountName?
    var role: FilingModel.Role?
    private var captcha: Captcha?
    private var failures = 0
    private var draft: (any DraftSlot)?
    var revision = 0
    var recordRevision = 0
    /// Whether a cell is being typed.
    var isTyping = false
    /// The round as the screens know it.
    var round: Round?
    var commits = 0
    private var changes = 0
    /// What the pages of an office know.
    var watch = Watch()
    /// Whether the store did not take the last changes.
    private var hasUnsavedChanges = false

    init(
        store: any Store, documents: Documents, policy: Policy, sealer: Sealer, source: String = "",
        hasher: PasswordHasher = PasswordHasher(),
        random: any RandomNumberGenerator = SystemRandomNumberGenerator(), clock: @escaping () -> Instant
    ) {
        (self.store, self.documents, self.policy, self.hasher) = (store, documents, policy, hasher)
        (self.random, self.clock, self.sealer, self.source) = (random, clock, sealer, source)
        session = SessionID(self.random.next())
    }

    /// Performs an errand to its end. Nil when there is nothing to tell.
    func perform(_ errand: Errand) -> Outcome? {
        do throws(StoreFailure) {
            return try outcome(of: errand)
        } catch {
            logger.error("\(error)")
            // News that cannot be had take nothing from anybody; the next write says what is wrong.
            return errand == .lookForNews ? nil : .failed(error, errand)
        }
    }

    private func outcome(of errand: Errand) throws(StoreFailure) -> Outcome? {
        switch errand {
        case .logIn(let name, let password, let answer): try logIn(AccountName(name), password, answer)
        case .newCaptcha: renewCaptcha()
        case .changePassword(let change): try changePassword(change)
        case .openFiling: try openFiling()
        case .openOffice: try readOffice().map { .officeOpened($0) }
        case .commit(let changes, let place): try commit(changes, place)
        case .checkpoint: try checkpoint()
        case .keepDraft(let place, let typed): try keep(place, typed)
        case .saveContact(let contact): try save(contact)
        case .endSession(let place, let losing):
            hasUnsavedChanges && losing == .nothing ? .endRefused : try endSession(place)
        case .act(let act, let password, let readBack): try take(act, password, readBack: readBack)
        case .lookForNews: try lookForNews()
        case .export: try school.flatMap { code throws(StoreFailure) in try export(of: code) }
        case .province(let errand): try perform(errand)
        case .rememberEncoding(let encoding): try remember(encoding)
        case .repaint, .measureTerminal, .useEncoding, .giveMouse: nil
        }
    }

    var school: SchoolCode? { account?.school }

    /// Who answers for what this session changes.
    var signature: Signature {
        account.map { Signature(account: $0, role: role, source: source) } ?? .system
    }

    // MARK: Coming in

    private func logIn(
        _ name: AccountName, _ password: String, _ answer: String
    ) throws(StoreFailure) -> Outcome {
        if let captcha, !captcha.accepts(answer) {
            failures += 1
            return .logInRefused(.wrongCaptcha)
        }
        let gatekeeper = Gatekeeper(hasher: hasher)
        let admission = try gatekeeper.admit(name, password: password, at: clock()) {
            name, change throws(StoreFailure) in try store.changeAccount(name, change)
        }
        switch admission {
        case .admitted(let account): return try welcome(account, mustChange: false)
        case .mustChangePassword(let account): return try welcome(account, mustChange: true)
        case .wrongNameOrPassword: return refuse(.wrongNameOrPassword)
        case .throttled(let seconds): return refuse(.throttled(seconds: seconds))
        case .lockedOut: return refuse(.lockedOut)
        case .disabled: return refuse(.disabled)
        case .overloaded: return refuse(.overloaded)
        }
    }

    private func welcome(_ account: Account, mustChange: Bool) throws(StoreFailure) -> Outcome {
        (self.account, role) = (account.name, account.role)
        return .loggedIn(
            Session(
                account: account.name, role: account.role, mustChangePassword: mustChange,
                encoding: try store.clientEncoding(of: account.name)))
    }

    private func remember(_ encoding: ClientEncoding) throws(StoreFailure) -> Outcome? {
        if let account { try store.setClientEncoding(encoding, of: account) }
        return nil
    }

    private func refuse(_ refusal: LogInRefusal) -> Outcome {
        if refusal == .wrongNameOrPassword { failures += 1 }
        return .logInRefused(refusal)
    }

    /// Draws a new picture code where one is asked for.
    private func renewCaptcha() -> Outcome {
        captcha = policy.captcha.isNeeded(for: nil, afterFailures: failures) ? Captcha(using: &random) : nil
        return .captcha(captcha?.digits)
    }

    private func changePassword(_ change: PasswordChange) throws(StoreFailure) -> Outcome {
        guard let name = account, let record = try store.account(name) else {
            return .passwordRefused(.oldIsWrong)
        }
        let form = PasswordForm(old: change.old, new: change.new, again: change.again)
        let prepared: PreparedPassword
        do throws(PasswordRefusal) {
            let schoolName = try? school.flatMap { try store.school($0)?.name }
            prepared = try form.filledIn(
                for: record, schoolName: schoolName ?? "", policy: policy.passwords, hasher: hasher)
        } catch {
            return .passwordRefused(error)
        }
        // The contact comes first: a power cut in between leaves the change of password still to be done.
        if let school, let contact = change.contact {
            try store.setContact(contact, of: school, by: signature)
        }
        _ = try store.changeAccount(name, by: signature) { $0.setPassword(prepared) }
        return .passwordChanged
    }

    // MARK: Filing

    private func openFiling() throws(StoreFailure) -> Outcome? {
        guard let code = school, let school = try store.school(code) else { return nil }
        let round = try store.round()
        let stored = try store.filing(of: code)
        let (slot, recovered) = try store.openDraft(of: AccountName(code), session: session)
        let catalogue = try published(documents.catalogue)
        var table = FilingTable(catalogue: catalogue, offered: round.offered)
        for (cell, text) in stored.cells { table.read(text, into: cell) }
        let record = try store.record(of: code)
        (draft, revision, changes) = (slot, stored.revision, recovered?.changes ?? 0)
        (recordRevision, self.round) = (record.revision, round)
        return .filingOpened(
            OpenedFiling(
                school: school, round: round, table: table, record: record,
                contact: try store.contact(of: code),
                provincialContacts: try store.provincialContacts(), plan: try published(documents.plan),
                place: stored.place, recovered: recovered))
    }

    /// A document that the program carries inside itself; it is only unreadable when the program is broken.
    func published<Value>(_ read: () throws -> Value) throws(StoreFailure) -> Value {
        do { return try read() } catch { throw .failed(path: "catalogue", detail: String(describing: error)) }
    }

    /// The draft follows every answer of the store; where the store fails it still holds what was typed.
    private func commit(_ changes: [CellChange], _ place: CellID) throws(StoreFailure) -> Outcome? {
        guard let school else { return nil }
        let request = CommitRequest(
            id: "\(session.text)-\(commits)", school: school, session: session, changes: changes,
            revision: revision, place: place, source: source)
        commits += 1
        hasUnsavedChanges = true
        switch try store.commit(request) {
        case .done(let receipt):
            hasUnsavedChanges = false
            revision = receipt.revision
            self.changes += changes.count
            _ = try keep(place, nil)
            return .committed(receipt)
        case .refused(let refusal):
            _ = try keep(place, nil)
            return .commitRefused(refusal, changes: changes)
        }
    }

    private func checkpoint() throws(StoreFailure) -> Outcome? {
        guard let school else { return nil }
        return .checkpointed(try store.checkpoint(school, session: session))
    }

    private func keep(_ place: CellID, _ typed: String?) throws(StoreFailure) -> Outcome? {
        isTyping = typed != nil
        try draft?.keep(Draft(place: place, typed: typed, changes: changes, at: clock()))
        return nil
    }

    private func save(_ contact: Contact) throws(StoreFailure) -> Outcome? {
        guard let school else { return nil }
        try store.setContact(contact, of: school, by: signature)
        return .contactSaved(contact)
    }

    private func endSession(_ place: CellID?) throws(StoreFailure) -> Outcome {
        if let school, let place { try store.setPlace(place, of: school) }
        draft?.discard()
        (draft, account) = (nil, nil)
        return .sessionEnded
    }
}
