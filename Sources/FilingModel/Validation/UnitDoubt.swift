/// The classic mistake: sums written in 元 where 万元 is meant (X2).
package enum UnitDoubt {
    private static let mark = Amount(wanYuan: 10_000)
    private static let step = Amount(wanYuan: 100)

    /// Whether every amount that is not 0 is at least 10 000 and a multiple of 100.
    package static func areProbablyInYuan(_ amounts: some Sequence<Amount>) -> Bool {
        var hasAny = false
        for amount in amounts where amount > .zero {
            guard amount >= mark, amount.yuan % step.yuan == 0 else { return false }
            hasAny = true
        }
        return hasAny
    }

    /// The amount as it was written, also above the limit; nil for content that is no amount.
    static func amount(_ content: CellContent, _ fault: EntryFault?) -> Amount? {
        if case .amount(let amount) = content { return amount }
        guard case .amountOverLimit(inYuan: .some(let meant))? = fault else { return nil }
        return Amount(wanYuan: meant.yuan)
    }

    /// The ten-thousandth of an amount; nil where that is no whole yuan.
    static func divided(_ amount: Amount) -> Amount? {
        let (quotient, rest) = amount.yuan.quotientAndRemainder(dividingBy: Amount.yuanPerWanYuan)
        return rest == 0 ? Amount(yuan: quotient) : nil
    }
}
