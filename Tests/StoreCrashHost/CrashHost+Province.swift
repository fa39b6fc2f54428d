import FilingAccess
import FilingModel
import FilingStore
import FilingStoreSQLite

/// A whole province, for measuring.
extension CrashHost {
    /// 28 rows without quantities.
    private static let catalogue = Catalogue(
        id: "measured", title: "", source: "",
        sections: [
            CatalogueSection(
                title: "",
                tasks: (1...28).map { number in
                    CatalogueTask(
                        number: "\(number)", title: "", departments: [], measure: [],
                        rows: [TaskRow(number: RowNumber("\(number)"), title: "", quantity: nil)])
                })
        ])

    /// Enrols `count` schools, each of which fills and submits 28 rows.
    func fillProvince(_ count: Int) throws {
        var round = try store.round(of: nil)
        round.offered = Set(Self.catalogue.rowNumbers)
        try store.setRound(round)
        let schools = (0..<count).compactMap { SchoolCode(String(4_200_000_000 + $0)) }
        try store.enrol(
            schools.map { code in
                Enrolment(
                    school: School(code: code, name: "示范学院", kind: .other, city: "太原市", province: "14"),
                    account: Account(
                        name: AccountName(code), role: .school, passwordHash: "", mustChangePassword: false))
            })
        let contact = Contact(name: "王小明", phone: "010-87654321", mobile: "13000000001")
        for school in schools {
            try store.setContact(contact, of: school)
            _ = try store.commit(filled(school))
            guard case .done = try submit(school) else {
                throw StoreFailure.failed(path: "", detail: "\(school)")
            }
        }
        store.close()
    }

    private func filled(_ school: SchoolCode) -> CommitRequest {
        let changes = Self.catalogue.rowNumbers.flatMap { row in
            Field.all.filter { $0 != .quantity }.map { field in
                let text = field == .tick ? "1" : "\(row.task).5"
                return CellChange(cell: CellID(row: row, field: field), before: .empty, after: .kept(text))
            }
        }
        return CommitRequest(
            id: "c\(school)", school: school, session: session, changes: changes, revision: 0, place: nil)
    }

    private func submit(_ school: SchoolCode) throws -> ActOutcome {
        let request = ActRequest(
            id: "s\(school)", school: school, actor: Actor(account: AccountName(school), role: .school),
            session: session, act: .submit(revision: 0, remark: "确认无误", declaresNothing: false))
        let deciding = Deciding(catalogue: Self.catalogue, sealer: Sealer(digest: Digest.hex))
        return try store.act(request) { asked throws(WorkflowRefusal) in
            try deciding.decide(request.act, by: request.actor, in: asked)
        }
    }

    /// Prints how many findings the check has and its milliseconds, `count` times.
    func timeCheck(_ count: Int) throws {
        let check = StoreCheck(
            store, catalogue: Self.catalogue, sealer: Sealer(digest: Digest.hex), digest: Digest.hex)
        for _ in 0..<count {
            let start = SystemClock.now()
            say(try check.findings().count)
            say(Int(SystemClock.now().milliseconds(since: start)))
        }
        store.close()
    }
}
