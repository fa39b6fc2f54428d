import FilingModel

extension CellRole {
    /// The number format of the role; nil for the program's own choice, which shows every digit that is
    /// typed. Cells of text carry the text format, so that a spreadsheet leaves `3.1` alone when
    /// somebody types it again.
    func numberForm(decimals: Int) -> String? {
        switch self {
        case .title, .factName, .fact, .heading, .mark, .wording, .idleMark: "@"
        case .count, .idleCount, .money, .idleMoney, .plain: nil
        case .sum, .total, .idleSum: decimals == 0 ? "0" : "0." + String(repeating: "0", count: decimals)
        }
    }
}

extension PlannedCell {
    /// How many decimals a computed sum shows: exactly those it has.
    var shownDecimals: Int {
        switch (role, value) {
        case (.sum, .wanYuan(let amount)), (.total, .wanYuan(let amount)), (.idleSum, .wanYuan(let amount)):
            var (rest, decimals) = (amount.yuan % 10_000, 4)
            while decimals > 0, rest % 10 == 0 { (rest, decimals) = (rest / 10, decimals - 1) }
            return decimals
        default: return 0
        }
    }

    static let mostDecimals = 4
}
