import FilingModel
import FilingStore
import FilingStoreContract
import FilingStoreSQLite
import Foundation
import Testing

import class FilingTestSupport.SmallDisk
import class FilingTestSupport.TemporaryFolder

@Suite("One file, several connections")
struct SharedFileTests {
    let folder: TemporaryFolder
    let clock = HandClock()

    init() throws { folder = try TemporaryFolder() }

    private func open() throws -> SQLiteStore {
        let clock = clock
        return try SQLiteStore.create(at: folder.database, clock: { clock.now }, digest: Sample.digest)
    }

    @Test("each sees at once what the other committed")
    func shared() throws {
        let (one, other) = (try open(), try open())
        try one.foundSample()
        _ = try one.receipt(of: Sample.request("a", [Sample.cell("1"): "7"]))
        let receipt = try other.receipt(of: Sample.request("b", by: Sample.second, [Sample.cell("1"): "8"]))
        #expect(receipt.conflicts == [Sample.cell("1")])
        #expect(try one.filing(of: Sample.code(1)) == other.filing(of: Sample.code(1)))
        one.close()
        #expect(try other.receipt(of: Sample.request("a", [:])).revision == 1)
        other.close()
        #expect(try open().filing(of: Sample.code(1)).cells == [Sample.cell("1"): "7"])
    }

    @Test("a commit that waits for the lock is judged by when it came, not by when it got in")
    func arrival() throws {
        let store = try open()
        try store.foundSample()
        clock.now = Instant(milliseconds: Sample.round().closesAt.milliseconds - 1)
        let holder = Glibc.open(folder.database + "-lock", O_RDWR)
        flock(holder, LOCK_EX)
        let clock = UncheckedBox(clock)
        Thread.detachNewThread {
            usleep(100_000)
            clock.value.now = Sample.round().closesAt
            close(holder)
        }
        let receipt = try store.receipt(of: Sample.request("a", [Sample.cell("1"): "7"]))
        #expect(receipt.arrivedAt.milliseconds == Sample.round().closesAt.milliseconds - 1)
        #expect(clock.value.now == Sample.round().closesAt)
        store.close()
    }

