/// How many rows are in each state. Lists add these up by the thousand, for which a dictionary is too slow.
package struct RowCounts: Hashable, Sendable {
    private var counts = SIMD8<Int32>.zero

    package static let none = RowCounts()

    private init() {}

    package init(_ states: some Sequence<RowState>) {
        for state in states { self[state] += 1 }
    }

    package subscript(state: RowState) -> Int {
        get { Int(counts[state.place]) }
        set { counts[state.place] = Int32(newValue) }
    }

    package static func += (counts: inout RowCounts, more: RowCounts) { counts.counts &+= more.counts }
}

extension RowCounts: ExpressibleByDictionaryLiteral {
    package init(dictionaryLiteral elements: (RowState, Int)...) {
        for (state, count) in elements { self[state] = count }
    }
}

extension RowState {
    fileprivate var place: Int {
        switch self {
        case .pending: 0
        case .pendingAgain: 1
        case .passed: 2
        case .returned: 3
        case .rejected: 4
        case .dropped: 5
        }
    }
}
