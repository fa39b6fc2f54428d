package import FilingModel

/// 报部.
extension MemoryStore {
    package func reportObstacles(in province: String) throws(StoreFailure) -> [ReportObstacle] {
        try facts(of: province).obstacles
    }

    package func reportProposal(of province: String) throws(StoreFailure) -> ReportProposal? {
        proposals[province]
    }

    package func reports(of province: String) throws(StoreFailure) -> [ReportSnapshot] {
        snapshots.filter { $0.province == province }
    }

    package func proposeReport(
        of province: String, exceptions: [ReportException], by signature: Signature
    ) throws(StoreFailure) -> ReportOutcome {
        let arrival = clock()
        if let refusal = refusal(province, signature) { return .refused(refusal) }
        let facts = try facts(of: province)
        do throws(ReportRefusal) {
            let proposal = try reporting.proposal(facts, exceptions: exceptions, by: signature, at: arrival)
            proposals[province] = proposal
            note(.reportProposed(proposal, by: signature), at: arrival)
            return .proposed(proposal)
        } catch {
            return .refused(error)
        }
    }

    package func withdrawReport(of province: String, by signature: Signature) throws(StoreFailure) -> Bool {
        guard refusal(province, signature) == nil, proposals.removeValue(forKey: province) != nil else {
            return false
        }
        note(.reportWithdrawn(province, by: signature), at: clock())
        return true
    }

    package func confirmReport(
        of province: String, by signature: Signature
    ) throws(StoreFailure) -> ReportOutcome {
        let arrival = clock()
        if let refusal = refusal(province, signature) { return .refused(refusal) }
        let facts = try facts(of: province)
        do throws(ReportRefusal) {
            let snapshot = try reporting.snapshot(facts, by: signature, at: arrival)
            snapshots.append(snapshot)
            proposals[province] = nil
            for entry in facts.content.entries {
                records[entry.school.code] = (records[entry.school.code] ?? FilingRecord()).reported
            }
            note(.reported(snapshot, by: signature), at: arrival)
            return .confirmed(snapshot)
        } catch {
            return .refused(error)
        }
    }

    private var reporting: Reporting { Reporting(digest: chain.digest) }

    private func refusal(_ province: String, _ signature: Signature) -> ReportRefusal? {
        signature.refusalToReport(province, accounts[signature.account])
    }

    private func facts(of province: String) throws(StoreFailure) -> Reporting.Facts {
        let those = try schools().filter { $0.province == province }
        let entries = those.map { school in
            let record = records[school.code] ?? FilingRecord()
            let details = ReportContent.Details(
                contact: schoolContacts[school.code] ?? .none, submittedAt: record.current?.at,
                extendedUntil: record.extendedUntil)
            return ReportContent.Entry(
                school: school, version: record.inForce, lines: record.lines, details: details)
        }
        let unnoted = those.flatMap { school in
            (records[school.code]?.rows ?? [:]).filter { $0.value.state == .dropped && $0.value.judge == nil }
                .map { ReportObstacle(school: school.code, row: $0.key, state: .dropped) }
        }
        let last = snapshots.last { $0.province == province }
        return Reporting.Facts(
            province: province,
            content: ReportContent(entries: entries, funds: funds[province] ?? [:]), unnoted: unnoted,
            proposal: proposals[province], last: last.map { ($0.number, $0.seal) })
    }
}

extension Signature {
    /// Why the account, as the store keeps it now, has no part in the province's report.
    package func refusalToReport(_ province: String, _ account: Account?) -> ReportRefusal? {
        guard let account, !account.isDisabled, account.role == role, !account.isPast(era) else {
            return .notForRole(role)
        }
        let area = account.jurisdiction
        return area.province == nil || area.province == province ? nil : .otherProvince
    }
}
