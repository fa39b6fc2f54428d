import FilingModel
import FilingStore
import Testing

/// 分工 (feature S22): the sub-accounts of a school, each with its duty and its rows. Guards hold inside the
/// store, whatever a screen allowed.
extension StorePromise {
    static let division = [
        StorePromise("sub-accounts are kept with their duties and come by school and name") {
            store, _ throws in
            try store.foundSample()
            try store.enrol([Sample.enrolment(2)])
            let subs = try Sub.all.map { try $0.add(to: store) }
            let other = try Sub("4114000002-01", .check).add(to: store)
            #expect(try store.subAccounts(of: Sample.code(1)) == subs)
            #expect(try store.subAccounts(of: Sample.code(2)) == [other])
            #expect(try store.account(Sub.entry.name)?.assignment == Sub.entry.assignment)
            #expect(try store.officeAccounts().map(\.name) == [Sample.lead.name])
            let changed = try store.changeAccount(Sub.entry.name, by: .system) {
                $0.assignment = Assignment(.entry, rows: Sub.ranges("3"), label: "张老师")
            }
            #expect(try store.account(Sub.entry.name) == changed)
            let trail = try store.auditTrail(of: Sample.code(1))
            let told = trail.last.map { [$0.detail, $0.before, $0.after] } ?? []
            #expect(told.first == "4114000001-01 label")
            #expect(told.dropFirst().map { $0.contains("rows=") } == [true, true])
            #expect(!trail.contains { ($0.detail + $0.before + $0.after).contains("张") })
        },
        StorePromise("figures go where the division of work lets them, and what is refused is set aside") {
            store, clock throws in
            let office = try Office(store, clock)
            for sub in Sub.all { _ = try sub.add(to: store) }
            var verdicts: [String] = []
            for sub in Sub.all {
                for row in ["1", "2", "3.1", "3.2"] {
                    let outcome = try office.type("5", into: Sample.cell(row), as: sub.name)
                    if case .done = outcome { verdicts.append("\(sub.name.text.suffix(2)) \(row)") }
                    if case .refused(let refusal) = outcome { #expect(refusal == sub.refusal(row)) }
                }
            }
            #expect(verdicts == ["01 1", "01 3.1"])
            let kept = try store.setAside(of: Sample.code(1))
            #expect(
                kept.map(\.account.text.last) == ["1", "1"] + Array(repeating: "2", count: 4)
                    + Array(repeating: "3", count: 4))
            let trail = try store.auditTrail(of: Sample.code(1)).filter { $0.action == "保存" }
            #expect(trail.map(\.account) == [Sub.entry.name, Sub.entry.name])
            let history = HistoryLine.lines(
                of: Sample.code(1), journal: try store.journal(of: Sample.code(1)), setAside: [], audit: trail
            )
            #expect(history.map(\.account) == [Sub.entry.name, Sub.entry.name])
            #expect(try office.findings() == [])
        },
        StorePromise("one row outside the range refuses all of a commit") { store, clock throws in
            let office = try Office(store, clock)
            _ = try Sub.entry.add(to: store)
            let outcome = try store.commit(
                Sample.request("a", [Sample.cell("1"): "5", Sample.cell("2"): "5"]).by(Sub.entry.name))
            #expect(outcome == .refused(.outsideRows(RowNumber("2"), Sub.entry.assignment.rows)))
            #expect(try store.filing(of: Sample.code(1)).cells.isEmpty)
            #expect(try office.findings() == [])
        },
        StorePromise("a sub-account takes the steps of its duty and no other, whoever judges them") {
            store, clock throws in
            let office = try Office(store, clock)
            try office.fill()
            for sub in Sub.all { _ = try sub.add(to: store) }
            let row = Sample.row("1")
            let acts: [Act] = [
                .submit(revision: 0, remark: "", declaresNothing: false), .withdraw, .reinstate,
                .resubmit([row: "已经改正"]), .drop(row, reason: "条件不具备"), .check([row: Commitment()]),
                .uncheck([row]), .requestReturn("1 的金额填错了"), .cancelRequest,
                .answerRequest(askedAt: Sample.noon, answer: "请在复审时说明"),
                .share(row, version: 1, Amount(yuan: 5)),
                .beginReview(revision: 0), .pass([row: 1]),
            ]
            var reached: [String] = []
            for sub in Sub.all {
                for act in acts {
                    let outcome = try store.act(office.request(act, by: sub)) { _ throws(WorkflowRefusal) in
                        reached.append("\(sub.name.text.suffix(2)) \(act.name)")
                        throw .nothingSelected
                    }
                    #expect(outcome != .noSuchSchool)
                }
            }
            #expect(
                reached == [
                    "02 复核", "02 取消复核", "03 提交", "03 撤回", "03 恢复提交", "03 重新提交", "03 放弃承接",
                    "03 请求退回", "03 取消请求",
                ])
        },
        StorePromise("a sub-account ends with its own freezing, its school's, and another duty") {
            store, clock throws in
            let office = try Office(store, clock)
            _ = try Sub.entry.add(to: store)
            let type = { try office.type("5", into: Sample.cell("1"), as: Sub.entry.name) }
            let changes: [(AccountName, (inout Account) -> Void, (inout Account) -> Void)] = [
                (Sub.entry.name, { $0.isDisabled = true }, { $0.isDisabled = false }),
                (Sample.school, { $0.isDisabled = true }, { $0.isDisabled = false }),
                (Sub.entry.name, { $0.assignment = nil }, { $0.assignment = Sub.entry.assignment }),
            ]
            for (name, change, back) in changes {
                _ = try store.changeAccount(name, by: .system, change)
                #expect(try type() == .refused(.notForRole(.school)))
                _ = try store.changeAccount(name, by: .system, back)
                guard case .done = try type() else { throw NotDone(refusal: nil) }
            }
            _ = try store.changeAccount(Sub.entry.name, by: .system) {
                $0.assignment = Assignment(.submission)
            }
            let stale = office.request(.check([:]), by: Sub("4114000001-01", .check))
            #expect(try office.ask(stale) == .refused(.notForRole(.school)))
        },
        StorePromise("each account has its own place, and the same request stays the same act") {
            store, clock throws in
            let office = try Office(store, clock)
            for sub in Sub.all { _ = try sub.add(to: store) }
            #expect(try store.place(of: Sub.entry.name) == nil)
            try store.setPlace(Sample.cell("2"), of: Sample.school)
            try store.setPlace(Sample.cell("3.2"), of: Sub.check.name)
            let request = Sample.request("a", [Sample.cell("1"): "5"], place: Sample.cell("1")).by(
                Sub.entry.name)
            #expect(try store.receipt(of: request) == store.receipt(of: request))
            let places = try [Sample.school, Sub.entry.name, Sub.check.name].map { try store.place(of: $0) }
            #expect(places == [Sample.cell("2"), Sample.cell("1"), Sample.cell("3.2")])
            #expect(try store.filing(of: Sample.code(1)).place == Sample.cell("2"))
            #expect(try office.findings() == [])
        },
        StorePromise("two sub-accounts at one filing merge, and a true conflict keeps both texts") {
            store, clock throws in
            let office = try Office(store, clock)
            let two = Sub("4114000001-05", .entry)
            _ = (try Sub.entry.add(to: store), try two.add(to: store))
            _ = try store.receipt(of: Sample.request("a", [Sample.cell("1"): "5"]).by(Sub.entry.name))
            let merged = try store.receipt(
                of: Sample.request("b", by: Sample.second, [Sample.cell("2"): "6"]).by(two.name))
            #expect(merged.others == [Sample.cell("1"): "5"] && merged.conflicts.isEmpty)
            let lost = try store.receipt(
                of: Sample.request("c", by: Sample.second, [Sample.cell("1"): "7"]).by(two.name))
            #expect(lost.conflicts == [Sample.cell("1")])
            #expect(try store.setAside(of: Sample.code(1)).map(\.account) == [two.name])
            #expect(try office.findings() == [])
        },
        StorePromise("复核 marks what was seen, holds until the row changes, and is kept with the answer") {
            store, clock throws in
            let office = try Office(store, clock)
            try office.fill()
            _ = try Sub.check.add(to: store)
            let row = Sample.row("1")
            let seen = try office.commitment(row)
            let request = office.request(.check([row: seen]), by: Sub.check)
            let first = try office.ask(request)
            let record = try office.record
            #expect(first == .done(record, at: clock.now))
            #expect(try office.ask(request) == first)
            #expect(record.checkState(of: row, saying: seen) == .checked)
            #expect(record.checks[row]?.by == Sub.check.name)
            _ = try office.type("6", into: Sample.cell("1"))
            let now = try office.commitment(row)
            #expect(try office.record.checkState(of: row, saying: now) == .changed)
            let stale = office.request(.check([row: seen]), by: Sub.check)
            #expect(try office.ask(stale) == .refused(.changedMeanwhile(now: record.revision)))
            let undone = try office.ask(office.request(.uncheck([row]), by: Sub.check))
            #expect(undone == .done(try office.record, at: clock.now))
            #expect(try office.record.checks.isEmpty)
            #expect(try office.ask(request) == first)
            let trail = try store.auditTrail(of: Sample.code(1)).filter { $0.action.hasSuffix("复核") }
            #expect(
                trail.map { "\($0.account) \($0.action) \($0.detail)" } == [
                    "4114000001-02 复核 1", "4114000001-02 取消复核 1",
                ])
            #expect(try office.findings() == [])
        },
        StorePromise("what was read back outlives a mark of 复核, and not one that was taken away") {
            store, clock throws in
            let office = try Office(store, clock)
            try office.fill()
            for sub in Sub.all { _ = try sub.add(to: store) }
            let row = Sample.row("1")
            let marks = { try store.news(of: Sample.code(1), after: .max, for: Sample.first).record }
            let (readBack, seen) = (try office.record.revision, try office.commitment(row))
            let before = try marks()
            guard case .done = try office.ask(office.request(.check([row: seen]), by: Sub.check)) else {
                throw NotDone(refusal: nil)
            }
            let marked = try marks()
            #expect(try office.record.revision == readBack && marked != before)
            let submit = Act.submit(revision: readBack, remark: "", declaresNothing: false)
            _ = try office.ask(office.request(.uncheck([row]), by: Sub.check))
            let revision = try office.record.revision
            #expect(
                try office.ask(office.request(submit, by: Sub.submission))
                    == .refused(.changedMeanwhile(now: revision)))
            _ = try office.ask(office.request(.check([row: seen]), by: Sub.check))
            let anew = Act.submit(revision: revision, remark: "", declaresNothing: false)
            guard case .done(let record, _) = try office.ask(office.request(anew, by: Sub.submission)) else {
                throw NotDone(refusal: nil)
            }
            #expect(record.inForce == 1 && record.checks[row] != nil)
            #expect(try office.findings() == [])
        },
    ]
}

