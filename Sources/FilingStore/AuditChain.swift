package import FilingModel

/// Where the audit trail ends: noted elsewhere, it proves later that the end was not cut off.
package struct AuditHead: Hashable, Sendable {
    /// The number of the last entry; 0 before the first.
    package let number: Int
    /// The hash of the last entry; empty before the first.
    package let hash: String

    package init(number: Int, hash: String) { (self.number, self.hash) = (number, hash) }

    package static let empty = AuditHead(number: 0, hash: "")
}

/// Chains the entries of the audit trail, each over the one before and all of its own fields.
package struct AuditChain: Sendable {
    package let digest: @Sendable (String) -> String

    /// A chain over `digest`, which gives a text's hash as lower-case hexadecimal digits.
    package init(digest: @escaping @Sendable (String) -> String) { self.digest = digest }

    /// `note` as the entry behind `head`.
    package func entry(_ note: AuditNote, at: Instant, after head: AuditHead) -> AuditEntry {
        let (number, signature) = (head.number + 1, note.signature)
        let bare = AuditEntry(
            number: number, at: at, account: AccountName(OneLine.escaped(signature.account.text)),
            role: signature.role, source: OneLine.escaped(signature.source), action: note.action,
            school: note.school, detail: OneLine.escaped(note.detail), before: OneLine.escaped(note.before),
            after: OneLine.escaped(note.after), reason: OneLine.escaped(note.reason), hash: "")
        return bare.with(hash: hash(of: bare, after: head.hash))
    }

    /// The number of the first entry that does not follow from the one before; nil for a whole trail from its
    /// first entry on. An end cut off shows only against a `head` noted elsewhere: then it is the number of
    /// the first entry that is missing.
    package static func verify(
        _ entries: some Sequence<AuditEntry>, endingAt head: AuditHead? = nil,
        digest: @escaping @Sendable (String) -> String
    ) -> Int? {
        var verification = AuditVerification(AuditChain(digest: digest), noted: head)
        for entry in entries { verification.read(entry) }
        return verification.firstBroken
    }

    func hash(of entry: AuditEntry, after previous: String) -> String {
        digest(previous + "\n" + entry.canonicalText)
    }
}

/// Verifies a trail entry by entry.
package struct AuditVerification {
    private let chain: AuditChain
    private let noted: AuditHead?
    private var broken: Int?
    /// The last entry read.
    package private(set) var head = AuditHead.empty

    package init(_ chain: AuditChain, noted: AuditHead? = nil) { (self.chain, self.noted) = (chain, noted) }

    /// Reads the next entry of the trail.
    package mutating func read(_ entry: AuditEntry) {
        let isNext = entry.number == head.number + 1 && entry.hash == chain.hash(of: entry, after: head.hash)
        if !isNext && broken == nil { broken = entry.number }
        head = AuditHead(number: entry.number, hash: entry.hash)
        if noted?.number == head.number && noted?.hash != head.hash && broken == nil { broken = head.number }
    }

    /// The number of the first entry that is broken or missing; nil while all is well.
    package var firstBroken: Int? {
        if let broken { return broken }
        guard let noted, noted.number > head.number else { return nil }
        return head.number + 1
    }
}

extension AuditEntry {
    /// The entry with its hash.
    func with(hash: String) -> AuditEntry {
        AuditEntry(
            number: number, at: at, account: account, role: role, source: source, action: action,
            school: school, detail: detail, before: before, after: after, reason: reason, hash: hash)
    }

    /// Every field but the hash, each on a line of its own: no two entries give the same text.
    var canonicalText: String {
        let fields = [
            String(number), String(at.milliseconds), account.text, role?.rawValue ?? "", source, action,
            school?.text ?? "", detail, before, after, reason,
        ]
        return fields.reduce(into: "") { text, field in
            text += OneLine.escaped(field)
            text += "\n"
        }
    }
}
