/// Failed tries to come in: of an account, of a name that is none, or from an address.
package struct Tries: Hashable, Sendable {
    /// Failures since the last success.
    package var failures: Int
    package var last: Instant?

    package init(failures: Int = 0, last: Instant? = nil) { (self.failures, self.last) = (failures, last) }

    /// One more failure.
    package mutating func count(at now: Instant) { (failures, last) = (failures + 1, now) }

    /// Takes the last failure back.
    package mutating func forgiveOne() { failures = max(0, failures - 1) }

    package mutating func forget() { self = Tries() }
}

extension Account {
    package var tries: Tries {
        get { Tries(failures: consecutiveFailures, last: lastFailure) }
        set { (consecutiveFailures, lastFailure) = (newValue.failures, newValue.last) }
    }
}
