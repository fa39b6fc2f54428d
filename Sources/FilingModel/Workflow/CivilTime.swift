/// A date and time of day in Asia/Shanghai, which is eight hours ahead of UTC all year since 1991.
package struct CivilTime: Hashable, Sendable {
    package let date: CivilDate
    /// 0 to 23
    package let hour: Int
    /// 0 to 59
    package let minute: Int
    /// 0 to 59
    package let second: Int

    static let offsetSeconds: Int64 = 8 * 3_600
    static let secondsPerDay: Int64 = 86_400

    /// What a clock on the wall in Beijing shows at `instant`.
    package init(_ instant: Instant) {
        let local = instant.seconds + Self.offsetSeconds
        let day = (local >= 0 ? local : local - Self.secondsPerDay + 1) / Self.secondsPerDay
        let second = Int(local - day * Self.secondsPerDay)
        date = CivilDate(daysSince1970: day)
        (hour, minute, self.second) = (second / 3_600, second / 60 % 60, second % 60)
    }

    /// `14:32`
    package var clockText: String { "\(hour.twoDigits):\(minute.twoDigits)" }

    /// `14:32:05`
    package var exactText: String { "\(clockText):\(second.twoDigits)" }

    /// `20261106-143205`, as part of a file's name
    package var fileText: String {
        let day = date.text.filter { $0 != "-" }
        return "\(day)-\(exactText.filter { $0 != ":" })"
    }

    /// `2026-11-06 14:32`
    package var text: String { "\(date.text) \(clockText)" }
}

/// A day of the Gregorian calendar.
package struct CivilDate: Hashable, Sendable, Comparable {
    package let year: Int
    /// 1 to 12
    package let month: Int
    /// 1 to 31
    package let day: Int

    /// A day that exists, or nil: there is no 2026-02-30.
    package init?(year: Int, month: Int, day: Int) {
        guard (1...9_999).contains(year), (1...12).contains(month), (1...31).contains(day) else { return nil }
        (self.year, self.month, self.day) = (year, month, day)
        guard CivilDate(daysSince1970: daysSince1970) == self else { return nil }
    }

    /// A day written `2026-11-06`, or nil.
    package init?(_ text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0].count == 4, parts[1].count == 2, parts[2].count == 2 else {
            return nil
        }
        guard let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2]) else { return nil }
        self.init(year: year, month: month, day: day)
    }

    /// The day that begins `days` days after 1970-01-01, by the days of the 400-year cycle counted from
    /// March.
    init(daysSince1970 days: Int64) {
        let shifted = days + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        day = Int(dayOfYear - (153 * monthFromMarch + 2) / 5 + 1)
        month = Int(monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9)
        year = Int(yearOfEra + era * 400) + (month <= 2 ? 1 : 0)
    }

    /// The days from 1970-01-01 to this one.
    var daysSince1970: Int64 {
        let year = Int64(month <= 2 ? self.year - 1 : self.year)
        let era = (year >= 0 ? year : year - 399) / 400
        let yearOfEra = year - era * 400
        let monthFromMarch = Int64(month > 2 ? month - 3 : month + 9)
        let dayOfYear = (153 * monthFromMarch + 2) / 5 + Int64(day) - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }

    /// The moment the day begins in Asia/Shanghai.
    package var start: Instant {
        Instant(seconds: daysSince1970 * CivilTime.secondsPerDay - CivilTime.offsetSeconds)
    }

    /// The day `count` days later.
    package func adding(days count: Int64) -> CivilDate { CivilDate(daysSince1970: daysSince1970 + count) }

    /// `2026-11-06`
    package var text: String { "\(year)-\(month.twoDigits)-\(day.twoDigits)" }

    /// `11-06`
    package var monthDayText: String { "\(month.twoDigits)-\(day.twoDigits)" }

    package static func < (one: CivilDate, other: CivilDate) -> Bool {
        (one.year, one.month, one.day) < (other.year, other.month, other.day)
    }
}

extension Int {
    /// At least two digits: `06`.
    var twoDigits: String { self < 10 ? "0\(self)" : String(self) }
}
