/// 请求退回 (decision 0066): what a school asks of its province once it cannot take its submission back itself.
package struct ReturnRequest: Hashable, Sendable {
    package let by: AccountName
    package let at: Instant
    /// What is wrong, as the school says it: 4 to 500 characters.
    package let text: String
    /// How it ended; nil while it waits for the province.
    package internal(set) var end: End?

    package init(by: AccountName, at: Instant, text: String, end: End? = nil) {
        (self.by, self.at, self.text, self.end) = (by, at, text, end)
    }

    /// How a request ended, and by whose hand.
    package struct End: Hashable, Sendable {
        package let way: Way
        package let by: AccountName
        package let at: Instant
        /// What the province answered: 4 to 500 characters; empty for any other way.
        package let answer: String

        package init(_ way: Way, by: AccountName, at: Instant, answer: String = "") {
            (self.way, self.by, self.at, self.answer) = (way, by, at, answer)
        }
    }

    /// The acts that end a request, by their names.
    package enum Way: String, CaseIterable, Hashable, Sendable {
        /// The province gave the filing back, whole or in rows.
        case released = "放回"
        case sentBack = "退回修改"
        case sentAllBack = "整体退回"
        case passesUndone = "撤销通过"
        case extended = "延期"
        /// The province said what it thinks of it, and gave nothing back.
        case answered = "答复请求"
        /// The school needs it no more.
        case cancelled = "取消请求"
        /// The window was opened again, and the school helped itself.
        case withdrawn = "撤回"
        case submitted = "提交"

        /// Whether the school ended it itself.
        package var isSchools: Bool { [.cancelled, .withdrawn, .submitted].contains(self) }
    }
}

extension FilingRecord {
    /// The request that waits for the province; nil without one, and once the province has reported.
    package var openRequest: ReturnRequest? {
        isReported || returnRequest?.end != nil ? nil : returnRequest
    }

    /// Why the school may not ask for its submission back at `now`; nil when it may. What it can take back
    /// itself it need not ask for.
    package func refusalToRequest(at now: Instant, in round: Round) -> WorkflowRefusal? {
        if isReported { return .reported }
        guard inForce != nil else { return .nothingSubmitted }
        if isWithSchool(at: now, in: round) { return .mayTakeBack }
        let isLeft = rows.isEmpty || rows.values.contains { $0.state != .returned && $0.state != .dropped }
        return isLeft ? nil : .nothingToReturn
    }

    /// Whether the school can change and take back what is in force.
    fileprivate func isWithSchool(at now: Instant, in round: Round) -> Bool {
        review == nil && isOpen(at: now, in: round)
    }
}

/// 请求退回, its answer and its end.
extension Workflow {
    /// Asks, or says better what was asked before and is not answered yet.
    func requestReturn(_ text: String, on record: inout FilingRecord) throws(WorkflowRefusal) {
        if let refusal = record.refusalToRequest(at: now, in: round) { throw refusal }
        let remark = try remark(text, .school)
        record.returnRequest = ReturnRequest(by: actor.account, at: now, text: remark.text)
    }

    func cancelRequest(on record: inout FilingRecord) throws(WorkflowRefusal) {
        guard record.openRequest != nil else { throw .noOpenRequest }
        record.returnRequest?.end = ReturnRequest.End(.cancelled, by: actor.account, at: now)
    }

    /// An answer is to the request that was on the screen.
    func answerRequest(
        askedAt: Instant, _ answer: String, on record: inout FilingRecord
    ) throws(WorkflowRefusal) {
        guard let request = record.openRequest else { throw .noOpenRequest }
        guard request.at == askedAt else { throw .changedMeanwhile(now: record.revision) }
        let remark = try remark(answer, .province)
        record.returnRequest?.end = ReturnRequest.End(
            .answered, by: actor.account, at: now, answer: remark.text)
    }

    /// Ends the request where `act` did what was asked, or took away what it was about.
    func settleRequest(after act: Act, from old: FilingRecord, on record: inout FilingRecord) {
        guard record.openRequest != nil, let way = ReturnRequest.Way(rawValue: act.name),
            hasGivenBack(act, from: old, to: record)
        else { return }
        record.returnRequest?.end = ReturnRequest.End(way, by: actor.account, at: now)
    }

    /// Whether the school can do more after the act than before it.
    private func hasGivenBack(_ act: Act, from old: FilingRecord, to new: FilingRecord) -> Bool {
        if case .submit = act { return true }
        if new.inForce == nil { return true }
        if new.isWithSchool(at: now, in: round) && !old.isWithSchool(at: now, in: round) { return true }
        return new.rows.contains { $1.state == .returned && old.rows[$0]?.state != .returned }
    }
}
