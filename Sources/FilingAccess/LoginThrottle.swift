package import FilingModel

/// How long a name must wait after failures: 1, 2, 4 … seconds from the fifth on, at most 15 minutes;
/// after a hundred in a row the province resets it.
package struct LoginThrottle: Sendable {
    package enum Verdict: Hashable, Sendable {
        case mayTry
        /// Seconds from now, rounded up.
        case mustWait(seconds: Int)
        case lockedUntilReset
    }

    static let freeFailures = 5
    static let longestWaitSeconds = 900
    static let failureLimit = 100

    package init() {}

    package func verdict(on tries: Tries, at now: Instant) -> Verdict {
        guard tries.failures < Self.failureLimit else { return .lockedUntilReset }
        // A last failure in the future tells of a clock set back: it holds nobody up.
        guard let last = tries.last, last <= now else { return .mayTry }
        let wait = Self.waitSeconds(after: tries.failures)
        let left = Int64(wait) * 1_000 - now.milliseconds(since: last)
        return left > 0 ? .mustWait(seconds: Int((left + 999) / 1_000)) : .mayTry
    }

    /// The wait that begins with the last of `failures` failures.
    static func waitSeconds(after failures: Int) -> Int {
        guard failures >= freeFailures else { return 0 }
        return min(1 << min(failures - freeFailures, 10), longestWaitSeconds)
    }
}
