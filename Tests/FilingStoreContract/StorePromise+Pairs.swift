import FilingModel
import FilingStore
import Testing

extension StorePromise {
    /// Two steps that exclude each other: whichever comes first wins, and the other is told why not.
    static let pairs = [
        office("撤回 before 开始审核: there is nothing left to review") { office throws in
            let shown = try office.submit().revision
            try office.take(.withdraw, by: Sample.school)
            #expect(
                try office.ask(.beginReview(revision: shown), by: Sample.reviewer)
                    == .refused(.nothingSubmitted))
        },
        office("开始审核 before 撤回: the school is too late, and its typed text stays") { office throws in
            let shown = try office.submit().revision
            _ = try office.type("8", into: Sample.cell("1"))
            try office.take(.beginReview(revision: shown), by: Sample.reviewer)
            #expect(try office.ask(.withdraw, by: Sample.school) == .refused(.reviewBegun))
            let again = Act.submit(revision: shown + 1, remark: "", declaresNothing: false)
            #expect(try office.ask(again, by: Sample.school) == .refused(.reviewBegun))
            #expect(try office.store.filing(of: Sample.code(1)).cells[Sample.cell("1")] == "8")
        },
        office("重新提交 before 撤销结论: the return is answered and stays") { office throws in
            try office.sendBack(["1"], due: due)
            try office.take(.resubmit([Sample.row("1"): "确认无误"]), by: Sample.school)
            #expect(
                try office.ask(.undoVerdict(Sample.row("1"), reason: "结论有误"), by: Sample.reviewer)
                    == .refused(.nothingToUndo(Sample.row("1"))))
        },
        office("撤销结论 before 重新提交: the row is not with the school, and its edits stay") { office throws in
            try office.sendBack(["1"], due: due)
            _ = try office.type("8", into: Sample.cell("1"))
            try office.take(.undoVerdict(Sample.row("1"), reason: "结论有误"), by: Sample.reviewer)
            #expect(
                try office.ask(.resubmit([Sample.row("1"): ""]), by: Sample.school)
                    == .refused(.rowNotReturned(Sample.row("1"))))
            #expect(try office.store.filing(of: Sample.code(1)).cells[Sample.cell("1")] == "8")
        },
        office("a verdict on the version before 重新提交 is refused") { office throws in
            try office.sendBack(["1"], due: due)
            let record = try office.take(.resubmit([Sample.row("1"): "确认无误"]), by: Sample.school)
            #expect(
                try office.ask(.pass([Sample.row("1"): 1]), by: Sample.reviewer)
                    == .refused(.changedMeanwhile(now: record.revision)))
            #expect(
                try office.ask(.pass([Sample.row("2"): 1, Sample.row("1"): 1]), by: Sample.reviewer)
                    == .refused(.changedMeanwhile(now: record.revision)))
            #expect(try office.record == record)
            try office.take(.pass([Sample.row("1"): 2, Sample.row("2"): 1]), by: Sample.reviewer)
        },
        office("提交 of a copy that was read back before another 提交 is refused") { office throws in
            try office.submit()
            let again = Act.submit(revision: 0, remark: "", declaresNothing: false)
            #expect(try office.ask(again, by: Sample.school) == .refused(.changedMeanwhile(now: 1)))
            #expect(try office.record.versions.count == 1)
        },
        office("an extension that ends while the school types ends the typing") { office throws in
            let until = Sample.filingRound.closesAt.adding(seconds: 3_600)
            try office.take(.extend(until: until, reason: "网络故障"), by: Sample.lead.name)
            office.clock.now = Instant(milliseconds: until.milliseconds - 1)
            #expect(try office.type("8", into: Sample.cell("1")).isDone)
            office.clock.now = until
            #expect(try office.type("9", into: Sample.cell("1")) == .refused(.roundNotOpen(.closed)))
            let submit = Act.submit(revision: 1, remark: "", declaresNothing: false)
            #expect(try office.ask(submit, by: Sample.school) == .refused(.roundNotOpen(.closed)))
        },
        office("a returned row comes back until its due time and not at it") { office throws in
            try office.sendBack(["1", "2"], due: due)
            office.clock.now = due
            #expect(
                try office.ask(.resubmit([Sample.row("1"): "确认无误"]), by: Sample.school)
                    == .refused(.pastDue(Sample.row("1"), due)))
            office.clock.now = Instant(milliseconds: due.milliseconds - 1)
            try office.take(.resubmit([Sample.row("1"): "确认无误"]), by: Sample.school)
        },
        office("a row that the round offers no more does not come back empty") { office throws in
            try office.sendBack(["1"], due: due)
            var round = Sample.filingRound
            round.offered.remove(Sample.row("1"))
            try office.store.setRound(round)
            let before = try office.record
            let outcome = try office.ask(.resubmit([Sample.row("1"): "确认无误"]), by: Sample.school)
            #expect(outcome == .refused(.faults([Finding(.row(Sample.row("1")), .missing)])))
            #expect(try office.record == before)
        },
    ]
}
