import FilingModel
import FilingStore

/// What the pages of an office ask for.
extension ErrandRunner {
    /// What an office's pages know, so that news of it can be told.
    struct Watch {
        /// Where the news of the list begin.
        var lines = 0
        /// The submission that is open, and how far its record was.
        var review: (school: SchoolCode, revision: Int)?
        /// What lies in the middle of each row, by kind of school: as it was when first asked for.
        /// Nil until a row is first looked at: over all filings they take longer than the list itself.
        var medians: [RowNumber: [SchoolKind: Amount]]?
        /// The schools that the account has to do with; it sees no others.
        var jurisdiction = Jurisdiction.everywhere
        /// The rounds as the pages know them.
        var rounds: Rounds?
        /// What is proposed to be reported, once the page of 报部 was open.
        var report: Report?

        struct Report {
            let province: String
            var proposal: ReportProposal?
        }
    }

    func perform(
        _ errand: ProvinceErrand, _ reporting: Progress.Listener
    ) throws(StoreFailure) -> Outcome? {
        switch errand {
        case .office: try readOffice().map { .province(.office($0)) }
        case .list(let province): try readList(in: province).map { .province(.list($0)) }
        case .standings: .province(.standings(try store.standings()))
        case .review(let code): try review(of: code).map { .province(.review($0)) }
        case .act(let act, let code): try take(act, on: code)
        case .totals(let province): .province(.totals(try totals(of: province)))
        case .totalsAgain(let province): .province(.totalsMoved(try totals(of: province)))
        case .task(let row, let province): try task(row, in: province).map { .province(.task($0)) }
        case .settings: try readSettings().map { .province(.settings($0)) }
        case .setRound(let round): try set(round)
        case .followCommonRound(let own, let common): try follow(common, insteadOf: own)
        case .setContacts(let contacts): try set(contacts)
        case .setPhrases(let phrases): try set(phrases)
        case .school(let code): try readSchool(code).map { .province(.school($0)) }
        case .account(let wanted, let code): try change(code, wanted)
        case .export(let code): try isOurs(code) ? export(of: code) : nil
        case .exportProvince(let province): try write(.province(province), as: .xlsx, reporting)
        case .exportCallList(let list): try write(.callList(list), as: .xlsx, reporting)
        case .funds: try readFunds().map { .province(.funds($0)) }
        case .setFund(let row, let amount): try setFund(row, amount)
        case .people(let errand): try perform(errand, reporting)
        case .keepRemark(let remark): try keep(remark)
        default: try performTogether(errand, reporting)
        }
    }

    /// What concerns several schools, or all of them.
    private func performTogether(
        _ errand: ProvinceErrand, _ reporting: Progress.Listener
    ) throws(StoreFailure) -> Outcome? {
        switch errand {
        case .report: try readReport().map { .province(.report($0)) }
        case .proposeReport(let exceptions, let password): try propose(exceptions, password)
        case .confirmReport(let proposal, let password): try confirm(proposal, password)
        case .withdrawReport: try withdrawReport()
        case .exportReport(let number): try write(.report(number), as: .xlsx, reporting)
        case .bulk(let codes): try readBulk(of: codes, reporting).map { .province(.bulk($0)) }
        case .actAll(let steps): try takeAll(steps)
        default: nil
        }
    }

    func isOurs(_ code: SchoolCode) throws(StoreFailure) -> Bool {
        try store.school(code).map { watch.jurisdiction.contains($0) } ?? false
    }

    // MARK: Reading

    /// Everything that the first page of an office needs.
    func readOffice() throws(StoreFailure) -> OpenedOffice? {
        guard let name = account, let account = try store.account(name), let province = try store.province()
        else { return nil }
        let isNation = account.role == .national
        let lines =
            isNation
            ? FilingLines(revision: try store.auditHead().number, lines: [])
            : try store.filingLines(changedAfter: nil)
        let rounds = try store.rounds()
        watch = Watch(lines: lines.revision, medians: nil, jurisdiction: account.jurisdiction)
        watch.rounds = rounds
        let unsent = try sendable(openRemarks(of: name))
        return OpenedOffice(
            account: name, role: account.role, province: province, rounds: rounds,
            home: account.jurisdiction.province, scope: account.jurisdiction, lines: within(lines),
            standings: isNation ? try store.standings() : [], unsent: unsent, former: former)
    }

    /// The list for a page that leads to it: of one province, or of all for nil. What is watched stays.
    private func readList(in wanted: String?) throws(StoreFailure) -> OpenedOffice? {
        guard let name = account, let role, let province = try store.province() else { return nil }
        let own = watch.jurisdiction
        let scope = Jurisdiction(province: own.province ?? wanted, city: own.city)
        let lines = try store.filingLines(changedAfter: nil)
        return OpenedOffice(
            account: name, role: role, province: province, rounds: try store.rounds(), home: scope.province,
            scope: scope,
            lines: FilingLines(
                revision: lines.revision, lines: lines.lines.filter { scope.contains($0.school) }),
            standings: [], unsent: [])
    }

