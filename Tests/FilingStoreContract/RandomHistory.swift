import FilingModel
package import FilingStore

/// An office at work without a plan: three schools, two reviewers and a lead do what comes to their minds,
/// rightly and wrongly, under a clock that jumps. Everything follows from the seed; after each step the
/// invariants of the workflow hold.
package struct RandomHistory {
    /// Where and how a history broke; its seed plays it again.
    package struct Broken: Error, CustomStringConvertible {
        let seed: UInt64
        let step: Int
        let invariant: String
        let doing: String

        package var description: String { "seed \(seed), step \(step), \(doing): \(invariant)" }
    }

    static let schools = 1...3

    let office: Office
    private let seed: UInt64
    var random: HistoryDice
    private var done: [(ActRequest, ActOutcome)] = []
    private var commits: [(CommitRequest, CommitOutcome)] = []
    private var seen: FilingLines?
    private var lines: [SchoolCode: FilingLine] = [:]
    /// How many acts of each name were done.
    package private(set) var tally: [String: Int] = [:]

    package init(seed: UInt64, store: any Store, clock: HandClock) throws {
        (self.seed, random) = (seed, HistoryDice(seed: seed))
        office = try Office(store, clock, schools: Self.schools.count)
        let begin = Sample.filingRound.closesAt.adding(seconds: -12 * 3_600)
        clock.now = random.chance(1, of: 4) ? begin : Sample.filingRound.opensAt
        for school in Self.schools { try addSubAccounts(of: Sample.code(school)) }
        for school in Self.schools where random.chance(3, of: 4) {
            try office.fill(Array(Sample.rows.prefix(random.below(4) + 1)), school: school)
        }
    }

    /// Takes `steps` steps; throws `Broken` at the first that breaks an invariant.
    package mutating func run(steps: Int, checkingEvery interval: Int = 25) throws {
        for step in 1...steps {
            moveClock()
            switch random.below(10) {
            case 0...2: try commit(step)
            case 3: try repeatRequest(step)
            default: try act(step)
            }
            if step % interval == 0 || step == steps { try checkAll(step) }
        }
    }

    /// Mostly a few minutes on; at times to a bound, and once in a while back.
    private mutating func moveClock() {
        let now = office.clock.now
        switch random.below(150) {
        case 0: office.clock.now = now.adding(seconds: -3_600)
        case 1: office.clock.now = now.adding(seconds: Int64(random.below(5 * 86_400)))
        case 2: office.clock.now = random.pick(bounds) ?? now
        default: office.clock.now = now.adding(seconds: Int64(random.below(1_200)))
        }
    }

    private var bounds: [Instant] {
        let round = Sample.filingRound
        return [round.opensAt, round.closesAt].flatMap { [$0, Instant(milliseconds: $0.milliseconds - 1)] }
    }

    // MARK: Steps

    private mutating func commit(_ step: Int) throws {
        let number = random.below(Self.schools.count) + 1
        let (school, now) = (Sample.code(number), office.clock.now)
        let before = try Picture(of: office.store)
        let request = try commitRequest(school)
        let outcome = try office.store.commit(request)
        let after = try Picture(of: office.store)
        let invariants = HistoryInvariants(before, after, now: now)
        try expect(invariants.afterCommit(request, outcome), step, "保存 by \(request.account)")
        commits.append((request, outcome))
    }

    private mutating func commitRequest(_ school: SchoolCode) throws -> CommitRequest {
        let returned = random.chance(1, of: 2) ? try office.store.record(of: school).returnedRows : []
        let row = random.pick(returned) ?? random.pick(Sample.rows) ?? Sample.rows[0]
        let changes = random.chance(3, of: 4) ? goodRow(row) : strayCells(row)
        let revision = try office.store.filing(of: school).revision
        return CommitRequest(
            id: office.freshID(), school: school, by: chooseTypist(of: school),
            session: random.chance(1, of: 2) ? Sample.first : Sample.second,
            changes: changes, revision: max(0, revision - (random.chance(1, of: 4) ? random.below(9) : 0)),
            place: nil)
    }

    /// A whole row as it can be submitted.
    private mutating func goodRow(_ row: RowNumber) -> [CellChange] {
        Field.all.map { field in
            let cell = CellID(row: row, field: field)
            if field == .quantity && row.task != 3 {
                return CellChange(cell: cell, before: .empty, after: .empty)
            }
            let text =
                field == .tick || field == .quantity ? "1" : random.pick(["1", "2.5", "70", "12"]) ?? "1"
            return CellChange(cell: cell, before: .empty, after: .kept(text))
        }
    }

    /// A few cells with whatever people type.
    private mutating func strayCells(_ row: RowNumber) -> [CellChange] {
        (0...random.below(2)).map { _ in
            let text = random.pick(["1", "", "七", "5元"]) ?? ""
            return CellChange(
                cell: CellID(row: row, field: random.pick(Field.all) ?? .tick), before: .empty,
                after: text.isEmpty ? .empty : .kept(text))
        }
    }

    private mutating func act(_ step: Int) throws {
        let number = random.below(Self.schools.count) + 1
        let before = try Picture(of: office.store)
        let school = Sample.code(number)
        let record = before.records[school] ?? FilingRecord()
        let act = chooseMark(record, before.filings[school]?.cells ?? [:]) ?? chooseAct(record)
        let actor = chooseActor(for: act, number)
        let request = ActRequest(
            id: office.freshID(), school: school, actor: actor, session: Sample.first, act: act,
            source: "10.0.0.7")
        let now = office.clock.now
        let outcome = try office.ask(request)
        let after = try Picture(of: office.store)
        let invariants = HistoryInvariants(before, after, now: now)
        try expect(invariants.afterAct(request, outcome), step, "\(act) by \(actor.account) on \(number)")
        if case .done = outcome {
            done.append((request, outcome))
            tally[act.name, default: 0] += 1
        }
    }

    /// I14: the same request again is the same act, and writes nothing.
    private mutating func repeatRequest(_ step: Int) throws {
        let before = try Picture(of: office.store)
        if random.chance(1, of: 2), let (request, answer) = random.pick(done) {
            try expect(try office.ask(request) == answer ? nil : "I14", step, "again \(request.act.name)")
        } else if let (request, answer) = random.pick(commits), case .done = answer {
            try expect(try office.store.commit(request) == answer ? nil : "I14", step, "again 保存")
        }
        try expect(try Picture(of: office.store) == before ? nil : "I14: a repeat wrote", step, "again")
    }

    private mutating func checkAll(_ step: Int) throws {
        try expect(try watchList() ? nil : "the list's news are not what changed", step, "list")
        try expect(try office.findings().first.map { "\($0)" }, step, "check")
        for number in Self.schools {
            try expect(try hasWayForward(number) ? nil : "I15: no way forward", step, "school \(number)")
        }
    }

    /// Whether the lines read at the start and brought up to date by news are the lines of today.
    private mutating func watchList() throws -> Bool {
        let news = try office.store.filingLines(changedAfter: seen?.revision)
        for line in news.lines { lines[line.school.code] = line }
        seen = news
        return try office.store.filingLines(changedAfter: nil).lines
            == lines.values.sorted {
                $0.school.code < $1.school.code
            }
    }

    private func expect(_ broken: String?, _ step: Int, _ doing: String) throws {
        if let broken { throw Broken(seed: seed, step: step, invariant: broken, doing: doing) }
    }
}
