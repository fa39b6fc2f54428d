/// A sum of money in whole yuan, typed and shown in 万元 with at most four decimals. Never negative.
package struct Amount: Hashable, Sendable, Comparable {
    /// The sum in yuan.
    package private(set) var yuan: Int64

    /// The largest sum one cell may hold: 1 000 000 万元, which is 100 亿元.
    package static let cellLimit = Amount(wanYuan: 1_000_000)

    package static let zero = Amount(yuan: 0)

    /// A sum of `yuan`, zero or more.
    package init(yuan: Int64) {
        precondition(yuan >= 0, "an amount is never negative")
        self.yuan = yuan
    }

    /// A sum of `wanYuan` times ten thousand yuan.
    package init(wanYuan: Int64) {
        self.init(yuan: wanYuan * Self.yuanPerWanYuan)
    }

    static let yuanPerWanYuan: Int64 = 10_000

    /// The sum in 万元 as the person reads it, without trailing zeros: `57`, `12.5`, `0.0001`.
    package var wanYuanText: String {
        let whole = yuan / Self.yuanPerWanYuan
        let rest = yuan % Self.yuanPerWanYuan
        guard rest != 0 else { return String(whole) }
        let digits = String(rest)
        var decimals = String(repeating: "0", count: 4 - digits.count) + digits
        while decimals.hasSuffix("0") { decimals.removeLast() }
        return "\(whole).\(decimals)"
    }

    /// The columns that `wanYuanText` takes.
    package var wanYuanColumns: Int {
        var (columns, whole) = (1, yuan / Self.yuanPerWanYuan)
        while whole >= 10 { (columns, whole) = (columns + 1, whole / 10) }
        var (decimals, rest) = (4, yuan % Self.yuanPerWanYuan)
        if rest == 0 { return columns }
        while rest % 10 == 0 { (decimals, rest) = (decimals - 1, rest / 10) }
        return columns + 1 + decimals
    }

    package static func < (one: Amount, other: Amount) -> Bool { one.yuan < other.yuan }

    package static func + (one: Amount, other: Amount) -> Amount { Amount(yuan: one.yuan + other.yuan) }

    package static func += (sum: inout Amount, other: Amount) { sum = sum + other }

    /// The difference; `other` is never the larger one.
    package static func - (one: Amount, other: Amount) -> Amount { Amount(yuan: one.yuan - other.yuan) }

    package static func -= (sum: inout Amount, other: Amount) { sum = sum - other }
}
