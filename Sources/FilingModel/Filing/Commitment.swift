/// 承接: what a school says about one row. Figures of a row that is not ticked are kept and count nowhere.
package struct Commitment: Hashable, Sendable {
    package private(set) var isTicked = false
    package private(set) var quantity = CellContent.empty
    package private(set) var amounts = PerSource(repeating: CellContent.empty)

    package init() {}

    /// The content of one field. Setting a tick's field unticks for anything but `.ticked`.
    package subscript(field: Field) -> CellContent {
        get {
            switch field {
            case .tick: isTicked ? .ticked : .empty
            case .quantity: quantity
            case .amount(let source): amounts[source]
            }
        }
        set {
            switch field {
            case .tick: isTicked = newValue == .ticked
            case .quantity: quantity = newValue
            case .amount(let source): amounts[source] = newValue
            }
        }
    }

    /// 汇总: the four sources added, whether the row is ticked or not.
    package var total: Amount {
        FundingSource.allCases.reduce(into: .zero) { $0 += amounts[$1].countedAmount }
    }

    /// Whether any figure stands in the row.
    package var hasFigures: Bool {
        quantity != .empty || FundingSource.allCases.contains { amounts[$0] != .empty }
    }
}
