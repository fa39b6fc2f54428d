import FilingAccess
import FilingExport
import FilingModel
import FilingStore

/// 导出承接任务情况: what a school's export says, taken from the store.
struct SchoolExport {
    enum Format: String, CaseIterable {
        case xlsx, csv, json
    }

    let store: any Store
    let catalogue: Catalogue
    let clock: () -> Instant

    /// The report of a school: the version in force, without one the working copy marked 草稿. Nil for an
    /// unknown school.
    func report(of code: SchoolCode) throws(StoreFailure) -> FilingReport? {
        guard let school = try store.school(code), let province = try store.province() else { return nil }
        let round = try store.round(of: school.province)
        let record = try store.record(of: code)
        let stored = try store.filing(of: code)
        var table = FilingTable(catalogue: catalogue, offered: round.offered)
        for (cell, text) in stored.cells { table.read(text, into: cell) }
        let differs = record.current.map { $0.content != table.tickedContent } ?? false
        let now = clock()
        let state = record.state(at: now, in: round, differs: differs)
        if let current = record.current { table = current.table(in: catalogue, offered: round.offered) }
        return FilingReport(
            catalogue: catalogue.id, school: school,
            provinceName: school.province == province.code
                ? province.name : Wording.provinceName(school.province),
            standing: record.current.map { .inForce(version: $0.number, receipt: $0.receipt(of: code)) }
                ?? .draft(revision: stored.revision),
            state: state.rawValue, verificationCode: verification(record, table, code),
            time: record.current?.at ?? now, submitter: try record.current.map(submitter),
            contact: try store.contact(of: code),
            rows: ReportRow.rows(of: table, reviews: record.rows.mapValues(\.state.rawValue)))
    }

    private func submitter(of version: Version) throws(StoreFailure) -> FilingReport.Submitter {
        let label = try store.account(version.by)?.assignment?.label
        return FilingReport.Submitter(account: version.by, label: label ?? "")
    }

    /// The seal's code of the version in force; of a draft, one over what it says.
    private func verification(_ record: FilingRecord, _ table: FilingTable, _ code: SchoolCode) -> String {
        if let current = record.current { return current.seal.verificationCode }
        let text = Version.text(of: table.tickedContent)
        return Seal(hex: Digest.hex("\(code)\n\(text)")).verificationCode
    }

    /// The report as a file's bytes.
    static func bytes(of report: FilingReport, as format: Format) throws(WorkbookWriteFailure) -> [UInt8] {
        switch format {
        case .xlsx: try WorkbookWriter.bytes(of: WorkbookPlan(report))
        case .csv: CSVWriter.bytes(of: [report])
        case .json: JSONReport.bytes(of: report)
        }
    }

    /// The name an export has where nobody gave it one.
    static func fileName(of code: SchoolCode, as format: Format) -> String {
        "承接任务情况_\(code).\(format.rawValue)"
    }
}

extension Version {
    /// The version's content as a table of the offered rows.
    fileprivate func table(in catalogue: Catalogue, offered: Set<RowNumber>) -> FilingTable {
        var table = FilingTable(catalogue: catalogue, offered: offered.union(content.keys))
        for (row, commitment) in content {
            for field in Field.all { table.put(commitment[field], into: CellID(row: row, field: field)) }
        }
        return table
    }
}
