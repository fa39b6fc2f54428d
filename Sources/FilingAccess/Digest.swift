import CSodium

/// SHA-256 by libsodium.
package enum Digest {
    /// The hash of the text's UTF-8 bytes: 64 lower-case hexadecimal digits.
    package static func hex(_ text: String) -> String {
        var text = text
        var hash = [UInt8](repeating: 0, count: Int(crypto_hash_sha256_BYTES))
        text.withUTF8 { bytes in
            _ = crypto_hash_sha256(&hash, bytes.baseAddress, UInt64(bytes.count))
        }
        return String(decoding: hash.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }

    private static let digits = Array("0123456789abcdef".utf8)
}
