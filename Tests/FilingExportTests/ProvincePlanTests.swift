import FilingExport
import FilingModel
import FilingTestSupport
import Testing

@Suite("The province's workbook as a plan")
struct ProvincePlanTests {
    private func school(_ code: String, _ kind: SchoolKind, _ city: String) throws
        -> ProvinceReport.SchoolEntry
    {
        let code = try #require(SchoolCode(code))
        return ProvinceReport.SchoolEntry(
            school: School(code: code, name: "学校\(code)", kind: kind, city: city, province: "14"),
            contact: .none, state: "已提交", submittedAt: nil)
    }

    private func row(
        _ school: Int, _ row: String, _ state: RowState, _ quantity: Int?, _ amount: Int64
    ) -> ProvinceReport.RowEntry {
        var amounts = PerSource(repeating: Amount.zero)
        amounts[.school] = Amount(wanYuan: amount)
        return ProvinceReport.RowEntry(
            school: school, row: RowNumber(row), state: state, quantity: quantity, amounts: amounts)
    }

    private func plan() throws -> WorkbookPlan {
        let schools = [
            try school("4114000001", .vocationalCollege, "太原市"), try school("3614000002", .secondary, "大同市"),
        ]
        let rows = [
            row(0, "1", .passed, nil, 10), row(1, "1", .pending, nil, 5), row(0, "3.1", .rejected, 1, 100),
            row(1, "3.1", .pendingAgain, 2, 7), row(1, "3.2", .dropped, nil, 0),
        ]
        return WorkbookPlan(
            ProvinceReport(
                name: "山西省", time: Instant(milliseconds: 0), catalogue: Sample.catalogue, schools: schools,
                rows: rows))
    }

    private func values(_ sheet: String, _ first: PlannedCell.Value) throws -> [PlannedCell.Value]? {
        try plan().sheets.first { $0.name == sheet }?.rows.first { $0.cells.first?.value == first }?.cells
            .map(
                \.value)
    }

    @Test("six sheets, each for paper")
    func sheets() throws {
        let sheets = try plan().sheets
        #expect(sheets.map(\.name) == ["汇总", "分任务", "分学校", "全部任务行", "数量汇总表", "分任务一览表"])
        #expect(sheets.allSatisfy { !$0.isHidden })
        for sheet in sheets {
            #expect(
                sheet.rows.allSatisfy { $0.firstCellSpan > 1 || $0.cells.count == sheet.columnWidths.count })
        }
    }

    @Test("不予通过 and 已放弃 count in no total; what passed is added up apart")
    func totals() throws {
        let wanYuan = { PlannedCell.Value.wanYuan(Amount(wanYuan: $0)) }
        let sum = try #require(try values("汇总", .text("合计")))
        #expect(sum.suffix(2) == [wanYuan(22), wanYuan(10)])
        let task = try #require(try values("分任务", .text("3.1")))
        #expect(task[2] == .integer(1) && task[3] == .integer(2) && task.suffix(2).first == wanYuan(7))
        let quantities = try #require(try values("数量汇总表", .text("3.1")))
        #expect(quantities.suffix(3) == [.integer(2), .integer(1), wanYuan(7)])
        #expect(try values("分任务一览表", .text("3.2")) == nil)
        #expect(try values("全部任务行", .text("3.2")) != nil)
    }
}
