import FilingModel
import FilingTestSupport
import Glibc
import Testing

@Suite("Days and windows in Beijing time")
struct TimeTests {
    @Test("civil time agrees with the C library over two centuries")
    func agreesWithLibrary() {
        var random = SeededGenerator(seed: 3)
        for _ in 0..<5_000 {
            let seconds = Int64.random(in: -2_000_000_000...5_000_000_000, using: &random)
            var moment = time_t(seconds + 8 * 3_600)
            var parts = tm()
            gmtime_r(&moment, &parts)
            let civil = CivilTime(Instant(seconds: seconds))
            #expect(civil.date.year == Int(parts.tm_year) + 1_900)
            #expect(civil.date.month == Int(parts.tm_mon) + 1)
            #expect(civil.date.day == Int(parts.tm_mday))
            #expect(
                [civil.hour, civil.minute, civil.second]
                    == [parts.tm_hour, parts.tm_min, parts.tm_sec].map(Int.init))
        }
    }

    @Test(
        "days that do not exist are refused",
        arguments: [
            ("2026-11-30", true), ("2026-02-30", false), ("2024-02-29", true), ("2100-02-29", false),
            ("2026-13-01", false), ("2026-1-1", false), ("20261130", false), ("2026-11-30x", false),
        ])
    func dates(text: String, exists: Bool) { #expect((CivilDate(text) != nil) == exists) }

    @Test(
        "24时 of the last day is the first moment outside",
        arguments: [
            (-1, .notOpen), (0, .open), (172_799_999, .open), (172_800_000, .closed),
        ] as [(Int64, RoundPhase)])
    func window(millisecondsFromOpening: Int64, phase: RoundPhase) throws {
        let day = try #require(CivilDate("2020-11-05"))
        let round = Round(
            opens: day, closes: day.adding(days: 1), platformCloses: day, notes: "", offered: [])
        let moment = Instant(milliseconds: round.opensAt.milliseconds + millisecondsFromOpening)
        #expect(round.phase(at: moment) == phase)
        #expect(round.closesAt == Instant(seconds: 1_604_678_400))
    }
}
