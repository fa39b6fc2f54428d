import FilingModel
import FilingStore

/// The filings of the sample province, in every state, made by the same steps that people take.
struct SampleFilings {
    private typealias Row = (row: String, quantity: String, amounts: [String])

    private let store: any Store
    private let now: Instant
    private let catalogue: Catalogue
    private let deciding: Deciding
    private let round: Round

    init(store: any Store, now: Instant) throws {
        (self.store, self.now) = (store, now)
        catalogue = try Wiring.documents.catalogue()
        deciding = Deciding(catalogue: catalogue, sealer: Wiring.sealer)
        round = try store.round(of: nil)
    }

    /// The manual's worked example (§3): row, quantity, the four amounts in 万元.
    private static let manualExample: [Row] = [
        ("1", "", ["1", "2", "3", "4"]), ("2", "", ["5", "6", "1", "2"]), ("3.1", "1", ["6", "5", "4", "1"]),
        ("3.2", "2", ["2", "1", "2", "6"]), ("3.3", "2", ["3", "1", "1", "1"]),
    ]

    /// The named schools as their descriptions say, and the further ones in all states by turns.
    func fill(named: [String], further: [SchoolCode]) throws {
        let codes = named.compactMap { SchoolCode($0) }
        for (index, code) in codes.enumerated().dropFirst() { try introduce(code, number: index) }
        for code in codes.dropFirst(2) {
            try file(Self.manualExample, of: code)
            try submit(code)
        }
        if codes.count > 3 { try review(codes[3]) }
        var progress = ProgressLine("建立样例", total: further.count)
        for (index, code) in further.enumerated() {
            try fill(code, number: index)
            progress.advance()
        }
        progress.finish()
    }

    private func introduce(_ code: SchoolCode, number: Int) throws {
        let digit = number % 10
        let contact = Contact(
            name: "本校联系人\(number)", phone: "0310-888888\(digit)", mobile: "1300000000\(digit)")
        try store.setContact(contact, of: code)
    }

    /// Two rows passed, and 3.1 returned with a comment.
    private func review(_ code: SchoolCode) throws {
        try act(.pass([RowNumber("1"): 1, RowNumber("2"): 1]), on: code, as: Self.lead)
        let due = CivilTime(now).date.adding(days: 3).start.adding(seconds: 17 * 3_600)
        try act(
            .sendBack(RowNumber("3.1"), version: 1, comment: "请说明典型学校的遴选依据，并核对行业企业投入", dueAt: due),
            on: code, as: Self.lead)
    }

    // MARK: Further schools

    private static let lead = Actor(account: AccountName("shengting"), role: .provincialLead)

    /// By turns: untouched, being filled, submitted, withdrawn, under review, reviewed. The first that is
    /// under review asks for its submission back.
    private func fill(_ code: SchoolCode, number: Int) throws {
        let stage = number % 6
        if stage == 0 { return }
        try introduce(code, number: number)
        let rows = rows(number)
        try file(rows, of: code)
        if stage == 1 { return }
        try submit(code)
        if stage == 3 { try act(.withdraw, on: code, as: Self.school(code)) }
        let numbers = rows.map { RowNumber($0.row) }
        if stage == 4 { try act(.pass([numbers[0]: 1]), on: code, as: Self.lead) }
        if number == 4 { try ask(numbers[1], of: code) }
        if stage == 5 {
            try act(
                .pass(Dictionary(uniqueKeysWithValues: numbers.dropLast().map { ($0, 1) })), on: code,
                as: Self.lead)
            let last = numbers[numbers.count - 1]
            try act(.reject(last, version: 1, reason: "与本校专业设置不符"), on: code, as: Self.lead)
        }
    }

    private func ask(_ row: RowNumber, of code: SchoolCode) throws {
        let text = "\(row) 的学校自筹多填了一个零，申报书已经改正，请退回这一行"
        try act(.requestReturn(text), on: code, as: Self.school(code))
    }

    /// Four to nine rows with amounts that follow from the school's number.
    private func rows(_ number: Int) -> [Row] {
        let offered = catalogue.entries.map(\.row).filter {
            round.offered.contains($0.number) && $0.usualFor == nil
        }
        return (0..<(4 + number % 6)).map { index in
            let row = offered[(number * 7 + index * 5) % offered.count]
            let amounts = (0..<4).map { String(10 + (number * 13 + index * 29 + $0 * 17) % 90) }
            return (row.number.text, row.quantity == nil ? "" : "1", amounts)
        }
    }

    // MARK: Steps

    private static func school(_ code: SchoolCode) -> Actor {
        Actor(account: AccountName(code), role: .school)
    }

    private func file(_ rows: [Row], of school: SchoolCode) throws {
        var desk = FilingDesk(table: FilingTable(catalogue: catalogue, offered: round.offered))
        var changes: [CellChange] = []
        for (row, quantity, amounts) in rows {
            let texts = zip([Field.quantity] + FundingSource.allCases.map(Field.amount), [quantity] + amounts)
            for (field, text) in texts where !text.isEmpty {
                desk.type(text, into: CellID(row: RowNumber(row), field: field))
                changes += desk.finishTyping()
            }
        }
        let request = CommitRequest(
            id: "sample-\(school)", school: school, session: SessionID(0), changes: changes, revision: 0,
            place: CellID(row: RowNumber(rows[0].row), field: .tick))
        _ = try store.commit(request)
    }

    private func submit(_ code: SchoolCode) throws {
        try act(.submit(revision: 0, remark: "", declaresNothing: false), on: code, as: Self.school(code))
    }

    private func act(_ act: Act, on school: SchoolCode, as actor: Actor) throws {
        let revision = try store.record(of: school).revision
        let request = ActRequest(
            id: "sample-\(school)-\(revision)", school: school, actor: actor, session: SessionID(0), act: act)
        let outcome = try store.act(request) { stored throws(WorkflowRefusal) in
            try deciding.decide(act, by: actor, in: stored)
        }
        if case .refused(let refusal) = outcome {
            throw Refusal("样例没有建成：\(school) \(act.name)：\(Wording.refusal(refusal, round))")
        }
    }
}
