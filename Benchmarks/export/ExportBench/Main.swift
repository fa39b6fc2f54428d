import FilingExport
import FilingModel

/// The workbook of `reference.c` through `WorkbookWriter`: `ExportBench whole|lines OUT.xlsx`. The export of
/// one school, its median in milliseconds on standard output: `ExportBench school OUT.xlsx`.
@main
struct Main {
    private static let (schoolCount, rowCount) = (600, 79)
    private static let labels =
        [
            "学校代码", "学校名称", "序号", "工作任务", "是否承接", "承接数量", "汇总",
        ] + FundingSource.allCases.map(\.label) + ["省厅审核情况"]

    static func main() throws {
        let words = CommandLine.arguments
        guard words.count == 3 else { preconditionFailure("usage: ExportBench whole|lines|school OUT.xlsx") }
        if words[1] == "school" { return try OneSchool.export(to: words[2]) }
        let rows = PlannedRows(count: 1 + schoolCount * rowCount) { index in
            index == 0
                ? PlannedRow(labels.map { PlannedCell(.text($0), .wording) })
                : row((index - 1) % rowCount, ofSchool: (index - 1) / rowCount)
        }
        let sheet = SheetPlan(
            name: "全部明细", columnWidths: [], rows: rows,
            print: PrintPlan(repeatedRow: 0, header: "", footer: ""))
        let plan = WorkbookPlan(title: "全部明细", time: Instant(seconds: 0), sheets: [sheet])
        try WorkbookWriter.write(plan, to: words[2], memory: words[1] == "lines" ? .lineByLine : .whole)
    }

    private static func row(_ row: Int, ofSchool school: Int) -> PlannedRow {
        let parts = (0..<4).map { source in
            Amount(yuan: Int64((school * 7_919 + row * 104_729 + source * 1_299_709) % 100_000_000))
        }
        let start = [
            PlannedCell(.text(String(1_414_000_001 + school)), .mark),
            PlannedCell(.text("第\(school + 1)示例职业技术学院"), .wording),
            PlannedCell(.text(String(row + 1)), .mark),
            PlannedCell(.text("推进职业教育提质培优行动计划重点任务之第\(row + 1)项"), .wording),
            PlannedCell(.text("是"), .mark), PlannedCell(.integer(row + 1), .money),
            PlannedCell(.wanYuan(parts.reduce(.zero, +)), .sum),
        ]
        let end = [PlannedCell(.text("已通过"), .wording)]
        return PlannedRow(start + parts.map { PlannedCell(.wanYuan($0), .money) } + end)
    }
}
