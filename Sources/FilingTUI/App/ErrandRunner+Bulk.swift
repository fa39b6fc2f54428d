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
                act: step.act, source: source)
        }
        let outcome = try store.actAll(requests) { request, stored throws(WorkflowRefusal) in
            try deciding.decide(request.act, by: actor, in: stored)
        }
        switch outcome {
        case .done:
            for step in steps { try useUpRemarks(for: step.act, on: step.school) }
            return .province(.actedAll(steps))
        case .refused(let code, let refusal): return try refused(refusal, at: code, of: steps)
        case .noSuchSchool(let code): return try refused(.otherSchool, at: code, of: steps)
        }
    }

    private func refused(
        _ refusal: WorkflowRefusal, at code: SchoolCode, of steps: [SchoolStep]
    ) throws(StoreFailure) -> Outcome? {
        guard let school = try store.school(code), let step = steps.first(where: { $0.school == code })
        else { return nil }
        return .province(.refusedAll(school, step.act, refusal))
    }
}