    @Test("a submission is weighed by what others filed when it came, not by when it got in")
    func weighed() throws {
        let clock = clock
        let store = try open()
        let office = try Office(store, clock, schools: 2)
        let submit = Act.submit(revision: 0, remark: "", declaresNothing: false)
        try office.fill([Sample.row("1")], amount: "1", school: 2)
        _ = try office.ask(office.request(submit, by: AccountName(Sample.code(2)), school: 2))
        try office.fill([Sample.row("1")], amount: "90")
        let holder = Glibc.open(folder.database + "-lock", O_RDWR)
        flock(holder, LOCK_EX)
        let folder = UncheckedBox(folder)
        Thread.detachNewThread {
            while !Self.isAwaited(folder.value.database + "-lock") { usleep(1_000) }
            #expect(throws: Never.self) {
                try folder.value.write("UPDATE filed_row SET school_yuan = 4000000")
            }
            close(holder)
        }
        let outcome = try office.ask(office.request(submit, by: Sample.school))
        guard case .refused(.warningsUnanswered(let doubts)) = outcome else {
            Issue.record("the doubt of the moment before: \(outcome)")
            return
        }
        #expect(doubts.map(\.place) == [.row(Sample.row("1"))])
        guard case .done = try office.ask(office.request(submit, by: Sample.school)) else {
            Issue.record("by now there is no doubt")
            return
        }
        store.close()
    }

    /// Whether somebody stands in the kernel's queue for the lock of a file.
    private static func isAwaited(_ path: String) -> Bool {
        var status = stat()
        guard stat(path, &status) == 0,
            let locks = try? String(contentsOfFile: "/proc/locks", encoding: .utf8)
        else { return false }
        return locks.split(separator: "\n").contains { line in
            line.contains("->") && line.contains(":\(status.st_ino) ")
        }
    }

    @Test("a write that gave up waiting leaves the lock free for the next")
    func givenUp() throws {
        try open().foundSample()
        let clock = clock
        let store = try SQLiteStore.open(
            at: folder.database, patienceMilliseconds: 50, clock: { clock.now }, digest: Sample.digest)
        let holder = Glibc.open(folder.database + "-lock", O_RDWR)
        flock(holder, LOCK_EX)
        #expect(throws: StoreFailure.self) { try store.setContact(.none, of: Sample.code(1)) }
        #expect(try store.filing(of: Sample.code(1)) == StoredFiling())
        close(holder)
        usleep(20_000)
        try store.setContact(.none, of: Sample.code(1))
        let next = Glibc.open(folder.database + "-lock", O_RDWR)
        #expect(flock(next, LOCK_EX | LOCK_NB) == 0)
        close(next)
        store.close()
    }

    @Test("the log stays small over many commits and is gone after an orderly close")
    func log() throws {
        let (reader, store) = (try open(), try open())
        try store.foundSample()
        for number in 0..<1_500 {
            _ = try store.receipt(
                of: Sample.request("n\(number)", seen: number, [Sample.cell("1"): "\(number)"]))
            if number % 100 == 0 { _ = try reader.filing(of: Sample.code(1)) }
        }
        #expect(try #require(size("-wal")) < 8_000_000)
        store.close()
        #expect(try #require(size("-wal")) == 0)
        reader.close()
        #expect(size("-wal") == nil)
        #expect(try folder.integrity() == ["ok"])
    }

    private func size(_ suffix: String) -> Int? {
        var facts = stat()
        return stat(folder.database + suffix, &facts) == 0 ? Int(facts.st_size) : nil
    }

    @Test(
        "no hand changes or removes a line of the journal, or an act",
        arguments: [
            "UPDATE journal SET \"after\" = '9'", "DELETE FROM journal",
            "UPDATE commit_answer SET revision = 7",
            "DELETE FROM commit_answer",
            "INSERT OR REPLACE INTO journal (school, number, at, session) VALUES ('4114000001', 1, 0, 'x')",
        ])
    func appendOnly(sql: String) throws {
        let store = try open()
        try store.foundSample()
        _ = try store.receipt(of: Sample.request("a", [Sample.cell("1"): "7"]))
        let before = try store.journal(of: Sample.code(1))
        #expect(throws: (any Error).self) { try folder.meddle(sql) }
        #expect(try store.journal(of: Sample.code(1)) == before)
        store.close()
    }

    @Test(
        "a full disk refuses the write, keeps what was written, reads on, and recovers",
        .enabled(if: SmallDisk.isPermitted))
    func full() throws {
        let disk = try SmallDisk(kibibytes: 1_024)
        let clock = clock
        let store = try SQLiteStore.create(
            at: disk.folder.database, clock: { clock.now }, digest: Sample.digest)
        try store.foundSample()
        let slot = try store.openDraft(of: Sample.lead.name, session: Sample.first).slot
        var done = 0
        var failure: StoreFailure?
        while failure == nil && done < 10_000 {
            do throws(StoreFailure) {
                _ = try store.commit(Sample.request("n\(done)", seen: done, [Sample.cell("1"): "\(done)"]))
                done += 1
            } catch {
                failure = error
            }
        }
        #expect(failure?.isFull == true && done > 0, "\(String(describing: failure)) after \(done)")
        try slot.keep(Draft(place: Sample.cell("1"), typed: "12.", changes: done, at: clock.now))
        #expect(try store.filing(of: Sample.code(1)).cells == [Sample.cell("1"): "\(done - 1)"])
        #expect(try store.journal(of: Sample.code(1)).count == done)
        #expect(mount("none", disk.folder.path, "tmpfs", UInt(MS_REMOUNT), "size=4096k") == 0)
        let next = try store.receipt(of: Sample.request("x", seen: done, [Sample.cell("1"): "x"]))
        #expect(next.revision == done + 1)
        slot.discard()
        store.close()
        #expect(try disk.folder.integrity() == ["ok"])
    }
}

/// Carries a value to another thread that uses it alone for a while.
struct UncheckedBox<Value>: @unchecked Sendable {
    let value: Value

    init(_ value: Value) { self.value = value }
}
