import FilingModel
import FilingStore
import Testing

extension StorePromise {
    static let due = Sample.noon.adding(seconds: 86_400)

    static let workflow = [
        office("a filing nobody submitted has an empty record") { office throws in
            #expect(try office.record == FilingRecord())
            #expect(try office.store.record(of: Sample.code(9)) == FilingRecord())
        },
        office("提交 makes version 1 of the ticked rows, and every part of the record comes back") {
            office throws in
            try office.fill([Sample.row("1"), Sample.row("3.2")], amount: "12.5")
            let record = try office.take(
                .submit(revision: 0, remark: "", declaresNothing: false), by: Sample.school)
            #expect(try office.record == record)
            #expect(record.inForce == 1)
            #expect(record.revision == 1)
            #expect(record.versions.map(\.by) == [Sample.school])
            #expect(record.rows.keys.sorted() == [Sample.row("1"), Sample.row("3.2")])
            #expect(record.rows.values.allSatisfy { $0.state == .pending && $0.version == 1 })
            #expect(record.totals(where: \.countsAsIntended).total == Amount(wanYuan: 100))
            #expect(try office.store.filing(of: Sample.code(1)).cells.count == 11)
        },
        office("撤回 leaves no version in force, and 恢复提交 brings the last one back") { office throws in
            let submitted = try office.submit()
            let withdrawn = try office.take(.withdraw, by: Sample.school)
            #expect(withdrawn.inForce == nil && withdrawn.rows.isEmpty)
            #expect(try office.record == withdrawn)
            #expect(withdrawn.versions == submitted.versions)
            let back = try office.take(.reinstate, by: Sample.school)
            #expect(try office.record == back)
            #expect(back.inForce == 1 && back.rows == submitted.rows)
        },
        office("开始审核 is one reviewer's, and 放回 undoes it") { office throws in
            let revision = try office.submit().revision
            let begun = try office.take(.beginReview(revision: revision), by: Sample.reviewer)
            #expect(begun.review == ReviewClaim(by: Sample.reviewer, at: Sample.noon))
            #expect(try office.record == begun)
            #expect(try office.ask(.withdraw, by: Sample.school) == .refused(.reviewBegun))
            #expect(
                try office.ask(.beginReview(revision: 2), by: Sample.colleague) == .refused(.reviewBegun))
            #expect(try office.take(.release, by: Sample.reviewer).review == nil)
            #expect(try office.record.review == nil)
        },
        office("通过, 退回修改 and 不予通过 come back with judge, due time and remarks") { office throws in
            try office.submit()
            try office.take(.pass([Sample.row("1"): 1, Sample.row("2"): 1]), by: Sample.reviewer)
            try office.take(
                .sendBack(Sample.row("3.1"), version: 1, comment: "请核对：\n“数量”", dueAt: due),
                by: Sample.colleague)
            let record = try office.take(
                .reject(Sample.row("3.2"), version: 1, reason: "与要求不符"), by: Sample.lead.name)
            #expect(try office.record == record)
            #expect(Sample.rows.map { record.rows[$0]?.state } == [.passed, .passed, .returned, .rejected])
            #expect(record.rows[Sample.row("3.1")]?.dueAt == due)
            #expect(record.rows[Sample.row("3.1")]?.comment == "请核对：\n“数量”")
            #expect(record.rows[Sample.row("3.2")]?.judge == Sample.lead.name)
            #expect(record.review?.by == Sample.reviewer)
        },
        office("撤销结论 takes a verdict back and keeps the thread") { office throws in
            try office.sendBack(["1"], due: due)
            #expect(
                try office.ask(.undoVerdict(Sample.row("1"), reason: "结论有误"), by: Sample.colleague)
                    == .refused(.notForRole(.provincialReviewer)))
            let record = try office.take(.undoVerdict(Sample.row("1"), reason: "结论有误"), by: Sample.reviewer)
            #expect(try office.record == record)
            #expect(record.rows[Sample.row("1")]?.state == .pending)
            #expect(record.rows[Sample.row("1")]?.remarks.count == 1)
        },
        office("重新提交 replaces the chosen rows and leaves the others byte for byte") { office throws in
            try office.sendBack(["1", "2"], due: due)
            let before = try #require(try office.record.current)
            _ = try office.type("7.25", into: Sample.cell("1"))
            _ = try office.type("9", into: Sample.cell("2"))
            let record = try office.take(.resubmit([Sample.row("1"): "已经改正"]), by: Sample.school)
            #expect(try office.record == record)
            let after = try #require(record.current)
            #expect(after.number == 2)
            var expected = before.content
            expected[Sample.row("1")]?[.amount(.school)] = .amount(Amount(yuan: 72_500))
            #expect(after.content == expected)
            #expect(record.rows[Sample.row("1")]?.state == .pendingAgain)
            #expect(record.rows[Sample.row("1")]?.round == 2)
            #expect(record.rows[Sample.row("1")]?.answer == "已经改正")
            #expect(record.rows[Sample.row("2")]?.state == .returned)
        },
        office("放弃承接 takes the row out of the version in force and keeps its thread") { office throws in
            try office.sendBack(["3.1"], due: due)
            let record = try office.take(.drop(Sample.row("3.1"), reason: "条件不具备"), by: Sample.school)
            #expect(try office.record == record)
            #expect(record.rows[Sample.row("3.1")]?.state == .dropped)
            #expect(record.current?.content[Sample.row("3.1")] == nil)
            #expect(record.versions.first?.content[Sample.row("3.1")] != nil)
            #expect(record.rows[Sample.row("3.1")]?.remarks.map(\.side) == [.province, .school])
        },
        office("整体退回 sends all rows back, and each keeps what was written about it") { office throws in
            try office.submit()
            try office.take(
                .sendAllBack(scope: .all, comment: "请整体复核", dueAt: due), by: Sample.lead.name)
            try office.take(
                .sendAllBack(scope: .notPassed, comment: "请再次复核", dueAt: due), by: Sample.lead.name)
            let record = try office.record
            #expect(record.returnedRows == Sample.rows)
            #expect(record.rows.values.allSatisfy { $0.remarks.map(\.text) == ["请整体复核", "请再次复核"] })
        },
        office("延期 opens the filing after the close, for this school alone") { office throws in
            office.clock.now = Sample.filingRound.closesAt
            #expect(
                try office.type("7", into: Sample.cell("1")) == .refused(.roundNotOpen(.closed)))
            let until = office.clock.now.adding(seconds: 7_200)
            let record = try office.take(
                .extend(until: until, reason: "网络故障"), by: Sample.lead.name)
            #expect(try office.record == record)
            try office.fill([Sample.row("1")])
            #expect(try office.store.filing(of: Sample.code(1)).cells.count == 5)
            office.clock.now = until
            #expect(
                try office.type("7", into: Sample.cell("1")) == .refused(.roundNotOpen(.closed)))
        },
        office("a thread begins anew with a new submission, and the old answer still tells the old one") {
            office throws in
            try office.sendBack(["1"], due: due)
            let undo = office.request(.undoVerdict(Sample.row("1"), reason: "结论有误"), by: Sample.reviewer)
            let answer = try office.ask(undo)
            try office.take(.release, by: Sample.reviewer)
            try office.take(.withdraw, by: Sample.school)
            try office.take(.reinstate, by: Sample.school)
            let again = try office.take(
                .sendBack(Sample.row("1"), version: 1, comment: "另一条意见", dueAt: due), by: Sample.reviewer)
            #expect(again.rows[Sample.row("1")]?.remarks.map(\.text) == ["另一条意见"])
            #expect(try office.record == again)
            #expect(try office.ask(undo) == answer)
        },
        office("a whole story leaves a store in which everything holds together") { office throws in
            try office.sendBack(["1", "3.1"], due: due)
            _ = try office.type("7", into: Sample.cell("1"))
            try office.take(.resubmit([Sample.row("1"): "已经改正"]), by: Sample.school)
            try office.take(.drop(Sample.row("3.1"), reason: "条件不具备"), by: Sample.school)
            try office.take(.pass([Sample.row("1"): 2, Sample.row("2"): 1]), by: Sample.colleague)
            try office.take(.reject(Sample.row("3.2"), version: 1, reason: "与要求不符"), by: Sample.reviewer)
            #expect(try office.findings() == [])
            #expect(
                try office.record.state(at: Sample.noon, in: Sample.filingRound, differs: false) == .reviewed)
        },
    ]

    /// A promise told in the sample office.
    static func office(
        _ description: String, _ story: @escaping @Sendable (Office) throws -> Void
    ) -> StorePromise {
        StorePromise(description) { store, clock throws in try story(Office(store, clock)) }
    }
}
