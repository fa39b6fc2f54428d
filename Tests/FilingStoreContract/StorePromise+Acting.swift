import FilingModel
import FilingStore
import Testing

extension StorePromise {
    /// Requests that come twice, that are refused, or that come from nobody.
    static let acting = [
        office("提交 twice with the same request id makes one version and gets one answer") { office throws in
            try office.fill()
            let submit = office.request(
                .submit(revision: 0, remark: "", declaresNothing: false), by: Sample.school)
            let answer = try office.ask(submit)
            let head = try office.store.auditHead()
            office.clock.now = office.clock.now.adding(seconds: 60)
            #expect(try office.ask(submit) == answer)
            #expect(try office.record.versions.count == 1)
            #expect(try office.store.auditHead() == head)
        },
        office("the same request gets the same answer whatever happened since") { office throws in
            let requests = try tellLongStory(in: office)
            for (request, answer) in requests { #expect(try office.ask(request) == answer) }
        },
        office("an id that was another request's is a failure, and changes nothing") { office throws in
            try office.submit()
            let withdraw = office.request(.withdraw, by: Sample.school, id: "w")
            _ = try office.ask(withdraw)
            let before = try office.record
            let other = office.request(.reinstate, by: Sample.school, id: "w")
            #expect(throws: StoreFailure.self) { try office.ask(other) }
            #expect(try office.record == before)
        },
        office("a refusal leaves everything as it was, and the request may come again") { office throws in
            try office.fill([Sample.row("1")])
            let head = try office.store.auditHead()
            let withdraw = office.request(.withdraw, by: Sample.school)
            #expect(try office.ask(withdraw) == .refused(.nothingSubmitted))
            #expect(try office.record == FilingRecord())
            #expect(try office.store.auditHead() == head)
            #expect(try office.findings() == [])
            try office.take(.submit(revision: 0, remark: "", declaresNothing: false), by: Sample.school)
            guard case .done = try office.ask(withdraw) else { throw NotDone(refusal: nil) }
        },
        office("a filing that moved since it was shown is not taken under review") { office throws in
            let shown = try office.submit().revision
            try office.take(.withdraw, by: Sample.school)
            try office.take(.reinstate, by: Sample.school)
            #expect(
                try office.ask(.beginReview(revision: shown), by: Sample.reviewer)
                    == .refused(.changedMeanwhile(now: shown + 2)))
        },
        office("a school that is not here has no filing to act on") { office throws in
            let request = office.request(.beginReview(revision: 0), by: Sample.reviewer, school: 9)
            #expect(try office.ask(request) == .noSuchSchool)
        },
        office("a school does not act on another's filing") { office throws in
            try office.store.enrol([Sample.enrolment(2)])
            try office.submit()
            let request = ActRequest(
                id: "x", school: Sample.code(1), actor: Sample.actor(AccountName(Sample.code(2))),
                session: Sample.second, act: .withdraw)
            #expect(try office.ask(request) == .refused(.otherSchool))
        },
        office("an account frozen in the middle of a session does nothing more") { office throws in
            try office.submit()
            for name in [Sample.reviewer, Sample.school] {
                _ = try office.store.changeAccount(name) { $0.isDisabled = true }
            }
            let before = try office.record
            #expect(
                try office.ask(.beginReview(revision: 1), by: Sample.reviewer)
                    == .refused(.notForRole(.provincialReviewer)))
            #expect(try office.ask(.withdraw, by: Sample.school) == .refused(.notForRole(.school)))
            #expect(
                try office.type("8", into: Sample.cell("1")) == .refused(.notForRole(.school)))
            #expect(try office.record == before)
        },
        office("an account that got another role in the middle of a session does nothing in the old one") {
            office throws in
            try office.submit()
            _ = try office.store.changeAccount(Sample.lead.name) { $0.role = .provincialReviewer }
            let act = Act.sendAllBack(scope: .all, comment: "请整体复核", dueAt: due)
            #expect(
                try office.ask(act, by: Sample.lead.name) == .refused(.notForRole(.provincialLead)))
        },
        office("nobody without an account does anything") { office throws in
            try office.submit()
            let request = ActRequest(
                id: "x", school: Sample.code(1),
                actor: Actor(account: AccountName("nobody"), role: .provincialLead), session: Sample.first,
                act: .beginReview(revision: 1))
            #expect(try office.ask(request) == .refused(.notForRole(.provincialLead)))
        },
    ]

    /// Every kind of act, with the answer each got.
    static func tellLongStory(in office: Office) throws -> [(ActRequest, ActOutcome)] {
        try office.fill()
        let (school, reviewer, lead) = (Sample.school, Sample.reviewer, Sample.lead.name)
        let (one, two, three, four) = (Sample.rows[0], Sample.rows[1], Sample.rows[2], Sample.rows[3])
        let acts: [(Act, AccountName)] = [
            (.extend(until: due, reason: "网络故障"), lead),
            (.submit(revision: 1, remark: "", declaresNothing: false), school), (.withdraw, school),
            (.reinstate, school), (.beginReview(revision: 4), reviewer),
            (.requestReturn("2 的金额填错了"), school), (.release, reviewer),
            (.pass([one: 1]), reviewer), (.undoVerdict(one, reason: "结论有误"), reviewer),
            (.reject(one, version: 1, reason: "与要求不符"), reviewer),
            (.sendBack(two, version: 1, comment: "请核对\n金额", dueAt: due), reviewer),
            (.sendAllBack(scope: .notPassed, comment: "请整体复核", dueAt: due), lead),
            (.resubmit([one: "确认无误", three: "确认无误"]), school), (.drop(four, reason: "条件不具备"), school),
            (.pass([one: 2, three: 2]), reviewer), (.requestReturn("1 的金额\n填错了"), school),
            (.answerRequest(askedAt: office.clock.now, answer: "数字无误，不予退回"), reviewer),
            (.requestReturn("2 的金额也填错了"), school), (.cancelRequest, school),
        ]
        return try acts.map { act, account in
            let request = office.request(act, by: account)
            let answer = try office.ask(request)
            if case .done = answer { return (request, answer) }
            throw NotDone(refusal: nil)
        }
    }
}
