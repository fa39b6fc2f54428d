import FilingData
import FilingExport
import FilingModel
import Glibc

/// 导出承接任务情况 of a school that undertakes everything.
enum OneSchool {
    private static let runs = 20

    /// Writes the workbook a few times and prints the median of the times.
    static func export(to path: String) throws {
        let report = try report()
        var taken: [Duration] = []
        for _ in 0..<runs {
            taken.append(
                try ContinuousClock().measure {
                    try write(WorkbookWriter.bytes(of: WorkbookPlan(report)), to: path)
                })
        }
        let median = taken.sorted()[runs / 2]
        print(Double(median.components.attoseconds) / 1e15 + Double(median.components.seconds) * 1e3)
    }

    private static func report() throws -> FilingReport {
        let catalogue = try Documents.catalogue()
        var table = FilingTable(
            catalogue: catalogue, offered: Round.rowsOfferedByDefault(in: catalogue))
        for (index, line) in table.lines.enumerated() {
            table.put(.ticked, into: CellID(row: line.row.number, field: .tick))
            for source in FundingSource.allCases {
                let amount = Amount(yuan: Int64((index * 29 + source.rawValue * 17) * 1_250))
                table.put(.amount(amount), into: CellID(row: line.row.number, field: .amount(source)))
            }
        }
        guard let code = SchoolCode("4114000001") else { preconditionFailure("a code has ten digits") }
        return FilingReport(
            catalogue: catalogue.id,
            school: School(
                code: code, name: "示范职业技术学院", kind: .vocationalCollege, city: "太原市", province: "14"),
            provinceName: "山西省", standing: .draft(revision: 1), state: "填报中", verificationCode: "00000000",
            time: Instant(seconds: 0),
            contact: Contact(name: "联系人", phone: "0351-8888888", mobile: "13800000000"),
            rows: ReportRow.rows(of: table))
    }

    private static func write(_ bytes: [UInt8], to path: String) {
        guard let file = fopen(path, "w") else { preconditionFailure("cannot write \(path)") }
        defer { fclose(file) }
        precondition(fwrite(bytes, 1, bytes.count, file) == bytes.count, "a short write")
    }
}
