import FilingModel
import FilingStore

/// The totals of the filings in force, added up by task, section, kind of school or city, with 省财政.
struct TotalsBook {
    /// What the lines of the page are.
    enum Dimension: String, CaseIterable, Hashable {
        case task = "按任务"
        case section = "按部分"
        case kind = "按类型"
        case city = "按地市"
    }

    /// Which rows count.
    enum Scope: String, CaseIterable, Hashable {
        case intended = "意向承接"
        case passed = "已通过"
    }

    /// What is known of one task's row, one section, one kind or one city.
    struct Entry: Equatable {
        let name: String
        /// The printed number of a row; empty for anything else.
        var number = ""
        /// What stands above it, where a group begins.
        var heading: String?
        var rule: QuantityRule?
        /// A filing's row counts once; only for a row of the catalogue these are its schools.
        var rows: [Scope: Int] = [:]
        var quantity: [Scope: Int] = [:]
        var amounts: [Scope: PerSource<Amount>] = [:]
        /// 省财政; nil where lines are not of tasks.
        var fund: Amount?
        /// What schools were given of it.
        var share = Amount.zero

        func amount(_ scope: Scope) -> Amount {
            FundingSource.allCases.reduce(into: .zero) { $0 += (amounts[scope] ?? .none)[$1] }
        }

        mutating func add(_ tally: Tally) {
            add(ProvinceStanding.Sum(count: tally.schools, amounts: tally.amounts), tally.state)
            share += tally.share
            for scope in Scope.allCases where tally.state.counts(in: scope) {
                quantity[scope, default: 0] += tally.quantity
            }
        }

        mutating func add(_ sum: ProvinceStanding.Sum, _ state: RowState) {
            for scope in Scope.allCases where state.counts(in: scope) {
                rows[scope, default: 0] += sum.count
                var sums = amounts[scope] ?? .none
                for source in FundingSource.allCases { sums[source] += sum.amounts[source] }
                amounts[scope] = sums
            }
        }
    }

    let catalogue: Catalogue
    let tallies: [Tally]
    /// 省财政 by row.
    let funds: [RowNumber: Amount]

    /// The entries of a dimension in their order: the catalogue's, or by amount.
    func entries(_ dimension: Dimension) -> [Entry] {
        switch dimension {
        case .task: return tasks
        case .section: return sections
        case .kind: return grouped { $0.kind.rawValue }
        case .city: return grouped(\.city)
        }
    }

    /// The rows of which more is given to schools than there is.
    var exceeded: [RowNumber] {
        tasks.filter { $0.share > $0.fund ?? .zero }.map { RowNumber($0.number) }
    }

    /// Everything added up.
    var sum: Entry {
        var sum = tallies.reduce(into: Entry(name: "合计")) { $0.add($1) }
        sum.fund = fund(of: Array(funds.keys))
        return sum
    }

    private func fund(of rows: [RowNumber]) -> Amount {
        rows.reduce(into: .zero) { $0 += funds[$1] ?? .zero }
    }

    private var tasks: [Entry] {
        let byRow = Dictionary(grouping: tallies, by: \.row)
        var section = ""
        return catalogue.entries.compactMap { item in
            let (tallies, fund) = (byRow[item.row.number], funds[item.row.number])
            guard tallies != nil || fund != nil else { return nil }
            var entry = Entry(name: item.row.title, number: item.row.number.text, rule: item.row.quantity)
            if item.section.title != section { entry.heading = item.section.title }
            section = item.section.title
            entry.fund = fund ?? .zero
            tallies?.forEach { entry.add($0) }
            return entry
        }
    }

    private var sections: [Entry] {
        let byRow = Dictionary(grouping: tallies, by: \.row)
        return catalogue.sections.compactMap { section in
            let numbers = section.tasks.flatMap(\.rows).map(\.number)
            let (own, fund) = (numbers.flatMap { byRow[$0] ?? [] }, fund(of: numbers))
            guard !own.isEmpty || fund > .zero else { return nil }
            var entry = own.reduce(into: Entry(name: section.title)) { $0.add($1) }
            entry.fund = fund
            return entry
        }
    }

    private func grouped(_ name: (Tally) -> String) -> [Entry] {
        Dictionary(grouping: tallies, by: name)
            .map { name, tallies in tallies.reduce(into: Entry(name: name)) { $0.add($1) } }
            .sorted { ($0.amount(.intended), $1.name) > ($1.amount(.intended), $0.name) }
    }
}

extension RowState {
    func counts(in scope: TotalsBook.Scope) -> Bool {
        switch scope {
        case .intended: countsAsIntended
        case .passed: self == .passed
        }
    }
}
