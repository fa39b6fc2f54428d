/// A cell's place as a spreadsheet program writes it: `D9`.
enum CellAddress {
    /// The column counted from 0 and the line counted from 1; nil for text that is no address.
    static func parse(_ text: some StringProtocol) -> (column: Int, line: Int)? {
        let plain = text.utf8.filter { $0 != UInt8(ascii: "$") }
        let letters = plain.prefix { (65...90).contains($0) }
        let digits = plain.dropFirst(letters.count)
        guard (1...3).contains(letters.count), (1...7).contains(digits.count) else { return nil }
        guard let line = Int(String(decoding: digits, as: UTF8.self)), line > 0 else { return nil }
        return (letters.reduce(0) { $0 * 26 + Int($1) - 64 } - 1, line)
    }

    /// `A` for 0, `AA` for 26.
    static func name(ofColumn column: Int) -> String {
        let letter = String(UnicodeScalar(UInt8(65 + column % 26)))
        return column < 26 ? letter : name(ofColumn: column / 26 - 1) + letter
    }
}
