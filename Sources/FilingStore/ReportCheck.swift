import FilingModel

/// Whether snapshots of reports are whole and follow from one another.
struct ReportCheck {
    private let reporting: Reporting
    private var last: [String: ReportSnapshot] = [:]

    init(_ reporting: Reporting) { self.reporting = reporting }

    mutating func findings(_ snapshot: ReportSnapshot) -> [StoreFinding] {
        let before = last.updateValue(snapshot, forKey: snapshot.province)
        let isWhole =
            snapshot.number == (before?.number ?? 0) + 1
            && snapshot.seal == reporting.seal(of: snapshot.content, after: before?.seal)
            && ReportContent(snapshot.content)?.text == snapshot.content
        return isWhole ? [] : [.brokenReport(province: snapshot.province, number: snapshot.number)]
    }
}
