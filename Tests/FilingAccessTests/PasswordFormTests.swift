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
            ("", "fen7he", "fen7hf", .oldMissing),
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
            try form.check(for: account.name, schoolName: "示范学院", policy: .manual)
            account.setPassword(try form.filledIn(after: .mustChangePassword(account), hasher: hasher))
            #expect(verdict == nil)
            #expect(account.mustChangePassword == false)
            #expect(account.consecutiveFailures == 0)
            #expect((try? hasher.verifies(new, against: account.passwordHash)) == true)
        } catch {
            #expect(error == verdict)
            #expect(account.mustChangePassword)
        }
    }

    @Test(
        "is not filled in where the old password was not right",
        arguments: [
            (Admission.wrongNameOrPassword, PasswordRefusal.oldIsWrong),
            (.throttled(seconds: 7), .mustWait(seconds: 7)), (.lockedOut, .lockedOut),
            (.overloaded, .notHashed(.outOfMemory)),
        ])
    func refused(admission: Admission, refusal: PasswordRefusal) {
        let form = PasswordForm(old: "123456", new: "fen7he", again: "fen7he")
        #expect(throws: refusal) { try form.filledIn(after: admission, hasher: .quick) }
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
