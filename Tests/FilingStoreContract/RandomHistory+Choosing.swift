import FilingModel
import FilingStore

/// What comes to the minds of the people in a random history.
extension RandomHistory {
    /// Mostly an act that fits the record, at times any other; revisions and versions are sometimes stale.
    mutating func chooseAct(_ record: FilingRecord) -> Act {
        let kind = random.chance(1, of: 6) ? random.below(22) : random.pick(fitting(record)) ?? 0
        let row = chooseRow(record)
        let version = (record.rows[row]?.version ?? 1) + (random.chance(1, of: 12) ? 1 : 0)
        let revision = record.revision - (random.chance(1, of: 8) ? 1 : 0)
        return switch kind {
        case 0:
            .submit(
                revision: revision, remark: random.chance(3, of: 4) ? "" : chooseRemark(),
                declaresNothing: random.chance(1, of: 6))
        case 1: .withdraw
        case 2: .reinstate
        case 3: .beginReview(revision: revision)
        case 4: .release
        case 5: .pass(choosePasses(record))
        case 6: .sendBack(row, version: version, comment: chooseRemark(), dueAt: chooseDue())
        case 7: .reject(row, version: version, reason: chooseRemark())
        case 8: .undoVerdict(row, reason: "结论有误")
        case 9: .resubmit(chooseAnswers(record))
        case 10: .drop(row, reason: chooseRemark())
        case 11: .sendAllBack(scope: chooseScope(), comment: chooseRemark(), dueAt: chooseDue())
        case 13: .acknowledgeDrops(chooseDrops(record))
        case 14: .extendDue(row, until: chooseDue())
        case 15: chooseUndo(record)
        case 16: .reinstateLate(reason: chooseRemark())
        case 17: .closeThread(row, version: version)
        case 18...20: chooseRequest(kind, record)
        case 21: .share(row, version: version, Amount(yuan: Int64(random.below(3)) * 10_001))
        default: .extend(until: chooseDue(), reason: chooseRemark())
        }
    }

    /// The numbers of the acts that fit, the likelier ones more than once.
    private func fitting(_ record: FilingRecord) -> [Int] {
        let isOver = office.clock.now >= Sample.filingRound.closesAt
        if record.inForce == nil { return isOver ? [0, 2, 12, 16, 16, 16] : [0, 0, 0, 2, 2, 12, 16, 16] }
        if record.review == nil { return [0, 1, 3, 3, 5, 6, 6, 7, 12, 18, 19] }
        let drops = chooseDrops(record).isEmpty ? [] : [13, 13, 13, 13]
        return drops + [4, 5, 5, 6, 6, 7, 8, 8, 9, 9, 9, 9, 10, 11, 13, 14, 15, 17, 18, 18, 19, 20, 21, 21]
    }

    private mutating func chooseUndo(_ record: FilingRecord) -> Act {
        .undoPasses(
            record.rows.filter { $0.value.state == .passed }.mapValues(\.version),
            releasing: random.chance(1, of: 2) ? record.review : nil)
    }

    private func chooseDrops(_ record: FilingRecord) -> [RowNumber] {
        record.rows.filter { $0.value.state == .dropped && !$0.value.isAcknowledged }.keys.sorted()
    }

    private mutating func chooseRequest(_ kind: Int, _ record: FilingRecord) -> Act {
        switch kind {
        case 18: .requestReturn(chooseRemark())
        case 19: .cancelRequest
        default: .answerRequest(askedAt: chooseAsked(record), answer: chooseRemark())
        }
    }

    /// Mostly the moment of the request that waits.
    private mutating func chooseAsked(_ record: FilingRecord) -> Instant {
        let at = record.returnRequest?.at ?? office.clock.now
        return random.chance(1, of: 12) ? at.adding(seconds: 60) : at
    }

    private mutating func chooseScope() -> Act.ReturnScope { random.chance(1, of: 2) ? .all : .notPassed }

