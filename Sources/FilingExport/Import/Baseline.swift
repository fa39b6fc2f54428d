import FilingModel

/// 基线: what an export said of each cell. An import compares against it and so tells what a person
/// changed on the sheet from what was changed at the desk meanwhile.
struct Baseline: Hashable, Sendable {
    /// What the export said of one row.
    struct Line: Hashable, Sendable {
        let number: RowNumber
        /// The exported text of each field, in the order of `Field.all`.
        let texts: [String]
        /// The exported 汇总; empty where no amount stood.
        let total: String

        func text(of field: Field) -> String { Field.all.firstIndex(of: field).map { texts[$0] } ?? "" }
    }

    static let format = "filing-baseline-1"
    /// How many lines stand above the first row's.
    static let factCount = 5

    let catalogue: String
    let school: String
    /// What was exported: `draft 12` or `version 3`.
    let standing: String
    let lines: [Line]

    init(catalogue: String, school: String, standing: String, lines: [Line]) {
        (self.catalogue, self.school, self.standing, self.lines) = (catalogue, school, standing, lines)
    }

    init(_ report: FilingReport) {
        let standing =
            switch report.standing {
            case .draft(let revision): "draft \(revision)"
            case .inForce(let version, _): "version \(version)"
            }
        self.init(
            catalogue: report.catalogue, school: report.school.code.text, standing: standing,
            lines: report.rows.map { row in
                Line(
                    number: row.row.number, texts: Field.all.map { row.commitment[$0].text },
                    total: row.total?.wanYuanText ?? "")
            })
    }

    /// The hidden sheet: format, catalogue, school and standing, a line of names, then a line per row.
    /// All is text.
    var sheet: SheetPlan {
        let facts = [
            [Self.format], ["catalogue", catalogue], ["school", school], ["standing", standing],
            ["row"] + Field.all.map(\.name) + ["total"],
        ]
        let rows = facts + lines.map { [$0.number.text] + $0.texts + [$0.total] }
        return SheetPlan(
            name: SheetWording.baseline, columnWidths: [],
            rows: PlannedRows(
                rows.map { row in
                    PlannedRow(row.map { PlannedCell($0.isEmpty ? .empty : .text($0), .plain) })
                }),
            print: nil)
    }
}
