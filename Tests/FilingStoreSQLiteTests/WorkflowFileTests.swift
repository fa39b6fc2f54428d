import FilingModel
import FilingStore
import FilingStoreContract
import FilingStoreSQLite
import Foundation
import Testing

import class FilingTestSupport.TemporaryFolder

@Suite("The workflow in a file")
struct WorkflowFileTests {
    let folder: TemporaryFolder
    let clock = HandClock()

    init() throws { folder = try TemporaryFolder() }

    private func open() throws -> SQLiteStore {
        let clock = clock
        return try SQLiteStore.create(at: folder.database, clock: { clock.now }, digest: Sample.digest)
    }

    @Test("gives the same request the same answer after a restart, whatever happened since")
    func restart() throws {
        let store = try open()
        let office = try Office(store, clock)
        try office.submit()
        let acts: [(Act, AccountName)] = [
            (
                .sendBack(
                    Sample.row("1"), version: 1, comment: "请核对金额", dueAt: clock.now.adding(seconds: 86_400)),
                Sample.reviewer
            ),
            (.resubmit([Sample.row("1"): "确认无误"]), Sample.school),
            (.pass([Sample.row("1"): 2, Sample.row("2"): 1]), Sample.reviewer),
            (.undoVerdict(Sample.row("2"), reason: "结论有误"), Sample.lead.name),
        ]
        let asked = acts.map { office.request($0.0, by: $0.1) }
        let answers = try asked.map { try office.ask($0) }
        let (record, head) = (try office.record, try store.auditHead())
        store.close()
        let again = try open()
        for (request, answer) in zip(asked, answers) {
            let outcome = try again.act(request) { _ throws(WorkflowRefusal) in throw .reported }
            #expect(outcome == answer)
        }
        #expect(try again.record(of: Sample.code(1)) == record)
        #expect(try again.auditHead() == head)
        again.close()
    }

    @Test("holds every invariant through random histories", arguments: UInt64(1)...6)
    func histories(seed: UInt64) throws {
        let store = try open()
        var history = try RandomHistory(seed: seed, store: store, clock: clock)
        try history.run(steps: 60)
        store.close()
        let clock = clock
        let memory = MemoryStore(clock: { clock.now }, digest: Sample.digest)
        var twin = try RandomHistory(seed: seed, store: memory, clock: HandClockReset(clock).clock)
        try twin.run(steps: 60)
        let reopened = try open()
        #expect(try reopened.auditTrail(of: nil).map(\.action) == memory.auditTrail(of: nil).map(\.action))
        for school in try memory.schools() {
            #expect(try reopened.record(of: school.code) == memory.record(of: school.code))
            #expect(try reopened.filing(of: school.code) == memory.filing(of: school.code))
        }
        reopened.close()
    }

    /// The clock set back to where every history begins.
    private struct HandClockReset {
        let clock: HandClock

        init(_ clock: HandClock) {
            clock.now = Sample.noon
            self.clock = clock
        }
    }

    @Test(
        "no hand changes, removes, replaces or slips in a line of what is only appended to",
        arguments: [
            ("version", "remark = 'x'"), ("remark", "text = 'x'"), ("audit", "reason = 'x'"),
            ("act_answer", "revision = 7"), ("act_row", "state = '已通过'"),
        ])
    func appendOnly(table: String, change: String) throws {
        let store = try open()
        let office = try Office(store, clock)
        try office.sendBack(["1"], due: clock.now.adding(seconds: 86_400))
        store.close()
        let before = try folder.dump(table)
        #expect(!before.isEmpty)
        #expect(throws: (any Error).self) { try folder.meddle("UPDATE \(table) SET \(change)") }
        #expect(throws: (any Error).self) { try folder.meddle("DELETE FROM \(table)") }
        #expect(throws: (any Error).self) {
            try folder.meddle("INSERT OR REPLACE INTO \(table) SELECT * FROM \(table)")
        }
        #expect(try folder.dump(table) == before)
    }
}
