package import FilingModel

/// What the workbook of a province says: its schools and the rows in force. All totals on its sheets are
/// added up from these rows.
package struct ProvinceReport: Sendable {
    /// A school and how far its filing is.
    package struct SchoolEntry: Hashable, Sendable {
        package let school: School
        package let contact: Contact
        /// As the list shows it.
        package let state: String
        /// When the version in force was submitted; nil without one.
        package let submittedAt: Instant?
        /// 单校延期; nil without one.
        package let extendedUntil: Instant?

        package init(
            school: School, contact: Contact, state: String, submittedAt: Instant?,
            extendedUntil: Instant? = nil
        ) {
            (self.school, self.contact, self.state) = (school, contact, state)
            (self.submittedAt, self.extendedUntil) = (submittedAt, extendedUntil)
        }
    }

    /// A row in force at a school.
    package struct RowEntry: Hashable, Sendable {
        /// The school's place in `schools`.
        package let school: Int
        package let row: RowNumber
        package let state: RowState
        /// Nil for a row without a quantity.
        package let quantity: Int?
        package let amounts: PerSource<Amount>
        /// What the province gives the row of its own money; no part of `amounts`.
        package let share: Amount

        package init(
            school: Int, row: RowNumber, state: RowState, quantity: Int?, amounts: PerSource<Amount>,
            share: Amount = .zero
        ) {
            (self.school, self.row, self.state) = (school, row, state)
            (self.quantity, self.amounts, self.share) = (quantity, amounts, share)
        }

        /// The four sources added.
        package var total: Amount { FundingSource.allCases.reduce(into: .zero) { $0 += amounts[$1] } }
    }

    /// For example 山西省.
    package let name: String
    /// When it was made.
    package let time: Instant
    package let catalogue: Catalogue
    package let schools: [SchoolEntry]
    /// By row in printed order, then by school.
    package let rows: [RowEntry]
    /// 省财政: what the province itself puts into a row.
    package let funds: [RowNumber: Amount]
    /// Whether what schools were given of them has columns of its own.
    package let showsShares: Bool

    package init(
        name: String, time: Instant, catalogue: Catalogue, schools: [SchoolEntry], rows: [RowEntry],
        funds: [RowNumber: Amount] = [:], sharesFunds: Bool = false
    ) {
        showsShares = sharesFunds || rows.contains { $0.share > .zero }
        (self.name, self.time, self.catalogue) = (name, time, catalogue)
        (self.schools, self.rows, self.funds) = (schools, rows, funds)
    }
}

/// Rows added up: those that count as intended, and of these the ones that passed.
struct ProvinceSums: Hashable, Sendable {
    private(set) var rows = 0
    private(set) var schools: Set<Int> = []
    private(set) var quantity = 0
    private(set) var intended = PerSource(repeating: Amount.zero)
    private(set) var passed = PerSource(repeating: Amount.zero)
    private(set) var passedRows = 0

    init(of entries: some Sequence<ProvinceReport.RowEntry>) {
        for entry in entries where entry.state.countsAsIntended {
            rows += 1
            schools.insert(entry.school)
            quantity += entry.quantity ?? 0
            for source in FundingSource.allCases {
                intended[source] += entry.amounts[source]
                if entry.state == .passed { passed[source] += entry.amounts[source] }
            }
            if entry.state == .passed { passedRows += 1 }
        }
    }

    static func total(_ sums: PerSource<Amount>) -> Amount {
        FundingSource.allCases.reduce(into: .zero) { $0 += sums[$1] }
    }
}
