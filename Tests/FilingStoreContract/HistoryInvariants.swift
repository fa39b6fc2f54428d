import FilingModel
import FilingStore

/// What a store shows of the schools of a random history at one moment.
struct Picture: Equatable {
    private(set) var records: [SchoolCode: FilingRecord] = [:]
    private(set) var filings: [SchoolCode: StoredFiling] = [:]
    let head: AuditHead

    init(of store: any Store) throws {
        head = try store.auditHead()
        for number in RandomHistory.schools {
            let school = Sample.code(number)
            (records[school], filings[school]) = (try store.record(of: school), try store.filing(of: school))
        }
    }
}

/// The invariants of the workflow between two pictures, each written without asking the rules that it
/// watches. A text names the one that broke.
struct HistoryInvariants {
    let before: Picture
    private let after: Picture
    let now: Instant

    init(_ before: Picture, _ after: Picture, now: Instant) {
        (self.before, self.after, self.now) = (before, after, now)
    }

    // MARK: Commits

    func afterCommit(_ request: CommitRequest, _ outcome: CommitOutcome) -> String? {
        guard case .done(let receipt) = outcome else { return after == before ? nil : "a refusal wrote" }
        let school = request.school
        if let broken = othersUntouched(school) { return broken }
        guard after.records == before.records else { return "I3: a commit moved the record" }
        guard after.head.number == before.head.number + 1 else { return "I6: not one entry" }
        guard let record = before.records[school] else { return "no record" }
        if let broken = division(of: request.account, typing: request.changes) { return broken }
        for change in request.changes where !mayWrite(change.cell.row, record) {
            return "I8, I9: written too late"
        }
        var expected = before.filings[school]?.cells ?? [:]
        for change in request.changes where !receipt.conflicts.contains(change.cell) {
            expected[change.cell] = change.after.text.isEmpty ? nil : change.after.text
        }
        return after.filings[school]?.cells == expected ? nil : "I1: acknowledged and not there"
    }

    private func mayWrite(_ row: RowNumber, _ record: FilingRecord) -> Bool {
        guard record.review != nil else { return isOpen(record) }
        guard let filed = record.rows[row], filed.state == .returned, let due = filed.dueAt else {
            return false
        }
        return now < due
    }

    private func isOpen(_ record: FilingRecord) -> Bool {
        let round = Sample.filingRound
        return round.opensAt <= now && (now < round.closesAt || record.extendedUntil.map { now < $0 } == true)
    }

    private func othersUntouched(_ school: SchoolCode) -> String? {
        for other in before.records.keys where other != school {
            guard before.records[other] == after.records[other], before.filings[other] == after.filings[other]
            else { return "I7: another school changed" }
        }
        return nil
    }

    // MARK: Acts

    func afterAct(_ request: ActRequest, _ outcome: ActOutcome) -> String? {
        guard case .done(let answered, let at) = outcome else {
            return after == before ? nil : "a refusal wrote"
        }
        let school = request.school
        if let broken = othersUntouched(school) { return broken }
        guard let old = before.records[school], let new = after.records[school] else { return "no record" }
        guard answered == new, at == now else { return "the answer is not what is kept" }
        guard after.head.number == before.head.number + 1 else { return "I6: not one entry" }
        guard before.filings == after.filings else { return "an act changed the working copy" }
        guard request.act.roles.contains(request.actor.role) else { return "done by the wrong role" }
        let isSchools = request.actor.role == .school
        if isSchools && request.actor.account.school != school { return "I7: another school's act" }
        if let broken = division(of: request.actor.account, taking: request.act.name) { return broken }
        if let broken = marks(request, old, new) { return broken }
        return versions(old, new) ?? content(request.act, old, new) ?? verdicts(request.act, old, new)
            ?? (isSchools ? schools(request.act, old, new) : nil) ?? totals(new)
            ?? self.request(request, old, new)
    }

    private func versions(_ old: FilingRecord, _ new: FilingRecord) -> String? {
        guard new.versions.starts(with: old.versions) else { return "I2: versions changed" }
        guard new.versions.count - old.versions.count <= 1 else { return "I2: more than one new version" }
        return new.inForce == nil || new.current != nil ? nil : "I2: no version is in force"
    }

