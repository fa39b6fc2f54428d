import CNcurses
import Synchronization

/// Every character with marks that was ever drawn, numbered, so that a cell needs no room for marks.
enum MarkedCharacters {
    /// No text has so many different ones; what comes after them is drawn without its marks.
    private static let limit = TUI_MOST_MARKED
    private static let firstNumber = UInt32(TUI_FIRST_MARKED)

    private struct Shelf {
        var sequences: [[UInt32]] = []
        var numbers: [[UInt32]: UInt32] = [:]
    }

    private static let shelf = Mutex(Shelf())

    /// Whether it is one of these numbers, and no code point.
    static func isNumber(_ value: UInt32) -> Bool { value >= firstNumber }

    /// The base and the marks with this number.
    static func scalars(_ number: UInt32) -> [UInt32] {
        shelf.withLock { $0.sequences[Int(number - firstNumber)] }
    }

    /// The number of a base with its marks; nil where the shelf is full.
    static func number(_ scalars: [UInt32]) -> UInt32? {
        shelf.withLock { shelf in
            if let known = shelf.numbers[scalars] { return known }
            if shelf.sequences.count == limit { return nil }
            let number = firstNumber + UInt32(shelf.sequences.count)
            shelf.sequences.append(scalars)
            shelf.numbers[scalars] = number
            scalars.withUnsafeBufferPointer { tui_set_marked(number, $0.baseAddress, Int32($0.count)) }
            return number
        }
    }
}
