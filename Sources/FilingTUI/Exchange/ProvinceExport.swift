import FilingExport
import FilingModel
import FilingStore

/// The workbook of a province, taken from the store's lists.
struct ProvinceExport {
    let store: any Store
    let catalogue: Catalogue
    let clock: () -> Instant

    /// What it says of `code`, or of every school there is for nil. Nil before the database has a province.
    /// `progress` is called for each of the rows that are read.
    func report(of code: String?, progress: () -> Void = {}) throws(StoreFailure) -> ProvinceReport? {
        guard let province = try store.province() else { return nil }
        let (now, round) = (clock(), try store.round())
        let lines = try store.filingLines(changedAfter: nil).lines.filter {
            code == nil || $0.school.province == code
        }
        let places = Dictionary(uniqueKeysWithValues: lines.enumerated().map { ($1.school.code, $0) })
        var rows: [ProvinceReport.RowEntry] = []
        for number in catalogue.rowNumbers {
            for line in try store.filedLines(of: number) {
                guard let place = places[line.school] else { continue }
                rows.append(
                    ProvinceReport.RowEntry(
                        school: place, row: number, state: line.line.state, quantity: line.line.quantity,
                        amounts: line.line.amounts))
            }
            progress()
        }
        return ProvinceReport(
            name: code.map(Wording.provinceName) ?? province.name, time: now, catalogue: catalogue,
            schools: lines.map { line in
                ProvinceReport.SchoolEntry(
                    school: line.school, contact: line.contact,
                    state: line.state(at: now, in: round).rawValue,
                    submittedAt: line.submittedAt)
            }, rows: rows)
    }

    /// The report as a workbook's bytes.
    static func bytes(of report: ProvinceReport) throws(WorkbookWriteFailure) -> [UInt8] {
        try WorkbookWriter.bytes(of: WorkbookPlan(report), memory: .lineByLine)
    }

    /// The name it has where nobody gave it one.
    static func fileName(of report: ProvinceReport) -> String { "承接任务情况汇总_\(report.name).xlsx" }
}
