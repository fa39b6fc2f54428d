import FilingModel

extension WorkbookPlan {
    /// The workbook of a province: totals, charts of them, by task, by school, all rows, and the two
    /// attachments for the ministry.
    package init(_ report: ProvinceReport) {
        let sheets = ProvinceSheets(report)
        self.init(
            title: "\(report.name)承接任务情况汇总", time: report.time,
            sheets: [
                sheets.totals, sheets.charts, sheets.tasks, sheets.schools, sheets.rows, sheets.quantities,
                sheets.listing,
            ])
    }
}

/// The sheets of a province's workbook.
private struct ProvinceSheets {
    private let report: ProvinceReport
    private let lines: [TaskLine]
    private let footer: String

    /// A row of the catalogue that some school undertakes, or the province puts money into, with its entries.
    private struct TaskLine: Sendable {
        let row: TaskRow
        let section: String
        let entries: ArraySlice<ProvinceReport.RowEntry>
        let sums: ProvinceSums
        /// 省财政
        let fund: Amount
    }

    init(_ report: ProvinceReport) {
        self.report = report
        footer = "\(report.name)  导出时间 \(CivilTime(report.time).text)  \(SheetWording.unit)"
        let byRow = Dictionary(grouping: report.rows, by: \.row)
        lines = report.catalogue.entries.compactMap { item in
            let (entries, fund) = (byRow[item.row.number], report.funds[item.row.number])
            guard entries != nil || fund != nil else { return nil }
            return TaskLine(
                row: item.row, section: item.section.title, entries: (entries ?? [])[...],
                sums: ProvinceSums(of: entries ?? []), fund: fund ?? .zero)
        }
    }

    private static let moneyColumns =
        FundingSource.allCases.map { TableColumn($0.label, 14, .sum) }
        + [TableColumn("意向承接合计", 15, .sum), TableColumn("已通过合计", 15, .sum)]

    private static func money(_ sums: ProvinceSums) -> [PlannedCell.Value] {
        FundingSource.allCases.map { .wanYuan(sums.intended[$0]) } + [
            .wanYuan(ProvinceSums.total(sums.intended)), .wanYuan(ProvinceSums.total(sums.passed)),
        ]
    }

    /// 省财政 belongs to tasks, not to schools: where lines are something else, the cell is empty.
    private static let fundColumn = TableColumn("省财政", 13, .sum)

    private static let shareTitle = "省财政已分配"

    /// What of 省财政 was given to schools, where the province shares it out at all.
    private var shareColumns: [TableColumn] {
        report.showsShares ? [TableColumn(Self.shareTitle, 14, .sum)] : []
    }

    private func shares(_ entries: some Sequence<ProvinceReport.RowEntry>) -> [PlannedCell.Value] {
        report.showsShares ? [.wanYuan(entries.reduce(.zero) { $0 + $1.share })] : []
    }

    private static func fund(of lines: [TaskLine]) -> PlannedCell.Value {
        .wanYuan(lines.reduce(into: Amount.zero) { $0 += $1.fund })
    }

    // MARK: 汇总

    /// A line of the sheet: what it is one of, its name, its figures and 省财政.
    private typealias TotalsLine = (
        kind: String, name: String, sums: ProvinceSums, fund: PlannedCell.Value
    )

    private var sectionTotals: [TotalsLine] {
        let sections = Dictionary(grouping: lines, by: \.section)
        return report.catalogue.sections.compactMap { section in
            sections[section.title].map { lines in
                (
                    "按部分", section.title, ProvinceSums(of: lines.flatMap { Array($0.entries) }),
                    Self.fund(of: lines)
                )
            }
        }
    }

    private var kindTotals: [TotalsLine] {
        SchoolKind.allCases.map { kind in
            let own = report.rows.filter { report.schools[$0.school].school.kind == kind }
            return ("按类型", kind.rawValue, ProvinceSums(of: own), .empty)
        }
    }

    private var cityTotals: [TotalsLine] {
        Dictionary(grouping: report.rows) { report.schools[$0.school].school.city }
            .sorted { $0.key < $1.key }.map { ("按地市", $0.key, ProvinceSums(of: $0.value), .empty) }
    }

    private static let totalsName = "汇总"

