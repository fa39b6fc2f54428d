package import FilingModel

/// What an export says about one school: its version in force, or without one the working copy.
package struct FilingReport: Sendable {
    /// Where the content comes from.
    package enum Standing: Hashable, Sendable {
        /// The working copy, which every page marks 草稿. The revision is the working copy's.
        case draft(revision: Int)
        /// The version in force with its receipt number (回执号).
        case inForce(version: Int, receipt: String)
    }

    /// An account of the school, and what the school calls it; empty for no name.
    package struct Submitter: Hashable, Sendable {
        package let account: AccountName
        package let label: String

        package init(account: AccountName, label: String = "") {
            (self.account, self.label) = (account, label)
        }
    }

    /// The identity of the catalogue that the rows are from.
    package let catalogue: String
    package let school: School
    package let provinceName: String
    package let standing: Standing
    /// 状态, in the words of the screens.
    package let state: String
    /// The code that belongs to this content and no other; it stands on every page.
    package let verificationCode: String
    /// When the version was submitted, or the draft exported.
    package let time: Instant
    /// Who submitted the version; nil for a draft.
    package let submitter: Submitter?
    package let contact: Contact
    /// The rows offered in the round, in printed order.
    package let rows: [ReportRow]

    package init(
        catalogue: String, school: School, provinceName: String, standing: Standing, state: String,
        verificationCode: String, time: Instant, submitter: Submitter? = nil, contact: Contact,
        rows: [ReportRow]
    ) {
        (self.catalogue, self.school, self.provinceName) = (catalogue, school, provinceName)
        (self.standing, self.state, self.verificationCode) = (standing, state, verificationCode)
        (self.time, self.submitter) = (time, submitter)
        (self.contact, self.rows) = (contact, rows)
    }

    package var isDraft: Bool {
        if case .draft = standing { true } else { false }
    }

    /// 回执号; nil for a draft.
    package var receipt: String? {
        if case .inForce(_, let receipt) = standing { receipt } else { nil }
    }

    /// 任务数量 and the sums of the ticked rows.
    package var totals: RunningTotals {
        RunningTotals(of: rows.lazy.map { ($0.row.number, $0.commitment) })
    }
}
