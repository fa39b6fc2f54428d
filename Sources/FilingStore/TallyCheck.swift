import FilingModel

/// Whether the totals over all schools are the sums of their rows.
struct TallyCheck {
    private var sheets = TallyGrain.allCases.map { ($0, TallySheet($0)) }

    /// Counts the school's rows as they follow from its record.
    mutating func expect(_ folder: SchoolFolder) {
        for index in sheets.indices { sheets[index].1.add(folder.school, folder.record.lines) }
    }

    /// Where `kept` is something else.
    func findings(_ kept: [Tally], by grain: TallyGrain) -> [StoreFinding] {
        let expected = sheets.first { $0.0 == grain }?.1.byKey ?? [:]
        let found = Dictionary(kept.map { ($0.key, $0) }) { first, _ in first }
        return Set(expected.keys).union(found.keys).filter { expected[$0] != found[$0] }
            .map { .tallyDiffers($0) }
    }
}
