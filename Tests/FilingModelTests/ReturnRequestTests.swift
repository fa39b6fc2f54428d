import FilingModel
import FilingTestSupport
import Testing

/// What becomes of a request that waits, act by act; the situations are those of `WorkflowTableTests`.
@Suite("A request to return what was submitted")
struct ReturnRequestTests {
    static let open = Situation.round.opensAt
    static let late = Situation.round.closesAt
    static let row = RowNumber("1")
    static let due = Situation.round.platformClosesAt

    @Test(
        "ends with the act that gives the filing back, and with no other",
        arguments: [
            //  act                                state      at    ends by
            (.release, .claimed, open, .released),
            (.release, .claimed, late, nil),
            (.sendBack(row, version: 1, comment: "请核对金额", dueAt: due), .claimed, open, .sentBack),
            (.sendBack(row, version: 1, comment: "请核对金额", dueAt: due), .claimed, late, .sentBack),
            (.sendAllBack(scope: .all, comment: "请整体复核", dueAt: due), .passed, late, .sentAllBack),
            (.undoPasses([row: 1], releasing: claim), .passed, open, .passesUndone),
            (.undoPasses([row: 1], releasing: claim), .passed, late, nil),
            (.undoPasses([row: 1]), .passed, open, nil),
            (.undoVerdict(row, reason: "结论有误"), .passed, open, nil),
            (.extend(until: due, reason: "网络故障"), .submitted, late, .extended),
            (.extend(until: due, reason: "网络故障"), .submitted, open, nil),
            (.withdraw, .submitted, open, .withdrawn),
            (.submit(revision: 7, remark: "确认无误", declaresNothing: false), .submitted, open, .submitted),
            (.beginReview(revision: 7), .submitted, open, nil),
            (.pass([row: 1]), .claimed, open, nil),
            (.reject(row, version: 1, reason: "与要求不符"), .claimed, open, nil),
            (.resubmit([row: "确认无误"]), .returned, open, nil),
            (.drop(row, reason: "条件不具备"), .returned, open, nil),
            (.extendDue(row, until: due), .returned, open, nil),
            (.cancelRequest, .claimed, open, .cancelled),
            (.answerRequest(askedAt: open, answer: "数字无误，不予退回"), .claimed, late, .answered),
        ] as [(Act, Situation.State, Instant, ReturnRequest.Way?)])
    func ends(act: Act, state: Situation.State, moment: Instant, way: ReturnRequest.Way?) throws {
        let actor = try #require(Situation.people.first { act.roles.contains($0.role) })
        let record = try Situation.taken(act, by: actor, at: moment, on: state.record(extended: false))
        let request = try #require(record.returnRequest)
        #expect(request.end?.way == way)
        #expect(request.end.map { $0.by == actor.account && $0.at == moment } ?? true)
        #expect(request.end?.answer ?? "" == (way == .answered ? "数字无误，不予退回" : ""))
        #expect((record.openRequest == nil) == (way != nil))
    }

    private static let claim = ReviewClaim(by: AccountName("reviewer"), at: open)

    @Test("is the school's latest words, and an answer is to the words that were read")
    func replaced() throws {
        let school = Situation.people[0]
        let asked = try Situation.taken(
            .requestReturn("2 也填错了"), by: school, at: Self.late,
            on: Situation.State.claimed.record(extended: false))
        #expect(asked.openRequest == ReturnRequest(by: school.account, at: Self.late, text: "2 也填错了"))
        let answer = Act.answerRequest(askedAt: Self.open, answer: "请在复审时说明")
        #expect(!Situation.isTaken(answer, by: Situation.people[2], at: Self.late, on: asked))
    }

    @Test(
        "wants a text like any other comment",
        arguments: [
            ("金额错", false), ("金额错了", true), ("  金额错  ", false), (String(repeating: "错", count: 500), true),
            (String(repeating: "错", count: 501), false), ("金额\u{200B}错了", false),
        ])
    func texts(text: String, isTaken: Bool) {
        let record = Situation.State.claimed.record(extended: false)
        let answer = Act.answerRequest(askedAt: Self.open, answer: text)
        #expect(
            Situation.isTaken(.requestReturn(text), by: Situation.people[0], at: Self.open, on: record)
                == isTaken)
        #expect(Situation.isTaken(answer, by: Situation.people[2], at: Self.open, on: record) == isTaken)
    }

    @Test("is about rows that are not with the school already, or about a submission without rows")
    func rows() {
        let states: [([RowState], WorkflowRefusal?)] = [
            ([.returned, .dropped], .nothingToReturn), ([.returned, .passed], nil), ([.rejected], nil),
            ([], nil),
        ]
        for (states, refusal) in states {
            let rows = states.enumerated().map {
                (RowNumber("\($0 + 1)"), FiledRow(state: $1, round: 1, version: 1))
            }
            let record = FilingRecord(
                versions: [], inForce: 1, review: Self.claim, rows: Dictionary(uniqueKeysWithValues: rows))
            #expect(record.refusalToRequest(at: Self.open, in: Situation.round) == refusal)
        }
    }

    @Test("waits for nobody once the province has reported")
    func reported() {
        let record = Situation.State.claimed.record(extended: false)
        #expect(record.openRequest != nil)
        #expect(record.reported.openRequest == nil && record.reported.returnRequest == record.returnRequest)
    }
}
