/// Why a step of the workflow is not possible. Facts only; the sentences are the screen's.
package enum WorkflowRefusal: Error, Hashable, Sendable {
    /// The account's role may not do this.
    case notForRole(Role)
    /// The session is over: another one took its place, or an administrator ended it.
    case sessionOver
    /// Another school's filing.
    case otherSchool
    /// Outside the window, and no extension lasts.
    case roundNotOpen(RoundPhase)
    /// The province has begun; only returned rows move.
    case reviewBegun
    /// The province has not begun.
    case reviewNotBegun
    /// Nothing is in force.
    case nothingSubmitted
    /// A version is in force already.
    case stillInForce
    /// A release is not possible any more: a verdict is saved.
    case verdictsGiven
    /// The filing changed after it was read: it is at revision `now`.
    case changedMeanwhile(now: Int)
    /// What blocks submitting.
    case faults([Finding])
    /// Warnings want a line that says why.
    case warningsUnanswered([Finding])
    /// Doubts about returned rows want an answer that says why.
    case doubtsUnanswered([Finding])
    case contactIncomplete
    case nothingSelected
    /// The row is not with the school.
    case rowNotReturned(RowNumber)
    /// The row awaits no verdict.
    case rowNotPending(RowNumber, RowState?)
    /// The row has no verdict to undo, or the school has answered it.
    case nothingToUndo(RowNumber)
    /// The row's own time is over.
    case pastDue(RowNumber, Instant)
    /// A due time or extension outside what is possible.
    case badDueTime
    /// A comment, reason or answer that does not hold to its rules.
    case badRemark(TextFault)
    /// The province has reported; nothing moves.
    case reported
    /// The province has not reported; there is nothing to unlock.
    case notReported
    /// The school can still do it itself.
    case stillOpen
    /// The row was not given up, or it is acknowledged already.
    case notDropped(RowNumber)
    /// 文号 is missing or too long.
    case badDocument
    /// Nobody wrote about the row, or the thread is closed.
    case noOpenThread(RowNumber)
    /// The row is with the school, whose answer the thread waits for.
    case awaitsAnswer(RowNumber)
    /// The province has not switched on opinions of its cities.
    case cityOpinionsOff
    /// The account's duty is another one; `needed` may do it, and the school's own account.
    case notForDuty(Duty, needed: Set<Duty>)
    /// The row is none of those that the account types in.
    case outsideRows(RowNumber, RowRanges)
    /// The row is not ticked: there is nothing to check.
    case notTicked(RowNumber)
    /// The school can take its submission back itself.
    case mayTakeBack
    /// Every row is with the school already, or given up.
    case nothingToReturn
    /// The school asked for nothing that still waits for the province.
    case noOpenRequest
    /// The province shares none of its own money out.
    case sharingOff
    /// Only a row that has passed has a share.
    case notPassed(RowNumber)
    /// More than one cell may hold.
    case shareTooLarge
}
