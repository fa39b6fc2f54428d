import FilingModel
import Testing

@testable import FilingAccess

@Suite("修改密码")
struct PasswordFormTests {
    @Test(
        "is filled in or refused",
        arguments: [
            //  old,     new,          again,        verdict (nil: taken)
            ("123456", "fen7he", "fen7he", nil),
            ("123456", "fen7he", "fen7hf", PasswordRefusal.repetitionDiffers),
            ("123457", "fen7he", "fen7he", .oldIsWrong),
            ("123456", "123456", "123456", .sameAsOld),
            ("123456", "fenhe", "fenhe", .tooShort(minimum: 6)),
            ("123456", "x4114000001", "x4114000001", .containsName),
        ])
    func verdicts(old: String, new: String, again: String, verdict: PasswordRefusal?) throws {
        let hasher = PasswordHasher.quick
        var account = Account(
            name: AccountName("4114000001"), role: .school, password: try hasher.prepare(initial: "123456"))
        account.consecutiveFailures = 3
        do throws(PasswordRefusal) {
            let form = PasswordForm(old: old, new: new, again: again)
            account.setPassword(
                try form.filledIn(for: account, schoolName: "示范学院", policy: .manual, hasher: hasher))
            #expect(verdict == nil)
            #expect(account.mustChangePassword == false)
            #expect(account.consecutiveFailures == 0)
            #expect((try? hasher.verifies(new, against: account.passwordHash)) == true)
        } catch {
            #expect(error == verdict)
            #expect(account.mustChangePassword)
        }
    }

    @Test("one hash serves many accounts")
    func many() throws {
        let password = try PasswordHasher.quick.prepare(initial: PasswordHasher.manualInitialPassword)
        let codes = (0..<60).compactMap { SchoolCode(String(4_114_000_000 + $0)) }
        let accounts = codes.map { Account($0, password: password) }
        #expect(accounts.allSatisfy { $0.mustChangePassword && $0.role == .school })
        #expect(Set(accounts.map(\.passwordHash)).count == 1)
    }
}
