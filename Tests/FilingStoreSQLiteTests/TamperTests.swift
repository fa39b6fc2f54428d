import FilingModel
import FilingStore
import FilingStoreContract
import FilingStoreSQLite
import Testing

import class FilingTestSupport.TemporaryFolder

/// What a hand changes in the file that first takes the guards away.
@Suite("The check of a store that was tampered with")
struct TamperTests {
    static let school = Sample.code(1)

    static func tally(_ grain: TallyGrain) -> Tally.Key {
        grain.key(Sample.enrolment(1).school, Sample.row("2"), .pending)
    }

    @Test(
        "finds what was done",
        arguments: [
            //  change                                                             finding
            ("UPDATE audit SET reason = '改' WHERE number = 9", StoreFinding.brokenAudit(number: 9)),
            ("UPDATE audit SET account = 'other', hash = hash WHERE number = 5", .brokenAudit(number: 5)),
            ("DELETE FROM audit WHERE number = 7", .brokenAudit(number: 8)),
            (
                "UPDATE audit SET number = -1 WHERE number = 6;"
                    + " UPDATE audit SET number = 6 WHERE number = 7; "
                    + "UPDATE audit SET number = 7 WHERE number = -1", .brokenAudit(number: 6)
            ),
            (
                "UPDATE version SET content = replace(content, '5', '6') WHERE number = 1",
                .brokenVersion(school, number: 1)
            ),
            ("UPDATE version SET at = at + 1 WHERE number = 1", .brokenVersion(school, number: 1)),
            ("UPDATE version SET \"by\" = '4114000009' WHERE number = 1", .brokenVersion(school, number: 1)),
            ("UPDATE version SET remark = '改' WHERE number = 2", .brokenVersion(school, number: 2)),
            ("UPDATE version SET seal = 'x' WHERE number = 2", .brokenVersion(school, number: 2)),
            (
                "UPDATE version SET content = content || '99\ttick\t1\n' WHERE number = 2",
                .unreadableRow(school, version: 2, Sample.row("99"))
            ),
            ("DELETE FROM version WHERE number = 2", .unknownVersionInForce(school, number: 2)),
            (
                "UPDATE filed_row SET local_yuan = local_yuan + 1 WHERE \"row\" = '2'",
                .lineDiffers(school, Sample.row("2"))
            ),
            (
                "UPDATE filed_row SET quantity = 7 WHERE \"row\" = '3.1'",
                .lineDiffers(school, Sample.row("3.1"))
            ),
            (
                "UPDATE filed_row SET state = '已通过' WHERE \"row\" = '2'",
                .oddState(school, Sample.row("2"), .passed)
            ),
            ("UPDATE filed_row SET version = 1 WHERE \"row\" = '1'", .contentMoved(school, Sample.row("1"))),
            ("DELETE FROM filed_row WHERE \"row\" = '2'", .rowOutOfStep(school, Sample.row("2"))),
            ("UPDATE filing SET yuan = yuan - 1", .summaryDiffers(school)),
            ("UPDATE filing SET task_count = task_count + 1", .summaryDiffers(school)),
            ("UPDATE filing SET passed = passed + 1", .summaryDiffers(school)),
            ("UPDATE filing SET next_due_at = 7", .summaryDiffers(school)),
            ("UPDATE filing SET submitted_at = 7", .summaryDiffers(school)),
            ("UPDATE desk SET differs = 1", .summaryDiffers(school)),
            (asking("NULL, NULL", "短"), .oddRequest(school)),
            (asking("NULL, NULL", "1 填错了").replacing("4114000001", with: "shenhe1"), .oddRequest(school)),
            (asking("'放回', '4114000001'", "1 填错了"), .oddRequest(school)),
            (asking("'取消请求', 'shenhe1'", "1 填错了"), .oddRequest(school)),
            (asking("'答复请求', 'shenhe1'", "1 填错了"), .oddRequest(school)),
            (
                "UPDATE filed_row SET share_yuan = 5 WHERE \"row\" = '2'",
                .oddState(school, Sample.row("2"), .pending)
            ),
            ("UPDATE tally SET share_yuan = 7 WHERE \"row\" = '2'", .tallyDiffers(tally(.city))),
            ("UPDATE desk SET filled = 0", .summaryDiffers(school)),
            ("UPDATE tally SET local_yuan = 7 WHERE \"row\" = '2'", .tallyDiffers(tally(.city))),
            ("DELETE FROM province_tally WHERE \"row\" = '2'", .tallyDiffers(tally(.province))),
            ("UPDATE filing SET in_force = NULL", .reviewOfNothing(school)),
            (
                "UPDATE cell SET text = '9' WHERE \"row\" = '2' AND field = 'local'",
                .cellNotFromJournal(school, Sample.cell("2", .amount(.local)))
            ),
            ("DELETE FROM journal WHERE number = 3", .brokenJournal(school, number: 3)),
            ("UPDATE journal SET \"before\" = '4' WHERE number = 3", .brokenJournal(school, number: 3)),
            (
                "DELETE FROM journal WHERE number = (SELECT max(number) FROM journal)",
                .brokenJournal(school, number: 23)
            ),
            ("DELETE FROM act_answer WHERE action = '提交'", .entryWithoutAct(number: 8)),
            (
                "INSERT INTO act_answer SELECT 'x', school, account, action, arrived_at, 999, version_count, "
                    + "in_force, review_by, review_at, extended_until, is_reported, revision, "
                    + "unlocked, checks, asked_by, asked_at, asked_text, asked_end, asked_end_by, "
                    + "asked_end_at, asked_answer FROM act_answer "
                    + "WHERE action = '提交'",
                .actWithoutEntry(school, request: "x")
            ),
            ("UPDATE commit_answer SET audit = 6 WHERE audit = 5", .entryWithoutAct(number: 5)),
            (
                "INSERT INTO contact VALUES ('4114000099', '', '', '')",
                .orphan(part: "contact", owner: "4114000099")
            ),
            ("UPDATE school SET province = '65'", .foreignSchool(school)),
        ] as [(String, StoreFinding)])
    func finds(change: String, finding: StoreFinding) throws {
        let folder = try TemporaryFolder()
        let clock = HandClock()
        let store = try SQLiteStore.create(at: folder.database, clock: { clock.now }, digest: Sample.digest)
        let office = try Office(store, clock)
        try office.sendBack(["1"], due: clock.now.adding(seconds: 86_400))
        _ = try office.type("7", into: Sample.cell("1"))
        try office.take(.resubmit([Sample.row("1"): "确认无误"]), by: Sample.school)
        #expect(try office.findings() == [])
        try folder.forceThrough(change)
        let findings = try office.findings()
        #expect(findings.contains(finding), "\(findings)")
        store.close()
    }

    /// A request of the school with `text`; `end` is how it ended and by whom, without an answer.
    static func asking(_ end: String, _ text: String) -> String {
        """
        UPDATE filing SET asked_by = '4114000001', asked_at = 7, asked_text = '\(text)', asked_end_at = 8,
            asked_answer = '', (asked_end, asked_end_by) = (SELECT \(end))
        """
    }

    @Test("finds an end of the audit trail that was cut off, by a head noted before")
    func cut() throws {
        let folder = try TemporaryFolder()
        let clock = HandClock()
        let store = try SQLiteStore.create(at: folder.database, clock: { clock.now }, digest: Sample.digest)
        _ = try Office(store, clock)
        let head = try store.auditHead()
        try folder.forceThrough("DELETE FROM audit WHERE number = \(head.number)")
        let check = StoreCheck(
            store, catalogue: Sample.catalogue, sealer: Sample.sealer, digest: Sample.digest)
        #expect(try check.findings() == [])
        #expect(try check.findings(auditEndingAt: head) == [.brokenAudit(number: head.number)])
        store.close()
    }
}
