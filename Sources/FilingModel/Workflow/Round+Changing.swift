/// Changing a round that people already count on (T17, T21).
extension Round {
    /// A window may end earlier only when the schools have at least this long to hear of it.
    package static let noticeSeconds: Int64 = 86_400
    /// 故障顺延 is for at most this long at once.
    package static let longestDelaySeconds: Int64 = 14 * 86_400

    /// Why this round may not become `next` at `now`; nil when it may.
    package func refusalToBecome(_ next: Round, at now: Instant) -> RoundRefusal? {
        if next.opens > next.closes { return .datesReversed }
        if next.closesAt > next.platformClosesAt { return .platformTooEarly }
        if opensAt <= now && next.opensAt > now { return .alreadyOpen(opens) }
        let earliest = now.adding(seconds: Self.noticeSeconds)
        let isEarlier = next.closesAt < closesAt
        return isEarlier && next.closesAt < earliest ? .closesTooSoon(earliest: earliest) : nil
    }

    /// Why a province may not give up this round, its own, for the common one; nil when it may. `shown` is
    /// what was read back of both.
    package func refusalToFollow(
        _ common: Round, shown: (own: Round, common: Round), at now: Instant
    ) -> RoundRefusal? {
        shown == (self, common) ? refusalToBecome(common, at: now) : .movedMeanwhile
    }

    /// The round with its end `seconds` later for all.
    package func delayed(bySeconds seconds: Int64) throws(RoundRefusal) -> Round {
        guard (1...Self.longestDelaySeconds).contains(seconds) else { throw .badDelay }
        var round = self
        round.delaySeconds += seconds
        guard round.closesAt <= platformClosesAt else { throw .platformTooEarly }
        return round
    }
}

/// Why a round is not changed. Facts only; the sentences are the screen's.
package enum RoundRefusal: Error, Hashable, Sendable {
    case notForRole(Role)
    /// Another province's round.
    case otherProvince
    /// 开始日期 after 结束日期.
    case datesReversed
    /// The platform would close before the window.
    case platformTooEarly
    /// The window is open, since this day, and would be shut.
    case alreadyOpen(CivilDate)
    /// An earlier end lies before `earliest`.
    case closesTooSoon(earliest: Instant)
    /// What was read back is no longer what is.
    case movedMeanwhile
    /// 故障顺延 for no time, or for too long.
    case badDelay
    case badReason(TextFault)
}
