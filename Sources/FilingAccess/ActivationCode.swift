/// A one-time code that opens a school's account for the first time: twelve random letters and digits, 55
/// bits.
package struct ActivationCode: Hashable, Sendable, CustomStringConvertible {
    /// Letters and digits that nobody takes for one another on paper: no 0 O, 1 I L, 2 Z, 5 S, 8 B.
    static let alphabet = Array("ACDEFGHJKMNPQRTUVWXY34679")
    static let length = 12

    /// The code without its hyphens; what is hashed.
    package let text: String

    package init(using generator: inout some RandomNumberGenerator) {
        let letters = (0..<Self.length).map { _ in Self.alphabet.randomElement(using: &generator) }
        text = String(letters.compactMap(\.self))
    }

    /// A code as a person types it: in either case, in full or half width, with or without hyphens and
    /// spaces.
    package init?(typed: String) {
        let kept = typed.halfWidth.uppercased().filter { $0 != "-" && $0 != " " }
        guard kept.count == Self.length, kept.allSatisfy(Self.alphabet.contains) else { return nil }
        text = kept
    }

    /// In groups of four: `K7MP-3WXD-9QRT`.
    package var description: String {
        let letters = Array(text)
        let groups = stride(from: 0, to: letters.count, by: 4).map { String(letters[$0..<$0 + 4]) }
        return groups.joined(separator: "-")
    }
}
