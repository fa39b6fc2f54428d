import FilingModel
import FilingStore
import FilingTestSupport
import TUIKitLite
import Testing

@testable import FilingTUI

@Suite("Somebody went away")
struct IdleStories {
    private func loop(_ office: Office, minutes: Int?) -> EventLoop {
        office.policy.idleMinutes = minutes
        let documents = ErrandRunner.Documents(catalogue: { Sample.catalogue }, plan: { [] })
        let runner = ErrandRunner(
            store: office.store, documents: documents, policy: office.policy, sealer: Office.sealer,
            hasher: Office.hasher, clock: office.clock)
        let screen = LogInScreen(greeting: LogInScreen.Greeting(province: "山西省", notices: []))
        let app = App(screen, size: Size(rows: 24, columns: 80), now: office.now)
        return EventLoop(app, runner: runner) {
            office.now = office.now.adding(seconds: 20)
            return office.now
        }
    }

    @Test("a session that nobody touches ends after the operator's minutes, one that is touched does not")
    func ends() {
        let office = Office()
        var loop = loop(office, minutes: 3)
        var terminal = MemoryTerminal(script: Array(repeating: [], count: 40))
        #expect(loop.run(on: &terminal, first: []) == .idleTooLong)

        var touched = self.loop(office, minutes: 3)
        var other = MemoryTerminal(script: Array(repeating: [.key(.scalar("4"))], count: 40))
        #expect(touched.run(on: &other, first: []) == .lineGone)
    }

    @Test("by default nobody is sent away")
    func stays() {
        var loop = loop(Office(), minutes: nil)
        var terminal = MemoryTerminal(script: Array(repeating: [], count: 40))
        #expect(loop.run(on: &terminal, first: []) == .lineGone)
    }

    @Test("what the person types to fetch the export is made of what sshd tells")
    func fetching() throws {
        let school = try #require(SchoolCode(Office.school))
        let command = FetchCommand(school, connection: "10.0.0.9 51000 192.0.2.7 2222", user: "filing")
        #expect(command?.text == "ssh -p 2222 filing@192.0.2.7 export > 承接任务情况_4114000002.xlsx")
        let usual = FetchCommand(school, connection: "::1 51000 2001:db8::7 22", user: "filing")
        #expect(usual?.text == "ssh filing@2001:db8::7 export > 承接任务情况_4114000002.xlsx")
        #expect(FetchCommand(school, connection: "", user: "filing") == nil)
        #expect(FetchCommand(school, connection: "10.0.0.9 1 192.0.2.7 22", user: "a;b") == nil)
    }
}