    /// Mostly one who may; at times anybody.
    mutating func chooseAccount(for act: Act, _ school: Int) -> AccountName {
        let anybody =
            Self.schools.map { AccountName(Sample.code($0)) } + provincials + [AccountName("nobody")]
        if random.chance(1, of: 8) { return random.pick(anybody) ?? Sample.reviewer }
        if act.roles.contains(.school) { return AccountName(Sample.code(school)) }
        return act.roles == [.provincialLead] ? Sample.lead.name : random.pick(provincials) ?? Sample.reviewer
    }

    private var provincials: [AccountName] { [Sample.lead.name, Sample.reviewer, Sample.colleague] }

    private mutating func chooseRow(_ record: FilingRecord) -> RowNumber {
        let filed = record.rows.keys.sorted()
        return (random.chance(9, of: 10) ? random.pick(filed) : nil) ?? random.pick(Sample.rows)
            ?? Sample.rows[0]
    }

    private mutating func choosePasses(_ record: FilingRecord) -> [RowNumber: Int] {
        var passes: [RowNumber: Int] = [:]
        for row in record.rows.keys.sorted() where random.chance(1, of: 2) {
            if record.rows[row]?.state.awaitsVerdict == true || random.chance(1, of: 12) {
                passes[row] = (record.rows[row]?.version ?? 0) - (random.chance(1, of: 15) ? 1 : 0)
            }
        }
        return passes
    }

    private mutating func chooseAnswers(_ record: FilingRecord) -> [RowNumber: String] {
        var answers: [RowNumber: String] = [:]
        for row in record.returnedRows where random.chance(2, of: 3) { answers[row] = chooseRemark() }
        if random.chance(1, of: 12) { answers[chooseRow(record)] = chooseRemark() }
        return answers
    }

    private mutating func chooseRemark() -> String {
        random.pick(["请核对金额", "请核对金额\n并说明来源", "已经改正", "确认无误", "", "短"]) ?? ""
    }

    private mutating func chooseDue() -> Instant {
        let now = office.clock.now
        let due = [now.adding(seconds: 3_601), now.adding(seconds: 86_400), now.adding(seconds: 864_000)]
        return random.pick(due + due + [now, Sample.filingRound.platformClosesAt.adding(seconds: 1)]) ?? now
    }

    /// I15: whether somebody may do something with the school's filing now. Two have no way left, as it
    /// should be: a school that never filed, after the platform's end, and one that gave up every row, which
    /// only the report still awaits.
    func hasWayForward(_ number: Int) throws -> Bool {
        let (store, now) = (office.store, office.clock.now)
        let record = try store.record(of: Sample.code(number))
        let round = Sample.filingRound
        if record.inForce == nil && (now >= round.platformClosesAt || now < round.opensAt) { return true }
        if record.review != nil && !record.rows.isEmpty
            && record.rows.values.allSatisfy({ $0.state == .dropped })
        {
            return true
        }
        let someone = [
            AccountName(Sample.code(number)), Sample.lead.name, record.review?.by ?? Sample.reviewer,
        ]
        var table = FilingTable(catalogue: Sample.catalogue, offered: round.offered)
        for (cell, text) in try store.filing(of: Sample.code(number)).cells { table.read(text, into: cell) }
        let desk = Workflow.Desk(
            school: Sample.enrolment(number).school, contact: Sample.contact, table: table)
        return someone.contains { account in
            let workflow = Workflow(
                round: round, now: now, actor: Sample.actor(account), sealer: Sample.sealer)
            return waysForward(record, now).contains { act in
                var next = record
                do throws(WorkflowRefusal) { try workflow.take(act, on: &next, at: desk) } catch {
                    return false
                }
                return true
            }
        }
    }

    private func waysForward(_ record: FilingRecord, _ now: Instant) -> [Act] {
        let pending = record.rows.filter { $0.value.state.awaitsVerdict }.mapValues(\.version)
        let rows = record.rows.keys.sorted()
        return [
            .submit(revision: record.revision, remark: "确认无误", declaresNothing: true), .reinstate, .withdraw,
            .beginReview(revision: record.revision), .release, .pass(pending),
            .extend(until: Sample.filingRound.platformClosesAt, reason: "网络故障"),
            .sendAllBack(scope: .all, comment: "请整体复核", dueAt: Sample.filingRound.platformClosesAt),
        ] + rows.map { .undoVerdict($0, reason: "结论有误") }
    }
}
