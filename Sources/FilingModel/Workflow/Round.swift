/// 本省申报要求: the province's window for filing, its instructions, and the rows it offers.
package struct Round: Hashable, Sendable {
    /// 开始日期: filing is possible from the beginning of this day.
    package var opens: CivilDate
    /// 结束日期: filing is possible to the end of this day (24:00).
    package var closes: CivilDate
    /// The last day of the whole platform; returned rows and extensions end by then.
    package var platformCloses: CivilDate
    /// 说明, its paragraphs separated by new lines.
    package var notes: String
    /// The rows a school may undertake.
    package var offered: Set<RowNumber>
    /// 故障顺延: by how many seconds the window ends later, for all, than the end of its last day.
    package var delaySeconds: Int64
    /// Whether accounts of cities may write 核查意见.
    package var takesCityOpinions: Bool
    /// Whether the province shares its own money out to the rows that pass (decision 0069).
    package var sharesFunds: Bool

    package init(
        opens: CivilDate, closes: CivilDate, platformCloses: CivilDate, notes: String,
        offered: Set<RowNumber>, delaySeconds: Int64 = 0, takesCityOpinions: Bool = false,
        sharesFunds: Bool = false
    ) {
        (self.opens, self.closes, self.platformCloses) = (opens, closes, platformCloses)
        (self.notes, self.offered) = (notes, offered)
        (self.delaySeconds, self.takesCityOpinions) = (delaySeconds, takesCityOpinions)
        self.sharesFunds = sharesFunds
    }

    /// The rows of `catalogue` offered unless the province says otherwise.
    package static func rowsOfferedByDefault(in catalogue: Catalogue) -> Set<RowNumber> {
        Set(catalogue.entries.filter { $0.task.offeredByDefault ?? true }.map(\.row.number))
    }

    /// The first moment of the window.
    package var opensAt: Instant { opens.start }

    /// The first moment after the window: "24时" of the last day is the next day's 00:00.
    package var closesAt: Instant { closes.adding(days: 1).start.adding(seconds: delaySeconds) }

    /// The end of the window as people read it: `2026-11-06 24:00`.
    package var closesText: String {
        delaySeconds == 0 ? "\(closes.text) 24:00" : CivilTime(closesAt).text
    }

    /// The same without the year.
    package var closesShortText: String {
        let time = CivilTime(closesAt)
        return delaySeconds == 0
            ? "\(closes.monthDayText) 24:00" : "\(time.date.monthDayText) \(time.clockText)"
    }

    /// The first moment after the platform's last day.
    package var platformClosesAt: Instant { platformCloses.adding(days: 1).start }

    /// Where `now` lies.
    package func phase(at now: Instant) -> RoundPhase {
        if now < opensAt { .notOpen } else if now < closesAt { .open } else { .closed }
    }
}

/// Where a moment lies in a round.
package enum RoundPhase: Hashable, Sendable {
    case notOpen, open, closed
}