    /// By section, kind of school and city.
    var totals: SheetPlan {
        let all = sectionTotals + kindTotals + cityTotals
        let columns =
            [
                TableColumn("分类", 10, .mark), TableColumn("名称", 40, .wording),
                TableColumn("学校数", 9, .count), TableColumn("任务行数", 9, .count),
                TableColumn("通过行数", 9, .count),
            ] + Self.moneyColumns + [Self.fundColumn]
        return SheetPlan(
            table: Self.totalsName, title: "\(report.name)承接任务情况汇总", footer: footer, columns: columns,
            count: all.count,
            sums: [.text(SheetWording.sum), .empty] + Self.counts(ProvinceSums(of: report.rows))
                + [Self.fund(of: lines)]
        ) { index in
            let line = all[index]
            return [.text(line.kind), .text(line.name)] + Self.counts(line.sums) + [line.fund]
        }
    }

    /// Bars of the sheet before: by section, kind of school and city.
    var charts: SheetPlan {
        var (charts, next, place) = ([PlannedChart](), SheetPlan.openingLines, 2)
        for (title, count) in [
            ("按部分", sectionTotals.count), ("按类型", kindTotals.count), ("按地市", cityTotals.count),
        ] where count > 0 {
            let chart = PlannedChart(
                title: "\(report.name)\(title)（万元）", source: Self.totalsName, lines: next..<(next + count),
                names: 1,
                series: [PlannedChart.Series("意向承接", column: 9), PlannedChart.Series("已通过", column: 10)],
                line: place)
            charts.append(chart)
            (next, place) = (next + count, place + chart.height + 1)
        }
        return SheetPlan(charts: charts, name: "图表", title: "\(report.name)承接任务情况图表", footer: footer)
    }

    private static func counts(_ sums: ProvinceSums) -> [PlannedCell.Value] {
        [.integer(sums.schools.count), .integer(sums.rows), .integer(sums.passedRows)] + money(sums)
    }

    // MARK: 分任务

    var tasks: SheetPlan {
        let lines = lines
        let columns =
            [
                TableColumn("序号", 8, .mark), TableColumn("工作任务", 46, .wording),
                TableColumn("学校数", 9, .count), TableColumn("承接数量", 10, .count),
                TableColumn("单位", 7, .mark), TableColumn("全国目标", 10, .count),
            ] + Self.moneyColumns + [Self.fundColumn] + shareColumns
        let given = lines.map { shares($0.entries) }
        return SheetPlan(
            table: "分任务", title: "\(report.name)分任务汇总", footer: footer, columns: columns, count: lines.count,
            sums: [.text(SheetWording.sum), .empty, .empty, .empty, .empty, .empty]
                + Self.money(ProvinceSums(of: report.rows)) + [Self.fund(of: lines)] + shares(report.rows)
        ) { index in
            let line = lines[index]
            return [.text(line.row.number.text), .text(line.row.title), .integer(line.sums.schools.count)]
                + Self.quantity(line) + Self.money(line.sums) + [.wanYuan(line.fund)] + given[index]
        }
    }

    private static func quantity(_ line: TaskLine) -> [PlannedCell.Value] {
        guard let rule = line.row.quantity else {
            return [.text(SheetWording.withoutQuantity), .empty, .empty]
        }
        let target = rule.nationalTarget.map(PlannedCell.Value.integer) ?? .empty
        return [.integer(line.sums.quantity), .text(rule.unit), target]
    }

    // MARK: 分学校

