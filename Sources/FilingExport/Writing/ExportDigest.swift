/// What tells a whole export from a cut one: how many bytes it has, and their SHA-256.
package struct ExportDigest: Hashable, Sendable {
    package let byteCount: Int
    /// 64 lower-case hexadecimal digits.
    package let sha256: String

    package init(_ bytes: [UInt8]) {
        var hash = SHA256()
        bytes.withUnsafeBytes { hash.take($0) }
        self.init(byteCount: bytes.count, hash: &hash)
    }

    /// The digest of `byteCount` bytes that `hash` took.
    init(byteCount: Int, hash: inout SHA256) {
        self.byteCount = byteCount
        sha256 = hash.digest().map { byte in
            let digits = String(byte, radix: 16)
            return byte < 16 ? "0" + digits : digits
        }.joined()
    }
}
