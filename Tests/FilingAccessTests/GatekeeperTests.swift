import FilingModel
import Testing

@testable import FilingAccess

@Suite("The gatekeeper")
struct GatekeeperTests {
    static let now = Instant(seconds: 1_793_500_000)
    let gatekeeper = Gatekeeper(hasher: .quick)
    let desk: AccountDesk

    init() throws {
        let hasher = PasswordHasher.quick
        desk = AccountDesk([
            Account(
                name: AccountName("4114000002"), role: .school,
                password: try hasher.prepare(chosen: "demo2020")),
            Account(
                name: AccountName("4114000001"), role: .school,
                password: try hasher.prepare(initial: "123456")),
            Gatekeeper.stranger,
        ])
    }

    private func admit(_ name: String, _ password: String, after seconds: Int64 = 0) -> Admission {
        gatekeeper.admit(
            AccountName(name), password: password, at: Self.now.adding(seconds: seconds), in: desk.book)
    }

    @Test("lets the right password in and remembers when")
    func right() throws {
        let before = try #require(desk["4114000002"])
        #expect(admit("4114000002", "demo2020") == .admitted(before))
        #expect(desk["4114000002"]?.lastLogIn == Self.now)
        #expect(desk["4114000002"]?.consecutiveFailures == 0)
    }

    @Test("leads an initial password to its change")
    func initial() throws {
        let before = try #require(desk["4114000001"])
        #expect(admit("4114000001", "123456") == .mustChangePassword(before))
    }

    @Test(
        "says the same to an unknown name and to a wrong password",
        arguments: [
            ("4114000002", "wrong", 1), ("4114999999", "demo2020", 0), ("", "", 0), ("-", "", 0),
            ("' OR 1=1 --", "x", 0),
        ])
    func wrong(name: String, password: String, failures: Int) {
        #expect(admit(name, password) == .wrongNameOrPassword)
        #expect(desk["4114000002"]?.consecutiveFailures == failures)
        #expect(desk["-"]?.consecutiveFailures == 1 - failures)
        #expect(desk.changes == (name == "-" ? 2 : 3 - failures))
    }

    @Test("makes an unknown name wait exactly like a known one")
    func unknownWaits() {
        var seconds: Int64 = 0
        for step in 0..<160 {
            let answers = ["4114000002", "4114999999"].map { admit($0, "wrong", after: seconds) }
            #expect(answers[0] == answers[1], "try \(step)")
            seconds += step >= 20 ? 900 : step % 3 == 0 ? 0 : 1
        }
        #expect(admit("4114999999", "wrong", after: seconds * 9) == .lockedOut)
    }

    @Test("asked again, a wrong password counts like one at the log-in and makes this session wait")
    func confirm() throws {
        var here = Tries()
        func confirm(_ password: String, after seconds: Int64 = 0) -> Admission {
            gatekeeper.confirm(
                AccountName("4114000002"), password: password, at: Self.now.adding(seconds: seconds),
                here: &here, in: desk.book)
        }
        for _ in 0..<5 { #expect(confirm("wrong") == .wrongNameOrPassword) }
        #expect(desk["4114000002"]?.consecutiveFailures == 5)
        #expect(confirm("demo2020") == .throttled(seconds: 1))
        #expect(admit("4114000002", "demo2020") == .throttled(seconds: 1))
        guard case .admitted = confirm("demo2020", after: 1) else {
            Issue.record("not confirmed")
            return
        }
        #expect(desk["4114000002"]?.consecutiveFailures == 0 && here == Tries())
    }

    @Test("strangers who fail at the log-in keep nobody who is in from confirming")
    func confirmUnderAttack() {
        for _ in 0..<5 { #expect(admit("4114000002", "wrong") == .wrongNameOrPassword) }
        #expect(admit("4114000002", "demo2020") == .throttled(seconds: 1))
        var here = Tries()
        let answer = gatekeeper.confirm(
            AccountName("4114000002"), password: "demo2020", at: Self.now, here: &here, in: desk.book)
        guard case .admitted = answer else {
            Issue.record("held up")
            return
        }
    }

    @Test("makes wait after five failures, even with the right password, and not for good")
    func waits() {
        for _ in 0..<5 { #expect(admit("4114000002", "wrong") == .wrongNameOrPassword) }
        #expect(admit("4114000002", "demo2020") == .throttled(seconds: 1))
        #expect(desk["4114000002"]?.consecutiveFailures == 5)
        guard case .admitted(let before) = admit("4114000002", "demo2020", after: 1) else {
            Issue.record("not admitted")
            return
        }
        #expect(before.consecutiveFailures == 5)
        #expect(desk["4114000002"]?.consecutiveFailures == 0)
    }

    @Test("closes after a hundred failures until the account is reset")
    func locks() throws {
        var seconds: Int64 = 0
        for _ in 0..<100 {
            #expect(admit("4114000002", "wrong", after: seconds) == .wrongNameOrPassword)
            seconds += 900
        }
        #expect(admit("4114000002", "demo2020", after: seconds * 9) == .lockedOut)
        let password = try PasswordHasher.quick.prepare(initial: "fen7hebian")
        _ = desk.change(AccountName("4114000002")) { $0.setPassword(password) }
        guard case .mustChangePassword = admit("4114000002", "fen7hebian") else {
            Issue.record("not reset")
            return
        }
    }

    @Test("tells only its owner that an account is disabled")
    func disabled() {
        _ = desk.change(AccountName("4114000002")) { $0.isDisabled = true }
        #expect(admit("4114000002", "wrong") == .wrongNameOrPassword)
        #expect(admit("4114000002", "demo2020") == .disabled)
    }

    @Test(
        "takes an activation code as a person types it, once",
        arguments: [
            //  typed,            verdict
            ("K7MP-3WXD-9QRT", true),
            ("k7mp3wxd9qrt", true),
            (" ｋ７ｍｐ 3wxd 9QRT ", true),
            ("K7MP-3WXD-9QRA", false),
        ])
    func activation(typed: String, verdict: Bool) throws {
        let code = try #require(ActivationCode(typed: "K7MP3WXD9QRT"))
        let prepared = try PasswordHasher.quick.prepare(code)
        _ = desk.change(AccountName("4114000001")) { $0.setPassword(prepared) }
        let account = try #require(desk["4114000001"])
        #expect(admit("4114000001", typed) == (verdict ? .mustChangePassword(account) : .wrongNameOrPassword))
        let chosen = try PasswordHasher.quick.prepare(chosen: "fen7hebian")
        _ = desk.change(AccountName("4114000001")) { $0.setPassword(chosen) }
        #expect(admit("4114000001", typed) == .wrongNameOrPassword)
    }
}

/// Accounts as a store would keep them, counting the changes.
final class AccountDesk {
    private var accounts: [AccountName: Account]
    private var tries: [String: Tries] = [:]
    private(set) var changes = 0

    /// What a gatekeeper counts in.
    var book: Gatekeeper.Book<Never> { Gatekeeper.Book(change: change, count: count) }

    private func count(_ key: String, _ change: (inout Tries) -> Void) -> Tries {
        changes += 1
        change(&tries[key, default: Tries()])
        return tries[key] ?? Tries()
    }

    init(_ accounts: [Account]) {
        self.accounts = Dictionary(uniqueKeysWithValues: accounts.map { ($0.name, $0) })
    }

    subscript(name: String) -> Account? { accounts[AccountName(name)] }

    func change(_ name: AccountName, _ change: (inout Account) -> Void) -> Account? {
        changes += 1
        guard var account = accounts[name] else { return nil }
        change(&account)
        accounts[name] = account
        return account
    }
}
