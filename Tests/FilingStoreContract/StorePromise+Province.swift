import FilingModel
import FilingStore
import Testing

/// What the province sets for itself, and whose schools an account has to do with.
extension StorePromise {
    static let province = [
        office("phrases are the model's own until some are set, and come back in order") { office throws in
            #expect(try office.store.phrases() == PhraseBook.defaults)
            try office.store.setPhrases(["请核对", "第二句：“引号”"], by: office.lead)
            #expect(try office.store.phrases() == ["请核对", "第二句：“引号”"])
            try office.store.setPhrases([], by: office.lead)
            #expect(try office.store.phrases() == PhraseBook.defaults)
        },
        office("省财政 is kept by province and task, to the yuan, and each change leaves its entry") {
            office throws in
            let (store, three) = (office.store, Sample.row("3"))
            try store.setProvincialFund(Amount(yuan: 12_345), for: three, of: "14", by: office.lead)
            try store.setProvincialFund(Amount(yuan: 12_345), for: three, of: "14", by: office.lead)
            try store.setProvincialFund(Amount(wanYuan: 7), for: Sample.row("1"), of: "65", by: office.lead)
            #expect(
                try store.provincialFunds() == [
                    "14": [three: Amount(yuan: 12_345)], "65": [Sample.row("1"): Amount(wanYuan: 7)],
                ])
            try store.setProvincialFund(.zero, for: three, of: "14", by: office.lead)
            #expect(try store.provincialFunds()["14"] == nil)
            #expect(
                try store.auditTrail(of: nil).suffix(3).map(\.action) == Array(repeating: "设定省财政", count: 3))
            #expect(try store.auditTrail(of: nil).last?.before == "yuan=12345")
        },
        office("a change of the round is judged inside, and is the lead's alone") { office throws in
            let store = office.store
            let change: (Round, Instant) throws(RoundRefusal) -> Round = { old, now throws(RoundRefusal) in
                #expect(old == Sample.filingRound && now == Sample.noon)
                return try old.delayed(bySeconds: 3_600)
            }
            let reviewer = Signature(account: Sample.reviewer, role: .provincialReviewer)
            #expect(
                try store.changeRound(reason: "停电一小时", by: reviewer, change)
                    == .refused(.notForRole(.provincialReviewer)))
            let outcome = try store.changeRound(reason: "停电一小时", by: office.lead, change)
            var later = Sample.filingRound
            later.delaySeconds = 3_600
            #expect(outcome == .done(later))
            #expect(try store.round() == later)
            let entry = try store.auditTrail(of: nil).last
            #expect(entry?.action == "故障顺延" && entry?.reason == "停电一小时")
            later.takesCityOpinions = true
            try store.setRound(later)
            #expect(try store.round() == later)
        },
        office("an account is added once, with its jurisdiction, which binds its steps") { office throws in
            let store = office.store
            var account = Account(
                name: AccountName("jingzhong"), role: .provincialReviewer, passwordHash: "$",
                mustChangePassword: true)
            account.jurisdiction = Jurisdiction(province: "65", city: "乌鲁木齐市")
            #expect(try store.addAccount(account, by: .system))
            #expect(try store.addAccount(account, by: .system) == false)
            #expect(try store.account(account.name) == account)
            try office.submit()
            let actor = Actor(account: account.name, role: .provincialReviewer)
            let request = ActRequest(
                id: "x", school: Sample.code(1), actor: actor, session: Sample.first,
                act: .pass([Sample.row("1"): 1]))
            #expect(try office.ask(request) == .noSuchSchool)
            _ = try store.changeAccount(account.name) { $0.jurisdiction = Jurisdiction(province: "14") }
            guard case .done = try office.ask(request) else {
                Issue.record("its own province's school")
                return
            }
        },
        office("核查意见 is a line in the thread and no verdict, where the province takes them") {
            office throws in
            var account = Account(
                name: AccountName("taiyuan"), role: .city, passwordHash: "$", mustChangePassword: false)
            account.jurisdiction = Jurisdiction(province: "14", city: "太原市")
            #expect(try office.store.addAccount(account, by: .system))
            try office.submit()
            let act = Act.advise(Sample.row("1"), version: 1, opinion: "情况属实，建议通过")
            let request = ActRequest(
                id: "o", school: Sample.code(1), actor: Actor(account: account.name, role: .city),
                session: Sample.first, act: act)
            #expect(try office.ask(request) == .refused(.cityOpinionsOff))
            var round = Sample.filingRound
            round.takesCityOpinions = true
            try office.store.setRound(round)
            _ = try office.ask(request)
            let filed = try office.record.rows[Sample.row("1")]
            #expect(filed?.state == .pending && filed?.remarks.map(\.side) == [.city])
            #expect(filed?.comment == nil && filed?.answer == nil)
            #expect(try office.record.review == nil)
            #expect(try office.findings() == [])
        },
    ]

    static let bulk = [
        StorePromise("several steps in one are all done, each with its entry, and may be asked again") {
            store, clock throws in
            let office = try Office(store, clock, schools: 2)
            for number in 1...2 { try office.submit(school: number) }
            let requests = (1...2).map { number in
                office.request(.pass([Sample.row("1"): 1]), by: Sample.reviewer, school: number)
            }
            let outcome = try office.askAll(requests)
            let records = try (1...2).map { try store.record(of: Sample.code($0)) }
            #expect(outcome == .done(records, at: clock.now))
            #expect(records.allSatisfy { $0.rows[Sample.row("1")]?.state == .passed })
            let head = try store.auditHead()
            #expect(try office.askAll(requests) == outcome)
            #expect(try store.auditHead() == head)
            let undo = (1...2).map { number in
                office.request(.undoPasses([Sample.row("1"): 1]), by: Sample.reviewer, school: number)
            }
            guard case .done(let undone, _) = try office.askAll(undo) else {
                Issue.record("the undo of a bulk")
                return
            }
            #expect(undone.allSatisfy { $0.rows[Sample.row("1")]?.state == .pending })
            #expect(try office.findings() == [])
        },
        StorePromise("one of several steps refused leaves all of them undone") { store, clock throws in
            let office = try Office(store, clock, schools: 3)
            for number in 1...2 { try office.submit(school: number) }
            let (head, tallies) = (try store.auditHead(), Set(try store.tallies()))
            let requests = (1...3).map { number in
                office.request(.pass([Sample.row("1"): 1]), by: Sample.reviewer, school: number)
            }
            #expect(
                try office.askAll(requests) == .refused(Sample.code(3), .nothingSubmitted))
            #expect(try store.record(of: Sample.code(1)).rows[Sample.row("1")]?.state == .pending)
            #expect(try store.auditHead() == head)
            #expect(Set(try store.tallies()) == tallies)
            let stranger = [office.request(.withdraw, by: Sample.reviewer, school: 9)]
            #expect(try office.askAll(stranger) == .noSuchSchool(Sample.code(9)))
            guard case .done = try office.askAll(Array(requests.prefix(2))) else {
                Issue.record("the same requests, without the one that could not be")
                return
            }
            #expect(try office.findings() == [])
        },
    ]
}

extension Office {
    var lead: Signature { Signature(account: Sample.lead.name, role: .provincialLead) }

    func askAll(_ requests: [ActRequest]) throws(StoreFailure) -> BulkOutcome {
        let deciding = Sample.deciding
        return try store.actAll(requests) { request, asked throws(WorkflowRefusal) in
            try deciding.decide(request.act, by: request.actor, in: asked)
        }
    }

    /// Fills every row of a school and submits.
    func submit(school number: Int) throws {
        try fill(school: number)
        let submit = Act.submit(revision: 0, remark: "", declaresNothing: false)
        guard case .done = try ask(request(submit, by: AccountName(Sample.code(number)), school: number))
        else { throw NotDone(refusal: nil) }
    }
}
