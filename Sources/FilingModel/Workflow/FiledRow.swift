/// A row of the version in force under review.
package struct FiledRow: Hashable, Sendable {
    package internal(set) var state: RowState
    /// How often the row has been submitted.
    package internal(set) var round: Int
    /// The version from which the row's content is.
    package internal(set) var version: Int
    /// Until when a returned row may be corrected; nil otherwise.
    package internal(set) var dueAt: Instant?
    /// What province and school wrote about the row, oldest first.
    package internal(set) var remarks: [Remark]
    /// Who gave the verdict, or took note of a row given up; nil without one.
    package internal(set) var judge: AccountName?
    /// What the province gives the row of its own money; zero for none, and for a row that has not passed.
    package internal(set) var share: Amount

    package init(
        state: RowState, round: Int, version: Int, dueAt: Instant? = nil, remarks: [Remark] = [],
        judge: AccountName? = nil, share: Amount = .zero
    ) {
        (self.state, self.round, self.version) = (state, round, version)
        (self.dueAt, self.remarks, self.judge) = (dueAt, remarks, judge)
        self.share = share
    }

    /// The province's latest 修改意见 or reason.
    package var comment: String? { remarks.last { $0.side == .province }?.text }

    /// The school's answer to the latest comment; nil while there is none.
    package var answer: String? {
        let last = remarks.last { $0.side == .province || $0.side == .school }
        return last?.side == .school ? last?.text : nil
    }

    /// Whether province and school wrote to each other and the province has not closed the thread. A comment
    /// or an answer opens a closed one again; what a city says does not.
    package var hasOpenThread: Bool {
        remarks.last { $0.side != .city }.map { !$0.isClosing } ?? false
    }

    /// Whether the province has taken note that the school gave the row up.
    package var isAcknowledged: Bool { state == .dropped && judge != nil }

    /// Whether a returned row was not corrected in time. Nothing follows by itself: the province gives more
    /// time, decides, or takes the return back.
    package func isOverdue(at now: Instant) -> Bool {
        state == .returned && dueAt.map { now >= $0 } == true
    }
}

/// One line of the thread about a row.
package struct Remark: Hashable, Sendable {
    /// Whose text the line is, or what the province did to the thread.
    package enum Side: String, Hashable, Sendable {
        case province, school, city
        /// The province closed the thread, by itself or by passing the row.
        case closed, closedByPassing
        /// A passing that had closed the thread was undone.
        case reopened
    }

    package let side: Side
    package let by: AccountName
    package let at: Instant
    /// 4 to 500 characters; empty where the thread was closed or opened again.
    package let text: String

    /// Whether it closes the thread.
    package var isClosing: Bool { side == .closed || side == .closedByPassing }

    package init(side: Side, by: AccountName, at: Instant, text: String) {
        (self.side, self.by, self.at, self.text) = (side, by, at, text)
    }

    /// The lengths a comment, a reason or an answer may have, in characters.
    package static let lengths = 4...500

    /// Reads a comment as it is typed.
    package static func reading(_ text: String) throws(TextFault) -> String {
        if let fault = PlainText.hidden(in: text, newLines: .allowed) { throw fault }
        let trimmed = PlainText.trimmed(text)
        guard !trimmed.isEmpty else { throw .missing }
        guard trimmed.count >= lengths.lowerBound else { throw .tooShort(minimum: lengths.lowerBound) }
        guard trimmed.count <= lengths.upperBound else { throw .tooLong(maximum: lengths.upperBound) }
        return trimmed
    }
}
