import FilingAccess
import FilingModel
import FilingStore

/// A clock that the maker of a sample moves.
final class SampleClock {
    var now: Instant

    init(_ now: Instant) { self.now = now }
}

/// Fills an empty store with a sample of hundreds or thousands of schools, by the same steps that people
/// take. Everything but the day follows from the seed.
struct SampleLoad {
    private let store: any Store
    private let clock: SampleClock
    private let scale: SampleScale
    private let deciding: Deciding
    private let offered: [TaskRow]
    private let round: Round
    private let chosen: PreparedPassword
    private let initial: PreparedPassword

    private static let schoolsAtOnce = 100
    private static let days: Int64 = 20
    private static let seed: UInt64 = 20_201_106

    /// `clock` is the store's, and shows today.
    init(_ store: any Store, clock: SampleClock, scale: SampleScale) throws {
        (self.store, self.clock, self.scale) = (store, clock, scale)
        let catalogue = try Wiring.documents.catalogue()
        deciding = Deciding(catalogue: catalogue, sealer: Wiring.sealer)
        let opens = CivilTime(clock.now).date.adding(days: -Self.days)
        round = try Round.first(on: opens, lasting: Self.days + 10)
        offered = catalogue.entries.map(\.row).filter { [round] in round.offered.contains($0.number) }
        let hasher = PasswordHasher()
        chosen = try hasher.prepare(chosen: "demo2020")
        initial = try hasher.prepare(initial: PasswordHasher.manualInitialPassword)
    }

    func fill() throws {
        let today = clock.now
        clock.now = round.opensAt
        let schools = scale.schools
        try store.loading { try found(schools) }
        let step = today.milliseconds(since: clock.now) / Int64(schools.count * 10)
        var dice = SampleDice(seed: Self.seed)
        var progress = ProgressLine("建立样例", total: schools.count)
        var rest = dice.shuffled(schools)[...]
        while !rest.isEmpty {
            try store.loading {
                for school in rest.prefix(Self.schoolsAtOnce) {
                    try fill(school, step: step)
                    progress.advance()
                }
            }
            rest = rest.dropFirst(Self.schoolsAtOnce)
        }
        progress.finish()
        clock.now = today
    }

    // MARK: The offices

    private func found(_ schools: [School]) throws {
        try store.found(
            Founding(
                province: scale.office, round: round, accounts: offices + [Gatekeeper.stranger], origin: .demo
            ))
        try store.setProvincialContacts(SampleProvince.contacts)
        try store.enrol(
            schools.map { school in
                let isFirst = school.code == schools[0].code
                return Enrolment(
                    school: school, account: Account(school.code, password: isFirst ? initial : chosen))
            })
        var dice = SampleDice(seed: Self.seed + 1)
        for province in scale.provinceCodes {
            for row in offered where dice.chance(1, of: 3) {
                let fund = Amount(wanYuan: Int64(dice.logNormal(mean: 800, deviation: 1)))
                _ = try store.setProvincialFund(fund, for: row.number, of: province, by: .system)
            }
        }
    }

    private var offices: [Account] {
        let home = scale == .nation ? SampleProvince.province.code : nil
        let few: [(String, FilingModel.Role, String?)] = [
            ("shengting", .provincialLead, home), ("shenhe", .provincialLead, home),
            ("jiaoyubu", .national, nil),
        ]
        let leads =
            scale == .nation
            ? scale.provinceCodes.map { ("sheng\($0)", FilingModel.Role.provincialLead, $0) } : []
        var city = Account(name: AccountName("taiyuan"), role: .city, password: chosen)
        city.jurisdiction = Jurisdiction(
            province: SampleProvince.province.code, city: SampleProvince.cities[0])
        return (few + leads.map { ($0.0, $0.1, $0.2) }).map { name, role, province in
            var account = Account(name: AccountName(name), role: role, password: chosen)
            account.jurisdiction = Jurisdiction(province: province)
            return account
        } + [city]
    }

    private func lead(of school: School) -> Actor {
        Actor(
            account: AccountName(scale == .nation ? "sheng\(school.province)" : "shengting"),
            role: .provincialLead)
    }

    // MARK: One school

    private func fill(_ school: School, step: Int64) throws {
        guard let number = UInt64(school.code.text) else { return }
        var dice = SampleDice(seed: Self.seed ^ number)
        let stage = SampleProvince.stage(of: school) ?? .chosen(&dice)
        if stage == .untouched { return }
        let desk = SampleDesk(store: store, clock: clock, step: step, school: school, deciding: deciding)
        try desk.logIn(number: Int(number % 10_000))
        if stage == .loggedIn { return }
        let content = SampleContent(of: school, offered: offered, &dice)
        try desk.type(content.changes)
        guard stage.isSubmitted else { return }
        try desk.submit()
        try SampleReview(desk: desk, lead: lead(of: school), content: content, round: round)
            .carry(to: stage, &dice)
    }
}
