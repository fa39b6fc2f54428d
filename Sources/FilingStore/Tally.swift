package import FilingModel

/// What the filings in force say of one catalogue row: the schools of one kind, in one city and one state.
package struct Tally: Hashable, Sendable {
    /// What a tally is of.
    package struct Key: Hashable, Sendable {
        /// Two digits.
        package let province: String
        /// Empty over the whole province.
        package let city: String
        package let kind: SchoolKind
        package let row: RowNumber
        package let state: RowState

        package init(province: String, city: String, kind: SchoolKind, row: RowNumber, state: RowState) {
            (self.province, self.city, self.kind) = (province, city, kind)
            (self.row, self.state) = (row, state)
        }
    }

    package let key: Key
    package private(set) var schools: Int
    /// Zero for a row that counts nothing.
    package private(set) var quantity: Int
    package private(set) var amounts: PerSource<Amount>
    /// What the province gives of its own money; no part of `amounts`.
    package private(set) var share: Amount

    package init(
        _ key: Key, schools: Int = 0, quantity: Int = 0, amounts: PerSource<Amount> = .none,
        share: Amount = .zero
    ) {
        (self.key, self.schools) = (key, schools)
        (self.quantity, self.amounts, self.share) = (quantity, amounts, share)
    }

    package var province: String { key.province }
    /// Empty over the whole province.
    package var city: String { key.city }
    package var kind: SchoolKind { key.kind }
    package var row: RowNumber { key.row }
    package var state: RowState { key.state }

    /// The four sources added.
    package var total: Amount { FundingSource.allCases.reduce(into: .zero) { $0 += amounts[$1] } }

    /// Counts one more school.
    package mutating func add(_ line: FiledLine) {
        schools += 1
        quantity += line.quantity ?? 0
        for source in FundingSource.allCases { amounts[source] += line.amounts[source] }
        share += line.share
    }
}

/// How finely tallies tell schools apart.
package enum TallyGrain: String, CaseIterable, Hashable, Sendable {
    /// By city, and by kind of school.
    case city
    /// By kind of school, all cities in one.
    case province

    /// What a row of `school` is counted under.
    package func key(_ school: School, _ row: RowNumber, _ state: RowState) -> Tally.Key {
        switch self {
        case .city:
            Tally.Key(
                province: school.province, city: school.city, kind: school.kind, row: row, state: state)
        case .province:
            Tally.Key(province: school.province, city: "", kind: school.kind, row: row, state: state)
        }
    }
}

extension PerSource<Amount> {
    /// Nothing of any source.
    package static var none: PerSource<Amount> { PerSource(repeating: .zero) }
}

/// Tallies added up from scratch.
package struct TallySheet {
    private let grain: TallyGrain
    private var tallies: [Tally.Key: Tally] = [:]

    package init(_ grain: TallyGrain) { self.grain = grain }

    /// Counts the rows of one school.
    package mutating func add(_ school: School, _ lines: [RowNumber: FiledLine]) {
        for (row, line) in lines {
            let key = grain.key(school, row, line.state)
            tallies[key, default: Tally(key)].add(line)
        }
    }

    package var byKey: [Tally.Key: Tally] { tallies }
}

/// One task's row at one school, with what a verdict on it names.
package struct SchoolsLine: Hashable, Sendable {
    package let school: SchoolCode
    package let line: FiledLine
    /// The version that the content is from.
    package let version: Int
    /// Of the school's record.
    package let revision: Int

    package init(school: SchoolCode, line: FiledLine, version: Int, revision: Int) {
        (self.school, self.line) = (school, line)
        (self.version, self.revision) = (version, revision)
    }
}

/// Row totals of one kind of school, and what lies in their middle.
package struct MedianSheet {
    private let totals: [RowNumber: [Int64]]

    /// From the totals of each row, in yuan.
    package init(_ totals: [RowNumber: [Int64]]) { self.totals = totals }

    /// The medians of several kinds, by row.
    package static func medians(
        of sheets: [SchoolKind: MedianSheet]
    ) -> [RowNumber: [SchoolKind: Amount]] {
        sheets.reduce(into: [:]) { medians, sheet in
            for (row, median) in sheet.value.medians { medians[row, default: [:]][sheet.key] = median }
        }
    }

    /// The middle total of each row; between the two middle ones of an even number.
    package var medians: [RowNumber: Amount] {
        totals.mapValues { Amount(yuan: Self.middle(of: $0.sorted())) }
    }

    private static func middle(of sorted: [Int64]) -> Int64 {
        let half = sorted.count / 2
        return sorted.count % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2
    }
}