    /// The lines of the schools that the account has to do with.
    private func within(_ lines: FilingLines) -> FilingLines {
        guard watch.jurisdiction != .everywhere else { return lines }
        return FilingLines(
            revision: lines.revision, lines: lines.lines.filter { watch.jurisdiction.contains($0.school) })
    }

    private func totals(of wanted: String?) throws(StoreFailure) -> OpenedTotals {
        let province = watch.jurisdiction.province ?? wanted
        return OpenedTotals(
            catalogue: try published(documents.catalogue),
            tallies: try store.tallies(by: .city, in: province).filter {
                watch.jurisdiction.city.map { [city = $0.key.city] in city == $0 } ?? true
            },
            province: wanted, funds: try funds(in: province),
            home: role == .national || watch.jurisdiction.city != nil ? nil : try homeProvince())
    }

    func medians() throws(StoreFailure) -> [RowNumber: [SchoolKind: Amount]] {
        if let known = watch.medians { return known }
        let medians = try store.medians(in: watch.jurisdiction.province)
        watch.medians = medians
        return medians
    }

    private func task(_ number: RowNumber, in province: String?) throws(StoreFailure) -> OpenedTask? {
        let catalogue = try published(documents.catalogue)
        guard let account, let role,
            let row = catalogue.entries.first(where: { $0.row.number == number })?.row
        else { return nil }
        let schools = Dictionary(uniqueKeysWithValues: try store.schools().map { ($0.code, $0) })
        let entries = try store.filedLines(of: number).compactMap { line -> OpenedTask.Entry? in
            guard let school = schools[line.school], province == nil || school.province == province,
                watch.jurisdiction.contains(school),
                line.line.state != .dropped
            else { return nil }
            return OpenedTask.Entry(school: school, line: line.line)
        }
        return OpenedTask(
            row: row, schools: entries, medians: try medians()[number] ?? [:], province: province,
            reviewer: Actor(account: account, role: role))
    }

    /// Reads a submission, which is watched from then on. Nil for an unknown school.
    private func review(of code: SchoolCode) throws(StoreFailure) -> OpenedReview? {
        guard let school = try store.school(code), watch.jurisdiction.contains(school) else { return nil }
        let review = try opened(school)
        watch.review = (code, review.record.revision)
        return review
    }

    private func opened(_ school: School) throws(StoreFailure) -> OpenedReview {
        let (code, record) = (school.code, try store.record(of: school.code))
        let round = try store.round(of: school.province)
        return OpenedReview(
            school: school, contact: try store.contact(of: code), record: record,
            round: round,
            catalogue: try published(documents.catalogue),
            differs: StoredFiling.differ(try store.filing(of: code).cells, from: record.current),
            medians: try medians().compactMapValues { $0[school.kind] },
            phrases: try store.phrases(of: watch.jurisdiction.province ?? school.province),
            unsent: remarks(on: code),
            sharing: round.sharesFunds ? try fundUses(in: school.province) : [:])
    }

    // MARK: Acting

    private func take(_ act: Act, on code: SchoolCode) throws(StoreFailure) -> Outcome? {
        guard let outcome = try send(act, to: code) else { return nil }
        if case .done = outcome { try useUpRemarks(for: act, on: code) }
        guard let review = try review(of: code) else { return nil }
        switch outcome {
        case .done(_, let moment): return .province(.acted(act, review, at: moment))
        case .refused(let refusal): return .province(.refused(act, refusal, review))
        case .noSuchSchool: return .province(.refused(act, .otherSchool, review))
        }
    }

    // MARK: News

    /// What others did since the office's pages were read; nil when nothing moved.
    func lookForOfficeNews() throws(StoreFailure) -> Outcome? {
        guard account != nil else { return nil }
        var news = OfficeNews()
        let rounds = try store.rounds()
        if watch.rounds != rounds { (news.rounds, watch.rounds) = (rounds, rounds) }
        let lines = try store.filingLines(changedAfter: watch.lines)
        watch.lines = lines.revision
        let ours = within(lines)
        if !ours.lines.isEmpty { news.lines = ours }
        if let (school, revision) = watch.review, try store.record(of: school).revision != revision {
            news.review = try review(of: school)
        }
        news.isReportMoved = try lookForProposals()
        return news.isEmpty ? nil : .province(.news(news))
    }

    // MARK: Files

    /// Writes an export into the current folder; over a network the other ways are offered.
    private func write(
        _ what: Exported, as format: SchoolExport.Format, _ reporting: Progress.Listener
    ) throws(StoreFailure) -> Outcome? {
        if watch.jurisdiction.city != nil && what.isOfProvince { return .exportNotForCities }
        guard source.isEmpty else { return offer(what) }
        let outcome = try deliver(.file(what, format), reporting)
        guard case .exported(let path) = outcome else { return outcome }
        return .province(.exported(path: path))
    }
}
