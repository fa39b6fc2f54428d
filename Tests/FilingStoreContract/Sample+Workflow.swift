package import FilingModel
package import FilingStore

/// The office that workflow stories are told in: a small catalogue, a round that offers all of it, three
/// accounts.
extension Sample {
    package static let reviewer = AccountName("shenhe1")
    package static let colleague = AccountName("shenhe2")
    package static let school = AccountName(code(1))
    package static let sealer = Sealer(digest: digest)
    package static let deciding = Deciding(catalogue: catalogue, sealer: sealer)
    package static let contact = Contact(name: "王小明", phone: "010-87654321", mobile: "13000000001")

    /// Tasks 1 and 2, and task 3 in two parts that are counted.
    package static let catalogue = Catalogue(
        id: "sample", title: "示例", source: "",
        sections: [
            CatalogueSection(
                title: "一",
                tasks: [
                    task("1", [TaskRow(number: RowNumber("1"), title: "甲", quantity: nil)]),
                    task("2", [TaskRow(number: RowNumber("2"), title: "乙", quantity: nil)]),
                    task(
                        "3",
                        ["3.1", "3.2"].map { number in
                            TaskRow(
                                number: RowNumber(number), title: number,
                                quantity: QuantityRule(unit: "个", nationalTarget: nil, approximate: false))
                        }),
                ])
        ])

    private static func task(_ number: String, _ rows: [TaskRow]) -> CatalogueTask {
        CatalogueTask(number: number, title: "任务\(number)", departments: [], measure: [], rows: rows)
    }

    package static let rows = catalogue.rowNumbers

    /// From 2026-10-19 to 2026-11-30, the platform to 2026-12-30.
    package static let filingRound = Round(
        opens: day("2026-10-19"), closes: day("2026-11-30"), platformCloses: day("2026-12-30"), notes: "",
        offered: Set(rows), sharesFunds: true)

    package static func actor(_ account: AccountName) -> Actor {
        let role: Role =
            switch account {
            case lead.name: .provincialLead
            case reviewer, colleague: .provincialReviewer
            default: .school
            }
        return Actor(account: account, role: role)
    }

    package static func row(_ text: String) -> RowNumber { RowNumber(text) }
}

/// A store with an office at work in it.
package struct Office {
    package let store: any Store
    package let clock: HandClock
    private let requests = Counter()

    private final class Counter {
        var count = 0
    }

    /// Founds the sample province with `schools` schools that have their contacts.
    package init(_ store: any Store, _ clock: HandClock, schools: Int = 1) throws {
        (self.store, self.clock) = (store, clock)
        let reviewers = [Sample.reviewer, Sample.colleague].map { name in
            Account(name: name, role: .provincialReviewer, passwordHash: "$", mustChangePassword: false)
        }
        try store.found(
            Founding(
                province: Province(code: "14", name: "山西省"), round: Sample.filingRound,
                accounts: [Sample.lead] + reviewers, origin: .demo))
        try store.enrol((1...schools).map { Sample.enrolment($0) })
        for number in 1...schools { try store.setContact(Sample.contact, of: Sample.code(number)) }
    }

    /// An id that no request of this office had before.
    package func freshID() -> String {
        requests.count += 1
        return "r\(requests.count)"
    }

    package func request(
        _ act: Act, by account: AccountName, id: String? = nil, school number: Int = 1
    ) -> ActRequest {
        ActRequest(
            id: id ?? freshID(), school: Sample.code(number), actor: Sample.actor(account),
            session: Sample.first, act: act, source: "10.0.0.7")
    }

    package func ask(_ request: ActRequest) throws(StoreFailure) -> ActOutcome {
        let deciding = Sample.deciding
        return try store.act(request) { asked throws(WorkflowRefusal) in
            try deciding.decide(request.act, by: request.actor, in: asked)
        }
    }

    package func ask(_ act: Act, by account: AccountName) throws(StoreFailure) -> ActOutcome {
        try ask(request(act, by: account))
    }

    /// The record after an act that must be done.
    @discardableResult
    package func take(_ act: Act, by account: AccountName) throws -> FilingRecord {
        switch try ask(act, by: account) {
        case .done(let record, _): return record
        case .refused(let refusal): throw NotDone(refusal: refusal)
        case .noSuchSchool: throw NotDone(refusal: nil)
        }
    }

    package var record: FilingRecord {
        get throws(StoreFailure) { try store.record(of: Sample.code(1)) }
    }

    // MARK: The school at work

    /// A commit of one cell, by a session that has seen everything.
    package func type(
        _ text: String, into cell: CellID, session: SessionID = Sample.first, school number: Int = 1
    ) throws(StoreFailure) -> CommitOutcome {
        let school = Sample.code(number)
        let change = CellChange(cell: cell, before: .empty, after: text.isEmpty ? .empty : .kept(text))
        return try store.commit(
            CommitRequest(
                id: freshID(), school: school, session: session, changes: [change],
                revision: try store.filing(of: school).revision, place: nil, source: "10.0.0.8"))
    }

    /// Ticks and fills `rows`, each amount with `amount`, a commit a row.
    package func fill(_ rows: [RowNumber] = Sample.rows, amount: String = "5", school number: Int = 1) throws
    {
        let school = Sample.code(number)
        for row in rows {
            let changes = Field.all.filter { $0 != .quantity || row.task == 3 }.map { field in
                let text = field == .tick || field == .quantity ? "1" : amount
                return CellChange(cell: CellID(row: row, field: field), before: .empty, after: .kept(text))
            }
            let revision = try store.filing(of: school).revision
            let request = CommitRequest(
                id: freshID(), school: school, session: Sample.first, changes: changes, revision: revision,
                place: nil)
            _ = try store.receipt(of: request)
        }
    }

    /// Fills every row and submits.
    @discardableResult
    package func submit() throws -> FilingRecord {
        try fill()
        return try take(
            .submit(revision: try record.revision, remark: "", declaresNothing: false), by: Sample.school)
    }

    /// Submits and sends rows back until `due`.
    package func sendBack(_ rows: [String], due: Instant) throws {
        try submit()
        for row in rows {
            try take(
                .sendBack(RowNumber(row), version: 1, comment: "请核对金额", dueAt: due), by: Sample.reviewer)
        }
    }

    /// What the check of the store finds.
    package func findings() throws(StoreFailure) -> [StoreFinding] {
        try StoreCheck(
            store, catalogue: Sample.catalogue, sealer: Sample.sealer, digest: Sample.digest
        ).findings()
    }
}
