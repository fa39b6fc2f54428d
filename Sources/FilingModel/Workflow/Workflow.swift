/// The rules by which a filing moves (transitions T2 to T20, T23, 复核 and 请求退回). A step is judged as a
/// whole: it happens or it is refused, and a refusal leaves the record as it was.
package struct Workflow: Sendable {
    package let round: Round
    /// When the request arrived, by the database host's clock.
    package let now: Instant
    package let actor: Actor
    package let sealer: Sealer

    package init(round: Round, now: Instant, actor: Actor, sealer: Sealer) {
        (self.round, self.now, self.actor, self.sealer) = (round, now, actor, sealer)
    }

    /// What an act is judged against besides the record.
    package struct Desk: Sendable {
        package let school: School
        package let contact: Contact
        /// The working copy.
        package let table: FilingTable
        /// The median sum of each row over the schools of its province and kind; empty where nobody filed.
        package let medians: [RowNumber: Amount]

        package init(
            school: School, contact: Contact, table: FilingTable, medians: [RowNumber: Amount] = [:]
        ) {
            (self.school, self.contact, self.table) = (school, contact, table)
            self.medians = medians
        }

        /// What the working copy is judged against.
        func context(declaresNothing: Bool = false) -> Validator.Context {
            var context = Validator.Context(
                kind: school.kind, contact: contact, declaresNothing: declaresNothing)
            context.medians = medians
            return context
        }

        /// The ticked rows of the working copy: what would be submitted.
        package var content: [RowNumber: Commitment] {
            Dictionary(uniqueKeysWithValues: table.rows.filter(\.1.isTicked))
        }
    }

    /// Takes the step, or throws why not.
    package func take(_ act: Act, on record: inout FilingRecord, at desk: Desk) throws(WorkflowRefusal) {
        try checkActor(act, desk.school)
        if record.isReported { try checkUnlocked(act, record) }
        var next = record
        switch act {
        case .submit, .withdraw, .reinstate, .resubmit, .drop, .check, .uncheck, .requestReturn,
            .cancelRequest:
            try takeSchools(act, on: &next, at: desk)
        default: try takeProvinces(act, on: &next, at: desk)
        }
        settleRequest(after: act, from: record, on: &next)
        next.takeBackShares()
        if !act.leavesReadBack { next.revision += 1 }
        record = next
    }

    /// After the report only steps about unlocked rows are taken, and unlocking itself.
    private func checkUnlocked(_ act: Act, _ record: FilingRecord) throws(WorkflowRefusal) {
        if case .unlock = act { return }
        guard !act.rows.isEmpty, record.unlocked.isSuperset(of: act.rows) else { throw .reported }
    }

    private func checkActor(_ act: Act, _ school: School) throws(WorkflowRefusal) {
        guard act.roles.contains(actor.role) else { throw .notForRole(actor.role) }
        guard actor.role == .school else { return }
        if actor.account.school != school.code { throw .otherSchool }
        if let refusal = actor.refusal(to: act) { throw refusal }
    }

    private func takeSchools(
        _ act: Act, on record: inout FilingRecord, at desk: Desk
    ) throws(WorkflowRefusal) {
        switch act {
        case .submit(let revision, let remark, let declaresNothing):
            try submit(
                on: &record, at: desk, revision: revision, remark: remark, declaresNothing: declaresNothing)
        case .withdraw: try withdraw(on: &record)
        case .reinstate: try reinstate(on: &record)
        case .resubmit(let rows): try resubmit(rows, on: &record, at: desk)
        case .drop(let row, let reason): try drop(row, reason, on: &record, at: desk)
        case .check(let rows): try check(rows, on: &record, at: desk)
        case .uncheck(let rows): try uncheck(rows, on: &record)
        case .requestReturn(let text): try requestReturn(text, on: &record)
        case .cancelRequest: try cancelRequest(on: &record)
        default: throw .notForRole(actor.role)
        }
    }

    private func takeProvinces(
        _ act: Act, on record: inout FilingRecord, at desk: Desk
    ) throws(WorkflowRefusal) {
        switch act {
        case .beginReview(let revision): try beginReview(on: &record, revision: revision)
        case .release: try release(on: &record)
        case .pass(let rows): try pass(rows, on: &record)
        case .sendBack(let row, let version, let comment, let dueAt):
            try judge(row, version, .returned, comment, dueAt: dueAt, on: &record)
        case .reject(let row, let version, let reason):
            try judge(row, version, .rejected, reason, dueAt: nil, on: &record)
        case .undoVerdict(let row, let reason):
            _ = try remark(reason, .province)
            try undoVerdict(row, on: &record)
        case .sendAllBack(let scope, let comment, let dueAt):
            try sendAllBack(scope, comment, dueAt: dueAt, on: &record)
        case .extend(let until, let reason): try extend(until, reason, on: &record)
        default: try takeRest(act, on: &record)
        }
    }

    private func takeRest(_ act: Act, on record: inout FilingRecord) throws(WorkflowRefusal) {
        switch act {
        case .reinstateLate(let reason): try reinstateLate(reason, on: &record)
        case .undoPasses(let rows, let claim): try undoPasses(rows, releasing: claim, on: &record)
        case .acknowledgeDrops(let rows): try acknowledgeDrops(rows, on: &record)
        case .extendDue(let row, let until): try extendDue(row, until, on: &record)
        case .unlock(let rows, let document, let reason):
            try unlock(rows, document, reason, on: &record)
        case .advise(let row, let version, let opinion): try advise(row, version, opinion, on: &record)
        case .closeThread(let row, let version): try closeThread(row, version, on: &record)
        case .answerRequest(let askedAt, let answer):
            try answerRequest(askedAt: askedAt, answer, on: &record)
        case .share(let row, let version, let amount): try share(row, version, amount, on: &record)
        default: throw .notForRole(actor.role)
        }
    }

    // MARK: Parts

    /// A remark by the actor, checked.
    func remark(_ text: String, _ side: Remark.Side) throws(WorkflowRefusal) -> Remark {
        do throws(TextFault) {
            return Remark(side: side, by: actor.account, at: now, text: try Remark.reading(text))
        } catch {
            throw .badRemark(error)
        }
    }

    /// The next version of a record with `content`.
    func version(
        _ content: [RowNumber: Commitment], after record: FilingRecord, of school: SchoolCode, remark: String
    ) -> Version {
        let number = (record.versions.last?.number ?? 0) + 1
        let unsealed = Version(
            number: number, content: content, at: now, by: actor.account, remark: remark, seal: Seal(hex: ""))
        return sealer.sealed(unsealed, of: school, after: record.versions.last?.seal)
    }
}
