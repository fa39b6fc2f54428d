import FilingAccess
import FilingModel
import FilingStore
import FilingStoreSQLite

/// A year in which every school files 28 rows and has some of them judged.
struct SampleYear {
    private static let rowsOfSchool = 28
    /// Schools at the end whose steps are measured: the tables are full by then.
    private static let measuredSchools = 60

    static let now = Instant(seconds: 1_793_500_000)
    static let sealer = Sealer { Digest.hex($0) }
    private static let lead = Actor(account: AccountName("lead"), role: .provincialLead)

    private let store: SQLiteStore
    private let deciding: Deciding
    private let schools: [School]
    private let rows: [TaskRow]

    var rowCount: Int { schools.count * rows.count }

    init(_ store: SQLiteStore, catalogue: Catalogue, schoolCount: Int, today: Instant = now) throws {
        self.store = store
        deciding = Deciding(catalogue: catalogue, sealer: Self.sealer)
        schools = (0..<schoolCount).compactMap(Self.school)
        let offered = Round.rowsOfferedByDefault(in: catalogue)
        rows = Array(
            catalogue.entries.map(\.row).filter { offered.contains($0.number) && $0.usualFor == nil }
                .prefix(Self.rowsOfSchool))
        let today = CivilTime(today).date
        try store.found(
            Founding(
                province: Province(code: "14", name: "样例"),
                round: Round(
                    opens: today, closes: today.adding(days: 30), platformCloses: today.adding(days: 30),
                    notes: "", offered: offered),
                accounts: [Self.account(Self.lead.account, .provincialLead)], origin: .demo))
        try store.enrol(
            schools.map { Enrolment(school: $0, account: Self.account(AccountName($0.code), .school)) },
            by: .system)
    }

    static func school(_ number: Int) -> School? {
        SchoolCode(String(4_100_000_000 + number)).map {
            School(
                code: $0, name: "第\(number)示例职业技术学院", kind: SchoolKind.allCases[number % 3],
                city: "第\(number % 14)市", province: "14")
        }
    }

    private static func account(_ name: AccountName, _ role: FilingModel.Role) -> Account {
        Account(name: name, role: role, passwordHash: "", mustChangePassword: false)
    }

    /// Every school types, submits and is judged in one row.
    func fileAll(_ figures: inout Figures) throws {
        for (number, school) in schools.enumerated() {
            let code = school.code
            try store.setContact(
                Contact(name: "联系人", phone: "0351-8888888", mobile: "13800000000"), of: code, by: .system)
            if number == schools.count - Self.measuredSchools { figures = Figures() }
            let commit = request(school, number)
            try figures.measure("28 rows committed at once", limit: 50) {
                guard case .done = try store.commit(commit) else { preconditionFailure("refused") }
            }
            try figures.measure("提交, beside the fsync", limit: 50) {
                try act(
                    .submit(revision: 0, remark: "", declaresNothing: false), on: code,
                    by: Actor(account: AccountName(code), role: .school))
            }
            try figures.measure("a verdict, beside the fsync", limit: 10) {
                try act(.pass([rows[number % rows.count].number: 1]), on: code, by: Self.lead)
            }
        }
    }

    private func request(_ school: School, _ number: Int) -> CommitRequest {
        var changes: [CellChange] = []
        for (index, row) in rows.enumerated() {
            func put(_ content: CellContent, _ field: Field) {
                changes.append(
                    CellChange(cell: CellID(row: row.number, field: field), before: .empty, after: content))
            }
            put(.ticked, .tick)
            if row.quantity != nil, let one = Quantity(1) { put(.quantity(one), .quantity) }
            for source in FundingSource.allCases {
                let yuan = Int64((number * 13 + index * 29 + source.rawValue * 17) % 900_000)
                put(.amount(Amount(yuan: yuan)), .amount(source))
            }
        }
        return CommitRequest(
            id: "commit-\(school.code)", school: school.code, session: SessionID(1), changes: changes,
            revision: 0, place: nil)
    }

    private func act(_ act: Act, on school: SchoolCode, by actor: Actor) throws {
        let request = ActRequest(
            id: "\(act.name)-\(school)", school: school, actor: actor, session: SessionID(1), act: act)
        let outcome = try store.act(request) { stored throws(WorkflowRefusal) in
            try deciding.decide(act, by: actor, in: stored)
        }
        guard case .done = outcome else { preconditionFailure("\(school) \(act.name): \(outcome)") }
    }
}
