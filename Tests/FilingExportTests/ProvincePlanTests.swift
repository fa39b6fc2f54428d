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
        _ school: Int, _ row: String, _ state: RowState, _ quantity: Int?, _ amount: Int64,
        share: Int64 = 0
    ) -> ProvinceReport.RowEntry {
        var amounts = PerSource(repeating: Amount.zero)
        amounts[.school] = Amount(wanYuan: amount)
        return ProvinceReport.RowEntry(
            school: school, row: RowNumber(row), state: state, quantity: quantity, amounts: amounts,
            share: Amount(wanYuan: share))
    }

    private func plan(share: Int64 = 0, sharesFunds: Bool = false) throws -> WorkbookPlan {
        let schools = [
            try school("4114000001", .vocationalCollege, "太原市"), try school("3614000002", .secondary, "大同市"),
        ]
        let rows = [
            row(0, "1", .passed, nil, 10, share: share), row(1, "1", .pending, nil, 5),
            row(0, "3.1", .rejected, 1, 100),
            row(1, "3.1", .pendingAgain, 2, 7), row(1, "3.2", .dropped, nil, 0),
        ]
        return WorkbookPlan(
            ProvinceReport(
                name: "山西省", time: Instant(milliseconds: 0), catalogue: Sample.catalogue, schools: schools,
                rows: rows,
                funds: [RowNumber("3.1"): Amount(wanYuan: 4), RowNumber("5"): Amount(wanYuan: 9)],
                sharesFunds: sharesFunds))
    }

    private func values(_ sheet: String, _ first: PlannedCell.Value) throws -> [PlannedCell.Value]? {
        try plan().sheets.first { $0.name == sheet }?.rows.first { $0.cells.first?.value == first }?.cells
            .map(
                \.value)
    }

    @Test("seven sheets, each for paper")
    func sheets() throws {
        let sheets = try plan().sheets
        #expect(sheets.map(\.name) == ["汇总", "图表", "分任务", "分学校", "全部任务行", "数量汇总表", "分任务一览表"])
        #expect(sheets.allSatisfy { !$0.isHidden })
        for sheet in sheets where sheet.charts.isEmpty {
            #expect(
                sheet.rows.allSatisfy { $0.firstCellSpan > 1 || $0.cells.count == sheet.columnWidths.count })
        }
    }

    @Test("不予通过 and 已放弃 count in no total; what passed is added up apart")
    func totals() throws {
        let wanYuan = { PlannedCell.Value.wanYuan(Amount(wanYuan: $0)) }
        let sum = try #require(try values("汇总", .text("合计")))
        #expect(sum.suffix(3) == [wanYuan(22), wanYuan(10), wanYuan(13)])
        let task = try #require(try values("分任务", .text("3.1")))
        #expect(task[2] == .integer(1) && task[3] == .integer(2) && task.suffix(3).first == wanYuan(7))
        #expect(try values("分任务一览表", .text("3.2")) == nil)
        #expect(try values("全部任务行", .text("3.2")) != nil)
    }

    @Test("省财政 stands beside what the schools intend, also of a task that no school undertakes")
    func funds() throws {
        let wanYuan = { PlannedCell.Value.wanYuan(Amount(wanYuan: $0)) }
        #expect(try values("分任务", .text("3.1"))?.last == wanYuan(4))
        #expect(try values("分任务", .text("5"))?.suffix(3) == [wanYuan(0), wanYuan(0), wanYuan(9)])
        let quantities = try #require(try values("数量汇总表", .text("3.1")))
        #expect(
            quantities.suffix(5) == [.integer(2), .integer(1), wanYuan(7), wanYuan(4), wanYuan(11)])
    }

    @Test("what schools were given of 省财政 has a column by task and by row, where the province shares it out")
    func shares() throws {
        let width = { (plan: WorkbookPlan, name: String) in
            plan.sheets.first { $0.name == name }?.columnWidths.count ?? 0
        }
        let (none, empty, some) = (try plan(), try plan(sharesFunds: true), try plan(share: 3))
        for name in ["分任务", "全部任务行", "分任务一览表"] {
            #expect(width(empty, name) == width(none, name) + 1)
            #expect(width(some, name) == width(empty, name))
            let sheet = try #require(some.sheets.first { $0.name == name })
            let first = sheet.rows.first { $0.cells.first?.value == .text("1") }
            #expect(first?.cells.last?.value == .wanYuan(Amount(wanYuan: 3)))
            #expect(
                sheet.rows.allSatisfy { $0.firstCellSpan > 1 || $0.cells.count == sheet.columnWidths.count })
        }
        #expect(width(some, "分学校") == width(none, "分学校"))
    }

    @Test("each chart shows the lines of its own kind, with their names")
    func charts() throws {
        let sheets = try plan().sheets
        let totals = try #require(sheets.first { $0.name == "汇总" })
        let charts = try #require(sheets.first { $0.name == "图表" }).charts
        #expect(charts.map(\.lines) == [2..<4, 4..<8, 8..<10])
        for (chart, kind) in zip(charts, ["按部分", "按类型", "按地市"]) {
            #expect(chart.source == totals.name)
            #expect(chart.lines.allSatisfy { totals.rows[$0].cells[0].value == .text(kind) })
            let headings = totals.rows[1].cells.map(\.value.described)
            #expect(headings[chart.names] == "名称")
            #expect(chart.series.allSatisfy { headings[$0.column] == $0.name + "合计" })
        }
        #expect(zip(charts, charts.dropFirst()).allSatisfy { $0.line + $0.height < $1.line })
    }

    @Test("the charts are in the file, and writing it can be given up")
    func written() throws {
        var told: [Int] = []
        let bytes = try WorkbookWriter.bytes(of: plan(), memory: .lineByLine)
        #expect(bytes == (try WorkbookWriter.bytes(of: plan(), memory: .lineByLine)))
        let names = String(decoding: bytes, as: UTF8.self)
        #expect((1...3).allSatisfy { names.contains("xl/charts/chart\($0).xml") })
        let long = WorkbookPlan(
            list: "名单", title: "名单", time: Instant(milliseconds: 0), columns: [("校名", 9)],
            lines: Array(repeating: ["示例学校"], count: 1_000))
        #expect(throws: WorkbookWriteFailure.stopped) {
            try WorkbookWriter.bytes(of: long) { done, total in
                told.append(done)
                return total == 1_002 && done < 600 ? .goOn : .stop
            }
        }
        #expect(told == [200, 400, 600])
    }
}

extension PlannedCell.Value {
    fileprivate var described: String {
        if case .text(let text) = self { return text }
        return ""
    }
}
