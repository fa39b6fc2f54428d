import FilingModel
import FilingStore
import Testing

/// 报部: one lead proposes, another confirms, nothing moves afterwards but what is unlocked.
extension StorePromise {
    static let report = [
        reporting("needs every verdict, two leads, and what was proposed") { office, first, second throws in
            let store = office.store
            try office.submit()
            let open = Sample.rows.map {
                ReportObstacle(school: Sample.code(1), row: $0, state: .pending)
            }
            #expect(try store.reportObstacles(in: "14") == open)
            #expect(try store.proposeReport(of: "14", exceptions: [], by: first).refusal == .obstacles(open))
            try office.passAll()
            let reviewer = Signature(account: Sample.reviewer, role: .provincialReviewer)
            #expect(
                try store.proposeReport(of: "14", exceptions: [], by: reviewer).refusal
                    == .notForRole(.provincialReviewer))
            #expect(try store.confirmReport(of: "14", by: second).refusal == .nothingProposed)
            guard case .proposed(let proposal) = try store.proposeReport(of: "14", exceptions: [], by: first)
            else { throw NotDone(refusal: nil) }
            #expect(try store.reportProposal(of: "14") == proposal)
            #expect(try store.confirmReport(of: "14", by: first).refusal == .sameAccount)
            try office.take(.undoVerdict(Sample.row("1"), reason: "结论有误"), by: Sample.lead.name)
            try office.take(.reject(Sample.row("1"), version: 1, reason: "与要求不符"), by: Sample.reviewer)
            #expect(try store.confirmReport(of: "14", by: second).refusal == .changedSince)
            #expect(try store.withdrawReport(of: "14", by: second))
            #expect(try store.withdrawReport(of: "14", by: second) == false)
            #expect(try store.reports(of: "14") == [])
            #expect(try office.findings() == [])
        },
        reporting("locks every filing and keeps a snapshot that gives the same totals") {
            office, first, second throws in
            let store = office.store
            try office.submit()
            try office.passAll()
            #expect(
                try store.setProvincialFund(Amount(wanYuan: 9), for: Sample.row("3"), of: "14", by: first))
            let tallies = Set(try store.tallies())
            let before = try store.filingLines(changedAfter: nil)
            _ = try store.proposeReport(of: "14", exceptions: [], by: first)
            // Whom to call is no figure: it may change until the other lead confirms.
            let contact = Contact(name: "改名后", phone: Sample.contact.phone, mobile: Sample.contact.mobile)
            try store.setContact(contact, of: Sample.code(1))
            guard case .confirmed(let snapshot) = try store.confirmReport(of: "14", by: second)
            else { throw NotDone(refusal: nil) }
            #expect(try store.reports(of: "14") == [snapshot])
            #expect(snapshot.number == 1 && snapshot.proposal.by == first.account)
            let content = try #require(ReportContent(snapshot.content))
            #expect(Set(content.tallies(by: .city)) == tallies)
            #expect(content.funds == [Sample.row("3"): Amount(wanYuan: 9)])
            #expect(content.entries.map(\.version) == [1, nil])
            #expect(content.entries.first?.details?.contact.name == "改名后")
            #expect(content.entries.map(\.details?.submittedAt) == [Sample.noon, nil])
            #expect(content.text == snapshot.content)
            let old = "school\t4114000001\t示范学院\t专科高职\t太原市\t14\t1\nfund\t3\t90000\n"
            #expect(ReportContent(old)?.text == old && ReportContent(old)?.entries.first?.details == nil)
            #expect(
                try store.filingLines(changedAfter: before.revision).lines.map(\.isReported) == [true, true])
            #expect(
                try office.ask(.undoVerdict(Sample.row("1"), reason: "结论有误"), by: Sample.lead.name)
                    == .refused(.reported))
            #expect(try office.type("7", into: Sample.cell("1"), school: 2) == .refused(.reported))
            #expect(
                try office.record.state(at: Sample.noon, in: Sample.filingRound, differs: false) == .reported)
            #expect(try office.findings() == [])
        },
        reporting("takes named exceptions with a reason") { office, first, second throws in
            try office.submit()
            try office.take(
                .pass([Sample.row("1"): 1, Sample.row("2"): 1, Sample.row("3.1"): 1]), by: Sample.reviewer)
            let exception = ReportException(school: Sample.code(1), row: Sample.row("3.2"), reason: "另行报送")
            let short = ReportException(school: Sample.code(1), row: Sample.row("3.2"), reason: "短")
            #expect(
                try office.store.proposeReport(of: "14", exceptions: [short], by: first).refusal
                    == .badReason(.tooShort(minimum: 4)))
            _ = try office.store.proposeReport(of: "14", exceptions: [exception], by: first)
            #expect(try office.store.reportProposal(of: "14")?.exceptions == [exception])
            #expect(try office.store.confirmReport(of: "14", by: second).refusal == nil)
            #expect(try office.store.reports(of: "14").first?.proposal.exceptions == [exception])
        },
        reporting("waits until rows that were given up are acknowledged") { office, first, _ throws in
            try office.sendBack(["1"], due: due)
            try office.take(.drop(Sample.row("1"), reason: "条件不具备"), by: Sample.school)
            try office.passAll()
            let dropped = ReportObstacle(school: Sample.code(1), row: Sample.row("1"), state: .dropped)
            #expect(try office.store.reportObstacles(in: "14") == [dropped])
            let record = try office.take(.acknowledgeDrops([Sample.row("1")]), by: Sample.colleague)
            #expect(record.rows[Sample.row("1")]?.isAcknowledged == true)
            #expect(
                try office.ask(.acknowledgeDrops([Sample.row("1")]), by: Sample.reviewer)
                    == .refused(.notDropped(Sample.row("1"))))
            #expect(try office.store.reportObstacles(in: "14") == [])
            #expect(try office.store.proposeReport(of: "14", exceptions: [], by: first).refusal == nil)
            #expect(try office.findings() == [])
        },
        reporting("is followed by 解锁 of named rows, and by a further report") {
            office, first, second throws in
            let store = office.store
            try office.submit()
            try office.passAll()
            _ = try store.proposeReport(of: "14", exceptions: [], by: first)
            _ = try store.confirmReport(of: "14", by: second)
            let unlock = Act.unlock([Sample.row("1")], document: "教职成司函〔2021〕9号", reason: "数字有误")
            let request = ActRequest(
                id: "u", school: Sample.code(1), actor: .host, session: Sample.first, act: unlock)
            guard case .done(let record, _) = try office.ask(request) else { throw NotDone(refusal: nil) }
            #expect(record.unlocked == [Sample.row("1")])
            #expect(try office.record == record)
            #expect(try office.line?.state(at: Sample.noon, in: Sample.filingRound) == .reviewed)
            #expect(
                try office.ask(.undoVerdict(Sample.row("2"), reason: "结论有误"), by: Sample.lead.name)
                    == .refused(.reported))
            try office.take(.undoVerdict(Sample.row("1"), reason: "结论有误"), by: Sample.lead.name)
            try office.take(.reject(Sample.row("1"), version: 1, reason: "与要求不符"), by: Sample.reviewer)
            _ = try store.proposeReport(of: "14", exceptions: [], by: second)
            _ = try store.confirmReport(of: "14", by: first)
            #expect(try store.reports(of: "14").map(\.number) == [1, 2])
            #expect(try office.record.isLocked)
            #expect(try office.findings() == [])
        },
    ]

    /// A promise told in an office of two leads and two schools.
    static func reporting(
        _ description: String, _ story: @escaping @Sendable (Office, Signature, Signature) throws -> Void
    ) -> StorePromise {
        StorePromise("报部 " + description) { store, clock throws in
            let office = try Office(store, clock, schools: 2)
            let second = Account(
                name: AccountName("shengting2"), role: .provincialLead, passwordHash: "$",
                mustChangePassword: false)
            #expect(try store.addAccount(second, by: .system))
            try story(
                office, office.lead, Signature(account: second.name, role: .provincialLead))
        }
    }
}

extension ReportOutcome {
    var refusal: ReportRefusal? {
        if case .refused(let refusal) = self { refusal } else { nil }
    }
}

extension Office {
    /// Passes whatever awaits a verdict.
    func passAll() throws {
        let pending = try record.rows.filter { $0.value.state.awaitsVerdict }.mapValues(\.version)
        try take(.pass(pending), by: Sample.reviewer)
    }
}
