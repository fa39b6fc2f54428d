import FilingModel
import FilingStore
import FilingStoreContract
import FilingStoreSQLite
import Testing

import class FilingTestSupport.TemporaryFolder

@Suite("A database of the first schema")
struct MigrationTests {
    let folder: TemporaryFolder
    let clock = HandClock()

    init() throws {
        folder = try TemporaryFolder()
        try folder.write(SchemaOne.sql)
    }

    private func open() throws -> SQLiteStore {
        let clock = clock
        return try SQLiteStore.open(at: folder.database, clock: { clock.now }, digest: Sample.digest)
    }

    @Test("keeps its working copy, its journal, its place and its answers")
    func keeps() throws {
        let store = try open()
        let cells = [Sample.cell("1", .tick): "1", Sample.cell("1"): "7"]
        #expect(
            try store.filing(of: Sample.code(1))
                == StoredFiling(cells: cells, revision: 3, place: Sample.cell("1")))
        #expect(try store.journal(of: Sample.code(1)).map(\.number) == [1, 2, 3])
        let again = try store.receipt(of: Sample.request("b", by: Sample.second, [Sample.cell("1"): "9"]))
        let first = CommitReceipt(
            revision: 2, arrivedAt: Instant(milliseconds: 6), others: [Sample.cell("1", .tick): "1"])
        #expect(again == first)
        #expect(try store.record(of: Sample.code(1)) == FilingRecord())
        #expect(try store.auditHead() == .empty)
        #expect(try folder.findings(in: store) == [])
        store.close()
        #expect(try folder.integrity() == ["ok"])
    }

    @Test("takes part in everything that the second schema is for, once it is opened")
    func goesOn() throws {
        var store = try open()
        for field in Field.all where field != .quantity && field != .tick {
            let revision = try store.filing(of: Sample.code(1)).revision
            _ = try store.receipt(
                of: Sample.request("\(field)", seen: revision, [Sample.cell("1", field): "5"]))
        }
        try store.setContact(Sample.contact, of: Sample.code(1))
        store.close()
        store = try open()
        let request = ActRequest(
            id: "s", school: Sample.code(1), actor: Sample.actor(Sample.school), session: Sample.first,
            act: .submit(revision: 0, remark: "", declaresNothing: false))
        let outcome = try store.act(request) { asked throws(WorkflowRefusal) in
            try Sample.deciding.decide(request.act, by: request.actor, in: asked)
        }
        #expect(outcome == .done(try store.record(of: Sample.code(1)), at: clock.now))
        #expect(try store.auditTrail(of: nil).map(\.action) == ["保存", "保存", "保存", "保存", "设定联系人", "提交"])
        #expect(try folder.findings(in: store) == [])
        store.close()
    }

    @Test(
        "keeps the guards of its journal and its answers",
        arguments: [
            "UPDATE journal SET \"after\" = '9'", "DELETE FROM commit_answer",
            "UPDATE commit_answer SET revision = 7",
        ])
    func guards(sql: String) throws {
        try open().close()
        #expect(throws: (any Error).self) { try folder.meddle(sql) }
    }
}

@Suite("A database of the second schema")
struct SecondMigrationTests {
    let folder: TemporaryFolder
    let clock = HandClock()

    init() throws { folder = try TemporaryFolder() }

    private static let backToTwo = """
        DROP TABLE tally; DROP TABLE province_tally;
        ALTER TABLE desk DROP COLUMN filled; ALTER TABLE desk DROP COLUMN differs;
        ALTER TABLE filing DROP COLUMN submitted_at; ALTER TABLE filing DROP COLUMN next_due_at;
        ALTER TABLE filing DROP COLUMN unlocked; ALTER TABLE act_answer DROP COLUMN unlocked;
        ALTER TABLE province DROP COLUMN delay_seconds; ALTER TABLE province DROP COLUMN takes_city_opinions;
        ALTER TABLE account DROP COLUMN of_province; ALTER TABLE account DROP COLUMN of_city;
        ALTER TABLE account DROP COLUMN session_era; ALTER TABLE account DROP COLUMN duty;
        ALTER TABLE account DROP COLUMN duty_rows; ALTER TABLE account DROP COLUMN label;
        ALTER TABLE filing DROP COLUMN checks; ALTER TABLE act_answer DROP COLUMN checks;
        DROP TABLE sub_place;
        ALTER TABLE filed_row DROP COLUMN share_yuan; ALTER TABLE act_row DROP COLUMN share_yuan;
        ALTER TABLE province DROP COLUMN shares_funds;
        ALTER TABLE filing DROP COLUMN asked_by; ALTER TABLE act_answer DROP COLUMN asked_by;
        ALTER TABLE filing DROP COLUMN asked_at; ALTER TABLE act_answer DROP COLUMN asked_at;
        ALTER TABLE filing DROP COLUMN asked_text; ALTER TABLE act_answer DROP COLUMN asked_text;
        ALTER TABLE filing DROP COLUMN asked_end; ALTER TABLE act_answer DROP COLUMN asked_end;
        ALTER TABLE filing DROP COLUMN asked_end_by; ALTER TABLE act_answer DROP COLUMN asked_end_by;
        ALTER TABLE filing DROP COLUMN asked_end_at; ALTER TABLE act_answer DROP COLUMN asked_end_at;
        ALTER TABLE filing DROP COLUMN asked_answer; ALTER TABLE act_answer DROP COLUMN asked_answer;
        DROP TABLE report; DROP TABLE report_proposal; DROP TABLE phrase; DROP TABLE provincial_fund;
        DROP TABLE client; DROP TABLE try_count; DROP TABLE set_aside;
        ALTER TABLE province DROP COLUMN round_revision;
        DROP TABLE own_round; DROP TABLE provincial_contact;
        CREATE TABLE provincial_contact (
            position INTEGER PRIMARY KEY, name TEXT NOT NULL, phone TEXT NOT NULL
        ) STRICT;
        INSERT INTO provincial_contact VALUES (0, '省厅联系人', '0351-8888888');
        DELETE FROM grdb_migrations WHERE CAST(identifier AS INTEGER) > 2; PRAGMA user_version = 2;
        """

    private func open() throws -> SQLiteStore {
        let clock = clock
        return try SQLiteStore.create(at: folder.database, clock: { clock.now }, digest: Sample.digest)
    }

    @Test("has its lines and totals once it is opened")
    func lists() throws {
        var store = try open()
        let office = try Office(store, clock, schools: 3)
        try office.sendBack(["1", "3.1"], due: clock.now.adding(seconds: 86_400))
        try office.take(.drop(Sample.row("3.1"), reason: "条件不具备"), by: Sample.school)
        try office.fill([Sample.row("2")], school: 2)
        let (lines, tallies) = (try store.filingLines(changedAfter: nil), Set(try store.tallies()))
        #expect(lines.lines.map(\.hasContent) == [true, true, false])
        #expect(lines.lines.map(\.differs) == [true, false, false])
        store.close()
        try folder.write(Self.backToTwo)
        store = try open()
        #expect(try store.filingLines(changedAfter: nil) == lines)
        #expect(Set(try store.tallies()) == tallies)
        #expect(try store.provincialContacts(of: "14").map(\.name) == ["省厅联系人"])
        #expect(try folder.findings(in: store) == [])
        store.close()
        #expect(try folder.integrity() == ["ok"])
    }
}
