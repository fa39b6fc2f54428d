/// The passwords that a stranger tries first.
enum CommonPasswords {
    /// Words that with digits before or behind them are no secret.
    private static let words: Set<String> = [
        "tzpy", "zhijiao", "zhiye", "xuexiao", "xueyuan", "school", "shengting", "jiaoyu", "jiaoyubu",
        "filing", "admin", "administrator", "root", "user", "test", "guest", "demo", "password", "passwd",
        "pass", "pwd",
        "mima", "abc", "abcd", "abcde", "abcdef", "abcdefg", "qwe", "qwer", "qwert", "qwerty", "asd", "asdf",
        "asdfgh", "zxc", "zxcv", "zxcvbn", "qaz", "qazwsx", "woaini", "iloveyou", "welcome", "letmein",
        "china",
    ]

    private static let others: Set<String> = [
        "1qaz2wsx", "1q2w3e4r", "1q2w3e4r5t", "q1w2e3r4", "a1b2c3d4", "1a2b3c4d", "p@ssw0rd", "passw0rd",
        "5201314a", "a5201314", "woaini1314", "a1s2d3f4", "qwer1234asdf", "1qazxsw2", "zaq12wsx",
        "abc123abc", "123abc123",
    ]

    /// The longest run of neighbouring or equal digits that a password may hold.
    private static let longestRun = 5

    /// Whether `password`, in lower case, is one of them.
    static func contains(_ password: String) -> Bool {
        others.contains(password) || isWordWithDigits(password) || hasLongRun(password)
    }

    private static func isWordWithDigits(_ password: String) -> Bool {
        let front = password.drop(while: \.isPlainDigit)
        let word = front.prefix { !$0.isPlainDigit }
        return words.contains(String(word)) && front.dropFirst(word.count).allSatisfy(\.isPlainDigit)
    }

    /// `123456`, `654321` and `111111` are runs of six.
    private static func hasLongRun(_ password: String) -> Bool {
        [-1, 0, 1].contains { step in
            var (last, run) = (-9, 0)
            for character in password {
                let digit = character.isPlainDigit ? character.wholeNumberValue ?? -9 : -9
                run = digit < 0 ? 0 : digit == last + step ? run + 1 : 1
                last = digit
                if run > longestRun { return true }
            }
            return false
        }
    }
}