/// A sub-account of school 1.
private struct Sub {
    let name: AccountName
    let assignment: Assignment

    init(_ name: String, _ duty: Duty, rows: String = "", label: String = "") {
        self.name = AccountName(name)
        assignment = Assignment(duty, rows: Self.ranges(rows), label: label)
    }

    static let entry = Sub("4114000001-01", .entry, rows: "1、3.1", label: "李老师")
    static let check = Sub("4114000001-02", .check)
    static let submission = Sub("4114000001-03", .submission)
    static let all = [entry, check, submission]

    static func ranges(_ text: String) -> RowRanges {
        guard let rows = RowRanges(kept: text) else { preconditionFailure("ranges: \(text)") }
        return rows
    }

    func add(to store: any Store) throws -> Account {
        var account = Account(name: name, role: .school, passwordHash: "$", mustChangePassword: true)
        account.assignment = assignment
        guard try store.addAccount(account, by: .system) else { throw NotDone(refusal: nil) }
        return account
    }

    func refusal(_ row: String) -> WorkflowRefusal {
        assignment.duty == .entry
            ? .outsideRows(RowNumber(row), assignment.rows) : .notForDuty(assignment.duty, needed: [.entry])
    }
}

extension CommitRequest {
    fileprivate func by(_ account: AccountName) -> CommitRequest {
        CommitRequest(
            id: id, school: school, by: account, session: session, changes: changes, revision: revision,
            place: place, source: source)
    }
}

extension Office {
    fileprivate func request(_ act: Act, by sub: Sub) -> ActRequest {
        ActRequest(
            id: freshID(), school: Sample.code(1),
            actor: Actor(account: sub.name, role: .school, assignment: sub.assignment),
            session: Sample.first, act: act)
    }

    fileprivate func type(
        _ text: String, into cell: CellID, as account: AccountName
    ) throws(StoreFailure) -> CommitOutcome {
        let change = CellChange(cell: cell, before: .empty, after: .kept(text))
        let request = CommitRequest(
            id: freshID(), school: Sample.code(1), by: account, session: SessionID(account.text),
            changes: [change],
            revision: try store.filing(of: Sample.code(1)).revision, place: nil)
        return try store.commit(request)
    }

    /// What stands in a row of school 1.
    fileprivate func commitment(_ row: RowNumber) throws(StoreFailure) -> Commitment {
        var table = FilingTable(catalogue: Sample.catalogue, offered: Sample.filingRound.offered)
        for (cell, text) in try store.filing(of: Sample.code(1)).cells { table.read(text, into: cell) }
        return table.commitment(row)
    }
}
