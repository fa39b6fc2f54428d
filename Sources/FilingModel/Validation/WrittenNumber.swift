/// A number as it was written: digits, decimals and a unit, exact and of any length.
struct WrittenNumber: Hashable {
    /// The unit written behind a number.
    enum Unit: Hashable {
        case none
        case wanYuan
        case wan
        case yuan
        case yi
        /// The row's own counting word.
        case counting(Character)

        /// The character that stands wrong where the unit does.
        var firstCharacter: Character {
            switch self {
            case .none: " "
            case .wanYuan, .wan: "万"
            case .yuan: "元"
            case .yi: "亿"
            case .counting(let word): word
            }
        }

        /// How many decimals reach down to one yuan.
        var finestDecimals: Int {
            switch self {
            case .yuan: 0
            case .yi: 8
            default: 4
            }
        }
    }

    /// The digits before the point, without leading zeros; empty for zero.
    let digits: String
    /// The digits behind the point, as written.
    let decimals: String
    let unit: Unit

    var isWhole: Bool { decimals.allSatisfy { $0 == "0" } }

    /// The whole part; nil when it has more than fifteen digits.
    var whole: Int64? { digits.utf8.count > 15 ? nil : Int64(digits.isEmpty ? "0" : digits) }

    /// The number times ten to the `power`, or nil when that is not whole or has more than fifteen digits.
    func scaled(byPowerOfTen power: Int) -> Int64? {
        guard decimals.utf8.count <= power else {
            return isWhole && power == 0 ? whole : nil
        }
        guard
            let written = digits.isEmpty && decimals.isEmpty
                ? 0 : Int64(decimals.isEmpty ? digits : digits + decimals)
        else {
            return nil
        }
        let factor = repeatElement(Int64(10), count: power - decimals.utf8.count).reduce(1, *)
        let (scaled, isTooLarge) = written.multipliedReportingOverflow(by: factor)
        return isTooLarge || scaled >= Self.sixteenDigits ? nil : scaled
    }

    private static let sixteenDigits: Int64 = 1_000_000_000_000_000
}
