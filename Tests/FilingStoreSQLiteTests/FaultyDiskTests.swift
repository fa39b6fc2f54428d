import FilingModel
import FilingStore
import FilingStoreContract
import FilingStoreSQLite
import Testing

import class FilingTestSupport.TemporaryFolder

/// The host's commits 0-119: the disk fails at commits 10-109 in one of four ways.
@Suite("A disk that fails")
struct FaultyDiskTests {
    @Test(
        "costs no acknowledged commit, doubles none, and is well again when the disk is",
        arguments: [
            //  fault,                                refused commits (at least, at most), said to be full
            (kind: 0, name: "one sync fails", atLeast: 1, atMost: 1, isFull: false),
            (kind: 1, name: "one write fails", atLeast: 1, atMost: 1, isFull: false),
            (kind: 2, name: "no space", atLeast: 100, atMost: 100, isFull: true),
            (kind: 3, name: "a file at its limit", atLeast: 1, atMost: 100, isFull: false),
        ])
    func survives(kind: Int, name: String, atLeast: Int, atMost: Int, isFull: Bool) throws {
        let folder = try TemporaryFolder()
        try folder.makeOpenRound()
        let said = try CrashProcess("fault", folder.database, "f", "\(kind)").numbersAtEnd()
        let refused = said.filter { $0 < 0 }
        #expect((atLeast...atMost).contains(refused.count))
        #expect(refused.allSatisfy { ($0 <= -1_000) == isFull })
        #expect(said.suffix(10) == Array(110..<120))
        let store = try SQLiteStore.open(at: folder.database, digest: Sample.digest)
        defer { store.close() }
        let acknowledged = said.filter { $0 >= 0 }
        let expected = acknowledged.flatMap { number in Array(repeating: "f-\(number)", count: 3) }
        #expect(try store.journal(of: Sample.code(1)).map(\.after) == expected)
        #expect(try folder.integrity() == ["ok"])
    }
}

extension JournalEntry {
    fileprivate var after: String? {
        if case .cell(_, _, let after) = event { after } else { nil }
    }
}
