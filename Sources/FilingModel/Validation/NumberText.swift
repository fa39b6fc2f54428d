/// Typed text on its way to a number, by an explicit table: no Unicode property decides what a digit is
/// (they would take ٣, Ⅷ and 一 for digits), and no normal form (it would take ① for 1).
struct NumberText {
    private let scalars: [Unicode.Scalar]
    /// The counting word of the row, understood behind a quantity.
    private let countingWord: String?
    /// The text where it is ASCII digits alone, as nearly everybody types: these stay clear of Unicode's
    /// tables.
    private let digits: String?

    /// Normalises `text`: full-width twins become ASCII, blanks at both ends go.
    init(_ text: String, unit: String?) {
        countingWord = unit
        if text.utf8.allSatisfy(Self.isDigit) {
            (digits, scalars) = (text, Array(text.unicodeScalars))
            return
        }
        digits = nil
        let twins = text.unicodeScalars.map(Self.asciiTwin)
        let start = twins.prefix { Self.isBlank($0) }.count
        let end = twins.reversed().prefix { Self.isBlank($0) }.count
        scalars = start + end >= twins.count ? [] : Array(twins[start..<(twins.count - end)])
    }

    var isEmpty: Bool { scalars.isEmpty }

    var isDash: Bool { scalars == ["-"] }

    /// The number the text writes, or why it is none.
    var number: Result<WrittenNumber, EntryFault> {
        if let digits = digits ?? trimmedDigits, !digits.isEmpty {
            let significant = String(Substring(digits.utf8.drop { $0 == UInt8(ascii: "0") }))
            return .success(WrittenNumber(digits: significant, decimals: "", unit: .none))
        }
        if let hidden = scalars.first(where: Self.isInvisible) { return .failure(.invisible(hidden)) }
        if scalars.first == "-" { return .failure(.negative) }
        let (body, unit) = splitUnit()
        if let numeral = ChineseNumeral(body) {
            let isInColumnsUnit = unit != .yuan && unit != .yi
            return .failure(.chineseNumeral(inDigits: isInColumnsUnit ? numeral.value : nil))
        }
        if let stranger = body.first(where: { !Self.isNumeric($0) }) {
            return .failure(.notANumber(Character(stranger)))
        }
        return parse(body, unit: unit)
    }

    /// Digits alone once the text is normalised.
    private var trimmedDigits: String? {
        scalars.allSatisfy(Self.isDigit) ? Self.text(scalars) : nil
    }

    private func splitUnit() -> ([Unicode.Scalar], WrittenNumber.Unit) {
        let table: [(String, WrittenNumber.Unit)] = [
            ("万元", .wanYuan), ("亿元", .yi), ("万", .wan), ("亿", .yi), ("元", .yuan),
        ]
        for (suffix, unit) in table where ends(with: suffix) { return (body(without: suffix), unit) }
        if let word = countingWord, let character = word.first, ends(with: word) {
            return (body(without: word), .counting(character))
        }
        return (scalars, .none)
    }

    private func ends(with suffix: String) -> Bool {
        let tail = Array(suffix.unicodeScalars)
        return scalars.count > tail.count && scalars.suffix(tail.count).elementsEqual(tail)
    }

    private func body(without suffix: String) -> [Unicode.Scalar] {
        var rest = Array(scalars.dropLast(suffix.unicodeScalars.count))
        while let last = rest.last, Self.isBlank(last) { rest.removeLast() }
        return rest
    }

    private func parse(_ body: [Unicode.Scalar], unit: WrittenNumber.Unit) -> Result<
        WrittenNumber, EntryFault
    > {
        let halves = body.split(separator: ".", omittingEmptySubsequences: false)
        guard halves.count <= 2, body.contains(where: Self.isDigit) else { return .failure(.notANumber(".")) }
        let decimals = halves.count == 2 ? Array(halves[1]) : []
        guard decimals.allSatisfy(Self.isDigit) else { return .failure(.badGrouping) }
        let groups = halves[0].split(omittingEmptySubsequences: false) { $0 == "," || Self.isBlank($0) }
        guard Self.areProper(groups) else { return .failure(.badGrouping) }
        let digits = groups.joined().drop { $0 == "0" }
        return .success(WrittenNumber(digits: Self.text(digits), decimals: Self.text(decimals), unit: unit))
    }

    /// One run of digits, or groups of three behind a first group of one to three.
    private static func areProper(_ groups: [ArraySlice<Unicode.Scalar>]) -> Bool {
        guard groups.count > 1 else { return true }
        let first = groups[0].count
        return (1...3).contains(first) && groups.dropFirst().allSatisfy { $0.count == 3 }
    }

    private static func text(_ scalars: some Sequence<Unicode.Scalar>) -> String {
        var text = ""
        for scalar in scalars { text.unicodeScalars.append(scalar) }
        return text
    }
}

// MARK: The table

extension NumberText {
    /// The ASCII character that a Chinese input method's twin stands for in a numeric cell.
    static func asciiTwin(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar.value {
        case 0xFF10...0xFF19: Unicode.Scalar(UInt8(scalar.value - 0xFF10 + 0x30))
        case 0xFF0E, 0x3002: "."
        case 0xFF0C: ","
        case 0xFF0D, 0x2212: "-"
        case 0x3000, 0xA0, 0x09: " "
        default: scalar
        }
    }

    static func isBlank(_ scalar: Unicode.Scalar) -> Bool { scalar == " " }

    static func isDigit(_ scalar: Unicode.Scalar) -> Bool { (0x30...0x39).contains(scalar.value) }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

    private static func isNumeric(_ scalar: Unicode.Scalar) -> Bool {
        isDigit(scalar) || scalar == "." || scalar == "," || isBlank(scalar)
    }

    /// Characters that show nothing: format and control characters, by general category.
    static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .format, .control, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned:
            true
        default: (0xFE00...0xFE0F).contains(scalar.value)
        }
    }
}
