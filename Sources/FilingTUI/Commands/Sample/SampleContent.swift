import FilingModel

/// What a school of a large sample files: about 28 rows, 240 万元 each on average together with the
/// mistakes that people make.
struct SampleContent {
    /// A mistake that a reviewer would find.
    enum Mistake: CaseIterable {
        /// Sums in 元 where 万元 were asked.
        case unit
        case allZero

        var comment: String { PhraseBook.defaults[self == .unit ? 0 : 1] }
    }

    /// In printed order.
    private(set) var rows: [(row: TaskRow, commitment: Commitment)] = []
    private(set) var mistakes: [RowNumber: Mistake] = [:]

    private static let usualRows = 28.0
    private static let meanWanYuan = 238.0

    /// Rows that suit `school` among those `offered`.
    init(of school: School, offered: [TaskRow], _ dice: inout SampleDice) {
        let usual = offered.filter { $0.usualFor?.contains(school.kind) ?? true }
        let wanted = Int(Self.usualRows + 0.5 + 9 * dice.normal())
        let chosen = Set(dice.shuffled(usual).prefix(max(4, wanted)).map(\.number))
        let isCopying = dice.chance(3, of: 100)
        for row in usual where chosen.contains(row.number) {
            let mistake = Self.mistake(&dice)
            mistakes[row.number] = mistake
            rows.append((row, Self.commitment(to: row, mistake, isCopying: isCopying, &dice)))
        }
    }

    private static func mistake(_ dice: inout SampleDice) -> Mistake? {
        switch dice.below(2_000) {
        case 0: .unit
        case 1..<20: .allZero
        default: nil
        }
    }

    private static func commitment(
        to row: TaskRow, _ mistake: Mistake?, isCopying: Bool, _ dice: inout SampleDice
    ) -> Commitment {
        var commitment = Commitment()
        commitment[.tick] = .ticked
        if row.quantity != nil {
            let count = row.quantity?.unit == "所" ? 1 : 1 + Int(dice.logNormal(mean: 4, deviation: 1))
            commitment[.quantity] = Quantity(min(count, 500)).map { .quantity($0) } ?? .empty
        }
        let shares = isCopying ? [25, 25, 25, 25] : shares(&dice)
        let total = min(dice.logNormal(mean: meanWanYuan, deviation: 1.4), 40_000)
        for (source, share) in zip(FundingSource.allCases, shares) {
            commitment[.amount(source)] = .amount(amount(total * Double(share) / 100, mistake))
        }
        return commitment
    }

    /// Percent of each source.
    private static func shares(_ dice: inout SampleDice) -> [Int] {
        let enterprise = dice.chance(2, of: 3) ? 5 + dice.below(30) : 0
        let organiser = dice.chance(1, of: 6) ? 5 + dice.below(20) : 0
        let local = dice.chance(1, of: 2) ? 10 + dice.below(35) : 0
        return [100 - enterprise - organiser - local, enterprise, organiser, local]
    }

    /// To the 千元 below ten 万元, in whole 万元 above.
    private static func amount(_ wanYuan: Double, _ mistake: Mistake?) -> Amount {
        switch mistake {
        case .allZero: .zero
        case .unit where wanYuan == 0: .zero
        case .unit: Amount(wanYuan: 10_000 * (1 + Int64(wanYuan) % 4))
        case nil: wanYuan < 10 ? Amount(yuan: Int64(wanYuan * 10) * 1_000) : Amount(wanYuan: Int64(wanYuan))
        }
    }

    /// The cells to type, row by row.
    var changes: [CellChange] {
        rows.flatMap { row, commitment in
            Field.all.compactMap { field -> CellChange? in
                let content = commitment[field]
                guard content != .empty else { return nil }
                return CellChange(
                    cell: CellID(row: row.number, field: field), before: .empty, after: content)
            }
        }
    }
}
