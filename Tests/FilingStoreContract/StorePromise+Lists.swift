import FilingModel
import FilingStore
import Testing

/// What the province's lists and totals read.
extension StorePromise {
    static let lists = [
        office("a school that never came has a line, and nothing in it") { office throws in
            let line = try #require(try office.line)
            #expect(line.school == Sample.enrolment(1).school)
            #expect(line.contact == Sample.contact)
            #expect(line.lastLogIn == nil && !line.hasContent && line.inForce == nil)
            #expect(line.summary == FilingSummary.none && line.revision == 0)
            #expect(line.state(at: Sample.noon, in: Sample.filingRound) == .filling)
        },
        office("a line tells of typing, of 提交, of changes beside it and of 撤回") { office throws in
            _ = try office.type("5", into: Sample.cell("1"))
            #expect(try office.line?.hasContent == true)
            _ = try office.type("", into: Sample.cell("1"))
            #expect(try office.line?.hasContent == false)
            try office.submit()
            #expect(try office.line?.state(at: Sample.noon, in: Sample.filingRound) == .submitted)
            #expect(try office.line?.submittedAt == Sample.noon)
            _ = try office.type("7", into: Sample.cell("1"))
            #expect(try office.line?.state(at: Sample.noon, in: Sample.filingRound) == .submittedWithChanges)
            _ = try office.type("5", into: Sample.cell("1"))
            #expect(try office.line?.differs == false)
            _ = try office.type("7", into: Sample.cell("1"))
            try office.take(.withdraw, by: Sample.school)
            #expect(try office.line?.state(at: Sample.noon, in: Sample.filingRound) == .withdrawn)
            try office.take(.reinstate, by: Sample.school)
            #expect(try office.line?.differs == true)
        },
        office("a line tells how far the review is, and when the next row is due") { office throws in
            try office.sendBack(["1", "3.1"], due: due)
            try office.take(.pass([Sample.row("2"): 1]), by: Sample.reviewer)
            let line = try #require(try office.line)
            #expect(line.review?.by == Sample.reviewer && line.nextDueAt == due)
            #expect(line.summary.rowsByState == [.returned: 2, .passed: 1, .pending: 1])
            #expect(line.summary.total == Amount(wanYuan: 80))
            #expect(line.state(at: Sample.noon, in: Sample.filingRound) == .awaitingSchool)
            #expect(
                line
                    == FilingLine(
                        school: line.school, contact: line.contact, lastLogIn: nil,
                        cells: try office.store.filing(of: Sample.code(1)).cells, record: try office.record))
        },
        StorePromise("a province's standing is what its lines, tallies and funds add up to") {
            store, clock throws in
            let office = try Office(store, clock, schools: 4)
            _ = try office.enrolElsewhere(in: "65")
            for number in 1...3 { try office.submit(school: number) }
            _ = try office.ask(
                office.request(.pass([Sample.row("1"): 1]), by: Sample.reviewer, school: 2))
            let back = Act.sendBack(Sample.row("2"), version: 1, comment: "请核对金额", dueAt: due)
            _ = try office.ask(office.request(back, by: Sample.reviewer, school: 3))
            let lead = office.lead
            #expect(try store.setProvincialFund(Amount(wanYuan: 7), for: Sample.row("1"), of: "65", by: lead))
            let standings = try store.standings()
            #expect(standings.map(\.province) == ["14", "65"])
            #expect(
                standings[0].schools == [.unfiled: 1, .submitted: 1, .underReview: 1, .awaitingSchool: 1])
            #expect(standings[0].rows[.passed]?.count == 1 && standings[1].fund == Amount(wanYuan: 7))
            #expect(
                standings
                    == ProvinceStanding.all(
                        try store.filingLines(changedAfter: nil).lines,
                        try store.tallies(by: .province, in: nil), try store.provincialFunds()))
        },
        StorePromise("asked again, the list gives the schools that changed since") { store, clock throws in
            let office = try Office(store, clock, schools: 3)
            let all = try store.filingLines(changedAfter: nil)
            #expect(all.lines.map(\.school.code) == [1, 2, 3].map(Sample.code))
            #expect(try store.filingLines(changedAfter: all.revision).lines == [])
            _ = try office.type("5", into: Sample.cell("1"), school: 2)
            _ = try store.changeAccount(AccountName(Sample.code(3))) { $0.lastLogIn = Sample.noon }
            let news = try store.filingLines(changedAfter: all.revision)
            #expect(news.lines.map(\.school.code) == [2, 3].map(Sample.code))
            #expect(news.lines.map(\.lastLogIn) == [nil, Sample.noon])
            #expect(
                try store.filingLines(changedAfter: news.revision)
                    == FilingLines(
                        revision: news.revision, lines: []))
        },
        StorePromise("totals follow each verdict, by city and over the province") { store, clock throws in
            let office = try Office(store, clock, schools: 2)
            try office.submit()
            #expect(try store.tallies().count == 4)
            try office.take(.pass([Sample.row("3.1"): 1]), by: Sample.reviewer)
            let passed = try store.tallies().filter { $0.state == .passed }
            let key = TallyGrain.city.key(Sample.enrolment(1).school, Sample.row("3.1"), .passed)
            let five = PerSource(repeating: Amount(wanYuan: 5))
            #expect(passed == [Tally(key, schools: 1, quantity: 1, amounts: five)])
            #expect(try store.tallies(by: .province, in: "14").count == 4)
            #expect(try store.tallies(by: .province, in: "65") == [])
            #expect(try office.findings() == [])
        },
        StorePromise("a school that moves to another city takes its totals along") { store, clock throws in
            let office = try Office(store, clock)
            try office.submit()
            var school = Sample.enrolment(1).school
            (school.city, school.kind) = ("大同市", .secondary)
            try store.enrol([Enrolment(school: school, account: Sample.enrolment(1).account)])
            #expect(Set(try store.tallies().map(\.city)) == ["大同市"])
            #expect(try store.medians(in: nil)[Sample.row("1")] == [.secondary: Amount(wanYuan: 20)])
            #expect(try office.findings() == [])
        },
        StorePromise("one task is shown over all schools, and its median by kind") { store, clock throws in
            let office = try Office(store, clock, schools: 3)
            for (number, amount) in [(1, "1"), (2, "3"), (3, "10")] {
                try office.fill([Sample.row("1")], amount: amount, school: number)
                let submit = Act.submit(revision: 0, remark: "", declaresNothing: false)
                let account = AccountName(Sample.code(number))
                _ = try office.ask(office.request(submit, by: account, school: number))
            }
            let lines = try store.filedLines(of: Sample.row("1"))
            #expect(lines.map(\.school) == [1, 2, 3].map(Sample.code))
            #expect(lines.map(\.line.total.yuan) == [40_000, 120_000, 400_000])
            #expect(lines.allSatisfy { $0.version == 1 && $0.revision == 1 })
            #expect(try store.filedLines(of: Sample.row("2")) == [])
            #expect(
                try store.medians(in: nil) == [Sample.row("1"): [.vocationalCollege: Amount(wanYuan: 12)]])
            #expect(try store.medians(in: "14") == store.medians(in: nil))
            #expect(try store.medians(in: "65") == [:])
        },
        StorePromise("提交 is weighed against what others file, inside the same transaction") {
            store, clock throws in
            let office = try Office(store, clock, schools: 4)
            let row = Sample.row("1")
            for number in [1, 2, 3] {
                try office.fill([row], amount: "1", school: number)
                _ = try office.ask(office.submission(of: number))
            }
            // 2 + 2 + 2 + 2 would do; 60 + 60 + 60 + 60 is more than fifty times 4.
            try office.fill([row], amount: "60", school: 4)
            let doubt = Finding(.row(row), .probablyInYuan)
            #expect(
                try office.ask(office.submission(of: 4)) == .refused(.warningsUnanswered([doubt])))
            #expect(try store.record(of: Sample.code(4)).inForce == nil)
            _ = try office.ask(office.submission(of: 4, remark: "设备由企业捐赠"))
            #expect(try store.record(of: Sample.code(4)).current?.remark == "设备由企业捐赠")
        },
    ]
}

extension Office {
    /// The first 提交 of a school.
    fileprivate func submission(of number: Int, remark: String = "") -> ActRequest {
        let act = Act.submit(revision: 0, remark: remark, declaresNothing: false)
        return request(act, by: AccountName(Sample.code(number)), school: number)
    }

    /// The line of school 1.
    var line: FilingLine? {
        get throws(StoreFailure) {
            try store.filingLines(changedAfter: nil).lines.first { $0.school.code == Sample.code(1) }
        }
    }
}
