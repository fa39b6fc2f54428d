package import FilingModel

/// When the log-in screen asks for 验证码.
package enum CaptchaPolicy: String, CaseIterable, Sendable {
    case always
    case afterFailure = "after-failure"
    case off

    /// From how many failures from one address on everybody who comes from there is asked.
    package static let sourceLimit = 3
    /// How long the failures from an address count, in milliseconds.
    private static let sourceMemory: Int64 = 900_000

    /// Whether the picture is asked for before a name is typed: `failures` are those of this session,
    /// `source` the tries from its address.
    package func isNeeded(afterFailures failures: Int, from source: Tries, at now: Instant) -> Bool {
        switch self {
        case .always: true
        case .afterFailure: failures > 0 || Self.isSuspect(source, at: now)
        case .off: false
        }
    }

    /// Whether a name with these tries, known or not, is let in only with the picture.
    package func isNeeded(forNameWith tries: Tries) -> Bool { self == .afterFailure && tries.failures > 0 }

    private static func isSuspect(_ source: Tries, at now: Instant) -> Bool {
        guard source.failures >= sourceLimit, let last = source.last else { return false }
        return now.milliseconds(since: last) < sourceMemory
    }
}
