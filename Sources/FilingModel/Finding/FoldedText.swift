/// A text as finding sees it: simplified hanzi, ASCII in lower case for full-width twins, and of
/// punctuation only what separates parts of a number.
struct FoldedText {
    /// What remains of the text.
    private(set) var units: [UInt32] = []
    /// Where each unit stands in the text.
    private(set) var places: [String.Index] = []

    /// Ends a line of a text; no query gets past it.
    static let lineEnd: UInt32 = 0x0A

    init(_ text: String, readings: Readings) {
        let scalars = text.unicodeScalars
        units.reserveCapacity(scalars.count)
        places.reserveCapacity(scalars.count)
        for index in scalars.indices {
            guard let unit = Self.unit(scalars[index], readings) else { continue }
            units.append(unit)
            places.append(index)
        }
        dropLonePoints()
    }

    /// The folded character; nil for one that finding passes over.
    private static func unit(_ scalar: Unicode.Scalar, _ readings: Readings) -> UInt32? {
        switch scalar.value {
        case 0x30...0x39, 0x61...0x7A, 0x0A: scalar.value
        case 0x41...0x5A: scalar.value + 0x20
        case 0x2E, 0x3002, 0xFF0E: 0x2E
        case 0xFC, 0xDC: UInt32(UInt8(ascii: "v"))
        case 0x4E00...0x9FFF: readings.simplified(scalar.value)
        case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0).flatMap { unit($0, readings) }
        case 0...0x7F: nil
        default: isWritten(scalar) ? scalar.value : nil
        }
    }

    private static func isWritten(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
            .decimalNumber, .letterNumber, .otherNumber:
            true
        default: false
        }
    }

    /// A point stays between digits, as in 3.1, and at the end of one while it is being typed.
    private mutating func dropLonePoints() {
        guard units.contains(0x2E) else { return }
        let isDigit = { (unit: UInt32?) in unit.map { (0x30...0x39).contains($0) } ?? false }
        let kept = units.indices.filter { index in
            guard units[index] == 0x2E else { return true }
            let next = index + 1 < units.count ? units[index + 1] : nil
            return isDigit(index > 0 ? units[index - 1] : nil) && (next == nil || isDigit(next))
        }
        (units, places) = (kept.map { units[$0] }, kept.map { places[$0] })
    }
}
