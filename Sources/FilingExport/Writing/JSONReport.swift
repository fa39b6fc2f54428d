import FilingModel

/// Reports as JSON. Amounts stand twice, as text in 万元 and as an integer in yuan: no reader needs binary
/// fractions.
package enum JSONReport {
    /// An object for one report.
    package static func bytes(of report: FilingReport) -> [UInt8] { Array((value(report).text + "\n").utf8) }

    /// A list of objects, one for each report.
    package static func bytes(of reports: some Sequence<FilingReport>) -> [UInt8] {
        Array((JSONValue.list(reports.map(value)).text + "\n").utf8)
    }

    private static func value(_ report: FilingReport) -> JSONValue {
        .object([
            ("format", .text("filing-report-1")),
            ("catalogue", .text(report.catalogue)),
            ("school", value(report.school, province: report.provinceName)),
            ("standing", value(report.standing)),
            ("state", .text(report.state)),
            ("verificationCode", .text(report.verificationCode)),
            ("time", .text(CivilTime(report.time).text)),
            (
                "contact",
                .object([
                    ("name", .text(report.contact.name)), ("phone", .text(report.contact.phone)),
                    ("mobile", .text(report.contact.mobile)),
                ])
            ),
            ("totals", value(report.totals)),
            ("rows", .list(report.rows.map(value))),
        ])
    }

    private static func value(_ school: School, province: String) -> JSONValue {
        .object([
            ("code", .text(school.code.text)), ("name", .text(school.name)),
            ("kind", .text(school.kind.rawValue)),
            ("city", .text(school.city)), ("province", .text(province)),
        ])
    }

    private static func value(_ standing: FilingReport.Standing) -> JSONValue {
        switch standing {
        case .draft(let revision):
            .object([("isDraft", .flag(true)), ("revision", .integer(Int64(revision)))])
        case .inForce(let version, let receipt):
            .object([
                ("isDraft", .flag(false)), ("version", .integer(Int64(version))), ("receipt", .text(receipt)),
            ])
        }
    }

    private static func value(_ totals: RunningTotals) -> JSONValue {
        let sources = FundingSource.allCases.map { (Field.amount($0).name, value(totals.sums[$0])) }
        return .object(
            [
                ("tasks", .integer(Int64(totals.taskCount))), ("rows", .integer(Int64(totals.rowCount))),
                ("total", value(totals.total)),
            ] + sources)
    }

    private static func value(_ line: ReportRow) -> JSONValue {
        let amounts = FundingSource.allCases.map {
            (Field.amount($0).name, value(line.commitment.amounts[$0]))
        }
        return .object(
            [
                ("number", .text(line.row.number.text)), ("task", .text(line.task)),
                ("section", .text(line.section)),
                ("title", .text(line.row.title)), ("isTicked", .flag(line.commitment.isTicked)),
                ("unit", line.row.quantity.map { .text($0.unit) } ?? .null),
                ("quantity", value(line.commitment.quantity)),
                ("total", line.total.map(value) ?? .null),
            ] + amounts + [("review", .text(line.review))])
    }

    private static func value(_ amount: Amount) -> JSONValue {
        .object([("wanYuan", .text(amount.wanYuanText)), ("yuan", .integer(amount.yuan))])
    }

    /// A cell: null when empty; text that could not be read stands as `{"kept": …}`.
    private static func value(_ content: CellContent) -> JSONValue {
        switch content {
        case .empty: .null
        case .ticked: .flag(true)
        case .quantity(let quantity): .integer(Int64(quantity.count))
        case .amount(let amount): value(amount)
        case .kept(let text): .object([("kept", .text(text))])
        }
    }
}
