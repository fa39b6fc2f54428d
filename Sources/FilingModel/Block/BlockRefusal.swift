/// Why a part of a block is not written. Facts only; the sentences are the screen's.
package enum BlockRefusal: Hashable, Sendable {
    /// The line comes after the last row.
    case beyondLastRow
    /// `cells` cells stand to the right of the last column.
    case beyondLastColumn(cells: Int)
    /// No offered row has this 序号 or 工作任务.
    case noSuchRow(String)
    /// A line above named the same row.
    case rowTwice(RowNumber)
    /// The row cannot be changed now.
    case locked(RowNumber, WorkflowRefusal)
    /// The line's 汇总 is not the sum of its four sources.
    case totalDiffers(RowNumber, written: String, sum: Amount)
    /// A character that shows nothing; `position` counts characters from 1.
    case hidden(CellID, Unicode.Scalar, position: Int)
    /// More characters than a cell takes.
    case tooLong(CellID, limit: Int)
    /// 是否承接 is neither ticked nor not.
    case notATick(CellID, String)
    /// The block unticks the row, which takes a step of its own here.
    case untick(RowNumber)
    /// An amount that has yuan left when divided by 10 000.
    case notDivisible(CellID, Amount)
}

/// A part of a block that is not written, and why.
package struct RefusedPart: Hashable, Sendable {
    /// The block's line, from 1; nil for a whole column.
    package let line: Int?
    /// The block's column, from 1; nil for a whole line.
    package let column: Int?
    package let reason: BlockRefusal
}
