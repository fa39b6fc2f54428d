/// What a gesture over many cells would do, before anybody agrees to it: a paste, or the amounts of some rows
/// divided by 10 000.
package struct BlockPlan: Sendable {
    /// A cell that would be written.
    package struct Landing: Hashable, Sendable {
        package let cell: CellID
        package let before: CellContent
        package let after: CellContent
        /// Why the text would be kept and marked; nil for content that is understood.
        package let fault: EntryFault?

        /// Whether something else stands there now.
        package var overwrites: Bool { before != .empty && before != after && cell.field != .tick }
    }

    /// Words before a sum; their lines are passed over.
    static let sumWords: Set<String> = ["合计", "小计", "总计", "汇总"]

    /// The lines and columns of the block.
    package let lineCount: Int
    package let columnCount: Int
    /// What lands, in the block's order; no cell twice.
    package private(set) var landings: [Landing] = []
    package private(set) var refused: [RefusedPart] = []
    /// The columns of the block as they were understood; empty where there was no block.
    package private(set) var columns: [BlockColumn] = []

    init(lineCount: Int, columns: [BlockColumn]) {
        (self.lineCount, columnCount, self.columns) = (lineCount, columns.count, columns)
    }

    // MARK: Questions

    /// What the gesture puts where, as the desk takes it.
    package var contents: [(CellID, CellContent)] { landings.map { ($0.cell, $0.after) } }

    /// The cells with figures that would be written; ticks that come by the way are not counted.
    package var figures: [Landing] { landings.filter { $0.cell.field != .tick } }

    package var kept: [Landing] { landings.filter { $0.fault != nil } }

    package var overwriting: [Landing] { landings.filter(\.overwrites) }

    /// Whether anything would change.
    package var changesSomething: Bool { landings.contains { $0.before != $0.after } }

    /// The rows that something lands in, in the block's order.
    package var rows: [RowNumber] {
        landings.map(\.cell.row).reduce(into: []) { rows, row in if rows.last != row { rows.append(row) } }
    }

    /// Whether `table` still holds what the plan was made for.
    package func isCurrent(in table: FilingTable) -> Bool {
        landings.allSatisfy { table.content($0.cell) == $0.before }
    }

    /// Whether the amounts that would land look as if they were written in 元.
    package var looksLikeYuan: Bool {
        UnitDoubt.areProbablyInYuan(landings.compactMap { UnitDoubt.amount($0.after, $0.fault) })
    }

    // MARK: Making one

    mutating func land(_ landing: Landing) { landings.append(landing) }

    mutating func refuse(_ reason: BlockRefusal, line: Int? = nil, column: Int? = nil) {
        refused.append(RefusedPart(line: line, column: column, reason: reason))
    }

    /// The same with every amount divided by 10 000: 元 read as 万元. What has yuan left is refused.
    package var dividedByTenThousand: BlockPlan {
        var plan = BlockPlan(lineCount: lineCount, columns: columns)
        plan.refused = refused
        for landing in landings {
            guard landing.cell.field.isAmount, let amount = UnitDoubt.amount(landing.after, landing.fault)
            else {
                plan.land(landing)
                continue
            }
            plan.divide(amount, of: landing.cell, before: landing.before)
        }
        return plan
    }

    private mutating func divide(_ amount: Amount, of cell: CellID, before: CellContent) {
        guard let divided = UnitDoubt.divided(amount) else {
            return refuse(.notDivisible(cell, amount))
        }
        land(Landing(cell: cell, before: before, after: .amount(divided), fault: nil))
    }

    /// The amounts of `rows` of a table divided by 10 000.
    package init(dividing rows: [RowNumber], in table: FilingTable) {
        self.init(lineCount: rows.count, columns: [])
        for row in rows {
            for source in FundingSource.allCases {
                let cell = CellID(row: row, field: .amount(source))
                let content = table.content(cell)
                guard let amount = UnitDoubt.amount(content, table.fault(cell)), amount > .zero else {
                    continue
                }
                divide(amount, of: cell, before: content)
            }
        }
    }
}
