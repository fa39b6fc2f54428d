package import FilingModel

/// A row that goes into the report although its verdict is open, and why.
package struct ReportException: Hashable, Sendable {
    package let school: SchoolCode
    package let row: RowNumber
    /// 4 to 500 characters.
    package let reason: String

    package init(school: SchoolCode, row: RowNumber, reason: String) {
        (self.school, self.row, self.reason) = (school, row, reason)
    }
}

/// A row that stands in the way of 报部: it awaits a verdict, is with the school, or was given up and nobody
/// took note.
package struct ReportObstacle: Hashable, Sendable {
    package let school: SchoolCode
    package let row: RowNumber
    package let state: RowState

    package init(school: SchoolCode, row: RowNumber, state: RowState) {
        (self.school, self.row, self.state) = (school, row, state)
    }
}

/// 报部 as one lead proposes it; another one confirms.
package struct ReportProposal: Hashable, Sendable {
    package let province: String
    package let by: AccountName
    package let at: Instant
    package let exceptions: [ReportException]
    /// Over what would be reported: the confirmation is of this and nothing else.
    package let seal: Seal

    package init(
        province: String, by: AccountName, at: Instant, exceptions: [ReportException], seal: Seal
    ) {
        (self.province, self.by, self.at) = (province, by, at)
        (self.exceptions, self.seal) = (exceptions, seal)
    }
}

/// What a province reported: never changed, and enough to make each of its exports again.
package struct ReportSnapshot: Hashable, Sendable {
    package let province: String
    /// From 1 within the province; a further one follows adjustments.
    package let number: Int
    package let proposal: ReportProposal
    package let confirmedBy: AccountName
    package let confirmedAt: Instant
    /// The text of `ReportContent`.
    package let content: String
    /// Over the snapshot before and the content.
    package let seal: Seal

    package init(
        province: String, number: Int, proposal: ReportProposal, confirmedBy: AccountName,
        confirmedAt: Instant, content: String, seal: Seal
    ) {
        (self.province, self.number, self.proposal) = (province, number, proposal)
        (self.confirmedBy, self.confirmedAt) = (confirmedBy, confirmedAt)
        (self.content, self.seal) = (content, seal)
    }
}

/// Why nothing is reported. Facts only; the sentences are the screen's.
package enum ReportRefusal: Error, Hashable, Sendable {
    case notForRole(Role?)
    /// Another province's report.
    case otherProvince
    /// Rows that are neither decided nor named as exceptions.
    case obstacles([ReportObstacle])
    case badReason(TextFault)
    case nothingProposed
    /// The same account proposed it.
    case sameAccount
    /// Something moved since it was proposed; it has to be proposed again.
    case changedSince
}

/// How a step of 报部 ended.
package enum ReportOutcome: Hashable, Sendable {
    case proposed(ReportProposal)
    case confirmed(ReportSnapshot)
    case refused(ReportRefusal)
}
