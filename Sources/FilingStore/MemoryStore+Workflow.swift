package import FilingModel

/// An act that was done, with its answer and its audit entry.
struct MemoryAct {
    let request: ActRequest
    let outcome: ActOutcome
    let entry: Int
}

/// Steps of the workflow.
extension MemoryStore {
    package func record(of school: SchoolCode) throws(StoreFailure) -> FilingRecord {
        records[school] ?? FilingRecord()
    }

    package func act(
        _ request: ActRequest, _ decide: (Case) throws(WorkflowRefusal) -> FilingRecord
    ) throws(StoreFailure) -> ActOutcome {
        let arrival = clock()
        if let done = acts[request.id] {
            guard request.isSame(as: done.request) else { throw .usedTwice(request.id, path: Self.path) }
            return done.outcome
        }
        guard let school = schoolsByCode[request.school], mayMeet(school, request.actor.account) else {
            return .noSuchSchool
        }
        let (account, owner) = kept(request.actor.account)
        if let refusal = request.refusal(by: account, owner: owner) { return .refused(refusal) }
        let asked = Case(
            school: school, contact: try contact(of: school.code), round: try round(of: school.province),
            record: try record(of: school.code), cells: try filing(of: school.code).cells,
            medians: request.act.weighsFigures
                ? try medians(in: school.province).compactMapValues { $0[school.kind] } : [:],
            arrivedAt: arrival)
        do throws(WorkflowRefusal) {
            return carryOut(request, from: asked.record, to: try decide(asked), at: arrival)
        } catch {
            return .refused(error)
        }
    }

    private func mayMeet(_ school: School, _ account: AccountName) -> Bool {
        accounts[account]?.jurisdiction.contains(school) ?? true
    }

    package func actAll(
        _ requests: [ActRequest],
        _ decide: (ActRequest, Case) throws(WorkflowRefusal) -> FilingRecord
    ) throws(StoreFailure) -> BulkOutcome {
        let (kept, arrival) = (picture, clock())
        var records: [FilingRecord] = []
        for request in requests {
            let outcome = try act(request) { asked throws(WorkflowRefusal) in try decide(request, asked) }
            switch outcome {
            case .done(let record, _): records.append(record)
            case .refused(let refusal):
                picture = kept
                return .refused(request.school, refusal)
            case .noSuchSchool:
                picture = kept
                return .noSuchSchool(request.school)
            }
        }
        return .done(records, at: arrival)
    }

    private func carryOut(
        _ request: ActRequest, from before: FilingRecord, to after: FilingRecord, at arrival: Instant
    ) -> ActOutcome {
        records[request.school] = after
        let outcome = ActOutcome.done(after, at: arrival)
        let entry = note(.acted(request, from: before, to: after), at: arrival)
        acts[request.id] = MemoryAct(request: request, outcome: outcome, entry: entry)
        return outcome
    }
}

// MARK: - Looking through

extension MemoryStore {
    package func inspect(_ visit: (Inspected) -> Void) throws(StoreFailure) {
        let answers = answersBySchool
        for school in try schools() {
            let record = try record(of: school.code)
            visit(
                .school(
                    SchoolFolder(
                        school: school, filing: try filing(of: school.code),
                        journal: try journal(of: school.code),
                        record: record, lines: record.lines, line: line(of: school),
                        answers: answers[school.code] ?? [])))
        }
        for grain in TallyGrain.allCases { visit(.tallies(grain, try tallies(by: grain, in: nil))) }
        for report in snapshots { visit(.report(report)) }
        for entry in try auditTrail(of: nil) { visit(.audit(entry)) }
    }

    private var answersBySchool: [SchoolCode: [KeptAnswer]] {
        var answers: [SchoolCode: [KeptAnswer]] = [:]
        for (id, done) in commits {
            answers[done.school, default: []].append(KeptAnswer(request: id, action: "保存", entry: done.entry))
        }
        for (id, done) in acts {
            answers[done.request.school, default: []]
                .append(KeptAnswer(request: id, action: done.request.act.name, entry: done.entry))
        }
        return answers
    }
}
