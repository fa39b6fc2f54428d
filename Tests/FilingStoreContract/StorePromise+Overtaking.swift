import FilingModel
import FilingStore
import Testing

/// One session of an account takes the place of another (decision 0067).
extension StorePromise {
    static let overtaking = [
        StorePromise("a session of an earlier era writes nothing, and its texts are set aside") {
            store, clock throws in
            let office = try Office(store, clock)
            let before = try store.auditHead()
            _ = try store.changeAccount(Sample.school, by: .system) { $0.sessionEra += 1 }
            let head = try store.auditHead()
            #expect(head.number == before.number + 1)
            #expect(try store.commit(request("a", era: 0)) == .refused(.sessionOver))
            #expect(try store.setAside(of: Sample.code(1)).map(\.text) == ["5", "6"])
            #expect(try store.filing(of: Sample.code(1)).cells[Sample.cell("1")] != "5")
            #expect(try store.auditHead() == head)
            guard case .done = try store.commit(request("b", era: 1)) else {
                Issue.record("a session of the era that lasts may write")
                return
            }
            #expect(try store.filing(of: Sample.code(1)).cells[Sample.cell("1")] == "5")
            #expect(try office.findings() == [])
        },
        StorePromise("nor does it take a step, alone or with others, or set anything for the province") {
            store, clock throws in
            let office = try Office(store, clock)
            try office.fill(school: 1)
            _ = try store.changeAccount(Sample.lead.name, by: .system) { $0.sessionEra = 7 }
            let head = try store.auditHead()
            let act = Act.submit(revision: 0, remark: "", declaresNothing: false)
            let late = ActRequest(
                id: "late", school: Sample.code(1), actor: Actor(account: Sample.school, role: .school),
                session: Sample.first, act: act, era: -1)
            #expect(try office.ask(late) == .refused(.sessionOver))
            #expect(try office.askAll([late]) == .refused(Sample.code(1), .sessionOver))
            let stale = Signature(account: Sample.lead.name, role: .provincialLead, era: 6)
            #expect(try !store.setPhrases(["请核对"], of: "14", by: stale))
            #expect(
                try !store.setProvincialFund(Amount(yuan: 1), for: Sample.row("1"), of: "14", by: stale))
            #expect(
                try store.proposeReport(of: "14", exceptions: [], by: stale)
                    == .refused(.notForRole(.provincialLead)))
            #expect(try store.auditHead() == head)
            let fresh = Signature(account: Sample.lead.name, role: .provincialLead, era: 7)
            #expect(try store.setPhrases(["请核对"], of: "14", by: fresh))
        },
        StorePromise("the trail tells a session that took another's place from an administrator's word") {
            store, clock throws in
            _ = try Office(store, clock)
            let own = Signature(account: Sample.school, role: .school, source: "192.0.2.7")
            _ = try store.changeAccount(Sample.school, by: own) { $0.sessionEra += 1 }
            _ = try store.changeAccount(Sample.school, by: .system) { $0.sessionEra += 1 }
            let told = try store.auditTrail(of: Sample.code(1)).suffix(2)
            #expect(told.map(\.action) == ["接替会话", "变更账号"])
            #expect(told.first?.source == "192.0.2.7")
        },
        StorePromise("the other sessions of an account are listed with what they said of themselves") {
            store, _ throws in
            let one = try store.openDraft(of: Sample.school, session: Sample.first)
            let visit = Visit(began: Sample.noon, source: "192.0.2.7")
            try one.slot.introduce(visit)
            let listed = try store.sessions(of: Sample.school, besides: Sample.second)
            #expect(
                listed == [LiveSession(Sample.school, visit, Peer(place: nil, isTyping: false))])
            #expect(try store.sessions(of: Sample.school, besides: Sample.first) == [])
            withExtendedLifetime(one.slot) {}
        },
        StorePromise("a copy of what a living session types may be taken; the session keeps its own") {
            store, _ throws in
            let hung = try store.openDraft(of: Sample.school, session: Sample.first)
            let typed = Draft(place: Sample.cell("3.2"), typed: "12.", changes: 2, at: Sample.noon)
            try hung.slot.keep(typed)
            let heir = try store.openDraft(
                of: Sample.school, session: Sample.second, inheriting: .fromAll)
            #expect(heir.recovered == typed)
            #expect(try store.sessions(of: Sample.school, besides: Sample.second)?.count == 1)
            let again = try store.openDraft(
                of: Sample.school, session: Sample.second, inheriting: .fromTheDead)
            #expect(again.recovered == nil)
            withExtendedLifetime((hung.slot, heir.slot)) {}
        },
    ]

    private static func request(_ id: String, era: Int) -> CommitRequest {
        let plain = Sample.request(id, [Sample.cell("1"): "5", Sample.cell("3.2"): "6"])
        return CommitRequest(
            id: plain.id, school: plain.school, session: plain.session, changes: plain.changes,
            revision: plain.revision, place: nil, era: era)
    }
}
