import FilingModel
import FilingStore
import Testing

/// 分配省财政 (decision 0069).
extension StorePromise {
    static let sharing = [
        office("a share is kept with its row, counted in the totals, and changes no figure") {
            office throws in
            try office.pass()
            let (before, tallies) = (try office.record, Set(try office.store.tallies()))
            let request = office.request(share(12_345), by: Sample.reviewer)
            let answer = try office.ask(request)
            let record = try office.record
            #expect(answer == .done(record, at: office.clock.now))
            #expect(try office.ask(request) == answer)
            #expect(record.rows[one]?.share == Amount(yuan: 12_345) && record.shares == Amount(yuan: 12_345))
            #expect(record.versions == before.versions && record.rows[two] == before.rows[two])
            #expect(try office.shares == [one: Amount(yuan: 12_345)])
            #expect(
                Set(
                    try office.store.tallies().map { Tally($0.key, schools: $0.schools, amounts: $0.amounts) }
                )
                    == Set(tallies.map { Tally($0.key, schools: $0.schools, amounts: $0.amounts) }))
            #expect(try office.store.filedLines(of: one).map(\.line.share) == [Amount(yuan: 12_345)])
            let entry = try #require(try office.store.auditTrail(of: Sample.code(1)).last)
            #expect(entry.action == "分配省财政" && entry.detail == "1@1 yuan=12345")
            #expect(entry.before.hasSuffix("1 share=0") && entry.after.hasSuffix("1 share=12345"))
            #expect(try office.findings() == [])
        },
        office("a share is set anew and taken back, and goes with the verdict") { office throws in
            try office.pass()
            try office.take(share(5), by: Sample.reviewer)
            try office.take(share(7), by: Sample.colleague)
            #expect(try office.shares == [one: Amount(yuan: 7)])
            try office.take(share(0), by: Sample.lead.name)
            #expect(try office.shares == [:])
            try office.take(share(9), by: Sample.lead.name)
            try office.take(.undoVerdict(one, reason: "结论有误"), by: Sample.lead.name)
            #expect(try office.record.shares == .zero && office.shares == [:])
            try office.take(.pass([one: 1]), by: Sample.reviewer)
            #expect(try office.record.shares == .zero)
            try office.take(share(9), by: Sample.reviewer)
            let due = office.clock.now.adding(seconds: 86_400)
            try office.take(.sendAllBack(scope: .all, comment: "请整体复核", dueAt: due), by: Sample.lead.name)
            #expect(try office.record.shares == .zero && office.shares == [:])
            #expect(try office.findings() == [])
        },
        office("only rows that passed have a share, in the version on the screen, of a province that shares")
        {
            office throws in
            try office.pass()
            let head = try office.store.auditHead()
            let acts: [(Act, WorkflowRefusal)] = [
                (.share(two, version: 1, Amount(yuan: 1)), .notPassed(two)),
                (.share(Sample.row("99"), version: 1, Amount(yuan: 1)), .notPassed(Sample.row("99"))),
                (
                    .share(one, version: 2, Amount(yuan: 1)),
                    .changedMeanwhile(now: try office.record.revision)
                ),
                (share(Amount.cellLimit.yuan + 1), .shareTooLarge),
            ]
            for (act, refusal) in acts {
                #expect(try office.ask(act, by: Sample.reviewer) == .refused(refusal))
            }
            #expect(try office.ask(share(1), by: Sample.school) == .refused(.notForRole(.school)))
            #expect(try office.store.auditHead() == head)
            try office.take(share(5), by: Sample.reviewer)
            var round = Sample.filingRound
            round.sharesFunds = false
            try office.store.setRound(round)
            #expect(try !office.store.round(of: nil).sharesFunds)
            #expect(try office.ask(share(6), by: Sample.reviewer) == .refused(.sharingOff))
            #expect(try office.take(share(0), by: Sample.reviewer).shares == .zero)
        },
        reporting("keeps what was shared out, and ends the sharing") { office, first, second throws in
            try office.submit()
            try office.passAll()
            try office.take(share(12_345), by: Sample.reviewer)
            _ = try office.store.proposeReport(of: "14", exceptions: [], by: first)
            try office.take(share(5), by: Sample.reviewer)
            #expect(try office.store.confirmReport(of: "14", by: second) == .refused(.changedSince))
            _ = try office.store.proposeReport(of: "14", exceptions: [], by: first)
            guard case .confirmed(let snapshot) = try office.store.confirmReport(of: "14", by: second)
            else { throw NotDone(refusal: nil) }
            let content = try #require(ReportContent(snapshot.content))
            #expect(content.text == snapshot.content)
            #expect(content.entries.first?.lines[one]?.share == Amount(yuan: 5))
            #expect(content.entries.first?.lines[two]?.share == .zero)
            #expect(try office.ask(share(6), by: Sample.reviewer) == .refused(.reported))
            #expect(try office.findings() == [])
        },
    ]

    private static let (one, two) = (Sample.row("1"), Sample.row("2"))

    private static func share(_ yuan: Int64) -> Act { .share(one, version: 1, Amount(yuan: yuan)) }
}

extension Office {
    /// Submits, and passes row 1.
    fileprivate func pass() throws {
        try submit()
        try take(.pass([Sample.row("1"): 1]), by: Sample.reviewer)
    }

    /// What the totals say is shared out, by row.
    fileprivate var shares: [RowNumber: Amount] {
        get throws(StoreFailure) {
            try store.tallies(by: .province, in: "14").reduce(into: [:]) { shares, tally in
                if tally.share > .zero { shares[tally.row, default: .zero] += tally.share }
            }
        }
    }
}
