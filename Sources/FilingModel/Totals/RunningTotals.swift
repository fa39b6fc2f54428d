/// 任务数量, the five sums and the number of rows. They have no setter: they follow each change by its
/// difference, and `init(of:)` is their definition.
package struct RunningTotals: Hashable, Sendable {
    /// The sum of each source over the ticked rows.
    package private(set) var sums = PerSource(repeating: Amount.zero)
    /// 任务数量: the tasks with at least one ticked row.
    package private(set) var taskCount = 0
    /// The ticked rows.
    package private(set) var rowCount = 0
    /// The ticked rows of each task.
    private var rowsOfTask: [Int: Int] = [:]

    package init() {}

    /// The totals of `commitments`, added up from scratch: ticked rows only, kept text counting as empty.
    package init(of commitments: some Sequence<(RowNumber, Commitment)>) {
        for (row, commitment) in commitments where commitment.isTicked {
            rowCount += 1
            rowsOfTask[row.task, default: 0] += 1
            for source in FundingSource.allCases { sums[source] += commitment.amounts[source].countedAmount }
        }
        taskCount = rowsOfTask.count
    }

    /// 汇总金额: the four sums added.
    package var total: Amount { FundingSource.allCases.reduce(into: .zero) { $0 += sums[$1] } }

    /// Follows a row's commitment from `old` to `new`.
    mutating func follow(_ row: RowNumber, from old: Commitment, to new: Commitment) {
        if old.isTicked { remove(old, task: row.task) }
        if new.isTicked { add(new, task: row.task) }
    }

    private mutating func add(_ commitment: Commitment, task: Int) {
        for source in FundingSource.allCases { sums[source] += commitment.amounts[source].countedAmount }
        rowCount += 1
        let rows = rowsOfTask[task, default: 0] + 1
        rowsOfTask[task] = rows
        if rows == 1 { taskCount += 1 }
    }

    private mutating func remove(_ commitment: Commitment, task: Int) {
        for source in FundingSource.allCases { sums[source] -= commitment.amounts[source].countedAmount }
        rowCount -= 1
        let rows = rowsOfTask[task, default: 0] - 1
        rowsOfTask[task] = rows > 0 ? rows : nil
        if rows == 0 { taskCount -= 1 }
    }
}
