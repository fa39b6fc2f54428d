import FilingModel
import Testing

@testable import FilingAccess

/// Random numbers that are the same in every run.
struct CountingGenerator: RandomNumberGenerator {
    private(set) var state: UInt64 = 7

    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return state
    }
}

@Suite("验证码")
struct CaptchaTests {
    @Test(
        "takes its four digits, in full width too",
        arguments: [
            // how it is typed, verdict
            ("\(0)\(1)\(2)\(3)", true),
            (" 0123 ", true),
            ("０１２３", true),
            ("012", false),
            ("01234", false),
            ("", false),
            ("٠١٢٣", false),
        ])
    func answers(typed: String, verdict: Bool) {
        var generator = CountingGenerator()
        let captcha = Captcha(using: &generator)
        #expect(captcha.digits.count == 4)
        #expect(captcha.digits.allSatisfy { (0...9).contains($0) })
        let full = Dictionary(
            uniqueKeysWithValues: zip("0123０１２３", (captcha.digits + captcha.digits).enumerated()))
        let answer = typed.map { character -> String in
            guard let (position, digit) = full[character] else { return String(character) }
            return position < 4 ? "\(digit)" : "\(digit)".fullWidth
        }.joined()
        #expect(captcha.accepts(answer) == verdict)
    }

    @Test(
        "is asked for as the operator decided",
        arguments: [
            // policy, failures of the session, from the address, seconds since the last, verdict
            (CaptchaPolicy.always, 0, 0, 0, true),
            (.off, 9, 9, 0, false),
            (.afterFailure, 0, 0, 0, false),
            (.afterFailure, 1, 0, 0, true),
            (.afterFailure, 0, 2, 0, false),
            (.afterFailure, 0, 3, 0, true),
            (.afterFailure, 0, 3, 899, true),
            (.afterFailure, 0, 3, 900, false),
        ] as [(CaptchaPolicy, Int, Int, Int64, Bool)])
    func policies(policy: CaptchaPolicy, inSession: Int, fromHere: Int, ago: Int64, verdict: Bool) {
        let now = Instant(seconds: 1_793_500_000)
        let source = Tries(failures: fromHere, last: now.adding(seconds: -ago))
        #expect(policy.isNeeded(afterFailures: inSession, from: source, at: now) == verdict)
    }

    @Test(
        "is asked for once somebody failed with the name, known or not",
        arguments: [
            (CaptchaPolicy.always, 1, false), (.off, 1, false), (.afterFailure, 0, false),
            (.afterFailure, 1, true),
        ])
    func names(policy: CaptchaPolicy, failures: Int, verdict: Bool) {
        #expect(policy.isNeeded(forNameWith: Tries(failures: failures)) == verdict)
    }

    @Test("activation codes are grouped, legible, and never alike")
    func codes() {
        var generator = SystemRandomNumberGenerator()
        let codes = (0..<5_000).map { _ in ActivationCode(using: &generator) }
        #expect(Set(codes).count == codes.count)
        #expect(
            codes.allSatisfy {
                $0.text.count == 12 && $0.description.split(separator: "-").map(\.count) == [4, 4, 4]
            })
        #expect(codes.allSatisfy { $0.text.allSatisfy { !"0O1IL2Z5S8B".contains($0) } })
        #expect(codes.allSatisfy { ActivationCode(typed: $0.description.lowercased()) == $0 })
    }
}

extension String {
    fileprivate var fullWidth: String {
        String(String.UnicodeScalarView(unicodeScalars.compactMap { Unicode.Scalar($0.value + 0xFEE0) }))
    }
}
