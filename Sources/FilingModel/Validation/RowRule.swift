/// A cross check of one row (`X1`, `X2`, `X4` …): the table that cell, submit and import share.
struct RowRule: Sendable {
    let fact: @Sendable (TaskRow, Commitment, Validator.Context) -> FindingFact?

    static let all: [RowRule] = [
        aboveUsual, aboveMedian, aboveTarget, moreThanOneSelf, allZero, unchanged, hundredfold, unusualKind,
    ]

    private static let usualLimit = Amount(wanYuan: 10_000)

    private static let aboveUsual = RowRule { _, commitment, _ in
        commitment.total > usualLimit ? .rowAboveUsual(commitment.total) : nil
    }

    private static let aboveMedian = RowRule { row, commitment, context in
        guard let median = context.medians[row.number], median > .zero else { return nil }
        return commitment.total.yuan / 50 > median.yuan ? .probablyInYuan : nil
    }

    private static let aboveTarget = RowRule { row, commitment, _ in
        guard let target = row.quantity?.nationalTarget, case .quantity(let quantity) = commitment.quantity
        else { return nil }
        return quantity.count > target ? .aboveNationalTarget(target) : nil
    }

    private static let moreThanOneSelf = RowRule { row, commitment, _ in
        guard row.quantity?.unit == "所", case .quantity(let quantity) = commitment.quantity else {
            return nil
        }
        return quantity.count > 1 ? .moreThanOneSelf : nil
    }

    private static let allZero = RowRule { _, commitment, _ in
        FundingSource.allCases.allSatisfy { commitment.amounts[$0] == .amount(.zero) } ? .allAmountsZero : nil
    }

    private static let unchanged = RowRule { row, commitment, context in
        guard let returned = context.returned[row.number], !returned.isAnswered else { return nil }
        return commitment == returned.commitment ? .returnedUnchanged : nil
    }

    private static let hundredfold = RowRule { row, commitment, context in
        guard let before = context.returned[row.number]?.commitment.total else { return nil }
        let (small, large) = (min(before, commitment.total), max(before, commitment.total))
        return small > .zero && large.yuan / 100 > small.yuan ? .changedHundredfold(from: before) : nil
    }

    private static let unusualKind = RowRule { row, _, context in
        guard let usual = row.usualFor, context.kind != .other else { return nil }
        return usual.contains(context.kind) ? nil : .unusualForKind(context.kind)
    }
}
