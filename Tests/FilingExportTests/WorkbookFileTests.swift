import FilingExport
import FilingModel
import FilingTestSupport
import Testing

@Suite("A written workbook, opened with openpyxl") struct WorkbookFileTests {
    @Test("holds text as strings and money as numbers") func types() throws {
        let books = try Workbooks()
        let types = try books.ask(
            """
            for place in ['A1', 'B3', 'A8', 'C8', 'D8', 'E8', 'F8', 'A10', 'D10', 'A79', 'E79', 'I79']:
                print(place, ws[place].data_type, ws[place].value)
            """)
        #expect(
            types == """
                A1 s 晋阳示例职业学院（4114000003）承接任务情况
                B3 s 1400-2026-0007
                A8 s 1
                C8 s 是
                D8 s -
                E8 n 10
                F8 n 1
                A10 s 3.1
                D10 n 1
                A79 s 合计
                E79 n 57
                I79 n 14

                """)
    }

    @Test("is set up for A4 landscape, one page wide, with header, footer and pages") func paper() throws {
        let setup = try Workbooks().ask(
            """
            p = ws.page_setup
            print(p.orientation, p.paperSize, p.fitToWidth or 1, p.fitToHeight)
            print(ws.sheet_properties.pageSetUpPr.fitToPage)
            print(ws.print_title_rows, ws.print_area, ws.freeze_panes, *ws.merged_cells.ranges)
            print(ws.oddHeader.center.text)
            print(ws.oddFooter.left.text, '|', ws.oddFooter.right.text)
            print([round(ws.column_dimensions[c].width) for c in 'ABCJ'], wb['基线'].sheet_state, wb.sheetnames)
            """)
        #expect(
            setup == """
                landscape 9 1 0
                True
                $7:$7 ['$A$1:$J$83'] C8 A1:J1
                晋阳示例职业学院（4114000003）承接任务情况
                回执号 1400-2026-0007  版本校验码 K7QX-2M9D  金额单位：万元 | 第 &P 页 共 &N 页
                [12, 47, 10, 23] hidden ['承接任务情况', '基线']

                """)
    }

    @Test(
        "never holds a formula, whatever people type", arguments: [WorkbookWriter.Memory.whole, .lineByLine])
    func noFormulas(memory: WorkbookWriter.Memory) throws {
        let books = try Workbooks()
        for (index, text) in Corpus.formulas.enumerated() {
            let table = Reports.table([("1", .amount(.school), text), ("3.1", .quantity, text)])
            let report = Reports.report(
                table, school: Reports.school(name: text), standing: .inForce(version: 1, receipt: text),
                contact: Contact(name: text, phone: text, mobile: text), reviews: [RowNumber("1"): text])
            try WorkbookWriter.write(
                WorkbookPlan(report), to: books.scratch.file("\(index).xlsx"), memory: memory)
        }
        let answer = try books.ask(
            """
            for index in range(\(Corpus.formulas.count)):
                path = os.path.dirname(source) + f'/{index}.xlsx'
                sheets = openpyxl.load_workbook(path).worksheets
                assert not any(c.data_type == 'f' for s in sheets for r in s.iter_rows() for c in r), index
                assert {sheets[0][c].data_type for c in ('B3', 'F8', 'J8')} == {'s'}, index
                parts = zipfile.ZipFile(path)
                raw = ''.join(parts.read(n).decode() for n in parts.namelist())
                assert not any(bad in raw for bad in ('<f>', '<f ', 'externalLink', 'hyperlink')), index
            print('harmless')
            """)
        #expect(answer == "harmless\n")
    }

    @Test(
        "brings every amount to the yuan, in both ways of writing",
        arguments: [WorkbookWriter.Memory.whole, .lineByLine])
    func exactAmounts(memory: WorkbookWriter.Memory) throws {
        var random = SeededGenerator(seed: 19)
        var table = Sample.manualTable()
        let limit = Amount.cellLimit.yuan
        for line in table.lines {
            table.put(.ticked, into: CellID(row: line.row.number, field: .tick))
            for source in FundingSource.allCases {
                let yuan =
                    Int64.random(in: 0...limit, using: &random) >> Int64.random(in: 0...33, using: &random)
                table.put(
                    .amount(Amount(yuan: yuan)), into: CellID(row: line.row.number, field: .amount(source)))
            }
        }
        let books = try Workbooks()
        try WorkbookWriter.write(WorkbookPlan(Reports.report(table)), to: books.exported, memory: memory)
        let read = try books.ask(
            """
            from decimal import Decimal
            for row in ws.iter_rows(min_row=8, max_row=79, min_col=5, max_col=9, values_only=True):
                yuan = [Decimal(repr(value)) * 10000 for value in row]
                assert all(y == int(y) for y in yuan), row
                print(*[int(y) for y in yuan])
            """)
        let rows = table.rows.map { [$0.1.total] + FundingSource.allCases.map($0.1.amounts.amount) }
        let sums = [table.totals.total] + FundingSource.allCases.map { table.totals.sums[$0] }
        let expected = (rows + [sums]).map { $0.map { String($0.yuan) }.joined(separator: " ") + "\n" }
            .joined()
        #expect(read == expected)
    }

    @Test("brings every text as it is", arguments: Corpus.texts) func exactTexts(text: String) throws {
        let school = Reports.school(name: text)
        let books = try Workbooks(Reports.report(school: school, reviews: [RowNumber("1"): text]))
        let read = try books.ask("print(json.dumps([ws['A1'].value.split('（4114')[0], ws['J8'].value]))")
        #expect(read == (try books.json([text, text])) + "\n")
    }

    @Test("is the same byte for byte when it is written again") func sameBytes() throws {
        let plan = WorkbookPlan(Reports.report())
        let first = try WorkbookWriter.bytes(of: plan)
        #expect(try WorkbookWriter.bytes(of: plan) == first)
        #expect(ExportDigest(first).byteCount == first.count)
    }
}

extension PerSource<CellContent> {
    func amount(_ source: FundingSource) -> Amount { self[source].countedAmount }
}
