import FilingModel
import FilingStore

/// Texts that a reviewer, or a school that asks for something, began and has not sent: kept at every key, as
/// a cell being typed is.
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
        try keepDraft()
        return nil
    }

    /// An act uses up what was begun for it.
    func useUpRemarks(for act: Act, on school: SchoolCode) throws(StoreFailure) {
        let used = remarks.filter { $0.subject.school == school && act.usesUp($0.subject) }
        guard !used.isEmpty else { return }
        remarks.removeAll { used.contains($0) }
        try keepDraft()
    }

    /// What can still be sent of texts that were begun: an answer wants a request that waits.
    func sendable(_ remarks: [UnsentRemark]) throws(StoreFailure) -> [UnsentRemark] {
        var sendable: [UnsentRemark] = []
        for remark in remarks {
            let isAnswer = remark.subject.purpose == .answer
            if isAnswer, try store.record(of: remark.subject.school).openRequest == nil { continue }
            sendable.append(remark)
        }
        return sendable
    }

    /// What the session has on its screen and not in the filing, as the next one would take it over.
    func keepDraft() throws(StoreFailure) {
        let kept = remarks.isEmpty ? [] : fittingRemarks
        try draft?.keep(Draft(place: place, typed: typed, changes: changes, at: clock(), remarks: kept))
    }

    private var fittingRemarks: [UnsentRemark] {
        var room = Self.roomForRemarks
        let kept = remarks.reversed().prefix { remark in
            room -= remark.text.utf8.count + 64
            return room >= 0
        }
        return kept.reversed()
    }

    /// What a school began to ask for.
    func unsentRequest(of school: SchoolCode) -> String {
        remarks(on: school)[UnsentRemark.Subject(school: school, row: nil, purpose: .request)] ?? ""
    }

    /// What was begun about a school's submission.
    func remarks(on school: SchoolCode) -> [UnsentRemark.Subject: String] {
        let own = remarks.filter { $0.subject.school == school }
        return Dictionary(own.map { ($0.subject, $0.text) }) { _, last in last }
    }
}

extension Act {
    /// Whether a text that was begun about `subject` has nothing to wait for once the act is done. What says
    /// nothing itself about the rows leaves their texts alone.
    fileprivate func usesUp(_ subject: UnsentRemark.Subject) -> Bool {
        switch (subject.purpose, self) {
        case (.request, .requestReturn): true
        case (.request, _): false
        case (.answer, _): ReturnRequest.Way(rawValue: name)?.isSchools == false
        case (_, .closeThread), (_, .beginReview), (_, .release), (_, .answerRequest): false
        default: rows.isEmpty ? subject.row == nil : rows.contains { $0 == subject.row }
        }
    }
}
