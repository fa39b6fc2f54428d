import FilingAccess
import FilingModel
import FilingStore
import FilingStoreSQLite
import Glibc

extension CrashHost {
    /// Submits an empty filing of school 4114000001 and takes it back, in turn, each with a number of its
    /// own.
    func submitAndWithdraw(from first: Int) throws {
        guard let school = SchoolCode("4114000001") else { exit(2) }
        for number in first... {
            let record = try store.record(of: school)
            let act: Act =
                record.inForce == nil
                ? .submit(revision: record.revision, remark: "", declaresNothing: true) : .withdraw
            guard
                case .done = try ask(
                    act, of: school, by: AccountName(school), id: "\(session.text)-\(number)")
            else { exit(4) }
            say(number)
        }
    }

    /// From the moment on, tries the act on each school's filing as it was before, in order.
    func race(at moment: Int, _ act: (FilingRecord) -> Act) throws {
        let schools = try store.schools()
        let acts = try schools.map { act(try store.record(of: $0.code)) }
        while SystemClock.now().milliseconds < moment { usleep(200) }
        for (number, (school, act)) in zip(schools, acts).enumerated() {
            usleep(UInt32.random(in: 0...3_000))
            let account = act.roles.contains(.school) ? AccountName(school.code) : AccountName("shengting")
            let outcome = try ask(act, of: school.code, by: account, id: "\(session.text)-\(number)")
            if case .done = outcome { say(number) }
        }
        store.close()
    }

    /// From the moment on, passes the filings as they were before, five schools in one step.
    func passInBulk(at moment: Int) throws {
        let lead = Actor(account: AccountName("shengting"), role: .provincialLead)
        let requests = try store.schools().map { school in
            let versions = try store.record(of: school.code).rows.mapValues(\.version)
            return ActRequest(
                id: "\(session.text)-\(school.code)", school: school.code, actor: lead, session: session,
                act: .pass(versions))
        }
        while SystemClock.now().milliseconds < moment { usleep(200) }
        for first in stride(from: 0, to: requests.count, by: 5) {
            usleep(UInt32.random(in: 0...8_000))
            let five = Array(requests[first..<min(first + 5, requests.count)])
            let outcome = try store.actAll(five) { request, asked throws(WorkflowRefusal) in
                try Self.deciding.decide(request.act, by: lead, in: asked)
            }
            if case .done = outcome { five.indices.forEach { say(first + $0) } }
        }
        store.close()
    }

    private static let deciding = Deciding(
        catalogue: Catalogue(id: "none", title: "", source: "", sections: []),
        sealer: Sealer(digest: Digest.hex))

    private func ask(
        _ act: Act, of school: SchoolCode, by account: AccountName, id: String
    ) throws -> ActOutcome {
        let actor = Actor(account: account, role: act.roles.contains(.school) ? .school : .provincialLead)
        let request = ActRequest(id: id, school: school, actor: actor, session: session, act: act)
        return try store.act(request) { asked throws(WorkflowRefusal) in
            try Self.deciding.decide(act, by: actor, in: asked)
        }
    }
}
