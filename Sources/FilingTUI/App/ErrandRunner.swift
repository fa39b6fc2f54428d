import FilingAccess
import FilingExport
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
        /// Whether what is copied also goes to the person's own clipboard (decision 0047).
        var copiesOut = true
        /// Where a local session's files go.
        var exportFolder = "."
        /// After how many minutes without a key the session ends; nil for never.
        var idleMinutes: Int?
        /// What opens a school's new account.
        var initialPassword = InitialPassword.codes
        /// Whether exports may be sent down the line by ZMODEM, which takes a child process (decision 0062).
        var sendsFiles = false
        /// 单会话: whether a session of an account takes the place of the one before (decision 0067).
        var isSingleSession = false
        /// How the export is fetched from elsewhere; nil where no key belongs to the connection.
        var fetching: FetchCommand?
    }

    /// The published documents, read when they are first needed.
    struct Documents: Sendable {
        let catalogue: @Sendable () throws -> Catalogue
        let plan: @Sendable () throws -> [PlanPart]
    }

    let store: any Store
    let clock: () -> Instant
    let logger = Logger(label: "filing")
    let policy: Policy
    let documents: Documents
    let hasher: PasswordHasher
    var random: any RandomNumberGenerator
    let session: SessionID
    let sealer: Sealer
    /// Where the session comes from, for the audit trail.
    let source: String

    /// Lets a moment pass.
    let pause: () -> Void

    /// Who is logged in, once somebody is.
    var account: AccountName?
    var role: FilingModel.Role?
    /// What a sub-account of a school does; nil for any other account.
    var assignment: Assignment?
    var captcha: Captcha?
    /// The failures of this session, at the log-in and where the password is asked for again.
    var failures = 0
    var confirmations = Tries()
    var draft: (any DraftSlot)?
    /// What an office began to write and has not sent, the newest last.
    var remarks: [UnsentRemark] = []
    var revision = 0
    var recordMark = RecordMark()
    /// The other sessions of the account as the screens know them.
    var peers: [Peer] = []
    /// Where a school's cursor stands, and what is being typed there.
    var (place, typed) = (CellID?.none, String?.none)
    /// Of the round that the screens know.
    var roundRevision = 0
    var commits = 0
    private(set) var changes = 0
    /// What the pages of an office know.
    var watch = Watch()
    /// What the account was when the session began.
    var standing: Standing?
    private var standingSeenAt = Instant(milliseconds: 0)
    /// When the session's account was let in.
    var cameInAt: Instant?
    /// Whose place the session took.
    var former: LiveSession?
    /// Why the session is over; nil while it goes on.
    var over: SessionEnd?
    /// The export that was written last.
    var written: Written?
    /// Whether the store did not take the last changes.
    private(set) var hasUnsavedChanges = false

    init(
        store: any Store, documents: Documents, policy: Policy, sealer: Sealer, source: String = "",
        hasher: PasswordHasher = PasswordHasher(),
        random: any RandomNumberGenerator = SystemRandomNumberGenerator(), clock: @escaping () -> Instant,
        pause: @escaping () -> Void = {}
    ) {
        (self.store, self.documents, self.policy, self.hasher) = (store, documents, policy, hasher)
        (self.random, self.clock, self.sealer, self.source) = (random, clock, sealer, source)
        self.pause = pause
        session = SessionID(self.random.next())
    }

    /// Performs an errand to its end. Nil when there is nothing to tell. A long one says on its way how far
    /// it is, and may be given up.
    func perform(_ errand: Errand, reporting: Progress.Listener = { _ in .goOn }) -> Outcome? {
        do throws(StoreFailure) {
            try checkStanding(before: errand)
            return isOver ? try lastWish(errand) : try outcome(of: errand, reporting)
        } catch {
            logger.error("\(error)")
            // News that cannot be had take nothing from anybody; the next write says what is wrong.
            return errand == .lookForNews || errand == .lookForPeers ? nil : .failed(error, errand)
        }
    }

    /// A session is over once another took its place, or an administrator ended it, froze its account or gave
    /// it another password or role.
    func checkStanding(before errand: Errand) throws(StoreFailure) {
        guard let account, let standing, !isOver else { return }
        let now = clock()
        guard errand == .lookForNews || now.milliseconds(since: standingSeenAt) >= Int64(lookMilliseconds)
        else { return }
        standingSeenAt = now
        let kept = try store.account(account)
        let mayStay = kept.map { !$0.isDisabled && Standing($0) == standing } ?? false
        let mustGo = mayStay ? try isOwnerDisabled(of: account) : true
        if mustGo { over = try howItEnded() }
    }

    private func outcome(
        of errand: Errand, _ reporting: Progress.Listener
    ) throws(StoreFailure) -> Outcome? {
        switch errand {
        case .logIn(let name, let password, let answer): try logIn(AccountName(name), password, answer)
        case .newCaptcha: try renewCaptcha()
        case .changePassword(let change): try changePassword(change)
        case .openFiling: try openFiling()
        case .openOffice: try readOffice().map { .officeOpened($0) }
        case .openHistory(let school): try openHistory(of: school)
        case .commit(let changes, let place): try commit(changes, place)
        case .checkpoint: try checkpoint()
        case .keepDraft(let place, let typed): try keep(place, typed)
        case .saveContact(let contact): try save(contact)
        case .endSession(let place, let losing):
            hasUnsavedChanges && losing == .nothing ? .endRefused : try endSession(place)
        case .act(let act, let password, let readBack): try take(act, password, readBack: readBack)
        case .lookForNews: try lookForNews()
        case .lookForPeers: try lookForPeers()
        case .readMedians: try readMedians()
        case .beginRequest: school.map { .requestBegun(unsent: unsentRequest(of: $0)) }
        case .export: try school.flatMap { code throws(StoreFailure) in try export(of: code) }
        case .deliver(let delivery): try deliver(delivery, reporting)
        case .send: .sent(.noLine)
        case .division(let errand): try perform(errand)
        case .province(let errand): try perform(errand, reporting)
        case .rememberEncoding(let encoding): try remember(encoding)
        case .repaint, .measureTerminal, .useEncoding, .giveMouse, .copyOut: nil
        }
    }

    var school: SchoolCode? { account?.school }

    /// Who is logged in, as steps and screens ask for it.
    var actor: Actor? {
        guard let account, let role else { return nil }
        return Actor(account: account, role: role, assignment: assignment)
    }

    /// Who answers for what this session changes.
    var signature: Signature {
        account.map { Signature(account: $0, role: role, source: source, era: era) } ?? .system
    }

    // MARK: Filing

    private func openFiling() throws(StoreFailure) -> Outcome? {
        guard let code = school, let school = try store.school(code), let actor else { return nil }
        guard try mayOpenSession() else {
            account = nil
            return .tooManySessions(limit: Self.sessionLimit)
        }
        let recovered = try openSlot(of: actor.account)
        guard !isOver else { return nil }
        // Before the round itself, so that a change in between is news.
        roundRevision = try store.news(of: code, after: .max, for: session).roundRevision
        let round = try store.round(of: school.province)
        let stored = try store.filing(of: code)
        let catalogue = try published(documents.catalogue)
        var table = FilingTable(catalogue: catalogue, offered: round.offered)
        for (cell, text) in stored.cells { table.read(text, into: cell) }
        let record = try store.record(of: code)
        (revision, changes) = (stored.revision, recovered?.changes ?? 0)
        (place, typed, remarks) = (recovered?.place, recovered?.typed, recovered?.remarks ?? [])
        recordMark = RecordMark(of: record)
        return .filingOpened(
            OpenedFiling(
                school: school, actor: actor, colleagues: try colleagues(of: code), round: round,
                table: table, record: record,
                contact: try store.contact(of: code),
                provincialContacts: try store.provincialContacts(of: school.province),
                plan: try published(documents.plan),
                place: try store.place(of: actor.account), recovered: recovered, former: former,
                copiesOut: policy.copiesOut))
    }

    /// A document that the program carries inside itself; it is only unreadable when the program is broken.
    func published<Value>(_ read: () throws -> Value) throws(StoreFailure) -> Value {
        do { return try read() } catch { throw .failed(path: "catalogue", detail: String(describing: error)) }
    }

    /// The draft follows every answer of the store; where the store fails it still holds what was typed.
    func commit(_ changes: [CellChange], _ place: CellID) throws(StoreFailure) -> Outcome? {
        guard let school, let account else { return nil }
        let request = CommitRequest(
            id: "\(session.text)-\(commits)", school: school, by: account, session: session,
            changes: changes, revision: revision, place: place, source: source, era: era)
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
            if refusal == .sessionOver { try handOn(changes) }
            _ = try keep(place, nil)
            return .commitRefused(refusal, changes: changes)
        }
    }

    private func checkpoint() throws(StoreFailure) -> Outcome? {
        guard let school else { return nil }
        return .checkpointed(try store.checkpoint(school, session: session))
    }

    func keep(_ place: CellID, _ typed: String?) throws(StoreFailure) -> Outcome? {
        (self.place, self.typed) = (place, typed)
        try keepDraft()
        return nil
    }

    private func save(_ contact: Contact) throws(StoreFailure) -> Outcome? {
        guard let school, let actor, actor.refusalToContact == nil else { return nil }
        try store.setContact(contact, of: school, by: signature)
        return .contactSaved(contact)
    }

    private func endSession(_ place: CellID?) throws(StoreFailure) -> Outcome {
        if school != nil, let account, let place { try store.setPlace(place, of: account) }
        // What is not sent yet waits for the next log-in.
        (self.place, typed, changes) = (nil, nil, 0)
        if remarks.isEmpty { draft?.discard() } else if school != nil { try keepDraft() }
        (draft, account) = (nil, nil)
        return .sessionEnded
    }
}
