/// A number written in Chinese characters, everyday or financial: 三十, 叁拾, 一百零五.
struct ChineseNumeral {
    /// What it says; nil when the characters are numerals in an order that says nothing, or too large.
    let value: Int64?

    private static let digits: [Unicode.Scalar: Int64] = [
        "〇": 0, "零": 0, "一": 1, "壹": 1, "二": 2, "贰": 2, "两": 2, "三": 3, "叁": 3, "四": 4, "肆": 4, "五": 5,
        "伍": 5, "六": 6, "陆": 6, "七": 7, "柒": 7, "八": 8, "捌": 8, "九": 9, "玖": 9,
    ]
    private static let units: [Unicode.Scalar: Int64] = [
        "十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1_000, "仟": 1_000,
    ]
    private static let myriads: [Unicode.Scalar: Int64] = ["万": 10_000, "萬": 10_000, "亿": 100_000_000]

    /// Reads `scalars`, or nil when they are not all Chinese numerals.
    init?(_ scalars: [Unicode.Scalar]) {
        let known = { (scalar: Unicode.Scalar) in
            Self.digits[scalar] != nil || Self.units[scalar] != nil || Self.myriads[scalar] != nil
        }
        guard !scalars.isEmpty, scalars.allSatisfy(known) else { return nil }
        value = scalars.count <= 20 ? Self.read(scalars) : nil
    }

    private static func read(_ scalars: [Unicode.Scalar]) -> Int64? {
        var (total, section, digit): (Int64, Int64, Int64?) = (0, 0, nil)
        for scalar in scalars {
            if let value = digits[scalar] {
                guard digit == nil || digit == 0 else { return nil }
                digit = value
            } else if let unit = units[scalar] {
                section += (digit ?? 1) * unit
                digit = nil
            } else if let myriad = myriads[scalar] {
                guard total + section + (digit ?? 0) > 0 else { return nil }
                total = (total + section + (digit ?? 0)) * myriad
                (section, digit) = (0, nil)
                guard total <= 1_000_000_000_000 else { return nil }
            }
        }
        return total + section + (digit ?? 0)
    }
}
