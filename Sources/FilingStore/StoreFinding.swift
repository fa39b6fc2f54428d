package import FilingModel

/// Something in a store that does not hold together. Facts only; the sentences are the screen's.
package enum StoreFinding: Hashable, Sendable {
    /// A school of another province.
    case foreignSchool(SchoolCode)
    /// Something in `part` of the store that belongs to nothing.
    case orphan(part: String, owner: String)

    // MARK: The working copy

    /// The journal does not go on from one line to the next at the line `number`.
    case brokenJournal(SchoolCode, number: Int)
    /// The working copy is not what the journal wrote into the cell.
    case cellNotFromJournal(SchoolCode, CellID)

    // MARK: Versions

    /// The version is not numbered on, or its seal does not follow from its content and the version before.
    case brokenVersion(SchoolCode, number: Int)
    /// The version holds a row that the catalogue does not know, or a cell that is no number.
    case unreadableRow(SchoolCode, version: Int, RowNumber)
    /// The version in force is none of the versions.
    case unknownVersionInForce(SchoolCode, number: Int)
    /// A review without a version in force.
    case reviewOfNothing(SchoolCode)

    // MARK: Rows

    /// A row of the version in force without a state, or a state without such a row.
    case rowOutOfStep(SchoolCode, RowNumber)
    /// The row's content is not that of the version it says it is from.
    case contentMoved(SchoolCode, RowNumber)
    /// Judge, due time or round do not fit the row's state.
    case oddState(SchoolCode, RowNumber, RowState)
    /// A request that nobody could have made or ended so.
    case oddRequest(SchoolCode)
    /// What lists and totals read of the row is not what the version in force says.
    case lineDiffers(SchoolCode, RowNumber)
    /// What lists show of the filing is not the sum of its rows.
    case summaryDiffers(SchoolCode)

    /// A total over all schools is not the sum of their rows.
    case tallyDiffers(Tally.Key)

    /// A report is not numbered on, its seal does not follow from it and the one before, or it is no report.
    case brokenReport(province: String, number: Int)

    // MARK: The audit trail

    /// The entry does not follow from the one before, or is missing.
    case brokenAudit(number: Int)
    /// A request was done and no entry tells of it, or one that tells of something else.
    case actWithoutEntry(SchoolCode, request: String)
    /// An entry tells of a step or a commit that was never done, or that another entry tells of.
    case entryWithoutAct(number: Int)
}
