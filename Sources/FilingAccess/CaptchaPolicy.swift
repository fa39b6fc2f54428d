package import FilingModel

/// When the log-in screen asks for 验证码.
package enum CaptchaPolicy: String, CaseIterable, Sendable {
    case always
    case afterFailure = "after-failure"
    case off

    /// `failures` are those of this session, which count for unknown names too; `account` is nil for an
    /// unknown name.
    package func isNeeded(for account: Account?, afterFailures failures: Int) -> Bool {
        switch self {
        case .always: true
        case .afterFailure: failures > 0 || (account?.consecutiveFailures ?? 0) > 0
        case .off: false
        }
    }
}
