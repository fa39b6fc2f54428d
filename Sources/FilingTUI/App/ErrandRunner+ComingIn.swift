import FilingAccess
import FilingModel
import FilingStore
import Logging

/// Coming in: log-in, picture code, and the password where it is asked for again.
extension ErrandRunner {
    private var book: Gatekeeper.Book<StoreFailure> {
        Gatekeeper.Book(
            change: { [store] name, change throws(StoreFailure) in try store.changeAccount(name, change) },
            count: { [store] key, change throws(StoreFailure) in try store.countTries(key, change) })
    }

    func logIn(
        _ name: AccountName, _ password: String, _ answer: String
    ) throws(StoreFailure) -> Outcome {
        if let captcha, !captcha.accepts(answer) {
            failures += 1
            return .logInRefused(.wrongCaptcha)
        }
        if captcha == nil, policy.captcha.isNeeded(forNameWith: try store.tries(TryKey.of(name))) {
            failures += 1
            return .logInRefused(.captchaNeeded)
        }
        let gatekeeper = Gatekeeper(hasher: hasher)
        switch try gatekeeper.admit(name, password: password, at: clock(), in: book) {
        case .admitted(let account), .mustChangePassword(let account):
            if try isOwnerDisabled(of: account.name) { return .logInRefused(.disabled) }
            return try welcome(account, mustChange: account.mustChangePassword)
        case .disabled: return .logInRefused(.disabled)
        case let refusal: return try refuse(refusal)
        }
    }

    private func welcome(_ account: Account, mustChange: Bool) throws(StoreFailure) -> Outcome {
        (self.account, role, assignment) = (account.name, account.role, account.assignment)
        (standing, cameInAt) = (Standing(account), clock())
        confirmations.forget()
        if policy.sendsFiles { ParcelFile.removeOrphans() }
        return .loggedIn(
            Session(
                account: account.name, role: account.role, mustChangePassword: mustChange,
                encoding: try store.clientEncoding(of: account.name)))
    }

    /// Whether the account is a sub-account of a school whose own account is frozen.
    func isOwnerDisabled(of name: AccountName) throws(StoreFailure) -> Bool {
        guard name.isSub, let owner = name.owner else { return false }
        return try store.account(owner)?.isDisabled ?? true
    }

    func remember(_ encoding: ClientEncoding) throws(StoreFailure) -> Outcome? {
        if let account { try store.setClientEncoding(encoding, of: account) }
        return nil
    }

    private func refuse(_ admission: Admission) throws(StoreFailure) -> Outcome {
        if admission == .wrongNameOrPassword {
            failures += 1
            try countSource()
        }
        return .logInRefused(LogInRefusal(admission) ?? .wrongNameOrPassword)
    }

    /// Many failures from one address are told to the operator, and have everybody who comes from there
    /// answer the picture code; nobody is shut out for them.
    private func countSource() throws(StoreFailure) {
        guard let key = TryKey.of(source: source) else { return }
        let now = clock()
        let tries = try store.countTries(key) { $0.count(at: now) }
        if tries.failures % 50 == 0 { logger.warning("\(tries.failures) failed log-ins from \(source)") }
    }

    /// Draws a new picture code where one is asked for.
    func renewCaptcha() throws(StoreFailure) -> Outcome {
        let fromHere = try TryKey.of(source: source).map { key throws(StoreFailure) in try store.tries(key) }
        let isNeeded = policy.captcha.isNeeded(
            afterFailures: failures, from: fromHere ?? Tries(), at: clock())
        captcha = isNeeded ? Captcha(using: &random) : nil
        return .captcha(captcha?.digits)
    }

    /// Why the password that was asked for again is not taken; nil when it is right.
    func refusalToConfirm(_ password: String, of name: AccountName) throws(StoreFailure) -> LogInRefusal? {
        LogInRefusal(try confirm(password, of: name))
    }

    private func confirm(_ password: String, of name: AccountName) throws(StoreFailure) -> Admission {
        try Gatekeeper(hasher: hasher).confirm(
            name, password: password, at: clock(), here: &confirmations, in: book)
    }

    func changePassword(_ change: PasswordChange) throws(StoreFailure) -> Outcome {
        guard let name = account else { return .passwordRefused(.oldIsWrong) }
        let form = PasswordForm(old: change.old, new: change.new, again: change.again)
        let schoolName = try school.flatMap { code throws(StoreFailure) in try store.school(code)?.name }
        let prepared: PreparedPassword
        do throws(PasswordRefusal) {
            try form.check(for: name, schoolName: schoolName ?? "", policy: policy.passwords)
        } catch {
            return .passwordRefused(error)
        }
        let admission = try confirm(change.old, of: name)
        do throws(PasswordRefusal) {
            prepared = try form.filledIn(after: admission, hasher: hasher)
        } catch {
            return .passwordRefused(error)
        }
        if change.contact == .incomplete { return .contactStillIncomplete }
        // The contact comes first: a power cut in between leaves the change of password still to be done.
        if let school, account?.isSub == false, case .given(let contact) = change.contact {
            try store.setContact(contact, of: school, by: signature)
        }
        standing = try store.changeAccount(name, by: signature) { $0.setPassword(prepared) }.map(
            Standing.init)
        return .passwordChanged
    }
}

extension LogInRefusal {
    /// Why the gatekeeper did not let anybody pass; nil where it did, and for a frozen account, which the
    /// store itself refuses.
    fileprivate init?(_ admission: Admission) {
        switch admission {
        case .admitted, .mustChangePassword, .disabled: return nil
        case .wrongNameOrPassword: self = .wrongNameOrPassword
        case .throttled(let seconds): self = .throttled(seconds: seconds)
        case .lockedOut: self = .lockedOut
        case .overloaded: self = .overloaded
        }
    }
}
