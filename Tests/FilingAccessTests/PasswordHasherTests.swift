import FilingModel
import Testing

@testable import FilingAccess

extension PasswordHasher {
    /// The least that Argon2id takes, so that tests do not wait.
    static let quick = PasswordHasher(cost: Cost(passes: 1, kibibytes: 8))
}

@Suite("A password's hash")
struct PasswordHasherTests {
    @Test("is Argon2id with 19 MiB and two passes, and its own salt each time")
    func form() throws {
        let hasher = PasswordHasher()
        let hashes = try [hasher.hash("fen7he"), hasher.hash("fen7he")]
        #expect(hashes.allSatisfy { $0.hasPrefix("$argon2id$v=19$m=19456,t=2,p=1$") })
        #expect(hashes[0] != hashes[1])
        #expect(try hasher.verifies("fen7he", against: hashes[0]))
        #expect(try hasher.verifies("fen7hf", against: hashes[0]) == false)
    }

    @Test(
        "fits its password and nothing else",
        arguments: [
            // password,                         tried,                              verdict
            ("fen7he", "fen7he", true),
            ("fen7he", "fen7he ", false),
            ("fen7he", "Fen7he", false),
            ("fen7he", "", false),
            ("密码 with 空格 9", "密码 with 空格 9", true),
            (String(repeating: "k7", count: 36) + "a", String(repeating: "k7", count: 36) + "b", false),
            (String(repeating: "k", count: 1_024), String(repeating: "k", count: 1_024), true),
            (String(repeating: "k", count: 1_024), String(repeating: "k", count: 1_025), false),
            ("a\0b", "a\0b", true),
            ("a\0b", "a\0c", false),
        ])
    func fits(password: String, tried: String, verdict: Bool) throws {
        let hash = try PasswordHasher.quick.hash(password)
        #expect(try PasswordHasher.quick.verifies(tried, against: hash) == verdict)
    }

    @Test("is not made of more than 1024 bytes")
    func limit() {
        #expect(throws: HashingFailure.tooLong) {
            try PasswordHasher.quick.hash(String(repeating: "k", count: 1_025))
        }
    }

    @Test(
        "that is missing, empty or damaged fits nothing",
        arguments: [nil, "", "$argon2id$v=19$", "plain", "$2b$10$x"])
    func damaged(hash: String?) throws {
        for tried in ["", "plain", "123456"] {
            #expect(try PasswordHasher.quick.verifies(tried, against: hash) == false)
        }
    }

    @Test("costs an unknown name what it costs a known one, and an endless password no more")
    func cost() throws {
        let hasher = PasswordHasher()
        let hash = try hasher.hash("fen7he")
        let endless = String(repeating: "k", count: 1_000_000)
        let known = hasher.question("wrong1", hash)
        let unknown = hasher.question("wrong1", nil)
        let long = hasher.question(endless, hash)
        #expect(known.against == hash && known.tried == "wrong1" && known.mayFit)
        #expect(unknown.tried == "wrong1" && !unknown.mayFit)
        #expect(long.tried.isEmpty && !long.mayFit)
        for question in [known, unknown, long] { #expect(hasher.costsTheSame(question.against)) }
        let quick = try PasswordHasher.quick.hash("k")
        for other in ["$argon2id$v=19$", quick] { #expect(!hasher.costsTheSame(other)) }
    }
}
