import FilingExport
import FilingModel
import FilingTestSupport
import Testing

@Suite("A workbook before it is written") struct WorkbookPlanTests {
    private func lines(of report: FilingReport) -> [[PlannedCell.Value]] {
        WorkbookPlan(report).sheets[0].rows.map { $0.cells.map(\.value) }
    }

    @Test("begins with title, state, receipt, code, time and contact, then the header") func opening() {
        let lines = lines(of: Reports.report())
        #expect(lines[0] == [.text("晋阳示例职业学院（4114000003）承接任务情况")])
        #expect(lines[1] == [.text("状态"), .text("已提交")])
        #expect(lines[2] == [.text("回执号"), .text("1400-2026-0007")])
        #expect(lines[3] == [.text("版本校验码"), .text("K7QX-2M9D")])
        #expect(lines[4] == [.text("提交时间"), .text("2026-11-06 15:32")])
        #expect(lines[5] == [.text("联系人"), .text("王示范  0351-8765432  13800000001")])
        #expect(
            lines[6]
                == [
                    "序号", "工作任务", "是否承接", "承接数量", "汇总", "学校自筹", "行业企业投入", "举办方投入", "地市县投入", "省厅审核情况",
                ].map { .text($0) })
    }

    @Test("has a line for every offered row, then 合计 of the ticked ones, then the lines to sign") func body()
    {
        let lines = lines(of: Reports.report(reviews: [RowNumber("3.1"): "退回修改：数量请核实"]))
        let amount = { (number: Int64) in PlannedCell.Value.wanYuan(Amount(wanYuan: number)) }
        #expect(lines[7..<78].map { $0[0] } == Sample.table().lines.map { .text($0.row.number.text) })
        #expect(
            lines[7][2...] == [
                .text("是"), .text("-"), amount(10), amount(1), amount(2), amount(3), amount(4), .empty,
            ])
        #expect(lines[9][2...4] == [.text("是"), .integer(1), amount(16)])
        #expect(lines[9][9] == .text("退回修改：数量请核实"))
        #expect(lines[12][2...] == [.empty, .empty, .empty, .empty, .empty, .empty, .empty, .empty])
        #expect(
            lines[78] == [
                .text("合计"), .empty, .empty, .empty, amount(57), amount(17), amount(15), amount(11),
                amount(14), .empty,
            ])
        #expect(lines[80].contains(.text("学校（盖章）：")))
        #expect(lines.count == 83)
    }

    @Test("names who submitted in a cell behind the time, and nobody on a draft") func submitter() throws {
        let school = Reports.school().code
        let sub = AccountName("\(school)-03")
        let cases: [(FilingReport.Submitter, String)] = [
            (.init(account: AccountName(school)), "由学校账号提交"), (.init(account: sub), "由子账号 03 提交"),
            (.init(account: sub, label: "教务处"), "由子账号 03 教务处 提交"),
        ]
        for (submitter, text) in cases {
            let lines = lines(of: Reports.report(submitter: submitter))
            #expect(lines[4] == [.text("提交时间"), .text("2026-11-06 15:32"), .text(text)])
            #expect(lines[5][0] == .text("联系人"))
        }
    }

    @Test("says 草稿 in title, state and footer where no version is in force") func draft() throws {
        let plan = WorkbookPlan(Reports.report(standing: .draft(revision: 12)))
        let lines = plan.sheets[0].rows.map { $0.cells.map(\.value) }
        #expect(lines[0] == [.text("晋阳示例职业学院（4114000003）承接任务情况（草稿）")])
        #expect(lines[1] == [.text("状态"), .text("草稿 · 已提交")])
        #expect(lines[2] == [.text("回执号"), .text("")])
        #expect(lines[4][0] == .text("导出时间"))
        let paper = try #require(plan.sheets[0].print)
        #expect(paper.footer.hasPrefix("草稿") && paper.footer.contains("K7QX-2M9D"))
        #expect(
            plan.sheets[1].rows.map { $0.cells.map(\.value) }[3] == [.text("standing"), .text("draft 12")])
    }

    @Test("greys the figures of a row that is not ticked and leaves them out of 合计") func unticked() {
        let table = Reports.table([("1", .tick, "")])
        let rows = WorkbookPlan(Reports.report(table)).sheets[0].rows
        #expect(rows[7].cells[2].value == .empty)
        #expect(rows[7].cells[5] == PlannedCell(.wanYuan(Amount(wanYuan: 1)), .idleMoney))
        #expect(rows[78].cells[4].value == .wanYuan(Amount(wanYuan: 47)))
    }

    @Test("keeps text that could not be read as text, and counts it as nothing") func kept() {
        let table = Reports.table([("1", .amount(.school), "2000万"), ("3.1", .quantity, "=1+1")])
        let rows = WorkbookPlan(Reports.report(table)).sheets[0].rows
        #expect(rows[7].cells[5].value == .text("2000万"))
        #expect(rows[7].cells[4].value == .wanYuan(Amount(wanYuan: 9)))
        #expect(rows[9].cells[3].value == .text("=1+1"))
    }

    @Test("hides what an import compares against: catalogue, school, standing, and the text of each field")
    func baseline() {
        let sheet = WorkbookPlan(Reports.report()).sheets[1]
        let lines = sheet.rows.map { $0.cells.map(\.value) }
        #expect(sheet.name == "基线" && sheet.isHidden)
        #expect(lines[1] == [.text("catalogue"), .text("tizhipeiyou-2020-2023")])
        #expect(lines[2] == [.text("school"), .text("4114000003")])
        #expect(lines[3] == [.text("standing"), .text("version 1")])
        #expect(lines[7] == ["3.1", "1", "1", "6", "5", "4", "1", "16"].map { .text($0) })
        #expect(lines.count == 5 + 71)
    }

    @Test("goes onto A4 with its header repeated, and a line high enough for its text") func paper() throws {
        let sheet = WorkbookPlan(Reports.report()).sheets[0]
        #expect(try #require(sheet.print).repeatedRow == 6)
        #expect(sheet.columnWidths.count == 10)
        #expect(try #require(sheet.rows[7].height) > (try #require(sheet.rows[9].height)))
    }
}
