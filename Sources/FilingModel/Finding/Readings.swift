/// How hanzi are read aloud, in pinyin without tones, and which simplified hanzi a traditional one stands
/// for. Covers U+4E00 to U+9FFF; any other character is found as itself alone.
package struct Readings: Sendable {
    /// A syllable of pinyin in lower-case ASCII, `v` for ü.
    typealias Syllable = [UInt8]

    /// What a hanzi may be read as, and the letters that its readings begin with, a bit for each.
    struct Choice: Sendable {
        let syllables: [Syllable]
        let initials: UInt32
    }

    private struct Hanzi: Sendable {
        var choice: UInt16 = 0
        /// The simplified form; 0 for a hanzi that is its own.
        var simplified: UInt16 = 0
    }

    private static let covered: ClosedRange<UInt32> = 0x4E00...0x9FFF

    private var hanzi = [Hanzi](repeating: Hanzi(), count: covered.count)
    /// The first one reads nothing.
    private var choices = [Choice(syllables: [], initials: 0)]

    /// Readings of nothing: texts are found by their words alone.
    package static let none = Readings()

    private init() {}

    /// Reads the three lists; a line that is no entry is passed over.
    /// - Parameters:
    ///   - syllables: a syllable in each line, then the hanzi that are read so.
    ///   - polyphones: a hanzi in each line, then syllables that it is read as besides.
    ///   - simplified: words of two hanzi, the traditional and the simplified form.
    package init(syllables: String, polyphones: String, simplified: String) {
        var book = ChoiceBook()
        for line in Self.lines(of: syllables) {
            guard line.count == 2 else { continue }
            let alone = book.adding(Array(line[0].utf8), to: 0)
            for scalar in line[1].unicodeScalars { change(scalar) { $0.choice = alone } }
        }
        for line in Self.lines(of: polyphones) {
            guard let scalar = line.first?.unicodeScalars.first else { continue }
            for syllable in line.dropFirst() {
                change(scalar) { $0.choice = book.adding(Array(syllable.utf8), to: $0.choice) }
            }
        }
        choices = book.choices
        for pair in Self.lines(of: simplified).joined() {
            guard let from = pair.unicodeScalars.first, let to = pair.unicodeScalars.last else { continue }
            change(from) { $0.simplified = UInt16(truncatingIfNeeded: to.value) }
        }
    }

    /// The words of each line, told apart by bytes, which needs no look at the tables of Unicode.
    private static func lines(of text: String) -> [[Substring]] {
        text.utf8.split(separator: UInt8(ascii: "\n")).map { line in
            line.split(separator: UInt8(ascii: " ")).map { Substring($0) }
        }
    }

    private mutating func change(_ scalar: Unicode.Scalar, _ change: (inout Hanzi) -> Void) {
        guard Self.covered.contains(scalar.value) else { return }
        change(&hanzi[Int(scalar.value - Self.covered.lowerBound)])
    }

    // MARK: Questions

    /// The simplified form of a character; itself where there is none.
    func simplified(_ scalar: UInt32) -> UInt32 {
        guard Self.covered.contains(scalar) else { return scalar }
        let form = hanzi[Int(scalar - Self.covered.lowerBound)].simplified
        return form == 0 ? scalar : UInt32(form)
    }

    /// Which choice of readings a character has; 0 for none.
    @inline(__always)
    func choiceNumber(_ scalar: UInt32) -> Int {
        guard Self.covered.contains(scalar) else { return 0 }
        return Int(hanzi[Int(scalar - Self.covered.lowerBound)].choice)
    }

    func choice(_ number: Int) -> Choice { choices[number] }

    @inline(__always)
    func initials(_ number: Int) -> UInt32 { choices[number].initials }

    /// Every reading of a character, the usual one first.
    package func readings(of scalar: Unicode.Scalar) -> [String] {
        choices[choiceNumber(scalar.value)].syllables.map { String(decoding: $0, as: UTF8.self) }
    }
}

/// The choices of readings that occur, each once.
private struct ChoiceBook {
    var choices = [Readings.Choice(syllables: [], initials: 0)]
    private var numbers: [[Readings.Syllable]: UInt16] = [:]

    /// The choice that has `syllable` as well.
    mutating func adding(_ syllable: Readings.Syllable, to number: UInt16) -> UInt16 {
        let old = choices[Int(number)].syllables
        guard !old.contains(syllable), let letter = syllable.first else { return number }
        let syllables = old + [syllable]
        if let known = numbers[syllables] { return known }
        let initials = choices[Int(number)].initials | Readings.bit(ofLetter: UInt32(letter))
        choices.append(Readings.Choice(syllables: syllables, initials: initials))
        let new = UInt16(truncatingIfNeeded: choices.count - 1)
        numbers[syllables] = new
        return new
    }
}

extension Readings {
    /// The bit of a letter from a to z; 0 for any other character.
    @inline(__always)
    static func bit(ofLetter letter: UInt32) -> UInt32 {
        letter >= 0x61 && letter <= 0x7A ? 1 << (letter - 0x61) : 0
    }
}
