import CSodium
import Glibc

/// Argon2id by libsodium, in its printable form with a salt of its own for each hash (RFC 9106; OWASP's 19
/// MiB, two passes).
package struct PasswordHasher: Sendable {
    /// What one hash costs whoever computes it.
    package struct Cost: Hashable, Sendable {
        /// At least 1.
        package let passes: UInt64
        /// At least 8.
        package let kibibytes: Int

        package init(passes: UInt64, kibibytes: Int) { (self.passes, self.kibibytes) = (passes, kibibytes) }

        /// 19 MiB and two passes: about 20 to 50 ms.
        package static let standard = Cost(passes: 2, kibibytes: 19 * 1_024)
    }

    /// No longer password is hashed.
    package static let byteLimit = 1_024

    private let cost: Cost

    package init(cost: Cost = .standard) { self.cost = cost }

    /// The hash of `password`. Throws for more than `byteLimit` bytes, and without the memory for it.
    package func hash(_ password: String) throws(HashingFailure) -> String {
        guard password.utf8.count <= Self.byteLimit else { throw .tooLong }
        try start()
        var text = [CChar](repeating: 0, count: Int(crypto_pwhash_STRBYTES))
        let result = crypto_pwhash_str_alg(
            &text, password, UInt64(password.utf8.count), cost.passes, cost.kibibytes * 1_024,
            crypto_pwhash_ALG_ARGON2ID13)
        guard result == 0 else { throw .outOfMemory }
        return String(decoding: text.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    }

    /// Whether `hash` was made of `password`, in the same time whatever the answer. Nil, the hash of an
    /// unknown name's password, costs as much and never fits.
    package func verifies(_ password: String, against hash: String?) throws(HashingFailure) -> Bool {
        try start()
        let question = question(password, hash)
        errno = 0
        let result = crypto_pwhash_str_verify(
            question.against, question.tried, UInt64(question.tried.utf8.count))
        guard result == 0 || errno != ENOMEM else { throw .outOfMemory }
        return result == 0 && question.mayFit
    }

    /// What is computed whatever was asked: a whole hash at this cost, also where nothing can fit.
    func question(_ password: String, _ hash: String?) -> (tried: String, against: String, mayFit: Bool) {
        let isTooLong = password.utf8.count > Self.byteLimit
        return isTooLong ? ("", dummy, false) : (password, hash ?? dummy, hash != nil)
    }

    /// Whether `hash` takes as long to verify as one of this hasher's own.
    func costsTheSame(_ hash: String) -> Bool {
        crypto_pwhash_str_needs_rehash(hash, cost.passes, cost.kibibytes * 1_024) == 0
    }

    /// A hash of no password, at this cost.
    private var dummy: String {
        let (salt, hash) = (String(repeating: "A", count: 22), String(repeating: "A", count: 43))
        return "$argon2id$v=19$m=\(cost.kibibytes),t=\(cost.passes),p=1$\(salt)$\(hash)"
    }

    private func start() throws(HashingFailure) {
        guard sodium_init() >= 0 else { throw .unavailable }
    }
}
