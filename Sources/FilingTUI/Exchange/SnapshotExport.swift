import FilingExport
import FilingModel
import FilingStore

/// The workbook of a province as it was reported: the same bytes again, whatever has happened since.
extension ProvinceExport {
    /// What the snapshot froze; nil for one that cannot be read.
    func report(of snapshot: ReportSnapshot, named name: String) -> ProvinceReport? {
        guard let content = ReportContent(snapshot.content) else { return nil }
        let rows = catalogue.rowNumbers.flatMap { number in
            content.entries.enumerated().compactMap { place, entry in
                entry.lines[number].map { line in
                    ProvinceReport.RowEntry(
                        school: place, row: number, state: line.state, quantity: line.quantity,
                        amounts: line.amounts, share: line.share)
                }
            }
        }
        return ProvinceReport(
            name: name, time: snapshot.confirmedAt, catalogue: catalogue,
            schools: content.entries.map { entry in
                ProvinceReport.SchoolEntry(
                    school: entry.school, contact: entry.details?.contact ?? .none,
                    state: entry.version == nil ? Wording.notFiled : FilingState.reported.rawValue,
                    submittedAt: entry.details?.submittedAt,
                    extendedUntil: entry.details?.extendedUntil)
            }, rows: rows, funds: content.funds)
    }

    /// The name that the workbook of a report has where nobody gave it one.
    static func fileName(of report: ProvinceReport, number: Int) -> String {
        "承接任务情况汇总_\(report.name)_报部\(number).xlsx"
    }
}
