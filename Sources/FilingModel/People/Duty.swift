/// What a sub-account does in its school's filing (feature S22, decision 0064).
package enum Duty: String, CaseIterable, Hashable, Sendable {
    /// Types figures, in the rows given to it.
    case entry = "填报"
    /// Reads everything, and says which rows are right.
    case check = "复核"
    /// Reads everything, and takes the school's steps.
    case submission = "提交"
}

/// 分工: what a sub-account does, and in which rows.
package struct Assignment: Hashable, Sendable {
    package let duty: Duty
    /// The rows in which 填报 types; other duties have all.
    package let rows: RowRanges
    /// Whose account it is, as the school calls it; at most 20 characters, empty for no name.
    package let label: String

    package init(_ duty: Duty, rows: RowRanges = .all, label: String = "") {
        (self.duty, self.label) = (duty, label)
        self.rows = duty == .entry ? rows : .all
    }

    /// The most characters that `label` may have.
    package static let longestLabel = 20

    /// Reads a label as it is typed.
    package static func reading(label text: String) throws(TextFault) -> String {
        if let fault = PlainText.hidden(in: text) { throw fault }
        let trimmed = PlainText.trimmed(text)
        guard trimmed.count <= longestLabel else { throw .tooLong(maximum: longestLabel) }
        return trimmed
    }

    /// Why figures of `row` are not the account's to change; nil when they are.
    package func refusalToWrite(into row: RowNumber) -> WorkflowRefusal? {
        guard duty == .entry else { return .notForDuty(duty, needed: [.entry]) }
        return rows.contains(row) ? nil : .outsideRows(row, rows)
    }

    /// Why the account may not ask for `act`; nil when it may.
    package func refusal(to act: Act) -> WorkflowRefusal? {
        act.duties.contains(duty) ? nil : .notForDuty(duty, needed: act.duties)
    }

    /// Why the account may not change 平台管理联系人; nil when it may. Who submits needs it to be right.
    package var refusalToContact: WorkflowRefusal? {
        duty == .submission ? nil : .notForDuty(duty, needed: [.submission])
    }
}

/// What somebody at a school's filing may do by the division of work. A sub-account without an assignment may
/// do nothing.
extension Actor {
    /// Why figures of `row` are not the account's to change; nil when they are.
    package func refusalToWrite(into row: RowNumber) -> WorkflowRefusal? {
        judged { $0.refusalToWrite(into: row) }
    }

    /// Why the account may not ask for `act` of its school; nil when it may.
    package func refusal(to act: Act) -> WorkflowRefusal? { judged { $0.refusal(to: act) } }

    /// Why the account may not take the school's steps, 提交 and those after it; nil when it may.
    package var refusalToSubmit: WorkflowRefusal? { refusal(to: .withdraw) }

    /// Why the account may not change 平台管理联系人; nil when it may.
    package var refusalToContact: WorkflowRefusal? { judged(\.refusalToContact) }

    /// Why the account may not look after the school's sub-accounts; nil for the school's own.
    package var refusalToDivide: WorkflowRefusal? { judged { .notForDuty($0.duty, needed: []) } }

    private func judged(_ question: (Assignment) -> WorkflowRefusal?) -> WorkflowRefusal? {
        guard role == .school else { return .notForRole(role) }
        guard account.isSub else { return nil }
        guard let assignment else { return .notForRole(role) }
        return question(assignment)
    }
}
