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
    /// Over the version before, and all of this one.
    package let seal: Seal

    package init(
        number: Int, content: [RowNumber: Commitment], at: Instant, by: AccountName, remark: String,
        seal: Seal
    ) {
        (self.number, self.content, self.at) = (number, content, at)
        (self.by, self.remark, self.seal) = (by, remark, seal)
    }

    /// The version with another seal.
    func with(_ seal: Seal) -> Version {
        Version(number: number, content: content, at: at, by: by, remark: remark, seal: seal)
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

/// The hash of a version: 64 lower-case hexadecimal digits, and what it is over. Hashing is handed in; the
/// model knows only the chain.
package struct Seal: Hashable, Sendable {
    /// What a seal covers besides the seal before, the school, the number and the content.
    package enum Form: String, Hashable, Sendable {
        /// Nothing: seals made before there was a second form.
        case content = ""
        /// Also when, by whom, and the remark.
        case everything = "2:"
    }

    package let hex: String
    package let form: Form

    package init(hex: String, form: Form = .content) { (self.hex, self.form) = (hex, form) }

    /// The seal whose `text` is `text`.
    package init(text: String) {
        let mark = Form.everything.rawValue
        self =
            text.hasPrefix(mark)
            ? Seal(hex: String(text.dropFirst(mark.count)), form: .everything) : Seal(hex: text)
    }

    /// The seal as stores keep it, and as the next one is made over it.
    package var text: String { form.rawValue + hex }

    /// Eight characters that a paper carries on every page, to tell it from a paper of another version.
    package var verificationCode: String { hex.prefix(8).uppercased() }
}

/// Makes the seals of versions.
package struct Sealer: Sendable {
    private let digest: @Sendable (String) -> String

    /// A sealer over `digest`, which gives a text's hash as hexadecimal digits.
    package init(digest: @escaping @Sendable (String) -> String) { self.digest = digest }

    /// `version` of a school, sealed behind `previous`.
    package func sealed(_ version: Version, of school: SchoolCode, after previous: Seal?) -> Version {
        version.with(seal(of: version, of: school, after: previous, form: .everything))
    }

    /// Whether the version's own seal is the one that follows from it, in the form it was made in. A chain
    /// that has come to the second form never goes back to the first.
    package func holds(_ version: Version, of school: SchoolCode, after previous: Seal?) -> Bool {
        if previous?.form == .everything, version.seal.form == .content { return false }
        return version.seal == seal(of: version, of: school, after: previous, form: version.seal.form)
    }

    private func seal(
        of version: Version, of school: SchoolCode, after previous: Seal?, form: Seal.Form
    ) -> Seal {
        var text = "\(previous?.text ?? "")\n\(school)\n\(version.number)\n"
        if form == .everything {
            // The remark is last but for the content and counted: no other remark gives the same text.
            text +=
                "\(version.at.milliseconds)\n\(version.by)\n\(version.remark.utf8.count)\n\(version.remark)\n"
        }
        return Seal(hex: digest(text + Version.text(of: version.content)), form: form)
    }
}

extension Version {
    /// 回执号: school, version and four characters of the seal.
    package func receipt(of school: SchoolCode) -> String {
        "\(school)-\(number)-\(seal.hex.prefix(4).uppercased())"
    }
}
