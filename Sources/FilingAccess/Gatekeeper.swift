package import FilingModel

/// Decides who comes in. An unknown name and a wrong password get the same answer after the same work.
///
/// Each try is counted as failed before its password is looked at and forgiven when it fits, so that many
/// tries at once gain nothing.
package struct Gatekeeper: Sendable {
    /// The account that tries with unknown names are charged to, so that they cost the store what others
    /// cost. It is part of a founding; nobody can log in as it.
    package static let stranger: Account = {
        var account = Account(
            name: AccountName("-"), role: .national, passwordHash: "", mustChangePassword: true)
        account.isDisabled = true
        return account
    }()

    private let hasher: PasswordHasher
    private let throttle = LoginThrottle()

    package init(hasher: PasswordHasher = PasswordHasher()) { self.hasher = hasher }

    /// Judges one try. `change` is the store's `changeAccount`; it is called outside the hashing, at most
    /// twice.
    package func admit<Failure: Error>(
        _ name: AccountName, password: String, at now: Instant,
        through change: (AccountName, (inout Account) -> Void) throws(Failure) -> Account?
    ) throws(Failure) -> Admission {
        guard let (account, verdict) = try charge(name, at: now, through: change) else {
            return answer(for: nil, password: password)
        }
        switch verdict {
        case .mustWait(let seconds): return .throttled(seconds: seconds)
        case .lockedUntilReset: return .lockedOut
        case .mayTry: break
        }
        let answer = answer(for: account, password: password)
        switch answer {
        case .admitted, .mustChangePassword: _ = try change(name) { $0.welcome(at: now) }
        case .overloaded: _ = try change(name) { $0.forgiveOne() }
        default: break
        }
        return answer
    }

    /// The account as it stood before the try, with the throttle's verdict; nil for an unknown name.
    private func charge<Failure: Error>(
        _ name: AccountName, at now: Instant,
        through change: (AccountName, (inout Account) -> Void) throws(Failure) -> Account?
    ) throws(Failure) -> (Account, LoginThrottle.Verdict)? {
        var before: (Account, LoginThrottle.Verdict)?
        let isKnown = name != Self.stranger.name
        _ = isKnown ? try change(name) { before = knock(at: &$0, now: now) } : nil
        if before == nil { _ = try change(Self.stranger.name) { $0.countFailure(at: now) } }
        return before
    }

    /// Counts a try as failed if the account may try now. Gives the account as it stood before.
    private func knock(at account: inout Account, now: Instant) -> (Account, LoginThrottle.Verdict) {
        let before = account
        let verdict = throttle.verdict(on: before, at: now)
        if verdict == .mayTry { account.countFailure(at: now) }
        return (before, verdict)
    }

    private func answer(for account: Account?, password: String) -> Admission {
        do {
            guard try isRight(password, for: account), let account else { return .wrongNameOrPassword }
            if account.isDisabled { return .disabled }
            return account.mustChangePassword ? .mustChangePassword(account) : .admitted(account)
        } catch {
            return .overloaded
        }
    }

    /// Whether the password fits, without counting anything: for 提交 and 修改密码, which ask for it again.
    package func isRight(_ password: String, for account: Account?) throws(HashingFailure) -> Bool {
        let code = account?.mustChangePassword == true ? ActivationCode(typed: password)?.text : nil
        return try hasher.verifies(code ?? password, against: account?.passwordHash)
    }
}

extension Account {
    fileprivate mutating func countFailure(at now: Instant) {
        consecutiveFailures += 1
        lastFailure = now
    }

    fileprivate mutating func forgiveOne() { consecutiveFailures = max(0, consecutiveFailures - 1) }

    fileprivate mutating func welcome(at now: Instant) {
        forgetFailures()
        lastLogIn = now
    }
}
