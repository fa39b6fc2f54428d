import FilingModel
import FilingTestSupport

/// The states, moments and people of `WorkflowTableTests`, written down without asking the workflow.
enum Situation {
    /// The subject is row 1; row 2 is in the filing too and awaits its verdict.
    enum State: CaseIterable {
        case none, submitted, withdrawn, claimed, passed, returned, rejected, again, dropped, reported
        /// Reported, and row 1 unlocked and sent back.
        case unlocked
    }

    static let round: Round = {
        guard let opens = CivilDate("2026-10-19"), let closes = CivilDate("2026-11-30"),
            let platform = CivilDate("2026-12-30")
        else { preconditionFailure("three days") }
        return Round(
            opens: opens, closes: closes, platformCloses: platform, notes: "",
            offered: [RowNumber("1"), RowNumber("2"), RowNumber("56")], takesCityOpinions: true,
            sharesFunds: true)
    }()

    static let extendedUntil = round.closesAt.adding(seconds: 86_400)
    static let due = round.closesAt.adding(seconds: 2 * 86_400)

    /// Just before and at each bound: opening, close, the end of the extension, due.
    static let moments = [round.opensAt, round.closesAt, extendedUntil, due].flatMap { bound in
        [Instant(milliseconds: bound.milliseconds - 1), bound]
    }

    static let people =
        [
            Actor(account: AccountName("4114000001"), role: .school),
            Actor(account: AccountName("4114000002"), role: .school),
            Actor(account: AccountName("lead"), role: .provincialLead),
            Actor(account: AccountName("reviewer"), role: .provincialReviewer),
            Actor(account: AccountName("colleague"), role: .provincialReviewer),
            Actor(account: AccountName("city"), role: .city),
            Actor(account: AccountName("national"), role: .national),
        ] + subAccounts

    private static let subAccounts =
        Duty.allCases.enumerated().map { index, duty in
            Actor(
                account: AccountName("4114000001-0\(index + 1)"), role: .school, assignment: Assignment(duty))
        } + [
            Actor(account: AccountName("4114000001-04"), role: .school),
            Actor(
                account: AccountName("4114000002-03"), role: .school, assignment: Assignment(.submission)),
        ]

    /// Each act in the form that is right for the state, if any is.
    static func acts(version: Int) -> [Act] {
        let (row, latest) = (RowNumber("1"), round.platformClosesAt)
        return [
            .submit(revision: 7, remark: "确认无误", declaresNothing: false), .withdraw, .reinstate,
            .beginReview(revision: 7), .release, .pass([row: version]),
            .sendBack(row, version: version, comment: "请核对金额", dueAt: latest),
            .reject(row, version: version, reason: "与要求不符"), .undoVerdict(row, reason: "结论有误"),
            .resubmit([row: "确认无误"]),
            .drop(row, reason: "条件不具备"), .sendAllBack(scope: .notPassed, comment: "请整体复核", dueAt: latest),
            .extend(until: latest, reason: "网络故障"), .reinstateLate(reason: "误操作撤回"),
            .undoPasses([row: version]), .acknowledgeDrops([row]), .extendDue(row, until: latest),
            .unlock([row], document: "教职成司函〔2021〕9号", reason: "数字有误"),
            .advise(row, version: version, opinion: "情况属实"),
            .check([row: table.commitment(row)]), .uncheck([row]), .closeThread(row, version: version),
            .requestReturn("3.1 的金额填错了"), .cancelRequest,
            .answerRequest(askedAt: round.opensAt, answer: "请在复审时说明"),
            .share(row, version: version, Amount(yuan: 5)),
        ]
    }

    static func isTaken(_ act: Act, by actor: Actor, at moment: Instant, on record: FilingRecord) -> Bool {
        do throws(WorkflowRefusal) {
            let count = act.name == "复核" ? 0 : 1
            return try taken(act, by: actor, at: moment, on: record).revision == record.revision + count
        } catch {
            return false
        }
    }

    /// The record after the act.
    static func taken(
        _ act: Act, by actor: Actor, at moment: Instant, on record: FilingRecord
    ) throws(WorkflowRefusal) -> FilingRecord {
        let workflow = Workflow(round: round, now: moment, actor: actor, sealer: Sealer { $0 })
        var next = record
        try workflow.take(act, on: &next, at: desk)
        return next
    }

    private static let desk: Workflow.Desk = {
        guard let code = SchoolCode("4114000001") else { preconditionFailure("ten digits") }
        return Workflow.Desk(
            school: School(code: code, name: "示范学院", kind: .vocationalCollege, city: "太原市", province: "14"),
            contact: Contact(name: "王小明", phone: "010-87654321", mobile: "13000000001"), table: table)
    }()

    private static let table: FilingTable = {
        var table = FilingTable(catalogue: Sample.catalogue, offered: round.offered)
        for row in ["1", "2"] {
            table.put(.ticked, into: Sample.cell(row, .tick))
            for source in FundingSource.allCases { table.read("5", into: Sample.cell(row, .amount(source))) }
        }
        return table
    }()
}

extension Situation.State {
    func record(extended: Bool) -> FilingRecord {
        let content = Dictionary(uniqueKeysWithValues: ["1", "2"].map { (RowNumber($0), Commitment()) })
        let versions = (1...2).map { number in
            Version(
                number: number, content: content, at: Situation.round.opensAt, by: AccountName("4114000001"),
                remark: "", seal: Seal(hex: "\(number)"))
        }
        let claim = ReviewClaim(by: AccountName("reviewer"), at: Situation.round.opensAt)
        return FilingRecord(
            versions: self == .none ? [] : self == .again ? versions : [versions[0]],
            inForce: self == .none || self == .withdrawn ? nil : self == .again ? 2 : 1,
            review: [.none, .submitted, .withdrawn].contains(self) ? nil : claim,
            rows: self == .none || self == .withdrawn ? [:] : [RowNumber("1"): row, RowNumber("2"): other],
            extendedUntil: extended ? Situation.extendedUntil : nil,
            isReported: self == .reported || self == .unlocked,
            unlocked: self == .unlocked ? [RowNumber("1")] : [],
            checks: [
                RowNumber("1"): RowCheck(by: AccountName("4114000001"), at: Situation.round.opensAt, text: "")
            ],
            returnRequest: self == .none || self == .withdrawn ? nil : request,
            revision: 7)
    }

    private var request: ReturnRequest {
        ReturnRequest(by: AccountName("4114000001"), at: Situation.round.opensAt, text: "1 的金额填错了")
    }

    private var comment: Remark {
        Remark(
            side: .province, by: AccountName("reviewer"), at: Situation.round.opensAt, text: "请核对金额")
    }

    private var other: FiledRow { FiledRow(state: .pending, round: 1, version: 1) }

    private var row: FiledRow {
        let judge = AccountName("reviewer")
        return switch self {
        case .none, .submitted, .withdrawn, .claimed, .reported: other
        case .passed: FiledRow(state: .passed, round: 1, version: 1, judge: judge)
        case .returned, .unlocked:
            FiledRow(
                state: .returned, round: 1, version: 1, dueAt: Situation.due, remarks: [comment],
                judge: judge)
        case .rejected: FiledRow(state: .rejected, round: 1, version: 1, judge: judge)
        case .again: FiledRow(state: .pendingAgain, round: 2, version: 2, remarks: [comment])
        case .dropped: FiledRow(state: .dropped, round: 1, version: 1)
        }
    }
}
