import FilingModel
import FilingStore
import Testing

/// Two people at one filing, their steps interleaved by chance, a thousand times each: exactly one wins,
/// the other is told, and nothing that was typed is lost.
extension StorePromise {
    static let races = [
        race("开始审核 against 撤回") { race throws in
            let (office, number) = (race.office, race.number)
            let code = Sample.code(number)
            try office.submit(school: number)
            var (shown, typed) = (0, false)
            let review = Race.Side(
                { shown = try office.store.record(of: code).revision },
                { try office.ask(.beginReview(revision: shown), by: Sample.reviewer, school: number) })
            let withdraw = Race.Side(
                { typed = try office.type("8", into: Sample.cell("1"), school: number).isDone },
                { try office.ask(.withdraw, by: AccountName(code), school: number) })
            let (begun, withdrawn) = try race.run(review, withdraw)
            let record = try office.store.record(of: code)
            #expect(begun != withdrawn)
            #expect((record.review != nil) == begun && (record.inForce == nil) == withdrawn)
            #expect(record.versions.count == 1 && record.revision == 2)
            let text = try office.store.filing(of: code).cells[Sample.cell("1")]
            #expect(text == (typed ? "8" : "5"))
        },
        race("passing in bulk against 重新提交") { race throws in
            let (office, number) = (race.office, race.number)
            let code = Sample.code(number)
            try office.submit(school: number)
            let back = Act.sendBack(Sample.row("1"), version: 1, comment: "请核对金额", dueAt: due)
            guard try office.ask(back, by: Sample.reviewer, school: number) else {
                throw NotDone(refusal: nil)
            }
            var shown: [RowNumber: Int] = [:]
            let pass = Race.Side(
                { shown = try office.store.record(of: code).rows.mapValues(\.version) },
                {
                    let acts = [Act.undoVerdict(Sample.row("1"), reason: "结论有误"), .pass(shown)]
                    let requests = acts.map { office.request($0, by: Sample.reviewer, school: number) }
                    if case .done = try office.askAll(requests) { return true }
                    return false
                })
            let resubmit = Race.Side(
                { _ = try office.type("7", into: Sample.cell("1"), school: number) },
                {
                    try office.ask(
                        .resubmit([Sample.row("1"): "已经改正"]), by: AccountName(code), school: number)
                })
            let (passed, resubmitted) = try race.run(pass, resubmit)
            let record = try office.store.record(of: code)
            #expect(passed != resubmitted)
            let expected: Set<RowState> = passed ? [.passed] : [.pendingAgain, .pending]
            #expect(Set(record.rows.values.map(\.state)) == expected)
            #expect(record.versions.count == (resubmitted ? 2 : 1))
            #expect(record.rows[Sample.row("1")]?.comment == "请核对金额")
        },
    ]

    private static func race(
        _ description: String, _ story: @escaping @Sendable (Race) throws -> Void
    ) -> StorePromise {
        StorePromise(description + ", interleaved by chance: one wins") { store, clock throws in
            let office = try Office(store, clock, schools: 1_000)
            for number in 1...1_000 { try story(Race(office: office, number: number)) }
            #expect(try office.findings() == [])
        }
    }
}

/// One race at one school.
struct Race {
    /// One of the two: looks or types first, and takes the step then.
    struct Side {
        let first: () throws -> Void
        let step: () throws -> Bool

        init(_ first: @escaping () throws -> Void, _ step: @escaping () throws -> Bool) {
            (self.first, self.step) = (first, step)
        }
    }

    let office: Office
    let number: Int

    /// Both sides in an order that follows from the number; whether each of them won.
    func run(_ one: Side, _ other: Side) throws -> (Bool, Bool) {
        var dice = HistoryDice(seed: UInt64(number))
        var turns = [0, 0, 1, 1]
        for index in turns.indices.reversed() { turns.swapAt(index, dice.below(index + 1)) }
        var (won, hasBegun) = ([false, false], [false, false])
        for turn in turns {
            let side = turn == 0 ? one : other
            if hasBegun[turn] { won[turn] = try side.step() } else { try side.first() }
            hasBegun[turn] = true
        }
        return (won[0], won[1])
    }
}

extension Office {
    /// Whether the act was done.
    func ask(_ act: Act, by account: AccountName, school number: Int) throws(StoreFailure) -> Bool {
        if case .done = try ask(request(act, by: account, school: number)) { return true }
        return false
    }
}
