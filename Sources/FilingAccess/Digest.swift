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
        return String(unsafeUninitializedCapacity: 2 * hash.count) { room in
            for (index, byte) in hash.enumerated() {
                room[2 * index] = digits[Int(byte >> 4)]
                room[2 * index + 1] = digits[Int(byte & 15)]
            }
            return 2 * hash.count
        }
    }

    private static let digits = Array("0123456789abcdef".utf8)
}
