package import FilingModel

/// 修改密码: old, new, and new again.
package struct PasswordForm: Sendable {
    package let old: String
    package let new: String
    package let again: String

    package init(old: String, new: String, again: String) {
        (self.old, self.new, self.again) = (old, new, again)
    }

    /// The new password, ready for `Account.setPassword`. Throws the first thing that is wrong with the form.
    ///
    /// `.oldIsWrong` comes last and has cost a hash: the caller counts it as a failed try.
    package func filledIn(
        for account: Account, schoolName: String, policy: PasswordPolicy,
        hasher: PasswordHasher = PasswordHasher()
    ) throws(PasswordRefusal) -> PreparedPassword {
        guard new == again else { throw .repetitionDiffers }
        try policy.check(
            new, for: PasswordOwner(name: account.name, schoolName: schoolName, oldPassword: old))
        do {
            if try Gatekeeper(hasher: hasher).isRight(old, for: account) {
                return try hasher.prepare(chosen: new)
            }
        } catch {
            throw .notHashed(error)
        }
        throw .oldIsWrong
    }
}
