import FilingModel
import Testing

@testable import FilingAccess

@Suite("The password policy")
struct PasswordPolicyTests {
    @Test(
        "takes and refuses",
        arguments: [
            // typed, manual's verdict (nil: taken), standard's verdict
            ("abc123", nil, .tooShort(minimum: 8)),
            ("abc12", PasswordRefusal.tooShort(minimum: 6), PasswordRefusal.tooShort(minimum: 8)),
            ("", .tooShort(minimum: 6), .tooShort(minimum: 8)),
            ("12345678", .needsLetterAndDigit, .needsLetterAndDigit),
            ("abcdefgh", .needsLetterAndDigit, .needsLetterAndDigit),
            ("密码一二三四五1", .needsLetterAndDigit, .needsLetterAndDigit),
            ("１２３４５６７ａ", .needsLetterAndDigit, .needsLetterAndDigit),
            ("123456", .sameAsInitial, .sameAsInitial),
            ("oldpass77", .sameAsOld, .sameAsOld),
            ("4114010001a", .containsName, .containsName),
            ("a４１１４０１０００１", .containsName, .containsName),
            ("晋阳学院a1b2c3", .containsSchoolName, .containsSchoolName),
            ("a1234567", nil, .tooCommon),
            ("Tzpy2020", nil, .tooCommon),
            ("demo2020", nil, .tooCommon),
            ("Password1", nil, .tooCommon),
            ("abc12345", nil, .tooCommon),
            ("2026admin", nil, .tooCommon),
            ("xk654321q", nil, .tooCommon),
            ("mn111111p", nil, .tooCommon),
            ("1qaz2wsx", nil, .tooCommon),
            ("fen7he-bian", nil, nil),
            ("fen he 7 bian", nil, nil),
            ("汾河边 7 kilo", nil, nil),
            ("xk65432q", nil, nil),
            ("a\u{7}bc12345", .unusableCharacter, .unusableCharacter),
            ("a\u{200B}bc12345", .unusableCharacter, .unusableCharacter),
            ("a\u{202E}bc12345", .unusableCharacter, .unusableCharacter),
            (String(repeating: "k7", count: 10), nil, nil),
            (String(repeating: "k7", count: 10) + "x", .tooLong(maximum: 20), nil),
            (String(repeating: "k7", count: 32), .tooLong(maximum: 20), nil),
            (String(repeating: "k7", count: 32) + "x", .tooLong(maximum: 20), .tooLong(maximum: 64)),
            (String(repeating: "👨‍👩‍👧‍👦", count: 60) + "k7", .tooLong(maximum: 20), .tooLong(maximum: 64)),
        ])
    func verdicts(typed: String, manual: PasswordRefusal?, standard: PasswordRefusal?) {
        #expect(verdict(of: .manual, on: typed) == manual)
        #expect(verdict(of: .standard, on: typed) == standard)
    }

    private func verdict(of policy: PasswordPolicy, on typed: String) -> PasswordRefusal? {
        let owner = PasswordOwner(
            name: AccountName("4114010001"), schoolName: "晋阳学院", oldPassword: "oldpass77")
        do {
            try policy.check(typed, for: owner)
            return nil
        } catch {
            return error
        }
    }
}
