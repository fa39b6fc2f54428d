import FilingExport
import FilingModel
import FilingTestSupport

/// The reports that stories begin with.
enum Reports {
    /// A code that is one.
    static func code(_ text: String) -> SchoolCode {
        guard let code = SchoolCode(text) else { preconditionFailure("not a code: \(text)") }
        return code
    }

    static func school(code: String = "4114000003", name: String = "晋阳示例职业学院") -> School {
        School(code: self.code(code), name: name, kind: .vocationalCollege, city: "太原市", province: "14")
    }

    /// A report of `table`: by default the manual's example, submitted.
    static func report(
        _ table: FilingTable = Sample.manualTable(), school: School = school(),
        standing: FilingReport.Standing = .inForce(version: 1, receipt: "1400-2026-0007"),
        contact: Contact = Contact(name: "王示范", phone: "0351-8765432", mobile: "13800000001"),
        submitter: FilingReport.Submitter? = nil, reviews: [RowNumber: String] = [:]
    ) -> FilingReport {
        FilingReport(
            catalogue: Sample.catalogue.id, school: school, provinceName: "山西省", standing: standing,
            state: "已提交", verificationCode: "K7QX-2M9D", time: Instant(seconds: 1_793_950_320),
            submitter: submitter, contact: contact, rows: ReportRow.rows(of: table, reviews: reviews))
    }

    /// The manual's example with further texts read into its cells.
    static func table(_ texts: [(row: String, field: Field, text: String)]) -> FilingTable {
        var table = Sample.manualTable()
        for (row, field, text) in texts { table.read(text, into: Sample.cell(row, field)) }
        return table
    }

    /// The texts of a table as a store keeps them.
    static func texts(of table: FilingTable) -> [CellID: String] {
        var texts: [CellID: String] = [:]
        for (row, commitment) in table.rows {
            for field in Field.all where commitment[field] != .empty {
                texts[CellID(row: row, field: field)] = commitment[field].text
            }
        }
        return texts
    }

    /// What an import into `table`'s school is held against.
    static func target(_ table: FilingTable = Sample.manualTable()) -> ImportTarget {
        ImportTarget(
            catalogue: Sample.catalogue.id, school: code("4114000003"), rows: table.lines.map(\.row),
            texts: texts(of: table))
    }
}
