import FilingStoreContract
import FilingStoreSQLite
import Testing

import class FilingTestSupport.TemporaryFolder

@Suite("The store in a SQLite file")
struct SQLiteContractTests {
    @Test("keeps every promise", arguments: StorePromise.all)
    func contract(_ promise: StorePromise) throws {
        let folder = try TemporaryFolder()
        try promise.hold { clock in
            try SQLiteStore.create(at: folder.database, clock: clock, digest: Sample.digest)
        }
    }
}
