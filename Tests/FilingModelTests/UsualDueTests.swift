import FilingModel
import Testing

@Suite("Due times as offices set them")
struct UsualDueTests {
    @Test(
        "what is typed as a day and a time",
        arguments: [
            ("2026-11-25 17:00", "2026-11-25 17:00"), ("２０２６/11/25", "2026-11-25 17:00"),
            (" 2026.1.5　8:05 ", "2026-01-05 08:05"), ("2026-11-25 24:00", "2026-11-26 00:00"),
            ("2026-11-25 24:01", nil), ("2026-02-30", nil), ("明天", nil), ("", nil),
            ("2026-11-25 17", nil), ("2026-11-25 17:00:00", nil), ("2026-11-25 -1:00", nil),
        ] as [(String, String?)])
    func reading(typed: String, moment: String?) {
        #expect(Instant(civil: typed).map { CivilTime($0).text } == moment)
    }

    @Test(
        "17:00 on the third weekday after, and never after the platform closes",
        arguments: [
            // now, due
            ("2026-11-20 14:32", "2026-11-25 17:00"), ("2026-11-23 09:00", "2026-11-26 17:00"),
            ("2026-11-21 09:00", "2026-11-25 17:00"), ("2026-12-29 09:00", "2026-12-31 00:00"),
        ])
    func usual(now: String, due: String) throws {
        let opens = try #require(CivilDate("2026-10-19"))
        let closes = try #require(CivilDate("2026-11-30"))
        let round = Round(
            opens: opens, closes: closes, platformCloses: closes.adding(days: 30), notes: "", offered: [])
        let moment = try #require(Instant(civil: now))
        #expect(CivilTime(round.usualDue(for: moment)).text == due)
    }
}
