import FilingAccess
import FilingModel
import FilingStore
import FilingTestSupport

@testable import FilingTUI

/// Schools that file without anybody at a desk.
extension Office {
    typealias FilledRow = (row: String, quantity: String, amounts: [String])

    /// A school writes `rows` into its working copy.
    func fill(_ rows: [FilledRow], of code: String) throws {
        guard let school = SchoolCode(code) else { return }
        let stored = try store.filing(of: school)
        var table = Sample.table()
        for (cell, text) in stored.cells { table.read(text, into: cell) }
        var desk = FilingDesk(table: table)
        var changes: [CellChange] = []
        for (row, quantity, amounts) in rows {
            let texts = zip([Field.quantity] + FundingSource.allCases.map(Field.amount), [quantity] + amounts)
            for (field, text) in texts where !text.isEmpty {
                desk.type(text, into: CellID(row: RowNumber(row), field: field))
                changes += desk.finishTyping()
            }
        }
        _ = try store.commit(
            CommitRequest(
                id: "fill-\(nextSeed())", school: school, session: SessionID(98), changes: changes,
                revision: stored.revision, place: nil))
    }

    /// A school fills in `rows` and submits, with a line for the doubts where there are any.
    func submit(_ rows: [FilledRow] = Sample.manualExample, of code: String, remark: String = "") throws {
        try fill(rows, of: code)
        let revision = try record(code).revision
        try school(.submit(revision: revision, remark: remark, declaresNothing: false), of: code)
    }

    /// The reasons that the audit trail gives for an action, oldest first.
    func reasons(of action: String) throws -> [String] {
        try store.auditTrail(of: nil).filter { $0.action == action }.map(\.reason)
    }

    /// One more account of an office.
    func add(_ name: String, _ role: FilingModel.Role, seeing jurisdiction: Jurisdiction = .everywhere) throws
    {
        var account = Account(
            name: AccountName(name), role: role, password: try Self.hasher.prepare(chosen: Self.password))
        account.jurisdiction = jurisdiction
        _ = try store.addAccount(account, by: .system)
    }

    /// A school takes a step.
    func school(_ act: Act, of code: String = Office.school) throws {
        try take(act, on: code, as: Actor(account: AccountName(code), role: .school))
    }

    /// One more school with a contact, which may submit.
    func enrol(
        _ code: String, _ name: String, kind: SchoolKind = .vocationalCollege, city: String = "太原市",
        province: String = "14"
    ) throws {
        guard let school = SchoolCode(code) else { return }
        let prepared = try Self.hasher.prepare(chosen: Self.password)
        try store.enrol([
            Enrolment(
                school: School(code: school, name: name, kind: kind, city: city, province: province),
                account: Account(school, password: prepared))
        ])
        try store.setContact(
            Contact(name: "李示范", phone: "0351-7777777", mobile: "13000000002"), of: school)
    }
}
