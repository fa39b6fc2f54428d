package import FilingModel

/// How far the schools of a province are, and what they put in: a line of the national page.
package struct ProvinceStanding: Hashable, Sendable {
    /// How far a school's filing is, as far as no clock and no round is needed to know it.
    package enum Stage: Int, CaseIterable, Hashable, Sendable {
        /// Nothing in force, whatever the reason.
        case unfiled
        case submitted, underReview, awaitingSchool, reviewed, reported
    }

    /// Two digits.
    package let province: String
    /// Schools by how far they are; none that is zero.
    package let schools: [Stage: Int]
    /// A line for each state that rows in force have, over all cities, kinds and rows of the catalogue.
    package let rows: [RowState: Sum]
    /// 省财政
    package let fund: Amount

    /// Rows of one state.
    package struct Sum: Hashable, Sendable {
        package private(set) var count: Int
        package private(set) var amounts: PerSource<Amount>

        package init(count: Int = 0, amounts: PerSource<Amount> = .none) {
            (self.count, self.amounts) = (count, amounts)
        }

        package mutating func add(_ other: Sum) {
            count += other.count
            for source in FundingSource.allCases { amounts[source] += other.amounts[source] }
        }
    }

    package init(province: String, schools: [Stage: Int], rows: [RowState: Sum], fund: Amount) {
        (self.province, self.schools, self.rows, self.fund) = (province, schools, rows, fund)
    }

    /// The standings by their definition, by province; of those that have schools.
    package static func all(
        _ lines: [FilingLine], _ tallies: [Tally], _ funds: [String: [RowNumber: Amount]]
    ) -> [ProvinceStanding] {
        let tallies = Dictionary(grouping: tallies, by: \.province)
        return Dictionary(grouping: lines, by: \.school.province).sorted { $0.key < $1.key }
            .map { province, lines in
                var rows: [RowState: Sum] = [:]
                for tally in tallies[province] ?? [] {
                    rows[tally.state, default: Sum()].add(Sum(count: tally.schools, amounts: tally.amounts))
                }
                return ProvinceStanding(
                    province: province,
                    schools: lines.reduce(into: [:]) { $0[$1.stage, default: 0] += 1 }, rows: rows,
                    fund: (funds[province] ?? [:]).values.reduce(.zero, +))
            }
    }
}

extension FilingLine {
    package var stage: ProvinceStanding.Stage {
        if isReported && !hasUnlockedRows { return .reported }
        guard inForce != nil else { return .unfiled }
        guard review != nil else { return .submitted }
        if summary.rowsByState[.returned] > 0 { return .awaitingSchool }
        return summary.pendingCount > 0 ? .underReview : .reviewed
    }
}
