/// A moment in milliseconds since 1970-01-01T00:00:00Z. The model has no clock: every moment is handed in.
package struct Instant: Hashable, Sendable, Comparable {
    package let milliseconds: Int64

    package init(milliseconds: Int64) { self.milliseconds = milliseconds }

    package init(seconds: Int64) { self.init(milliseconds: seconds * 1_000) }

    /// Whole seconds since 1970, rounded down.
    package var seconds: Int64 { (milliseconds >= 0 ? milliseconds : milliseconds - 999) / 1_000 }

    package static func < (one: Instant, other: Instant) -> Bool { one.milliseconds < other.milliseconds }

    /// The moment `seconds` later; earlier when negative.
    package func adding(seconds: Int64) -> Instant {
        Instant(milliseconds: milliseconds + seconds * 1_000)
    }

    /// The milliseconds from `earlier` to this moment; negative when `earlier` is the later one.
    package func milliseconds(since earlier: Instant) -> Int64 { milliseconds - earlier.milliseconds }
}
