import FilingModel
import FilingStore

/// Texts that a reviewer began and has not sent: kept at every key, as a cell being typed is.
extension ErrandRunner {
    /// What a draft has room for beside its head; beyond it the oldest texts are let go.
    private static let roomForRemarks = 60_000

    /// Takes over what dead sessions of the account left, once, and gives it.
    func openRemarks(of account: AccountName) throws(StoreFailure) -> [UnsentRemark] {
        guard draft == nil else { return [] }
        remarks = try openSlot(of: account)?.remarks ?? []
        return remarks
    }

    func keep(_ remark: UnsentRemark) throws(StoreFailure) -> Outcome? {
        remarks.removeAll { $0.subject == remark.subject }
        if !remark.text.isEmpty { remarks.append(remark) }
        try keepRemarks()
        return nil
    }

    /// An act uses up what was begun about its rows; closing a thread says nothing about it.
    func useUpRemarks(for act: Act, on school: SchoolCode) throws(StoreFailure) {
        if case .closeThread = act { return }
        let rows: [RowNumber?] = act.rows.isEmpty ? [nil] : act.rows
        let used = remarks.filter { $0.subject.school == school && rows.contains($0.subject.row) }
        guard !used.isEmpty else { return }
        remarks.removeAll { used.contains($0) }
        try keepRemarks()
    }

    private func keepRemarks() throws(StoreFailure) {
        var room = Self.roomForRemarks
        let kept = remarks.reversed().prefix { remark in
            room -= remark.text.utf8.count + 64
            return room >= 0
        }
        try draft?.keep(Draft(place: nil, typed: nil, changes: 0, at: clock(), remarks: kept.reversed()))
    }

    /// What was begun about a school's submission.
    func remarks(on school: SchoolCode) -> [UnsentRemark.Subject: String] {
        let own = remarks.filter { $0.subject.school == school }
        return Dictionary(own.map { ($0.subject, $0.text) }) { _, last in last }
    }
}
