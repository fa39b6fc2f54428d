package import FilingModel

/// The operator's check: whether everything a store keeps holds together. It reads and never writes.
package struct StoreCheck {
    private let store: any Store
    private let catalogue: Catalogue
    private let sealer: Sealer
    private let digest: @Sendable (String) -> String

    /// `sealer` and `digest` are those the store was written with.
    package init(
        _ store: any Store, catalogue: Catalogue, sealer: Sealer,
        digest: @escaping @Sendable (String) -> String
    ) {
        (self.store, self.catalogue, self.sealer, self.digest) = (store, catalogue, sealer, digest)
    }

    /// What does not hold; nothing for a sound store. `head`, noted elsewhere, also shows a trail whose end
    /// was cut off.
    package func findings(auditEndingAt head: AuditHead? = nil) throws(StoreFailure) -> [StoreFinding] {
        let province = try store.province()
        let rows = Set(catalogue.rowNumbers)
        var findings: [StoreFinding] = []
        var (tallies, reports) = (TallyCheck(), ReportCheck(Reporting(digest: digest)))
        var audit = AuditCheck(AuditVerification(AuditChain(digest: digest), noted: head))
        try store.inspect { inspected in
            switch inspected {
            case .school(let folder):
                if let province, !province.holds(folder.school.province) {
                    findings.append(.foreignSchool(folder.school.code))
                }
                findings += FolderCheck(folder, knownRows: rows, sealer: sealer).findings
                tallies.expect(folder)
                audit.expect(folder.answers, of: folder.school.code)
            case .tallies(let grain, let kept): findings += tallies.findings(kept, by: grain)
            case .report(let snapshot): findings += reports.findings(snapshot)
            case .audit(let entry): audit.read(entry)
            case .orphan(let part, let owner): findings.append(.orphan(part: part, owner: owner))
            }
        }
        return findings + audit.findings
    }
}

/// Whether each act has its one entry, and each entry its act.
struct AuditCheck {
    private static let ofActs: Set<String> = Set(ActName.all).union(["保存"])

    private var verification: AuditVerification
    private var expected: [Int: (school: SchoolCode, answer: KeptAnswer)] = [:]
    private var odd: [StoreFinding] = []

    init(_ verification: AuditVerification) { self.verification = verification }

    /// The school's answers, each of which wants its entry.
    mutating func expect(_ answers: [KeptAnswer], of school: SchoolCode) {
        for answer in answers {
            guard let entry = answer.entry else { continue }
            guard expected.updateValue((school, answer), forKey: entry) != nil else { continue }
            odd.append(.actWithoutEntry(school, request: answer.request))
        }
    }

    mutating func read(_ entry: AuditEntry) {
        verification.read(entry)
        guard Self.ofActs.contains(entry.action) else { return }
        if let (school, answer) = expected[entry.number], school == entry.school,
            answer.action == entry.action
        {
            expected[entry.number] = nil
        } else {
            odd.append(.entryWithoutAct(number: entry.number))
        }
    }

    var findings: [StoreFinding] {
        let missing = expected.sorted { $0.key < $1.key }.map { _, act in
            StoreFinding.actWithoutEntry(act.school, request: act.answer.request)
        }
        return (verification.firstBroken.map { [.brokenAudit(number: $0)] } ?? []) + odd + missing
    }
}