    private func content(_ act: Act, _ old: FilingRecord, _ new: FilingRecord) -> String? {
        switch act {
        case .submit, .withdraw, .reinstate, .reinstateLate: return nil
        case .resubmit(let rows): return differing(old, new).isSubset(of: rows.keys) ? nil : "I11"
        case .drop(let row, _): return differing(old, new) == [row] ? nil : "I11"
        default: return old.inForce == new.inForce && old.versions == new.versions ? nil : "I3"
        }
    }

    private func differing(_ old: FilingRecord, _ new: FilingRecord) -> Set<RowNumber> {
        let (one, other) = (old.current?.content ?? [:], new.current?.content ?? [:])
        return Set(one.keys).union(other.keys).filter { one[$0] != other[$0] }
    }

    private func verdicts(_ act: Act, _ old: FilingRecord, _ new: FilingRecord) -> String? {
        let named: [RowNumber: Int]
        switch act {
        case .pass(let rows): named = rows
        case .sendBack(let row, let version, _, _), .reject(let row, let version, _): named = [row: version]
        default: return nil
        }
        for (row, version) in named where old.rows[row]?.version != version { return "I10" }
        for (row, filed) in new.rows where named[row] == nil && old.rows[row] != filed {
            return "a verdict strayed"
        }
        return new.review == nil ? "a verdict without a review" : nil
    }

    /// A request begins with 请求退回 alone, waits while the filing cannot be moved by its school, changes
    /// nothing else, and ends once, with the act and the hand that ended it.
    private func request(_ asked: ActRequest, _ old: FilingRecord, _ new: FilingRecord) -> String? {
        let (act, kept) = (asked.act, new.openRequest)
        if case .requestReturn(let text) = act {
            guard new.inForce != nil, old.review != nil || !isOpen(old) else { return "asked without need" }
            let isAsked =
                kept?.by == asked.actor.account && kept?.at == now && text.contains(kept?.text ?? "?")
            return isAsked && old.rows == new.rows ? nil : "the request is not what was asked"
        }
        guard let before = old.returnRequest else { return new.returnRequest == nil ? nil : "nobody asked" }
        guard let after = new.returnRequest, after.by == before.by, after.at == before.at,
            after.text == before.text
        else { return "a request changed" }
        if let end = before.end { return after.end == end ? nil : "a request ended twice" }
        switch act {
        case .cancelRequest, .answerRequest:
            guard old.rows == new.rows, old.review == new.review else { return "an answer moved the filing" }
            return after.end?.by == asked.actor.account ? nil : "a request did not end"
        default:
            let isBack =
                new.inForce == nil
                || (new.review == nil && isOpen(new) && (old.review != nil || !isOpen(old)))
                || new.rows.contains { $1.state == .returned && old.rows[$0]?.state != .returned }
                || act.name == "提交"
            let isRight = isBack ? after.end?.way.rawValue == act.name : after.end == nil
            return isRight ? nil : "a request did not follow its filing"
        }
    }

    private func schools(_ act: Act, _ old: FilingRecord, _ new: FilingRecord) -> String? {
        switch act {
        case .submit, .withdraw, .reinstate:
            guard isOpen(old) else { return "I8" }
            return old.review == nil ? nil : "I9"
        default:
            for (row, filed) in old.rows where [.passed, .rejected].contains(filed.state) {
                let isSame = new.rows[row] == filed && old.current?.content[row] == new.current?.content[row]
                if !isSame { return "I4" }
            }
            let moved = new.rows.filter { old.rows[$0.key] != $0.value }.keys
            return moved.allSatisfy { mayWrite($0, old) } ? nil : "a row moved after its due time"
        }
    }

    /// I5, I12, I13, added up row by row.
    private func totals(_ record: FilingRecord) -> String? {
        let (summary, content) = (FilingSummary(of: record), record.current?.content ?? [:])
        let counted = record.rows.filter { $0.value.state != .rejected && $0.value.state != .dropped }.keys
        let yuan = counted.map { row in
            FundingSource.allCases.map { content[row]?.amounts[$0].countedAmount.yuan ?? 0 }.reduce(0, +)
        }.reduce(0, +)
        guard summary.total.yuan == yuan, summary.rowCount == counted.count else { return "I5, I12" }
        return summary.taskCount == Set(counted.map(\.task)).count ? nil : "I13"
    }
}
