/// The facts that a filing's state follows from: what a record knows of itself, and what a list keeps of it.
package struct FilingFacts: Hashable, Sendable {
    package let isReported: Bool
    /// Whether anything was ever submitted.
    package let hasVersions: Bool
    package let isInForce: Bool
    package let isReviewed: Bool
    package let extendedUntil: Instant?
    /// Whether a row is with the school.
    package let hasReturnedRows: Bool
    /// Whether the province owes a verdict.
    package let hasPendingRows: Bool

    package init(
        isReported: Bool, hasVersions: Bool, isInForce: Bool, isReviewed: Bool, extendedUntil: Instant?,
        hasReturnedRows: Bool, hasPendingRows: Bool
    ) {
        (self.isReported, self.hasVersions, self.isInForce) = (isReported, hasVersions, isInForce)
        (self.isReviewed, self.extendedUntil) = (isReviewed, extendedUntil)
        (self.hasReturnedRows, self.hasPendingRows) = (hasReturnedRows, hasPendingRows)
    }

    /// The state at `now`; `differs` says whether the working copy differs from the version in force.
    package func state(at now: Instant, in round: Round, differs: Bool) -> FilingState {
        if isReported { return .reported }
        if isInForce { return isReviewed ? reviewState : unreviewed(at: now, round, differs) }
        if now < round.opensAt { return .notOpen }
        guard isOpen(at: now, in: round) else { return .overdue }
        return hasVersions ? .withdrawn : .filling
    }

    private func unreviewed(at now: Instant, _ round: Round, _ differs: Bool) -> FilingState {
        differs && isOpen(at: now, in: round) ? .submittedWithChanges : .submitted
    }

    private var reviewState: FilingState {
        if hasReturnedRows { return .awaitingSchool }
        return hasPendingRows ? .underReview : .reviewed
    }

    /// Whether the school may still file: the round is open, or its own extension lasts.
    package func isOpen(at now: Instant, in round: Round) -> Bool {
        round.phase(at: now) == .open || (now >= round.opensAt && extendedUntil.map { now < $0 } == true)
    }
}
