import FilingModel
import FilingStore
import FilingStoreContract
import FilingStoreSQLite
import Foundation
import Testing

import class FilingTestSupport.TemporaryFolder

@Suite("A killed process", .serialized)
struct CrashTests {
    @Test("loses no acknowledged commit and doubles none, while two others write")
    func commits() throws {
        let folder = try TemporaryFolder()
        try folder.makeOpenRound()
        let store = try SQLiteStore.open(at: folder.database, digest: Sample.digest)
        let others = try ["b", "c"].map { try CrashProcess("commit", folder.database, $0, "0") }
        var next = 0
        for round in 0..<40 {
            let victim = try CrashProcess("commit", folder.database, "a", "\(next)")
            usleep(UInt32.random(in: 1_000...60_000))
            let acknowledged = try victim.kill()
            try expectKept(acknowledged, of: "a", in: store)
            #expect(try folder.integrity() == ["ok"])
            next = (acknowledged.last ?? next) + 2 + round % 2
        }
        for (session, process) in zip(["b", "c"], others) {
            let acknowledged = try process.kill()
            #expect(acknowledged.count > 40)
            try expectKept(acknowledged, of: session, in: store)
        }
        #expect(try folder.findings(in: store) == [])
        store.close()
        #expect(try folder.integrity() == ["ok"])
    }

    @Test("hands its last key to the next session")
    func drafts() throws {
        let folder = try TemporaryFolder()
        try folder.makeOpenRound()
        let store = try SQLiteStore.open(at: folder.database, digest: Sample.digest)
        for session in 0..<40 {
            let victim = try CrashProcess("draft", folder.database, "d\(session)", "0")
            usleep(UInt32.random(in: 20_000...60_000))
            let last = try victim.kill().last ?? 0
            let heir = try store.openDraft(
                of: AccountName(Sample.code(1)), session: SessionID(UInt64(session)))
            #expect(heir.recovered.map { $0.changes == last || $0.changes == last + 1 } ?? (last == 0))
            heir.slot.discard()
        }
        let left = try FileManager.default.subpathsOfDirectory(atPath: folder.database + "-drafts")
        #expect(left == ["4114000001"])
    }

    /// Each commit writes its number into three cells: it is there three times or not at all, and if
    /// acknowledged, there.
    private func expectKept(_ acknowledged: [Int], of session: String, in store: SQLiteStore) throws {
        let journal = try store.journal(of: Sample.code(1))
        #expect(journal.map(\.number) == journal.indices.map { $0 + 1 })
        var lines: [String: Int] = [:]
        for entry in journal where entry.session.text == session {
            if case .cell(_, _, let after) = entry.event { lines[after, default: 0] += 1 }
        }
        #expect(lines.values.allSatisfy { $0 == 3 })
        #expect(acknowledged.allSatisfy { lines["\(session)-\($0)"] == 3 })
    }
}
