/// One word of a query on its way through a text: hanzi as they are, or pinyin in full, initials, or both
/// mixed.
struct QueryWord: Sendable {
    private let units: [UInt32]
    /// The letters that the word may begin with, as `Readings.bit` has them.
    private let firstLetter: UInt32
    private let end: UInt64

    /// A state is a bit: how many of the word's units are behind. Longer words count by their beginning.
    private static let longest = 62

    /// The word of these folded units; nil where nothing is left to look for.
    init?(_ folded: some Collection<UInt32>) {
        units = Array(folded.prefix(Self.longest))
        guard let first = units.first else { return nil }
        firstLetter = Readings.bit(ofLetter: first)
        end = 1 << UInt64(units.count)
    }

    /// Whether the word occurs in folded text.
    func occurs(in text: UnsafeBufferPointer<UInt32>, readings: Readings) -> Bool {
        var states: UInt64 = 0
        for unit in text {
            states = after(unit, from: states | 1, readings)
            if states & end != 0 { return true }
        }
        return false
    }

    /// How many units the word takes from the beginning of folded text; nil where it does not fit there.
    func length(atStartOf text: ArraySlice<UInt32>, readings: Readings) -> Int? {
        var states: UInt64 = 1
        for (count, unit) in text.enumerated() {
            states = after(unit, from: states, readings)
            if states & end != 0 { return count + 1 }
            if states == 0 { return nil }
        }
        return nil
    }

    /// The states that reading one unit of the text leads to.
    @inline(__always)
    private func after(_ unit: UInt32, from states: UInt64, _ readings: Readings) -> UInt64 {
        let number = readings.choiceNumber(unit)
        if states == 1, unit != units[0], number == 0 { return 0 }
        return number == 0 ? literally(unit, from: states) : aloud(unit, number, from: states, readings)
    }

    private func literally(_ unit: UInt32, from states: UInt64) -> UInt64 {
        var (left, next) = (states & (end - 1), UInt64(0))
        while left != 0 {
            let place = left.trailingZeroBitCount
            left &= left - 1
            if units[place] == unit { next |= 2 << UInt64(place) }
        }
        return next
    }

    private func aloud(_ unit: UInt32, _ number: Int, from states: UInt64, _ readings: Readings) -> UInt64 {
        let initials = readings.initials(number)
        if states == 1, unit != units[0], initials & firstLetter == 0 { return 0 }
        var next = literally(unit, from: states)
        var left = states & (end - 1)
        while left != 0 {
            let place = left.trailingZeroBitCount
            left &= left - 1
            guard units[place] < 0x80 else { continue }
            for syllable in readings.choice(number).syllables { next |= reading(syllable, at: place) }
        }
        return next
    }

    /// Where the word stands behind a syllable that begins at `place`: in full, by its initial, or, at the
    /// word's end, by as much of it as is typed.
    private func reading(_ syllable: Readings.Syllable, at place: Int) -> UInt64 {
        var count = 0
        while count < syllable.count, place + count < units.count,
            Self.means(units[place + count], syllable[count])
        {
            count += 1
        }
        guard count > 0 else { return 0 }
        var next: UInt64 = 2 << UInt64(place)
        if count == syllable.count || place + count == units.count { next |= 1 << UInt64(place + count) }
        if count > 1, syllable[1] == UInt8(ascii: "h") { next |= 4 << UInt64(place) }
        return next
    }

    /// `u` is typed for ü as well.
    private static func means(_ typed: UInt32, _ letter: UInt8) -> Bool {
        typed == UInt32(letter) || (letter == UInt8(ascii: "v") && typed == UInt32(UInt8(ascii: "u")))
    }
}
