import FilingModel
import Testing

@testable import FilingAccess

@Suite("The throttle")
struct ThrottleTests {
    static let now = Instant(seconds: 1_793_500_000)

    @Test(
        "waits longer with each failure and has a limit",
        arguments: [
            // failures, milliseconds since the last, verdict
            (0, 0, LoginThrottle.Verdict.mayTry),
            (4, 0, .mayTry),
            (5, 0, .mustWait(seconds: 1)),
            (5, 999, .mustWait(seconds: 1)),
            (5, 1_000, .mayTry),
            (6, 0, .mustWait(seconds: 2)),
            (7, 1_500, .mustWait(seconds: 3)),
            (14, 0, .mustWait(seconds: 512)),
            (15, 0, .mustWait(seconds: 900)),
            (99, 899_000, .mustWait(seconds: 1)),
            (99, 900_000, .mayTry),
            (100, 900_000_000, .lockedUntilReset),
            (7, -3_600_000, .mayTry),
        ])
    func waits(failures: Int, since: Int64, verdict: LoginThrottle.Verdict) {
        let last = Instant(milliseconds: Self.now.milliseconds - since)
        #expect(LoginThrottle().verdict(on: Tries(failures: failures, last: last), at: Self.now) == verdict)
    }
}
