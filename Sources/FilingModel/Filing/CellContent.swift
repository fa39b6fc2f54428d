/// What a cell holds. Text that cannot be read stays as it was typed, marked, and counts as empty in every
/// total.
package enum CellContent: Hashable, Sendable {
    case empty
    case ticked
    case quantity(Quantity)
    case amount(Amount)
    /// Text kept exactly as typed; `CellReading` says what is wrong with it.
    case kept(String)

    /// The content as text: what a store keeps, and what editing starts from. Empty for an empty cell.
    package var text: String {
        switch self {
        case .empty: ""
        case .ticked: Self.tickText
        case .quantity(let quantity): String(quantity.count)
        case .amount(let amount): amount.wanYuanText
        case .kept(let text): text
        }
    }

    /// How a tick is stored.
    static let tickText = "1"

    /// The sum of money the cell adds to the totals.
    package var countedAmount: Amount {
        if case .amount(let amount) = self { amount } else { .zero }
    }

    /// Whether the cell holds text that could not be read.
    package var isKept: Bool {
        if case .kept = self { true } else { false }
    }
}