    var schools: SheetPlan {
        let schools = report.schools
        let rows = Dictionary(grouping: report.rows, by: \.school).mapValues { ProvinceSums(of: $0) }
        let none = ProvinceSums(of: [])
        // Only where there is any: a report from before extensions were frozen stays what it was.
        let hasExtensions = schools.contains { $0.extendedUntil != nil }
        let columns =
            [
                TableColumn("学校代码", 13, .mark), TableColumn("学校名称", 34, .wording),
                TableColumn("类型", 10, .mark), TableColumn("地市", 10, .mark), TableColumn("状态", 12, .mark),
                TableColumn("联系人", 10, .mark), TableColumn("办公电话", 15, .mark),
                TableColumn("手机号", 13, .mark), TableColumn("提交时间", 17, .mark),
                TableColumn("任务行数", 9, .count), TableColumn("通过行数", 9, .count),
            ] + Self.moneyColumns + (hasExtensions ? [TableColumn("单校延期至", 17, .mark)] : [])
        let sum = ProvinceSums(of: report.rows)
        return SheetPlan(
            table: "分学校", title: "\(report.name)分学校汇总", footer: footer, columns: columns,
            count: schools.count,
            sums: [.text(SheetWording.sum)] + Array(repeating: .empty, count: 8)
                + [.integer(sum.rows), .integer(sum.passedRows)] + Self.money(sum)
                + (hasExtensions ? [.empty] : [])
        ) { index in
            let entry = schools[index]
            let sums = rows[index] ?? none
            let texts = [
                entry.school.code.text, entry.school.name, entry.school.kind.rawValue, entry.school.city,
                entry.state, entry.contact.name, entry.contact.phone, entry.contact.mobile,
                entry.submittedAt.map { CivilTime($0).text } ?? "",
            ]
            return texts.map { $0.isEmpty ? .empty : .text($0) }
                + [.integer(sums.rows), .integer(sums.passedRows)] + Self.money(sums)
                + (hasExtensions ? [entry.extendedUntil.map { .text(CivilTime($0).text) } ?? .empty] : [])
        }
    }

    // MARK: 全部任务行

    var rows: SheetPlan { listing(named: "全部任务行", title: "\(report.name)全部任务行", counting: { _ in true }) }

    /// 分任务一览表: by task, the schools that undertake it.
    var listing: SheetPlan {
        listing(
            named: "分任务一览表", title: "\(report.name)承接任务（项目）分任务一览表", counting: \.state.countsAsIntended)
    }

    private func listing(
        named name: String, title: String, counting: (ProvinceReport.RowEntry) -> Bool
    ) -> SheetPlan {
        let (schools, showsShares) = (report.schools, report.showsShares)
        let entries = lines.flatMap { line in line.entries.filter(counting).map { (line.row, $0) } }
        let columns =
            [
                TableColumn("序号", 8, .mark), TableColumn("工作任务", 40, .wording),
                TableColumn("学校代码", 13, .mark), TableColumn("学校名称", 30, .wording),
                TableColumn("类型", 10, .mark), TableColumn("地市", 10, .mark),
                TableColumn("承接数量", 10, .count),
            ] + FundingSource.allCases.map { TableColumn($0.label, 14, .money) }
            + [TableColumn("汇总", 14, .sum), TableColumn("省厅审核情况", 14, .mark)] + shareColumns
        return SheetPlan(
            table: name, title: title, footer: footer, columns: columns, count: entries.count
        ) { index in
            let (row, entry) = entries[index]
            let school = schools[entry.school].school
            return [
                .text(row.number.text), .text(row.title), .text(school.code.text), .text(school.name),
                .text(school.kind.rawValue), .text(school.city),
                entry.quantity.map(PlannedCell.Value.integer) ?? .text(SheetWording.withoutQuantity),
            ] + FundingSource.allCases.map { .wanYuan(entry.amounts[$0]) }
                + [.wanYuan(entry.total), .text(entry.state.rawValue)]
                + (showsShares ? [entry.share == .zero ? .empty : .wanYuan(entry.share)] : [])
        }
    }

    // MARK: 数量汇总表

    /// What the province undertakes of each task that is counted.
    var quantities: SheetPlan {
        let counted = lines.filter { $0.row.quantity != nil }
        let columns = [
            TableColumn("序号", 8, .mark), TableColumn("工作任务", 56, .wording), TableColumn("单位", 7, .mark),
            TableColumn("全国目标", 12, .count), TableColumn("本省承接数量", 14, .count),
            TableColumn("承接学校数", 12, .count), TableColumn("学校预计投入", 16, .sum), Self.fundColumn,
            TableColumn("经费合计", 16, .sum),
        ]
        return SheetPlan(
            table: "数量汇总表", title: "\(report.name)承接任务（项目）数量汇总表", footer: footer, columns: columns,
            count: counted.count
        ) { index in
            let line = counted[index]
            let (rule, filed) = (line.row.quantity, ProvinceSums.total(line.sums.intended))
            return [
                .text(line.row.number.text), .text(line.row.title), .text(rule?.unit ?? ""),
                rule?.nationalTarget.map(PlannedCell.Value.integer) ?? .empty, .integer(line.sums.quantity),
                .integer(line.sums.schools.count), .wanYuan(filed), .wanYuan(line.fund),
                .wanYuan(filed + line.fund),
            ]
        }
    }
}
