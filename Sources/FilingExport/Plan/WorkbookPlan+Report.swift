import FilingModel

extension WorkbookPlan {
    /// The workbook of one school: 承接任务情况, to be sealed, and the hidden 基线 that an import compares against.
    package init(_ report: FilingReport) {
        let title = SheetWording.title(
            school: report.school.name, code: report.school.code.text, isDraft: report.isDraft)
        self.init(
            title: title, time: report.time,
            sheets: [SheetPlan(report, title: title), Baseline(report).sheet])
    }
}

extension SheetPlan {
    /// 承接任务情况: title, facts, header, a line per offered row, 合计, signatures and seal.
    fileprivate init(_ report: FilingReport, title: String) {
        let columns = ReportColumn.all
        let facts = Self.facts(of: report)
        let header = PlannedRow(columns.map { PlannedCell(.text($0.label), .heading) })
        let totals = report.totals
        let sum = PlannedRow(columns.map { PlannedCell($0.sum(totals), .total) })
        let titleRow = PlannedRow(
            [PlannedCell(.text(title), .title)], firstCellSpan: columns.count, height: Self.titleHeight)
        let opening = [titleRow] + facts + [header]
        let closing = SheetWording.signatures.flatMap { [.blank, Self.signatureLine($0)] }
        self.init(
            name: SheetWording.sheet, columnWidths: columns.map(\.width),
            rows: PlannedRows(opening + report.rows.map(Self.line) + [sum] + closing),
            print: PrintPlan(
                repeatedRow: opening.count - 1, header: title, footer: Self.footer(of: report)))
    }

    private static let titleHeight = 30.0
    private static let signatureHeight = 24.0

    /// A line to sign on: texts and the columns they begin in.
    private static func signatureLine(_ parts: [ReportColumn: String]) -> PlannedRow {
        PlannedRow(
            ReportColumn.all.map { column in
                PlannedCell(parts[column].map { .text($0) } ?? .empty, .fact)
            }, height: signatureHeight)
    }

    private static func facts(of report: FilingReport) -> [PlannedRow] {
        let contact = Contact.Part.allCases.map { report.contact[$0] }.filter { !$0.isEmpty }
        let state = report.isDraft ? "\(SheetWording.draft) · \(report.state)" : report.state
        let submitter = report.submitter.map { [SheetWording.submitted(by: $0)] } ?? []
        let facts = [
            (SheetWording.state, [state]),
            (SheetWording.receipt, [report.receipt ?? ""]),
            (SheetWording.verification, [report.verificationCode]),
            (
                report.isDraft ? SheetWording.exported : SheetWording.submitted,
                [CivilTime(report.time).text] + submitter
            ),
            (SheetWording.contact, [contact.joined(separator: "  ")]),
        ]
        return facts.map { name, facts in
            PlannedRow(
                [PlannedCell(.text(name), .factName)] + facts.map { PlannedCell(.text($0), .fact) })
        }
    }

    private static func line(_ row: ReportRow) -> PlannedRow {
        PlannedRow(
            ReportColumn.all.map { column in
                let value = column.value(of: row)
                let role = column.role(of: value)
                return PlannedCell(value, row.commitment.isTicked ? role : role.idle)
            },
            height: PlannedRow.height(for: [
                (row.row.title, ReportColumn.task.width), (row.review, ReportColumn.review.width),
            ]))
    }

    private static func footer(of report: FilingReport) -> String {
        let receipt = report.receipt.map { "\(SheetWording.receipt) \($0)" } ?? SheetWording.draft
        return "\(receipt)  \(SheetWording.verification) \(report.verificationCode)  \(SheetWording.unit)"
    }
}

extension ReportColumn {
    /// The look of `value` in this column of a ticked row.
    fileprivate func role(of value: PlannedCell.Value) -> CellRole {
        switch (self, value) {
        case (.task, _), (.review, _): .wording
        case (.total, _): .sum
        case (.field(.amount), .wanYuan), (.field(.amount), .empty): .money
        case (.field(.quantity), .integer), (.field(.quantity), .empty): .count
        case (.number, _), (.field, _): .mark
        }
    }
}
