import FilingModel
import FilingStore

/// What a divided school does in a random history: each has a typist of two rows, one who checks and one who
/// submits.
extension RandomHistory {
    static let assignments: [Assignment] = [
        Assignment(.entry, rows: RowRanges(kept: "1、3.1") ?? .all), Assignment(.check),
        Assignment(.submission),
    ]

    private static func sub(_ index: Int, of school: SchoolCode) -> Actor {
        Actor(
            account: AccountName("\(school)-0\(index + 1)"), role: .school, assignment: assignments[index])
    }

    func addSubAccounts(of school: SchoolCode) throws {
        for index in Self.assignments.indices {
            let actor = Self.sub(index, of: school)
            var account = Account(
                name: actor.account, role: .school, passwordHash: "$", mustChangePassword: false)
            account.assignment = actor.assignment
            guard try office.store.addAccount(account, by: .system) else { throw NotDone(refusal: nil) }
        }
    }

    /// At times one of the sub-accounts in place of the school's own, mostly of the duty that fits.
    mutating func chooseActor(for act: Act, _ number: Int) -> Actor {
        let account = chooseAccount(for: act, number)
        guard account == AccountName(Sample.code(number)), random.chance(1, of: 2) else {
            return Sample.actor(account)
        }
        let fitting = Self.assignments.indices.filter { act.duties.contains(Self.assignments[$0].duty) }
        let any = random.below(Self.assignments.count)
        let index = random.chance(7, of: 8) ? random.pick(fitting) ?? any : any
        return Self.sub(index, of: Sample.code(number))
    }

    /// Who commits: mostly the school's own account, else any of the three.
    mutating func chooseTypist(of school: SchoolCode) -> AccountName {
        guard random.chance(1, of: 3) else { return AccountName(school) }
        return Self.sub(random.below(Self.assignments.count), of: school).account
    }

    /// At times 复核 or 取消复核, of rows as they are, or as they never were; nil otherwise.
    mutating func chooseMark(_ record: FilingRecord, _ cells: [CellID: String]) -> Act? {
        guard random.chance(1, of: 6) else { return nil }
        if random.chance(1, of: 3) {
            let marked = record.checks.keys.sorted()
            return .uncheck([random.pick(marked) ?? random.pick(Sample.rows) ?? Sample.rows[0]])
        }
        var table = FilingTable(catalogue: Sample.catalogue, offered: Sample.filingRound.offered)
        for (cell, text) in cells { table.read(text, into: cell) }
        let ticked = table.rows.filter(\.1.isTicked).map(\.0)
        let rows = random.chance(9, of: 10) ? ticked.filter { _ in random.chance(1, of: 2) } : Sample.rows
        let isStale = random.chance(1, of: 12)
        let seen = rows.map { ($0, isStale ? Commitment() : table.commitment($0)) }
        return .check(Dictionary(uniqueKeysWithValues: seen))
    }
}
