/// The columns that figures in 万元 take: the widest amount and the widest row sum; 0 where there is none.
package struct FigureWidths: Hashable, Sendable {
    package private(set) var amount = 0
    package private(set) var total = 0

    package init() {}

    /// The widths of a row's figures.
    package init(of commitment: Commitment) {
        for source in FundingSource.allCases {
            guard case .amount(let figure) = commitment.amounts[source] else { continue }
            amount = max(amount, figure.wanYuanColumns)
        }
        if commitment.hasFigures { total = commitment.total.wanYuanColumns }
    }

    /// The widths of many rows' figures, from scratch.
    package init(ofAll commitments: some Sequence<Commitment>) {
        for commitment in commitments { self = union(FigureWidths(of: commitment)) }
    }

    /// The wider of both.
    package func union(_ other: FigureWidths) -> FigureWidths {
        var union = self
        (union.amount, union.total) = (max(amount, other.amount), max(total, other.total))
        return union
    }
}
