import FilingModel
import FilingStore
import FilingStoreContract
import FilingStoreSQLite
import Foundation
import Testing

import class FilingTestSupport.TemporaryFolder

@Suite("Copies of whole databases")
struct DatabaseCopyTests {
    let folder: TemporaryFolder
    let store: SQLiteStore
    var copy: String { folder.path + "/copy.db" }

    init() throws {
        folder = try TemporaryFolder()
        let clock = HandClock()
        store = try SQLiteStore.create(at: folder.database, clock: { clock.now }, digest: Sample.digest)
        try store.foundSample()
        _ = try store.receipt(of: Sample.request("a", [Sample.cell("1"): "7"]))
    }

    @Test("hold one moment, while a session goes on writing")
    func oneMoment() throws {
        var (steps, isWritten) = ([Double](), false)
        try DatabaseCopy.write(folder.database, to: copy) { done in
            steps.append(done)
            isWritten = (try? store.receipt(of: Sample.request("b", [Sample.cell("2"): "8"]))) != nil
        }
        #expect(steps.last == 1 && isWritten)
        #expect(try DatabaseCopy.damages(at: copy).isEmpty)
        let copied = try SQLiteStore.open(at: copy, digest: Sample.digest)
        #expect(try copied.filing(of: Sample.code(1)).cells == [Sample.cell("1"): "7"])
        copied.close()
        #expect(try store.filing(of: Sample.code(1)).cells.count == 2)
        store.close()
    }

    @Test("are written where nothing stands")
    func nothingIsOverwritten() throws {
        try DatabaseCopy.write(folder.database, to: copy) { _ in }
        #expect(throws: StoreFailure.self) { try DatabaseCopy.write(folder.database, to: copy) { _ in } }
        #expect(try DatabaseCopy.damages(at: copy).isEmpty)
        store.close()
    }

    @Test("take nobody's database away while it is open")
    func busy() throws {
        try DatabaseCopy.write(folder.database, to: copy) { _ in }
        _ = try store.receipt(of: Sample.request("b", [Sample.cell("2"): "8"]))
        let former = folder.path + "/former.db"
        #expect(throws: StoreFailure.busy(path: folder.database)) {
            try DatabaseCopy.put(copy, inPlaceOf: folder.database, former: former)
        }
        #expect(try store.filing(of: Sample.code(1)).cells.count == 2)
        store.close()
        try DatabaseCopy.put(copy, inPlaceOf: folder.database, former: former)
        let restored = try SQLiteStore.open(at: folder.database, digest: Sample.digest)
        #expect(try restored.filing(of: Sample.code(1)).cells.count == 1)
        restored.close()
        let old = try SQLiteStore.open(at: former, digest: Sample.digest)
        #expect(try old.filing(of: Sample.code(1)).cells.count == 2)
        old.close()
    }

    @Test("of nothing, and files that are none, are refused")
    func none() throws {
        #expect(throws: StoreFailure.missing(path: copy)) { try DatabaseCopy.damages(at: copy) }
        let notes = folder.path + "/notes.db"
        try Data("not a database at all".utf8).write(to: URL(fileURLWithPath: notes))
        #expect(throws: StoreFailure.self) { try DatabaseCopy.damages(at: notes) }
        store.close()
    }
}
