import FilingModel
import Testing

@Suite("Changing a round")
struct RoundChangeTests {
    /// The window is open from 10-19 to 11-30; "now" is noon of 11-20.
    static let now = day("2026-11-20").start.adding(seconds: 12 * 3_600)

    static func day(_ text: String) -> CivilDate {
        guard let day = CivilDate(text) else { preconditionFailure("a day: \(text)") }
        return day
    }

    static func round(_ opens: String = "2026-10-19", _ closes: String = "2026-11-30") -> Round {
        Round(
            opens: day(opens), closes: day(closes), platformCloses: day("2026-12-30"), notes: "", offered: [])
    }

    @Test(
        "is possible later at any time, and earlier with a day's notice",
        arguments: [
            //  opens        closes        refusal
            ("2026-10-19", "2026-12-15", nil),
            ("2026-10-19", "2026-11-25", nil),
            ("2026-10-19", "2026-11-21", nil),
            ("2026-10-19", "2026-11-20", RoundRefusal.closesTooSoon(earliest: now.adding(seconds: 86_400))),
            ("2026-10-19", "2026-11-01", .closesTooSoon(earliest: now.adding(seconds: 86_400))),
            ("2026-10-01", "2026-11-30", nil),
            ("2026-11-20", "2026-11-30", nil),
            ("2026-11-21", "2026-11-30", .alreadyOpen(day("2026-10-19"))),
            ("2026-12-01", "2026-11-30", .datesReversed),
            ("2026-10-19", "2026-12-31", .platformTooEarly),
        ] as [(String, String, RoundRefusal?)])
    func changes(opens: String, closes: String, refusal: RoundRefusal?) {
        #expect(Self.round().refusalToBecome(Self.round(opens, closes), at: Self.now) == refusal)
    }

    @Test("a round that is over may be opened anew, and one not yet open moves freely")
    func elsewhere() {
        let late = Self.day("2026-12-05").start
        #expect(Self.round().refusalToBecome(Self.round("2026-10-19", "2026-12-06"), at: late) == nil)
        let early = Self.day("2026-10-01").start
        #expect(Self.round().refusalToBecome(Self.round("2026-11-01", "2026-11-10"), at: early) == nil)
    }

    @Test("a province gives up its own round as it was shown, and with a day's notice")
    func follow() {
        let (own, common) = (Self.round("2026-10-19", "2026-12-10"), Self.round())
        let early = Self.round("2026-10-19", "2026-11-20")
        #expect(own.refusalToFollow(common, shown: (own, common), at: Self.now) == nil)
        #expect(own.refusalToFollow(common, shown: (common, common), at: Self.now) == .movedMeanwhile)
        #expect(own.refusalToFollow(common, shown: (own, own), at: Self.now) == .movedMeanwhile)
        #expect(
            own.refusalToFollow(early, shown: (own, early), at: Self.now)
                == .closesTooSoon(earliest: Self.now.adding(seconds: 86_400)))
    }

    @Test("故障顺延 adds up, and is shown as the moment it ends")
    func delay() throws {
        let once = try Self.round().delayed(bySeconds: 6 * 3_600)
        #expect(once.closesAt == Self.day("2026-12-01").start.adding(seconds: 6 * 3_600))
        #expect(Self.round().closesText == "2026-11-30 24:00")
        #expect(once.closesText == "2026-12-01 06:00")
        #expect(try once.delayed(bySeconds: 3_600).closesShortText == "12-01 07:00")
        #expect(throws: RoundRefusal.badDelay) { try once.delayed(bySeconds: 0) }
        #expect(throws: RoundRefusal.badDelay) { try once.delayed(bySeconds: 15 * 86_400) }
        #expect(throws: RoundRefusal.platformTooEarly) {
            try Self.round("2026-10-19", "2026-12-30").delayed(bySeconds: 1)
        }
    }
}
