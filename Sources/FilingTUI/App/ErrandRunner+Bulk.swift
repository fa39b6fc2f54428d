import FilingExport
import FilingModel
import FilingStore

/// Steps at several schools in one: at all of them, or at none.
extension ErrandRunner {
    func takeAll(_ steps: [SchoolStep]) throws(StoreFailure) -> Outcome? {
        guard let account, let role else { return nil }
        let actor = Actor(account: account, role: role)
        let deciding = Deciding(catalogue: try published(documents.catalogue), sealer: sealer)
        let requests = steps.map { step in
            commits += 1
            return ActRequest(
                id: "\(session.text)-\(commits)", school: step.school, actor: actor, session: session,
                act: step.act, source: source, era: era)
        }
        let outcome = try store.actAll(requests) { request, stored throws(WorkflowRefusal) in
            try deciding.decide(request.act, by: actor, in: stored)
        }
        switch outcome {
        case .done(let records, let moment):
            for step in steps { try useUpRemarks(for: step.act, on: step.school) }
            let undo = zip(steps, records).compactMap { step, record in
                step.act.undone(in: record, by: account, at: moment).map {
                    SchoolStep(school: step.school, act: $0)
                }
            }
            return .province(.actedAll(steps, undo: undo))
        case .refused(let code, let refusal):
            try noteEnd(refusal)
            return try refused(refusal, at: code, of: steps)
        case .noSuchSchool(let code): return try refused(.otherSchool, at: code, of: steps)
        }
    }

    /// What would pass at the schools that have rows which wait; they are not watched. Nil where the person
    /// gave it up.
    func readBulk(
        of codes: [SchoolCode], _ reporting: Progress.Listener
    ) throws(StoreFailure) -> [BulkEntry]? {
        let (catalogue, medians) = (try published(documents.catalogue), try medians())
        let rounds = try store.rounds()
        var entries: [BulkEntry] = []
        for (index, code) in codes.enumerated() {
            let progress = Progress(label: Wording.readingSubmissions, done: index, total: codes.count)
            if reporting(progress) == .stop { return nil }
            let record = try store.record(of: code)
            guard record.rows.values.contains(where: \.state.awaitsVerdict),
                let school = try store.school(code), watch.jurisdiction.contains(school)
            else { continue }
            let review = OpenedReview(
                school: school, contact: try store.contact(of: code), record: record,
                round: rounds[school.province], catalogue: catalogue, differs: false,
                medians: medians.compactMapValues { $0[school.kind] }, phrases: [], unsent: [:], sharing: [:])
            entries.append(BulkEntry(ReviewSheet(review)))
        }
        return entries
    }

    private func refused(
        _ refusal: WorkflowRefusal, at code: SchoolCode, of steps: [SchoolStep]
    ) throws(StoreFailure) -> Outcome? {
        guard let school = try store.school(code), let step = steps.first(where: { $0.school == code })
        else { return nil }
        return .province(.refusedAll(school, step.act, refusal))
    }
}

extension Act {
    /// The step that takes rows back which `account` passed at `moment`; the review that the passing began is
    /// then released too. Nil for any other step.
    func undone(in record: FilingRecord, by account: AccountName, at moment: Instant) -> Act? {
        guard case .pass(let rows) = self else { return nil }
        let claim = ReviewClaim(by: account, at: moment)
        return .undoPasses(rows, releasing: record.review == claim ? claim : nil)
    }
}
