/// A submitted version: immutable, and chained to the one before by its hash.
package struct Version: Hashable, Sendable {
    /// From 1.
    package let number: Int
    /// The ticked rows, complete.
    package let content: [RowNumber: Commitment]
    package let at: Instant
    package let by: AccountName
    /// Why the warnings that were shown are right; empty when there were none.
    package let remark: String
    /// Over the version before, and this one's content.
    package let seal: Seal

    package init(
        number: Int, content: [RowNumber: Commitment], at: Instant, by: AccountName, remark: String,
        seal: Seal
    ) {
        (self.number, self.content, self.at) = (number, content, at)
        (self.by, self.remark, self.seal) = (by, remark, seal)
    }

    /// The content as text that never depends on order or spelling: a line a cell, its row, field and text.
    package static func text(of content: [RowNumber: Commitment]) -> String {
        content.sorted { $0.key < $1.key }.flatMap { row, commitment in
            Field.all.compactMap { field -> String? in
                let text = commitment[field].text
                return text.isEmpty ? nil : "\(row)\t\(field.name)\t\(text)\n"
            }
        }.joined()
    }
}

/// The hash of a version: 64 lower-case hexadecimal digits. Hashing is handed in; the model knows only the
/// chain.
package struct Seal: Hashable, Sendable {
    package let hex: String

    package init(hex: String) { self.hex = hex }

    /// Eight characters that a paper carries on every page, to tell it from a paper of another version.
    package var verificationCode: String { hex.prefix(8).uppercased() }
}

/// Makes the seals of versions.
package struct Sealer: Sendable {
    private let digest: @Sendable (String) -> String

    /// A sealer over `digest`, which gives a text's hash as hexadecimal digits.
    package init(digest: @escaping @Sendable (String) -> String) { self.digest = digest }

    /// The seal of a school's version with `content` behind `previous`.
    package func seal(
        _ content: [RowNumber: Commitment], of school: SchoolCode, number: Int, after previous: Seal?
    ) -> Seal {
        Seal(hex: digest("\(previous?.hex ?? "")\n\(school)\n\(number)\n\(Version.text(of: content))"))
    }
}

extension Version {
    /// 回执号: school, version and four characters of the seal.
    package func receipt(of school: SchoolCode) -> String {
        "\(school)-\(number)-\(seal.hex.prefix(4).uppercased())"
    }
}
