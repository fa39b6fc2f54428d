/// Due times as offices set them.
extension Round {
    /// The due time that a return proposes at `now`: 17:00 on the third weekday after, and never after the
    /// platform closes. Holidays are not known, so it is shown as a day and a time that can be changed.
    package func usualDue(for now: Instant) -> Instant {
        let day = CivilTime(now).date.adding(weekdays: 3)
        return min(day.start.adding(seconds: 17 * 3_600), platformClosesAt)
    }
}

extension CivilDate {
    /// Saturday or Sunday.
    package var isWeekend: Bool {
        // 1970-01-01 was a Thursday; counted from Monday the weekend is 5 and 6.
        let day = (daysSince1970 + 3) % 7
        return (day >= 0 ? day : day + 7) >= 5
    }

    /// The day that comes `count` weekdays later, Saturdays and Sundays not counted.
    package func adding(weekdays count: Int) -> CivilDate {
        var (day, left) = (self, count)
        while left > 0 {
            day = day.adding(days: 1)
            if !day.isWeekend { left -= 1 }
        }
        return day
    }
}

extension Instant {
    /// A moment written `2026-11-25 17:00` in Beijing's time; a day alone means 17:00, and 24:00 its end.
    /// Also with full-width characters and with `/` or `.` in the day. Nil for anything else.
    package init?(civil text: String) {
        let plain = PlainText.trimmed(text).unicodeScalars.map(NumberText.asciiTwin)
        let words = String(String.UnicodeScalarView(plain)).split(separator: " ")
        guard (1...2).contains(words.count) else { return nil }
        let day = words[0].map { $0 == "/" || $0 == "." ? "-" : String($0) }.joined()
        guard let date = CivilDate(Self.padded(day)) else { return nil }
        let clock = words.count == 2 ? words[1] : "17:00"
        let parts = clock.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, let hour = Int(parts[0]), let minute = Int(parts[1]),
            (0...23).contains(hour) && (0...59).contains(minute) || (hour == 24 && minute == 0)
        else { return nil }
        self = date.start.adding(seconds: Int64(hour * 3_600 + minute * 60))
    }

    /// `2026-1-5` as `2026-01-05`.
    private static func padded(_ day: String) -> String {
        day.split(separator: "-", omittingEmptySubsequences: false)
            .map { $0.count == 1 ? "0" + $0 : String($0) }.joined(separator: "-")
    }
}
