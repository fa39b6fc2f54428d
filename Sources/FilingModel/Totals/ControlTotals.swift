/// 控制合计: sums as the paper says them, typed before the figures are. They are no part of a filing and last as
/// long as a session.
package struct ControlTotals: Hashable, Sendable {
    /// What a control total is over.
    package enum Scope: Hashable, Sendable {
        /// 汇总 of a row.
        case row(RowNumber)
        /// 汇总金额.
        case filing
    }

    /// How far the figures are from a control total.
    package enum Difference: Hashable, Sendable {
        case exact
        case missing(Amount)
        case exceeding(Amount)

        init(_ wanted: Amount, _ found: Amount) {
            self =
                found == wanted
                ? .exact : found < wanted ? .missing(wanted - found) : .exceeding(found - wanted)
        }
    }

    private var sums: [Scope: Amount] = [:]

    package init() {}

    package var isEmpty: Bool { sums.isEmpty }

    /// The control total over `scope`; nil where none was typed.
    package subscript(scope: Scope) -> Amount? {
        get { sums[scope] }
        set { sums[scope] = newValue }
    }

    /// How far `table` is from the control total over `scope`; nil where there is none.
    package func difference(_ scope: Scope, in table: FilingTable) -> Difference? {
        sums[scope].map { Difference($0, Self.sum(scope, table)) }
    }

    /// The control total that rules `cell`: its row's, else the filing's; nil where there is neither.
    package func scope(over cell: CellID) -> Scope? {
        [.row(cell.row), .filing].first { sums[$0] != nil }
    }

    /// What is missing when `cell` is empty and its row ticked; nil without a control total over the cell.
    package func filling(_ cell: CellID, in table: FilingTable) -> Difference? {
        guard let scope = scope(over: cell) else { return nil }
        var without = table
        without.put(.ticked, into: CellID(row: cell.row, field: .tick))
        without.put(.empty, into: cell)
        return difference(scope, in: without)
    }

    private static func sum(_ scope: Scope, _ table: FilingTable) -> Amount {
        switch scope {
        case .row(let row): table.commitment(row).total
        case .filing: table.totals.total
        }
    }
}
