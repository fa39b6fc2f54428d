package import FilingModel

/// What the gatekeeper says to a name and a password. Its account is as it stood before: with the log-in
/// before this one, and the failures since.
package enum Admission: Hashable, Sendable {
    case admitted(Account)
    /// The password fits, and nothing is reachable before 修改密码.
    case mustChangePassword(Account)
    case wrongNameOrPassword
    case throttled(seconds: Int)
    /// Too many failures in a row: the province resets the account.
    case lockedOut
    /// The password fits, and the account is frozen.
    case disabled
    /// The machine had no memory for the hash; the try is not counted.
    case overloaded
}
