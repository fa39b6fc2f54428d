/// A number cell's value as a person would write it.
enum PlainDecimal {
    /// `written` in plain decimals with at most fifteen significant digits, which is what a spreadsheet
    /// calculates with: `0.30000000000000004` is 0.3 and `1E-4` is 0.0001. Text that is no finite number
    /// comes back as it is.
    static func text(_ written: String) -> String {
        guard let value = Double(written), value.isFinite else { return written }
        let (digits, power) = significant(String(describing: value.magnitude))
        let rounded = rounded(digits, power)
        let text = placed(rounded.digits, rounded.power)
        return value < 0 && text != "0" ? "-" + text : text
    }

    /// The digits of a printed number, and where its point stands: 0.d₁d₂d₃… times ten to the power.
    private static func significant(_ printed: String) -> (digits: [UInt8], power: Int) {
        let halves = printed.split { $0 == "e" || $0 == "E" }
        let exponent = halves.count == 2 ? Int(halves[1]) ?? 0 : 0
        let parts = halves[0].split(separator: ".", omittingEmptySubsequences: false)
        let whole = Array(parts[0].utf8).map { $0 - 48 }
        let decimals = parts.count == 2 ? Array(parts[1].utf8).map { $0 - 48 } : []
        let all = whole + decimals
        let zeros = all.prefix { $0 == 0 }.count
        return (Array(all.dropFirst(zeros)), whole.count - zeros + exponent)
    }

    private static func rounded(_ digits: [UInt8], _ power: Int) -> (digits: [UInt8], power: Int) {
        var kept = Array(digits.prefix(15))
        var power = power
        if digits.count > 15, digits[15] >= 5 {
            var at = kept.count - 1
            while at >= 0, kept[at] == 9 {
                kept[at] = 0
                at -= 1
            }
            if at >= 0 { kept[at] += 1 } else { (kept, power) = ([1], power + 1) }
        }
        while kept.last == 0 { kept.removeLast() }
        return (kept, power)
    }

    private static func placed(_ digits: [UInt8], _ power: Int) -> String {
        guard !digits.isEmpty else { return "0" }
        let text = digits.map(String.init).joined()
        if power <= 0 { return "0." + String(repeating: "0", count: -power) + text }
        if power >= digits.count { return text + String(repeating: "0", count: power - digits.count) }
        return text.prefix(power) + "." + text.dropFirst(power)
    }
}
