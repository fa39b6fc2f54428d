/// What tells a whole export from a cut one: how many bytes it has, and their SHA-256.
package struct ExportDigest: Hashable, Sendable {
    package let byteCount: Int
    /// 64 lower-case hexadecimal digits.
    package let sha256: String

    package init(_ bytes: [UInt8]) {
        var hash = SHA256()
        byteCount = bytes.count
        sha256 = hash.digest(of: bytes).map { byte in
            let digits = String(byte, radix: 16)
            return byte < 16 ? "0" + digits : digits
        }.joined()
    }
}
