import FilingStore
import FilingStoreContract
import Testing

@Suite("Random histories")
struct HistoryTests {
    @Test("hold every invariant in the store that forgets", arguments: UInt64(1)...200)
    func histories(seed: UInt64) throws {
        let clock = HandClock()
        let store = MemoryStore(clock: { clock.now }, digest: Sample.digest)
        var history = try RandomHistory(seed: seed, store: store, clock: clock)
        try history.run(steps: 100)
    }

    @Test("reach every act")
    func reach() throws {
        var tally: [String: Int] = [:]
        for seed in UInt64(1_000)...1_080 {
            let clock = HandClock()
            let store = MemoryStore(clock: { clock.now }, digest: Sample.digest)
            var history = try RandomHistory(seed: seed, store: store, clock: clock)
            try history.run(steps: 150, checkingEvery: 150)
            tally.merge(history.tally, uniquingKeysWith: +)
        }
        print("acts done: \(tally.sorted { $0.value > $1.value })")
        #expect(tally.count == 23)
    }
}
