import FilingModel

/// Which passwords an installation takes. Letters and digits are always required (manual §2).
package struct PasswordPolicy: Sendable {
    /// How many characters, counted as a reader counts them.
    package let length: ClosedRange<Int>
    private let refusesCommon: Bool

    /// The manual's: 6 to 20 characters. The default in demo and training.
    package static let manual = PasswordPolicy(length: 6...20, refusesCommon: false)
    /// A real installation's: 8 to 64 characters, and none that everybody tries first.
    package static let standard = PasswordPolicy(length: 8...64, refusesCommon: true)

    /// Throws the first reason why `password` is not for `owner`.
    package func check(_ password: String, for owner: PasswordOwner) throws(PasswordRefusal) {
        if password == owner.oldPassword { throw .sameAsOld }
        if password == owner.initialPassword { throw .sameAsInitial }
        try checkLength(password)
        if password.unicodeScalars.contains(where: \.isUnusable) { throw .unusableCharacter }
        let folded = password.halfWidth.lowercased()
        let names = [owner.name.text.lowercased()] + (owner.name.school.map { [$0.text] } ?? [])
        if names.contains(where: folded.contains) { throw .containsName }
        if !owner.schoolName.isEmpty && folded.contains(owner.schoolName.halfWidth.lowercased()) {
            throw .containsSchoolName
        }
        guard password.contains(where: \.isLatinLetter), password.contains(where: \.isPlainDigit) else {
            throw .needsLetterAndDigit
        }
        if refusesCommon && CommonPasswords.contains(folded) { throw .tooCommon }
    }

    private func checkLength(_ password: String) throws(PasswordRefusal) {
        if password.count < length.lowerBound { throw .tooShort(minimum: length.lowerBound) }
        let fits = password.count <= length.upperBound && password.utf8.count <= PasswordHasher.byteLimit
        if !fits { throw .tooLong(maximum: length.upperBound) }
    }
}

extension Character {
    var isLatinLetter: Bool { isASCII && isLetter }
    var isPlainDigit: Bool { isASCII && isNumber }
}

extension Unicode.Scalar {
    /// Control, format, private and unassigned characters: nobody sees what they type.
    fileprivate var isUnusable: Bool {
        switch properties.generalCategory {
        case .control, .format, .privateUse, .surrogate, .unassigned, .lineSeparator, .paragraphSeparator:
            true
        default: false
        }
    }
}
