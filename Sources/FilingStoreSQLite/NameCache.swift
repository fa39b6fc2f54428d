import FilingModel
import FilingStore
import GRDB

/// Row numbers, kinds and states by their text: a list of thousands reads each of them once.
struct NameCache {
    private var numbers: [String: RowNumber] = [:]
    private static let kinds = Dictionary(uniqueKeysWithValues: SchoolKind.allCases.map { ($0.rawValue, $0) })
    private static let states = Dictionary(uniqueKeysWithValues: RowState.allCases.map { ($0.rawValue, $0) })

    mutating func number(_ row: Row, at index: Int) throws -> RowNumber {
        let text = try row.decode(String.self, atIndex: index)
        if let known = numbers[text] { return known }
        let number = RowNumber(text)
        numbers[text] = number
        return number
    }

    func kind(_ row: Row, at index: Int) throws -> SchoolKind {
        let text = try row.decode(String.self, atIndex: index)
        guard let kind = Self.kinds[text] else { throw UnreadableRow(column: "kind", text: text) }
        return kind
    }

    func state(_ row: Row, at index: Int) throws -> RowState {
        let text = try row.decode(String.self, atIndex: index)
        guard let state = Self.states[text] else { throw UnreadableRow(column: "state", text: text) }
        return state
    }
}

extension Row {
    /// A sum of money by place.
    func amount(at index: Int) throws -> Amount {
        let yuan = try decode(Int64.self, atIndex: index)
        guard yuan >= 0 else { throw UnreadableRow(column: "yuan", text: String(yuan)) }
        return Amount(yuan: yuan)
    }

    /// The four sources, from place `first` on.
    func amounts(from first: Int) throws -> PerSource<Amount> {
        var amounts = PerSource<Amount>.none
        for (offset, source) in FundingSource.allCases.enumerated() {
            amounts[source] = try amount(at: first + offset)
        }
        return amounts
    }

    func moment(at index: Int) throws -> Instant? {
        try decode(Int64?.self, atIndex: index).map(Instant.init(milliseconds:))
    }
}
