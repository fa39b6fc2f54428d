import FilingModel
import FilingStore
import Testing

extension StorePromise {
    private static let round = Sample.round()

    /// A commit is judged by the moment it arrives, to the millisecond.
    static let window =
        [
            //  arrival, from opening or closing    verdict
            edge("1 ms before it opens", round.opensAt, -1, .notOpen),
            edge("as it opens", round.opensAt, 0, .open),
            edge("1 ms before it closes", round.closesAt, -1, .open),
            edge("as it closes", round.closesAt, 0, .closed),
            edge("a day after it closed", round.closesAt, 86_400_000, .closed),
        ] + [
            StorePromise("a commit refused by the window may come again when the round is longer") {
                store, clock throws in
                try store.foundSample()
                clock.now = round.closesAt
                let request = Sample.request("a", [Sample.cell("1"): "7"])
                #expect(try store.commit(request) == .refused(.roundNotOpen(.closed)))
                try store.setRound(Sample.round(closes: "2026-12-01"))
                #expect(try store.receipt(of: request).revision == 1)
            },
            StorePromise("what was refused is set aside, once, and changes nothing else") {
                store, clock throws in
                try store.foundSample()
                clock.now = round.closesAt
                for id in ["a", "b"] {
                    let request = Sample.request(id, [Sample.cell("1"): "7", Sample.cell("2"): "8"])
                    #expect(try store.commit(request) == .refused(.roundNotOpen(.closed)))
                }
                let kept = try store.setAside(of: Sample.code(1))
                #expect(kept.map(\.number) == [1, 2] && kept.allSatisfy { $0.at == clock.now })
                #expect(kept.map(\.cell) == [Sample.cell("1"), Sample.cell("2")])
                #expect(kept.map(\.text) == ["7", "8"])
                #expect(try store.filing(of: Sample.code(1)) == StoredFiling())
                #expect(try store.setAside(of: Sample.code(2)).isEmpty)
                _ = try store.commit(Sample.request("c", [Sample.cell("1"): "9"]))
                #expect(try store.setAside(of: Sample.code(1)).map(\.text).last == "9")
            },
            StorePromise("the text that loses a conflict is set aside") { store, clock throws in
                try store.foundSample()
                clock.now = round.opensAt
                _ = try store.receipt(of: Sample.request("a", [Sample.cell("1"): "7"]))
                let loser = Sample.request(
                    "b", by: Sample.second, [Sample.cell("1"): "8", Sample.cell("2"): "1"])
                #expect(try store.receipt(of: loser).conflicts == [Sample.cell("1")])
                let kept = try store.setAside(of: Sample.code(1))
                #expect(
                    kept == [
                        SetAside(
                            number: 1, at: clock.now, session: Sample.second, by: Sample.school,
                            cell: Sample.cell("1"), text: "8")
                    ])
            },
        ]

    private static func edge(
        _ name: String, _ moment: Instant, _ milliseconds: Int64, _ verdict: RoundPhase
    ) -> StorePromise {
        StorePromise("a commit that arrives \(name) finds the round \(verdict)") { store, clock throws in
            try store.foundSample()
            clock.now = Instant(milliseconds: moment.milliseconds + milliseconds)
            let outcome = try store.commit(
                Sample.request("a", [Sample.cell("1"): "7"], place: Sample.cell("1")))
            let stored = try store.filing(of: Sample.code(1))
            if verdict == .open {
                #expect(outcome == .done(CommitReceipt(revision: 1, arrivedAt: clock.now)))
                #expect(stored.revision == 1)
            } else {
                #expect(outcome == .refused(.roundNotOpen(verdict)))
                #expect(stored == StoredFiling())
            }
        }
    }
}
