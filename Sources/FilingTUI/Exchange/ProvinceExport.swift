import FilingExport
import FilingModel
import FilingStore

/// The workbook of a province, taken from the store's lists.
struct ProvinceExport {
    let store: any Store
    let catalogue: Catalogue
    let clock: () -> Instant

    /// A report that was read to its end, or given up.
    enum Reading {
        case whole(ProvinceReport)
        case stopped
    }

    /// What it says of `code`, or of every school there is for nil. Nil before the database has a province.
    func report(of code: String?, _ reporting: Progress.Listener) throws(StoreFailure) -> Reading? {
        guard let province = try store.province() else { return nil }
        let (now, rounds) = (clock(), try store.rounds())
        let lines = try store.filingLines(changedAfter: nil).lines.filter {
            code == nil || $0.school.province == code
        }
        let places = Dictionary(uniqueKeysWithValues: lines.enumerated().map { ($1.school.code, $0) })
        var rows: [ProvinceReport.RowEntry] = []
        let numbers = catalogue.rowNumbers
        for (index, number) in numbers.enumerated() {
            let progress = Progress(label: Wording.readingTasks, done: index, total: numbers.count)
            if reporting(progress) == .stop { return .stopped }
            for line in try store.filedLines(of: number) {
                guard let place = places[line.school] else { continue }
                rows.append(
                    ProvinceReport.RowEntry(
                        school: place, row: number, state: line.line.state, quantity: line.line.quantity,
                        amounts: line.line.amounts, share: line.line.share))
            }
        }
        let funds = try store.provincialFunds().filter { code == nil || $0.key == code }
        let report = ProvinceReport(
            name: code.map(Wording.provinceName) ?? province.name, time: now, catalogue: catalogue,
            schools: lines.map { line in
                ProvinceReport.SchoolEntry(
                    school: line.school, contact: line.contact,
                    state: line.state(at: now, in: rounds[line.school.province]).rawValue,
                    submittedAt: line.submittedAt, extendedUntil: line.extendedUntil)
            }, rows: rows,
            funds: funds.values.reduce(into: [:]) { $0.merge($1, uniquingKeysWith: +) },
            sharesFunds: rounds[code].sharesFunds)
        return .whole(report)
    }

    /// The report as a workbook's bytes.
    static func bytes(
        of report: ProvinceReport, _ reporting: Progress.Listener = { _ in .goOn }
    ) throws(WorkbookWriteFailure) -> [UInt8] {
        try WorkbookWriter.bytes(of: WorkbookPlan(report), memory: .lineByLine) { done, total in
            reporting(Progress(label: Wording.writingLines, done: done, total: total))
        }
    }

    /// The name it has where nobody gave it one.
    static func fileName(of report: ProvinceReport) -> String { "承接任务情况汇总_\(report.name).xlsx" }
}
