import FilingExport
import FilingModel
import FilingStore

/// 报部: one lead proposes, another confirms.
extension ErrandRunner {
    /// The province that this account may report: its own, or the database's.
    private func reportedProvince() throws(StoreFailure) -> Province? {
        guard let own = try store.province() else { return nil }
        guard let code = watch.jurisdiction.province, code != own.code else { return own }
        return Province(code: code, name: Wording.provinceName(code))
    }

    func readReport() throws(StoreFailure) -> OpenedReport? {
        guard let account, let role, let province = try reportedProvince() else { return nil }
        let area = Jurisdiction(province: province.code, city: watch.jurisdiction.city)
        let lines = try store.filingLines(changedAfter: nil).lines.filter { area.contains($0.school) }
        let names = Dictionary(uniqueKeysWithValues: lines.map { ($0.school.code, $0.school.name) })
        let proposal = try store.reportProposal(of: province.code)
        watch.report = Watch.Report(province: province.code, proposal: proposal)
        return OpenedReport(
            province: province, viewer: Actor(account: account, role: role), schools: lines.count,
            filed: lines.count { $0.inForce != nil }, asking: lines.count { $0.askedAt != nil },
            tallies: try store.tallies(by: .city, in: province.code).filter {
                area.city == nil || $0.city == area.city
            },
            funds: (try store.provincialFunds()[province.code] ?? [:]).values.reduce(.zero, +),
            obstacles: try store.reportObstacles(in: province.code).filter { names[$0.school] != nil },
            names: names,
            proposal: proposal, reports: try store.reports(of: province.code).map { ReportHead($0) },
            isLocked: !lines.isEmpty && lines.allSatisfy { $0.isReported && !$0.hasUnlockedRows })
    }

    func propose(_ exceptions: [ReportException], _ password: String) throws(StoreFailure) -> Outcome? {
        try reporting(password) { province throws(StoreFailure) in
            try store.proposeReport(of: province, exceptions: exceptions, by: signature)
        }
    }

    /// What was shown is confirmed and nothing else.
    func confirm(_ shown: ReportProposal, _ password: String) throws(StoreFailure) -> Outcome? {
        try reporting(password) { province throws(StoreFailure) in
            guard try store.reportProposal(of: province) == shown else { return .refused(.changedSince) }
            return try store.confirmReport(of: province, by: signature)
        }
    }

    private func reporting(
        _ password: String, _ step: (String) throws(StoreFailure) -> ReportOutcome
    ) throws(StoreFailure) -> Outcome? {
        guard let account, let province = try reportedProvince() else { return nil }
        if let refusal = try refusalToConfirm(password, of: account) { return .passwordNotConfirmed(refusal) }
        let outcome = try step(province.code)
        guard let report = try readReport() else { return nil }
        switch outcome {
        case .proposed: return .province(.reported(.proposed, report))
        case .confirmed: return .province(.reported(.confirmed, report))
        case .refused(let refusal): return .province(.reportRefused(refusal, report))
        }
    }

    func withdrawReport() throws(StoreFailure) -> Outcome? {
        guard let province = try reportedProvince() else { return nil }
        let isDone = try store.withdrawReport(of: province.code, by: signature)
        guard let report = try readReport() else { return nil }
        return .province(isDone ? .reported(.withdrawn, report) : .reportRefused(.nothingProposed, report))
    }

    /// The workbook of what was reported, by its number.
    func reported(_ number: Int) throws(StoreFailure) -> ProvinceReport? {
        guard let province = try reportedProvince(),
            let snapshot = try store.reports(of: province.code).first(where: { $0.number == number })
        else { return nil }
        let export = ProvinceExport(
            store: store, catalogue: try published(documents.catalogue), clock: clock)
        guard let report = export.report(of: snapshot, named: province.name) else {
            throw .corrupt(path: "report", detail: "snapshot \(number)")
        }
        return report
    }

    /// Whether another lead proposed or withdrew since the page was read.
    func lookForProposals() throws(StoreFailure) -> Bool {
        guard let known = watch.report else { return false }
        let proposal = try store.reportProposal(of: known.province)
        guard proposal != known.proposal else { return false }
        watch.report?.proposal = proposal
        return true
    }
}
