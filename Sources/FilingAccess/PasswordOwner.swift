package import FilingModel

/// What a policy knows of the person a password is for: none of it may be the password.
package struct PasswordOwner: Sendable {
    package let name: AccountName
    /// Empty for an office.
    package let schoolName: String
    /// The password to be replaced, as typed.
    package let oldPassword: String
    /// The initial password of the installation.
    package let initialPassword: String

    package init(
        name: AccountName, schoolName: String, oldPassword: String,
        initialPassword: String = PasswordHasher.manualInitialPassword
    ) {
        (self.name, self.schoolName) = (name, schoolName)
        (self.oldPassword, self.initialPassword) = (oldPassword, initialPassword)
    }
}
