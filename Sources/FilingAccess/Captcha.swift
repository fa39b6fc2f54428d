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
