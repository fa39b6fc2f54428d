import FilingModel
import FilingStore
import Testing

/// What the province sets for itself, and whose schools an account has to do with.
extension StorePromise {
    static let province = [
        office("phrases are the model's own until some are set, and come back in order") { office throws in
            #expect(try office.store.phrases(of: nil) == PhraseBook.defaults)
            #expect(try office.store.setPhrases(["请核对", "第二句：“引号”"], of: nil, by: office.lead))
            #expect(try office.store.phrases(of: nil) == ["请核对", "第二句：“引号”"])
            #expect(try office.store.setPhrases([], of: nil, by: office.lead))
            #expect(try office.store.phrases(of: nil) == PhraseBook.defaults)
        },
        office("省财政 is kept by province and task, to the yuan, and each change leaves its entry") {
            office throws in
            let (store, three) = (office.store, Sample.row("3"))
            #expect(try store.setProvincialFund(Amount(yuan: 12_345), for: three, of: "14", by: office.lead))
            #expect(try store.setProvincialFund(Amount(yuan: 12_345), for: three, of: "14", by: office.lead))
            #expect(
                try store.setProvincialFund(
                    Amount(wanYuan: 7), for: Sample.row("1"), of: "65", by: office.lead))
            #expect(
                try store.provincialFunds() == [
                    "14": [three: Amount(yuan: 12_345)], "65": [Sample.row("1"): Amount(wanYuan: 7)],
                ])
            #expect(try store.setProvincialFund(.zero, for: three, of: "14", by: office.lead))
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
                try store.changeRound(of: nil, reason: "停电一小时", by: reviewer, change)
                    == .refused(.notForRole(.provincialReviewer)))
            let outcome = try store.changeRound(of: nil, reason: "停电一小时", by: office.lead, change)
            var later = Sample.filingRound
            later.delaySeconds = 3_600
            #expect(outcome == .done(later))
            #expect(try store.round(of: nil) == later)
            let entry = try store.auditTrail(of: nil).last
            #expect(entry?.action == "故障顺延" && entry?.reason == "停电一小时")
            later.takesCityOpinions = true
            try store.setRound(later)
            #expect(try store.round(of: nil) == later)
        },
        office("what one province sets is no other's: round, contacts and phrases") { office throws in
            let (store, other) = (office.store, "65")
            let signature = try office.lead(of: other)
            let (mine, theirs) = (Sample.code(1), try office.enrolElsewhere(in: other))
            let marks = try [mine, theirs].map { try office.roundRevision(of: $0) }
            let change: (Round, Instant) throws(RoundRefusal) -> Round = { old, _ throws(RoundRefusal) in
                try old.delayed(bySeconds: 3_600)
            }
            #expect(
                try store.changeRound(of: nil, reason: "", by: signature, change)
                    == .refused(.otherProvince))
            guard case .done(let later) = try store.changeRound(of: other, reason: "", by: signature, change)
            else { throw NotDone(refusal: nil) }
            #expect(try store.round(of: other) == later)
            #expect(try store.round(of: "14") == Sample.filingRound)
            #expect(try store.round(of: "11") == Sample.filingRound)
            #expect(try store.rounds() == Rounds(Sample.filingRound, own: [other: later]))
            #expect(try office.roundRevision(of: mine) == marks[0])
            #expect(try office.roundRevision(of: theirs) != marks[1])

            let contact = [ProvincialContact(name: "新疆联系人", phone: "0991-1234567")]
            #expect(try store.setProvincialContacts(contact, of: nil, by: signature) == false)
            #expect(try store.setProvincialContacts(contact, of: other, by: signature))
            #expect(try store.provincialContacts(of: other) == contact)
            #expect(try store.provincialContacts(of: "14").isEmpty)
            #expect(try store.setPhrases(["共用"], of: "14", by: office.lead))
            #expect(try store.setPhrases(["本省"], of: "14", by: signature) == false)
            let (fund, row) = (Amount(wanYuan: 7), Sample.row("3"))
            #expect(try store.setProvincialFund(fund, for: row, of: "14", by: signature) == false)
            #expect(try store.provincialFunds()["14"] == nil)
            #expect(try store.setProvincialFund(fund, for: row, of: other, by: signature))
            #expect(try store.phrases(of: other) == ["共用"])
            #expect(try store.setPhrases(["本省"], of: other, by: signature))
            #expect(try ["14", nil, other].map { try store.phrases(of: $0) } == [["共用"], ["共用"], ["本省"]])
        },
        office("a province gives up its own round, and one set later is news again") { office throws in
            let (store, other) = (office.store, "65")
            let signature = try office.lead(of: other)
            let school = try office.enrolElsewhere(in: other)
            let later: (Round, Instant) throws(RoundRefusal) -> Round = { old, _ throws(RoundRefusal) in
                try old.delayed(bySeconds: 3_600)
            }
            var marks = [try office.roundRevision(of: school)]
            guard case .done(let own) = try store.changeRound(of: other, reason: "", by: signature, later)
            else { throw NotDone(refusal: nil) }
            marks.append(try office.roundRevision(of: school))
            #expect(
                try store.followCommonRound(of: other, by: signature) { _, _, _ in .movedMeanwhile }
                    == .refused(.movedMeanwhile))
            let stranger = Signature(account: Sample.reviewer, role: .provincialReviewer)
            #expect(
                try store.followCommonRound(of: other, by: stranger) { _, _, _ in nil }
                    == .refused(.notForRole(.provincialReviewer)))
            #expect(try store.round(of: other) == own)
            let dropped = try store.followCommonRound(of: other, by: signature) { mine, common, now in
                #expect(mine == own && common == Sample.filingRound && now == Sample.noon)
                return nil
            }
            #expect(dropped == .done(Sample.filingRound))
            #expect(try store.rounds() == Rounds(Sample.filingRound))
            #expect(try store.auditTrail(of: nil).last?.action == "改用共同申报要求")
            marks.append(try office.roundRevision(of: school))
            let head = try store.auditHead()
            #expect(
                try store.followCommonRound(of: other, by: signature) { _, _, _ in .movedMeanwhile }
                    == .done(Sample.filingRound))
            #expect(try store.auditHead() == head)
            guard case .done(let again) = try store.changeRound(of: other, reason: "", by: signature, later)
            else { throw NotDone(refusal: nil) }
            marks.append(try office.roundRevision(of: school))
            #expect(again == own && marks[1] != marks[3])
            #expect(zip(marks, marks.dropFirst()).allSatisfy { $0 != $1 })
        },
        office("a step and a cell are judged by the round of the school's own province") { office throws in
            let school = try office.enrolElsewhere(in: "65")
            let signature = try office.lead(of: "65")
            let closed = try office.store.changeRound(of: "65", reason: "", by: signature) {
                old, _ throws(RoundRefusal) in
                var round = old
                (round.opens, round.closes) = (Sample.day("2026-01-05"), Sample.day("2026-02-05"))
                return round
            }
            guard case .done = closed else { throw NotDone(refusal: nil) }
            var request = Sample.request("c", [Sample.cell("1"): "7"])
            _ = try office.store.receipt(of: request)
            request = CommitRequest(
                id: "d", school: school, session: Sample.first, changes: request.changes, revision: 0,
                place: nil)
            #expect(try office.store.commit(request) == .refused(.roundNotOpen(.closed)))
            let submit = Act.submit(revision: 0, remark: "", declaresNothing: false)
            let asked = ActRequest(
                id: "e", school: school, actor: Actor(account: AccountName(school), role: .school),
                session: Sample.first, act: submit)
            #expect(try office.ask(asked) == .refused(.roundNotOpen(.closed)))
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

    /// A lead of another province.
    func lead(of province: String) throws(StoreFailure) -> Signature {
        var account = Account(
            name: AccountName("sheng\(province)"), role: .provincialLead, passwordHash: "$",
            mustChangePassword: false)
        account.jurisdiction = Jurisdiction(province: province)
        _ = try store.addAccount(account, by: .system)
        return Signature(account: account.name, role: .provincialLead)
    }

    /// A school of another province.
    func enrolElsewhere(in province: String) throws(StoreFailure) -> SchoolCode {
        let one = Sample.enrolment(9)
        let school = School(
            code: one.school.code, name: "别省示例学校", kind: .secondary, city: "乌鲁木齐市", province: province)
        try store.enrol([Enrolment(school: school, account: one.account)], by: .system)
        return school.code
    }

    func roundRevision(of school: SchoolCode) throws(StoreFailure) -> Int {
        try store.news(of: school, after: 0, for: Sample.first).roundRevision
    }

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
