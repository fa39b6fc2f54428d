import FilingStore
import FilingStoreContract
import Testing

@Suite("The store that forgets")
struct MemoryStoreTests {
    @Test("keeps every promise", arguments: StorePromise.all)
    func contract(_ promise: StorePromise) throws {
        try promise.hold { clock in MemoryStore(clock: clock, digest: Sample.digest) }
    }
}
