import FilingAccess
import FilingModel
import FilingStore
import FilingStoreSQLite
import Glibc

extension CrashHost {
    /// A database with one school and a round that is open today.
    static func make(_ path: String) throws {
        guard let school = SchoolCode("4114000001") else { exit(2) }
        let today = CivilTime(SystemClock.now()).date
        let store = try SQLiteStore.create(at: path, digest: Digest.hex)
        defer { store.close() }
        let round = Round(
            opens: today.adding(days: -1), closes: today.adding(days: 1),
            platformCloses: today.adding(days: 9),
            notes: "", offered: [])
        let province = Province(code: "14", name: "山西省")
        try store.found(Founding(province: province, round: round, accounts: [], origin: .demo))
        let account = Account(
            name: AccountName(school), role: .school, passwordHash: "", mustChangePassword: false)
        let facts = School(code: school, name: "示范学院", kind: .secondary, city: "太原市", province: "14")
        try store.enrol([Enrolment(school: facts, account: account)])
    }

    /// Prints the microseconds of each of `count` commits.
    func time(_ count: Int, pauseMilliseconds: Int) throws {
        for number in 0..<count {
            let start = microseconds()
            _ = try store.commit(request(number))
            say(microseconds() - start)
            if pauseMilliseconds > 0 { usleep(UInt32.random(in: 0...UInt32(pauseMilliseconds * 2_000))) }
        }
        store.close()
    }

    /// Prints the microseconds that `count` drafts took together.
    func timeDrafts(_ count: Int) throws {
        let slot = try store.openDraft(of: AccountName("4114000001"), session: session).slot
        let place = CellID(row: RowNumber("1"), field: .quantity)
        let start = microseconds()
        for number in 0..<count {
            try slot.keep(Draft(place: place, typed: "\(number)", changes: number, at: SystemClock.now()))
        }
        say(microseconds() - start)
        slot.discard()
        store.close()
    }

    private func microseconds() -> Int {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return time.tv_sec * 1_000_000 + time.tv_nsec / 1_000
    }
}
