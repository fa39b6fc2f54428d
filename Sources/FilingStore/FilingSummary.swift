package import FilingModel

/// What lists show of a filing without reading its rows: the version in force over the rows that count as
/// intended.
package struct FilingSummary: Hashable, Sendable {
    /// 任务数量
    package let taskCount: Int
    package let rowCount: Int
    /// 汇总
    package let total: Amount
    /// How many rows of the version in force are in each state.
    package let rowsByState: RowCounts

    package init(taskCount: Int, rowCount: Int, total: Amount, rowsByState: RowCounts) {
        (self.taskCount, self.rowCount) = (taskCount, rowCount)
        (self.total, self.rowsByState) = (total, rowsByState)
    }

    /// How many rows await a verdict.
    package var pendingCount: Int { rowsByState[.pending] + rowsByState[.pendingAgain] }

    /// Of a filing that nobody submitted.
    package static let none = FilingSummary(taskCount: 0, rowCount: 0, total: .zero, rowsByState: .none)

    /// The summary of `record` by its definition.
    package init(of record: FilingRecord) {
        let totals = record.totals(where: \.countsAsIntended)
        self.init(
            taskCount: totals.taskCount, rowCount: totals.rowCount, total: totals.total,
            rowsByState: RowCounts(record.rows.values.lazy.map(\.state)))
    }
}

/// A row of the version in force as lists and totals read it.
package struct FiledLine: Hashable, Sendable {
    package let state: RowState
    /// Nil for a row without a quantity, and for one that the school gave up.
    package let quantity: Int?
    package let amounts: PerSource<Amount>
    /// What the province gives the row of its own money; no part of the four sources.
    package let share: Amount

    /// The four sources added.
    package var total: Amount { FundingSource.allCases.reduce(into: .zero) { $0 += amounts[$1] } }

    package init(state: RowState, quantity: Int?, amounts: PerSource<Amount>, share: Amount = .zero) {
        (self.state, self.quantity, self.amounts, self.share) = (state, quantity, amounts, share)
    }

    /// The line of `filed` with its content in the version in force; nil for a row that is not in it.
    package init(_ filed: FiledRow, _ content: Commitment?) {
        var amounts = PerSource(repeating: Amount.zero)
        for source in FundingSource.allCases {
            amounts[source] = content?.amounts[source].countedAmount ?? .zero
        }
        var quantity: Int?
        if case .quantity(let written) = content?.quantity { quantity = written.count }
        self.init(state: filed.state, quantity: quantity, amounts: amounts, share: filed.share)
    }
}

extension FilingRecord {
    /// The rows of the version in force as lists and totals read them.
    package var lines: [RowNumber: FiledLine] {
        let content = current?.content
        return Dictionary(uniqueKeysWithValues: rows.map { ($0, FiledLine($1, content?[$0])) })
    }
}
