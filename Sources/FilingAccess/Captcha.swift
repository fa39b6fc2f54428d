package import FilingModel

/// 验证码: four digits that the log-in screen draws.
package struct Captcha: Hashable, Sendable {
    /// Four of 0 to 9.
    package let digits: [Int]

    package init(using generator: inout some RandomNumberGenerator) {
        digits = (0..<4).map { _ in Int.random(in: 0...9, using: &generator) }
    }

    /// Whether the answer is these digits; full-width digits and spaces around them count as typed plainly.
    package func accepts(_ answer: String) -> Bool {
        answer.halfWidth.filter { $0 != " " } == digits.map(String.init).joined()
    }
}

/// When the log-in screen asks for 验证码.
package enum CaptchaPolicy: String, CaseIterable, Sendable {
    case always
    case afterFailure = "after-failure"
    case off

    /// `failures` are those of this session, which count for unknown names too; `account` is nil for an unknown name.
    package func isNeeded(for account: Account?, afterFailures failures: Int) -> Bool {
        switch self {
        case .always: true
        case .afterFailure: failures > 0 || (account?.consecutiveFailures ?? 0) > 0
        case .off: false
        }
    }
}
