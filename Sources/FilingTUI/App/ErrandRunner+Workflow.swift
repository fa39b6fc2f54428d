import FilingAccess
import FilingModel
import FilingStore

/// The steps of the workflow, and the news of other sessions.
extension ErrandRunner {
    /// Takes a step; the password, where one is asked for, is checked before anything is sent.
    func take(
        _ act: Act, _ password: String?, readBack: [RowNumber: Commitment]?
    ) throws(StoreFailure) -> Outcome? {
        guard let account, let school else { return nil }
        if let password, let refusal = try refusalToConfirm(password, of: account) {
            return .passwordNotConfirmed(refusal)
        }
        switch try send(act, to: school, readBack: readBack) {
        case .done(let record, let moment):
            recordMark = RecordMark(of: record)
            try useUpRemarks(for: act, on: school)
            return .acted(act, record, at: moment)
        case .refused(let refusal): return .actRefused(refusal)
        case .noSuchSchool: return .actRefused(.otherSchool)
        case nil: return nil
        }
    }

    /// Has the store take a step on a school's filing in the name of whoever is logged in.
    func send(
        _ act: Act, to school: SchoolCode, readBack: [RowNumber: Commitment]? = nil
    ) throws(StoreFailure) -> ActOutcome? {
        guard let actor else { return nil }
        let deciding = Deciding(catalogue: try published(documents.catalogue), sealer: sealer)
        commits += 1
        let request = ActRequest(
            id: "\(session.text)-\(commits)", school: school, actor: actor, session: session, act: act,
            source: source, era: era)
        let outcome = try store.act(request) { stored throws(WorkflowRefusal) in
            try deciding.decide(act, by: actor, in: stored, readBack: readBack)
        }
        if case .refused(let refusal) = outcome { try noteEnd(refusal) }
        return outcome
    }

    func readMedians() throws(StoreFailure) -> Outcome? {
        guard let code = school, let school = try store.school(code) else { return nil }
        return .mediansRead(try store.medians(in: school.province).compactMapValues { $0[school.kind] })
    }

    /// What others did since this session last looked; nil when nothing moved.
    func lookForNews() throws(StoreFailure) -> Outcome? {
        guard let school else { return try lookForOfficeNews() }
        let news = try store.news(of: school, after: revision, for: session)
        if news.roundRevision != roundRevision {
            roundRevision = news.roundRevision
            return .roundRead(try store.round(of: try store.school(school)?.province))
        }
        // While a cell is being typed, its commit has to meet what others wrote into it: the revision stays.
        let mayMerge = typed == nil
        if news.record != recordMark {
            let record = try store.record(of: school)
            recordMark = RecordMark(of: record)
            return .recordRead(record)
        }
        guard mayMerge else { return nil }
        revision = news.revision
        return news.others.isEmpty ? nil : .news(news)
    }
}
