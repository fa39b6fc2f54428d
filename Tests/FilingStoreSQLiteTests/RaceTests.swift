import FilingModel
import FilingStore
import FilingStoreContract
import FilingStoreSQLite
import Foundation
import Testing

import class FilingTestSupport.TemporaryFolder

@Suite("Processes that race", .serialized)
struct RaceTests {
    @Test("for 撤回 and 开始审核 of the same filings: of each filing exactly one wins")
    func withdrawAgainstReview() throws {
        let folder = try TemporaryFolder()
        let store = try folder.makeOffice(schools: 40)
        let start = "\(SystemClock.now().milliseconds + 300)"
        let school = try CrashProcess("withdraw", folder.database, "s", start)
        let province = try CrashProcess("review", folder.database, "p", start)
        let (withdrawn, reviewed) = (Set(try school.numbersAtEnd()), Set(try province.numbersAtEnd()))
        #expect(withdrawn.isDisjoint(with: reviewed))
        #expect(withdrawn.union(reviewed) == Set(0..<40))
        for number in 0..<40 {
            let record = try store.record(of: Sample.code(number + 1))
            #expect((record.inForce == nil) == withdrawn.contains(number))
            #expect((record.review != nil) == reviewed.contains(number))
            #expect(record.revision == 2)
        }
        #expect(try folder.findings(in: store) == [])
        store.close()
    }

    @Test("for 撤回 and passing five schools at once: each school has one winner, each five is passed or not")
    func withdrawAgainstBulk() throws {
        let folder = try TemporaryFolder()
        let store = try folder.makeOffice(schools: 40)
        let start = "\(SystemClock.now().milliseconds + 300)"
        let school = try CrashProcess("withdraw", folder.database, "s", start)
        let province = try CrashProcess("bulk", folder.database, "p", start)
        let (withdrawn, passed) = (Set(try school.numbersAtEnd()), Set(try province.numbersAtEnd()))
        #expect(withdrawn.isDisjoint(with: passed))
        #expect(withdrawn.union(passed) == Set(0..<40))
        for first in stride(from: 0, to: 40, by: 5) {
            #expect([0, 5].contains(passed.intersection(first..<first + 5).count))
        }
        for number in 0..<40 {
            let record = try store.record(of: Sample.code(number + 1))
            #expect(Set(record.rows.values.map(\.state)) == (passed.contains(number) ? [.passed] : []))
            #expect(record.revision == 2)
        }
        #expect(try folder.findings(in: store) == [])
        store.close()
    }

    @Test("to submit and take back one filing, and are killed: no half step, no acknowledged step lost")
    func killed() throws {
        let folder = try TemporaryFolder()
        let store = try folder.makeOffice(schools: 1)
        var acknowledged = 0
        for round in 0..<12 {
            let victim = try CrashProcess("workflow", folder.database, "v\(round)", "0")
            usleep(UInt32.random(in: 20_000...80_000))
            acknowledged += try victim.kill().count
            let revision = try store.record(of: Sample.code(1)).revision
            #expect((1 + acknowledged...1 + acknowledged + round + 1).contains(revision))
            #expect(try folder.findings(in: store) == [])
        }
        #expect(acknowledged > 0)
        store.close()
        #expect(try folder.integrity() == ["ok"])
    }
}
