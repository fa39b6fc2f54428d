/// Reading back what `text` wrote, without a catalogue: the canonical form of a number is enough.
extension CellContent {
    /// The content of `field` whose `text` is `text`. What is no number in its canonical form is kept text.
    package init(written text: String, in field: Field) {
        self =
            switch field {
            case _ where text.isEmpty: .empty
            case .tick: text == Self.tickText ? .ticked : .kept(text)
            case .quantity: Self.quantity(written: text) ?? .kept(text)
            case .amount: Self.amount(written: text) ?? .kept(text)
            }
    }

    private static func quantity(written text: String) -> CellContent? {
        guard let count = digits(text.utf8[...]), let quantity = Quantity(Int(count)) else { return nil }
        return .quantity(quantity)
    }

    private static func amount(written text: String) -> CellContent? {
        let halves = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        guard halves.count <= 2, let whole = digits(halves[0]) else { return nil }
        let decimals = halves.count == 2 ? halves[1] : "".utf8[...]
        guard decimals.count <= 4, (halves.count == 1) == decimals.isEmpty,
            decimals.last != UInt8(ascii: "0"), decimals.allSatisfy(isDigit)
        else { return nil }
        let padded = Array(decimals) + Array(repeating: UInt8(ascii: "0"), count: 4 - decimals.count)
        let amount = Amount(yuan: whole * Amount.yuanPerWanYuan + value(of: padded))
        return amount <= .cellLimit ? .amount(amount) : nil
    }

    /// A whole number of at most nine digits, without leading zeros.
    private static func digits(_ text: Substring.UTF8View) -> Int64? {
        guard (1...9).contains(text.count), text.allSatisfy(isDigit) else { return nil }
        guard text.count == 1 || text.first != UInt8(ascii: "0") else { return nil }
        return value(of: text)
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }

    private static func value(of digits: some Sequence<UInt8>) -> Int64 {
        digits.reduce(0) { $0 * 10 + Int64($1 - UInt8(ascii: "0")) }
    }
}
