package import FilingModel

/// One line of a filing's history: who did what, and when.
package struct HistoryLine: Hashable, Sendable {
    package enum Event: Hashable, Sendable {
        case cell(CellID, before: String, after: String)
        /// Text that was typed and could not be taken.
        case setAside(CellID, text: String)
        /// 保存 asked for with its key.
        case checkpoint
        /// A step of the workflow, or a change of the contact.
        case act(AuditEntry)
    }

    package let at: Instant
    package let account: AccountName
    /// Nil for the system itself.
    package let role: Role?
    /// Where the session came from; empty on a local terminal.
    package let source: String
    /// The session that wrote a cell; nil for an act.
    package let session: SessionID?
    package let event: Event

    /// The history of a school from its journal, what was set aside, and its part of the audit trail, oldest
    /// first.
    package static func lines(
        of school: SchoolCode, journal: [JournalEntry], setAside: [SetAside], audit: [AuditEntry]
    ) -> [HistoryLine] {
        let commits = Commits(audit)
        var (numbered, last, people) = ([(Int, HistoryLine)](), 0, [SessionID: AccountName]())
        for entry in journal {
            let commit = commits.entry(ofLine: entry.number)
            last = commit?.number ?? last
            people[entry.session] = commit?.account ?? people[entry.session]
            let account = people[entry.session] ?? AccountName(school)
            numbered.append((last, HistoryLine(entry, by: account, in: commit)))
        }
        for entry in audit where told.contains(entry.action) {
            numbered.append((entry.number, HistoryLine(entry)))
        }
        let lines = numbered.enumerated()
            .sorted { ($0.element.0, $0.offset) < ($1.element.0, $1.offset) }.map(\.element.1)
        return setAside.reduce(into: lines) { lines, aside in
            let place = lines.lastIndex { $0.at <= aside.at }.map { $0 + 1 } ?? 0
            lines.insert(HistoryLine(aside), at: place)
        }
    }

    private static let told = Set(ActName.all + ["设定联系人"])

    /// A 保存 names no account: it is that of the session's last commit.
    private init(_ entry: JournalEntry, by account: AccountName, in commit: AuditEntry?) {
        (at, session) = (entry.at, entry.session)
        (self.account, role) = (account, commit?.role ?? .school)
        source = commit?.source ?? ""
        event =
            switch entry.event {
            case .cell(let cell, let before, let after): .cell(cell, before: before, after: after)
            case .checkpoint: .checkpoint
            }
    }

    private init(_ aside: SetAside) {
        (at, session, account, role, source) = (aside.at, aside.session, aside.account, .school, "")
        event = .setAside(aside.cell, text: aside.text)
    }

    private init(_ entry: AuditEntry) {
        (at, account, role, source) = (entry.at, entry.account, entry.role, entry.source)
        (session, event) = (nil, .act(entry))
    }
}

/// Which commit wrote which lines of a journal: each of their audit entries says how far the journal was
/// before it and after it.
private struct Commits {
    private let entries: [(last: Int, entry: AuditEntry)]

    init(_ audit: [AuditEntry]) {
        entries = audit.filter { $0.action == "保存" }
            .compactMap { entry in Self.lines(in: entry.after).map { ($0, entry) } }
            .sorted { $0.last < $1.last }
    }

    /// The entry of the commit that wrote the line `number`; nil for a checkpoint, and for a line from before
    /// there was an audit trail.
    func entry(ofLine number: Int) -> AuditEntry? {
        var (low, high) = (0, entries.count)
        while low < high {
            let middle = (low + high) / 2
            if entries[middle].last < number { low = middle + 1 } else { high = middle }
        }
        guard low < entries.count, let before = Self.lines(in: entries[low].entry.before), before < number
        else { return nil }
        return entries[low].entry
    }

    private static func lines(in facts: String) -> Int? {
        facts.split(separator: " ").first { $0.hasPrefix("journal=") }.flatMap { Int($0.dropFirst(8)) }
    }
}

extension AuditEntry {
    /// The rows that the act was about, which its detail names before anything else; empty for one about the
    /// whole filing.
    package var rows: [RowNumber] {
        detail.split(separator: " ").prefix { $0.first?.isNumber == true }
            .map { RowNumber(String($0.prefix { $0 != "@" })) }
    }

    /// What 分配省财政 gave the row; nil for any other entry.
    package var share: Amount? {
        guard action == "分配省财政", let text = detail.split(separator: "=").last, let yuan = Int64(text)
        else { return nil }
        return yuan < 0 ? nil : Amount(yuan: yuan)
    }

    /// The version that the act put in force; nil where it put none.
    package var versionMade: Int? {
        let (old, new) = (Self.version(in: before), Self.version(in: after))
        return old == new ? nil : new
    }

    private static func version(in facts: String) -> Int? {
        facts.split(separator: " ").first { $0.hasPrefix("version=") }.flatMap { Int($0.dropFirst(8)) }
    }
}
