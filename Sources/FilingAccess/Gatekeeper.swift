package import FilingModel

/// Decides who comes in. An unknown name and a wrong password get the same answer after the same work, and
/// are made to wait alike.
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

    /// What the gatekeeper counts in: a store's `changeAccount` and `countTries`, both called outside the
    /// hashing.
    package struct Book<Failure: Error> {
        package typealias Change<Value> = (inout Value) -> Void

        let change: (AccountName, Change<Account>) throws(Failure) -> Account?
        let count: (String, Change<Tries>) throws(Failure) -> Tries

        package init(
            change: @escaping (AccountName, Change<Account>) throws(Failure) -> Account?,
            count: @escaping (String, Change<Tries>) throws(Failure) -> Tries
        ) {
            (self.change, self.count) = (change, count)
        }
    }

    private let hasher: PasswordHasher
    private let throttle = LoginThrottle()

    package init(hasher: PasswordHasher = PasswordHasher()) { self.hasher = hasher }

    // MARK: Coming in

    /// Judges one try to log in.
    package func admit<Failure: Error>(
        _ name: AccountName, password: String, at now: Instant, in book: Book<Failure>
    ) throws(Failure) -> Admission {
        let (account, verdict) = try charge(name, at: now, in: book)
        if let refusal = Self.refusal(verdict) { return refusal }
        let answer = answer(for: account, password: password)
        switch answer {
        case .admitted, .mustChangePassword:
            _ = try book.change(name) { $0.welcome(at: now) }
            _ = try book.count(TryKey.of(name)) { $0.forget() }
        case .overloaded:
            _ = try book.change(name) { $0.tries.forgiveOne() }
            _ = try book.count(TryKey.of(name)) { $0.forgiveOne() }
        default: break
        }
        return answer
    }

    private static func refusal(_ verdict: LoginThrottle.Verdict) -> Admission? {
        switch verdict {
        case .mustWait(let seconds): .throttled(seconds: seconds)
        case .lockedUntilReset: .lockedOut
        case .mayTry: nil
        }
    }

    /// Counts the try as failed where it may be made. Gives the account as it stood before, nil for an
    /// unknown name, with the throttle's verdict.
    private func charge<Failure: Error>(
        _ name: AccountName, at now: Instant, in book: Book<Failure>
    ) throws(Failure) -> (Account?, LoginThrottle.Verdict) {
        var known: Account?
        if name != Self.stranger.name {
            _ = try book.change(name) { account in
                known = account
                self.knock(at: &account.tries, now)
            }
        }
        var before = Tries()
        _ = try book.count(TryKey.of(name)) { tries in
            before = tries
            self.knock(at: &tries, now)
        }
        if let known { return (known, throttle.verdict(on: known.tries, at: now)) }
        let verdict = throttle.verdict(on: before, at: now)
        if verdict == .mayTry { _ = try book.change(Self.stranger.name) { $0.tries.count(at: now) } }
        return (nil, verdict)
    }

    private func knock(at tries: inout Tries, _ now: Instant) {
        if throttle.verdict(on: tries, at: now) == .mayTry { tries.count(at: now) }
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

    private func isRight(_ password: String, for account: Account?) throws(HashingFailure) -> Bool {
        let code = account?.mustChangePassword == true ? ActivationCode(typed: password)?.text : nil
        return try hasher.verifies(code ?? password, against: account?.passwordHash)
    }

    // MARK: Asking again

    /// Judges the password of somebody who is logged in: 提交 and 修改密码 ask for it again. A wrong one counts
    /// against the account like one at the log-in. `here` are the failures of this session alone, and only
    /// they make wait: strangers who fail at the log-in keep nobody from submitting.
    package func confirm<Failure: Error>(
        _ name: AccountName, password: String, at now: Instant, here: inout Tries, in book: Book<Failure>
    ) throws(Failure) -> Admission {
        if let refusal = Self.refusal(throttle.verdict(on: here, at: now)) { return refusal }
        var account: Account?
        _ = try book.change(name) { stored in
            account = stored
            stored.tries.count(at: now)
        }
        here.count(at: now)
        let answer = answer(for: account, password: password)
        switch answer {
        case .admitted, .mustChangePassword:
            here.forget()
            _ = try book.change(name) { $0.forgetFailures() }
        case .overloaded:
            here.forgiveOne()
            _ = try book.change(name) { $0.tries.forgiveOne() }
        default: break
        }
        return answer
    }
}

extension Account {
    fileprivate mutating func welcome(at now: Instant) {
        forgetFailures()
        lastLogIn = now
    }
}
