/// 承接: what a school says about one row. Figures of a row that is not ticked are kept and count nowhere.
package struct Commitment: Hashable, Sendable {
    /// A picture copies and compares dozens of commitments at every key: one reference is soon copied, and
    /// the same one is equal at sight.
    private var said: Said

    /// What is said; never changed, only replaced.
    private final class Said: Hashable, Sendable {
        let isTicked: Bool
        let quantity: CellContent
        let amounts: PerSource<CellContent>

        init(isTicked: Bool, quantity: CellContent, amounts: PerSource<CellContent>) {
            (self.isTicked, self.quantity, self.amounts) = (isTicked, quantity, amounts)
        }

        static let nothing = Said(
            isTicked: false, quantity: .empty, amounts: PerSource(repeating: .empty))

        static func == (one: Said, other: Said) -> Bool {
            one === other
                || one.isTicked == other.isTicked && one.quantity == other.quantity
                    && one.amounts == other.amounts
        }

        func hash(into hasher: inout Hasher) {
            hasher.combine(isTicked)
            hasher.combine(quantity)
            hasher.combine(amounts)
        }
    }

    package init() { said = .nothing }

    package var isTicked: Bool { said.isTicked }
    package var quantity: CellContent { said.quantity }
    package var amounts: PerSource<CellContent> { said.amounts }

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
            var (isTicked, quantity, amounts) = (isTicked, quantity, amounts)
            switch field {
            case .tick: isTicked = newValue == .ticked
            case .quantity: quantity = newValue
            case .amount(let source): amounts[source] = newValue
            }
            said = Said(isTicked: isTicked, quantity: quantity, amounts: amounts)
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
