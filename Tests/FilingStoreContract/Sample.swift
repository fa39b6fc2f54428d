import FilingAccess
package import FilingModel
package import FilingStore

/// The people, days and cells that the promises are told with.
package enum Sample {
    /// A moment inside `round`.
    package static let noon = Instant(seconds: 1_793_500_000)
    package static let lead = Account(
        name: AccountName("shengting"), role: .provincialLead, passwordHash: "$lead",
        mustChangePassword: false)
    package static let digest: @Sendable (String) -> String = Digest.hex
    package static let first = SessionID(1)
    package static let second = SessionID(2)

    package static func code(_ number: Int) -> SchoolCode {
        guard let code = SchoolCode(String(4_114_000_000 + number)) else { preconditionFailure("ten digits") }
        return code
    }

    package static func day(_ text: String) -> CivilDate {
        guard let day = CivilDate(text) else { preconditionFailure("a day: \(text)") }
        return day
    }

    package static func round(closes: String = "2026-11-30") -> Round {
        Round(
            opens: day("2026-10-19"), closes: day(closes), platformCloses: day("2026-12-30"),
            notes: "第一段\n第二段：“金额”…—×·", offered: [RowNumber("1"), RowNumber("3.2")])
    }

    package static func founding(_ round: Round = round()) -> Founding {
        Founding(
            province: Province(code: "14", name: "山西省"), round: round, accounts: [lead], origin: .demo)
    }

    package static func enrolment(_ number: Int, name: String = "示范职业技术学院", hash: String = "$a") -> Enrolment
    {
        let code = code(number)
        return Enrolment(
            school: School(code: code, name: name, kind: .vocationalCollege, city: "太原市", province: "14"),
            account: Account(
                name: AccountName(code), role: .school, passwordHash: hash, mustChangePassword: true))
    }

    package static func cell(_ row: String, _ field: Field = .amount(.school)) -> CellID {
        CellID(row: RowNumber(row), field: field)
    }

    /// Texts by cell as a request: an empty text clears the cell.
    package static func request(
        _ id: String, by session: SessionID = first, seen revision: Int = 0,
        _ texts: KeyValuePairs<CellID, String>, place: CellID? = nil
    ) -> CommitRequest {
        let changes = texts.map { cell, text in
            CellChange(cell: cell, before: .empty, after: text.isEmpty ? .empty : .kept(text))
        }
        return CommitRequest(
            id: id, school: code(1), session: session, changes: changes, revision: revision, place: place)
    }
}

extension Store {
    /// Founds the sample province with school 1.
    package func foundSample(_ round: Round = Sample.round()) throws {
        try found(Sample.founding(round))
        try enrol([Sample.enrolment(1)])
    }

    /// The receipt of a commit that must succeed.
    package func receipt(of request: CommitRequest) throws -> CommitReceipt {
        switch try commit(request) {
        case .done(let receipt): return receipt
        case .refused(let refusal): throw NotDone(refusal: refusal)
        }
    }
}

/// A commit or an act of a story was refused.
struct NotDone: Error {
    let refusal: WorkflowRefusal?
}
