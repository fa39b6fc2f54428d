import FilingAccess
import Testing

@Suite("The digest")
struct DigestTests {
    @Test(
        "is SHA-256",
        arguments: [
            ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
            ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
            ("金额", "ffc624300de8f2e11d6e1cf279dc73c7ee630a4a896c52cb1ff530fd83fd83fd"),
        ])
    func known(text: String, hex: String) { #expect(Digest.hex(text) == hex) }
}
