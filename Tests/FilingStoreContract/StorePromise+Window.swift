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
            }
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
