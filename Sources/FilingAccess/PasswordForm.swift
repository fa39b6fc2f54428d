package import FilingModel

/// 修改密码: old, new, and new again.
package struct PasswordForm: Sendable {
    package let old: String
    package let new: String
    package let again: String

    package init(old: String, new: String, again: String) {
        (self.old, self.new, self.again) = (old, new, again)
    }

    /// Throws the first thing that is wrong with the form itself; whether `old` is right is the gatekeeper's
    /// to say.
    package func check(for name: AccountName, schoolName: String, policy: PasswordPolicy)
        throws(PasswordRefusal)
    {
        guard !old.isEmpty else { throw .oldMissing }
        guard new == again else { throw .repetitionDiffers }
        try policy.check(new, for: PasswordOwner(name: name, schoolName: schoolName, oldPassword: old))
    }

    /// The new password, ready for `Account.setPassword`, once `admission` says that the old one is right.
    package func filledIn(
        after admission: Admission, hasher: PasswordHasher = PasswordHasher()
    ) throws(PasswordRefusal) -> PreparedPassword {
        switch admission {
        case .admitted, .mustChangePassword, .disabled: break
        case .wrongNameOrPassword: throw .oldIsWrong
        case .throttled(let seconds): throw .mustWait(seconds: seconds)
        case .lockedOut: throw .lockedOut
        case .overloaded: throw .notHashed(.outOfMemory)
        }
        do { return try hasher.prepare(chosen: new) } catch { throw .notHashed(error) }
    }
}
