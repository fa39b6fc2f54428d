/// Why there is no hash.
package enum HashingFailure: Error, Hashable, Sendable {
    /// More than `PasswordHasher.byteLimit` bytes.
    case tooLong
    case outOfMemory
    /// libsodium found no source of randomness.
    case unavailable
}
