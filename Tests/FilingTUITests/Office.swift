import FilingAccess
import FilingModel
import FilingStore
import FilingTestSupport

@testable import FilingTUI

/// A province with two schools in a store that forgets, and a clock that stands until it is moved.
final class Office {
    static let school = "4114000002"
    static let newcomer = "4114000001"
    static let lead = "shengting"
    static let reviewer = "shenhe"
    static let nation = "jiaoyubu"
    static let city = "taiyuan"
    static let password = "demo2020"

    /// Argon2id at its cheapest: these tests are not about its cost.
    static let hasher = PasswordHasher(cost: PasswordHasher.Cost(passes: 1, kibibytes: 8))

    /// Any digest will do where nobody forges papers.
    static let sealer = Sealer { digest($0) }

    static func digest(_ text: String) -> String {
        let hash = text.utf8.reduce(UInt64(14_695_981_039_346_656_037)) {
            ($0 ^ UInt64($1)) &* 1_099_511_628_211
        }
        let digits = String(hash, radix: 16)
        return String(repeating: String(repeating: "0", count: 16 - digits.count) + digits, count: 4)
    }

    let store: MemoryStore
    let clock: () -> Instant
    /// Where sessions come from.
    var source = ""
    /// What happens elsewhere while a session waits for another.
    var whilePausing: () -> Void = {}
    var policy = ErrandRunner.Policy(captcha: .off, passwords: .manual)
    private let time: Time
    private let exports: TemporaryFolder
    private var seeds: UInt64 = 0

    /// What the wall clock shows.
    final class Time {
        var now: Instant
        init(_ now: Instant) { self.now = now }
    }

    var now: Instant {
        get { time.now }
        set { time.now = newValue }
    }

    /// The office at 14:32 on 2026-11-20, while the round of 2026-10-19 to 2026-11-30 is open.
    init() {
        guard let today = CivilDate("2026-11-20"), let opens = CivilDate("2026-10-19"),
            let closes = CivilDate("2026-11-30")
        else { preconditionFailure("these days exist") }
        let time = Time(today.start.adding(seconds: 14 * 3_600 + 32 * 60))
        self.time = time
        clock = { time.now }
        store = MemoryStore(clock: clock, digest: { Self.digest($0) })
        let round = Round(
            opens: opens, closes: closes, platformCloses: closes.adding(days: 30),
            notes: "1.填写联系人\n2.勾选任务\n3.提交",
            offered: Round.rowsOfferedByDefault(in: Sample.catalogue))
        do {
            exports = try TemporaryFolder()
            policy.exportFolder = exports.path
            try open(round)
        } catch {
            preconditionFailure("the office cannot open: \(error)")
        }
    }

    private func open(_ round: Round) throws {
        let chosen = try Self.hasher.prepare(chosen: Self.password)
        let initial = try Self.hasher.prepare(initial: PasswordHasher.manualInitialPassword)
        let offices: [(String, FilingModel.Role)] = [
            (Self.lead, .provincialLead), (Self.reviewer, .provincialReviewer), (Self.nation, .national),
            (Self.city, .city),
        ]
        let accounts = offices.map { name, role in
            var account = Account(name: AccountName(name), role: role, password: chosen)
            if role == .city { account.jurisdiction = Jurisdiction(province: "14", city: "太原市") }
            return account
        }
        try store.found(
            Founding(
                province: Province(code: "14", name: "山西省"), round: round,
                accounts: accounts + [Gatekeeper.stranger], origin: .demo))
        try store.setProvincialContacts([ProvincialContact(name: "省厅联系人", phone: "0351-8888888")])
        try enrol(Self.newcomer, "示范职业技术学院", password: initial)
        try enrol(Self.school, "样板高等专科学校", password: chosen)
        if let code = SchoolCode(Self.school) {
            let contact = Contact(name: "王示范", phone: "0351-8888888", mobile: "13000000001")
            try store.setContact(contact, of: code)
        }
    }

    private func enrol(_ code: String, _ name: String, password: PreparedPassword) throws {
        guard let code = SchoolCode(code) else { preconditionFailure("\(code) is a code") }
        let school = School(code: code, name: name, kind: .vocationalCollege, city: "太原市", province: "14")
        try store.enrol([Enrolment(school: school, account: Account(code, password: password))])
    }

    /// The province takes a step on a school's filing.
    func province(_ act: Act, on code: String = Office.school, by account: String = Office.lead) throws {
        let role = account == Self.lead ? FilingModel.Role.provincialLead : .provincialReviewer
        try take(act, on: code, as: Actor(account: AccountName(account), role: role))
    }

    /// A step that anybody takes, or the refusal.
    func take(_ act: Act, on code: String, as actor: Actor) throws {
        guard let school = SchoolCode(code) else { return }
        let deciding = Deciding(catalogue: Sample.catalogue, sealer: Self.sealer)
        let request = ActRequest(
            id: "office-\(nextSeed())", school: school, actor: actor, session: SessionID(99), act: act)
        let outcome = try store.act(request) { stored throws(WorkflowRefusal) in
            try deciding.decide(act, by: actor, in: stored)
        }
        if case .refused(let refusal) = outcome { throw refusal }
    }

    /// What became of a school's filing.
    func record(_ code: String = Office.school) throws -> FilingRecord {
        guard let code = SchoolCode(code) else { return FilingRecord() }
        return try store.record(of: code)
    }

    /// A seed of its own for every session.
    func nextSeed() -> UInt64 {
        seeds += 1
        return seeds
    }

    /// What the store holds for a school.
    func stored(_ code: String = Office.school) throws -> [CellID: String] {
        guard let code = SchoolCode(code) else { return [:] }
        return try store.filing(of: code).cells
    }
}
