import FilingModel
import FilingStore

/// One school of a large sample at work.
final class SampleDesk {
    let school: School
    private let store: any Store
    private let clock: SampleClock
    private let step: Int64
    private let deciding: Deciding
    private(set) var record = FilingRecord()
    private var requests = 0

    init(store: any Store, clock: SampleClock, step: Int64, school: School, deciding: Deciding) {
        (self.store, self.clock, self.step) = (store, clock, step)
        (self.school, self.deciding) = (school, deciding)
    }

    /// What the clock shows.
    var now: Instant { clock.now }

    private func freshID() -> String {
        requests += 1
        clock.now = Instant(milliseconds: clock.now.milliseconds + step)
        return "sample-\(school.code)-\(requests)"
    }

    func logIn(number: Int) throws {
        let digits = String(10_000 + number).dropFirst()
        let contact = Contact(name: "联系人\(digits)", phone: "0310-8888\(digits)", mobile: "1300000\(digits)")
        try store.setContact(contact, of: school.code)
        let now = clock.now
        _ = try store.changeAccount(AccountName(school.code)) { $0.lastLogIn = now }
    }

    func type(_ changes: [CellChange]) throws {
        let request = CommitRequest(
            id: freshID(), school: school.code, session: SessionID(0), changes: changes,
            revision: .max, place: changes.first?.cell)
        guard case .done = try store.commit(request) else {
            throw Refusal("样例没有建成：\(school.code) 保存")
        }
    }

    func submit() throws {
        try act(
            .submit(revision: record.revision, remark: "数字已与财务处核对", declaresNothing: false),
            by: Actor(account: AccountName(school.code), role: .school))
    }

    /// Takes a step of the school.
    func act(_ act: Act) throws {
        try self.act(act, by: Actor(account: AccountName(school.code), role: .school))
    }

    func act(_ act: Act, by actor: Actor) throws {
        let request = ActRequest(
            id: freshID(), school: school.code, actor: actor, session: SessionID(0), act: act)
        let outcome = try store.act(request) { [deciding] asked throws(WorkflowRefusal) in
            try deciding.decide(act, by: actor, in: asked)
        }
        guard case .done(let next, _) = outcome else {
            if case .refused(let refusal) = outcome {
                throw Refusal("样例没有建成：\(school.code) \(act.name)：\(Wording.refusal(refusal))")
            }
            throw Refusal("样例没有建成：\(school.code) \(act.name)")
        }
        record = next
    }
}
