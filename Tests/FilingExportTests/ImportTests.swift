import FilingExport
import FilingModel
import FilingTestSupport
import Testing

@Suite("An export that comes back") struct ImportTests {
    private func changes(_ plan: ImportPlan) -> [CellID: String] {
        Dictionary(plan.changes.map { ($0.cell, $0.after) }) { first, _ in first }
    }

    @Test("changes nothing when nobody touched it", arguments: [WorkbookWriter.Memory.whole, .lineByLine])
    func untouched(memory: WorkbookWriter.Memory) throws {
        let bytes = try WorkbookWriter.bytes(of: WorkbookPlan(Reports.report()), memory: memory)
        let plan = ImportPlan(reading: bytes, into: Reports.target())
        #expect(plan.mayApply && plan.changes.isEmpty)
        #expect(plan.unchangedCount == 71 * 6)
    }

    @Test("changes nothing when openpyxl only saved it again") func savedAgain() throws {
        let plan = ImportPlan(reading: try Workbooks().edit(""), into: Reports.target())
        #expect(plan.mayApply && plan.changes.isEmpty)
    }

    @Test("takes what was edited on the sheet, and says where it stood") func edited() throws {
        let bytes = try Workbooks().edit(
            """
            ws['F8'] = 12.5
            ws['D10'] = 3
            ws['G9'] = None
            ws['C13'] = '是'
            ws['D13'] = '２０'
            ws['F13'] = '1,200'
            ws['C12'] = None
            """)
        let plan = ImportPlan(reading: bytes, into: Reports.target())
        #expect(plan.refusals.isEmpty && plan.conflicts.isEmpty)
        #expect(
            changes(plan) == [
                Sample.cell("1", .amount(.school)): "12.5", Sample.cell("3.1", .quantity): "3",
                Sample.cell("2", .amount(.enterprise)): "", Sample.cell("4.1", .tick): "1",
                Sample.cell("4.1", .quantity): "20", Sample.cell("4.1", .amount(.school)): "1200",
                Sample.cell("3.3", .tick): "",
            ])
        #expect(plan.changes.first?.place.text == "F8")
        #expect(plan.changes.first?.before == "1")
    }

    @Test("keeps what was changed at the desk meanwhile, and takes the rest") func merged() throws {
        let bytes = try Workbooks().edit("ws['F8'] = 12.5")
        let desk = Reports.table([("2", .amount(.school), "50"), ("1", .amount(.local), "9")])
        let plan = ImportPlan(reading: bytes, into: Reports.target(desk))
        #expect(plan.mayApply)
        #expect(changes(plan) == [Sample.cell("1", .amount(.school)): "12.5"])
    }

    @Test("takes the same change on both sides for none") func sameChange() throws {
        let bytes = try Workbooks().edit("ws['F8'] = 12.5")
        let plan = ImportPlan(
            reading: bytes, into: Reports.target(Reports.table([("1", .amount(.school), "12.50")])))
        #expect(plan.mayApply && plan.changes.isEmpty)
    }

    @Test("holds a cell that was changed on both sides until somebody decides") func conflict() throws {
        let bytes = try Workbooks().edit("ws['F8'] = 12.5\nws['G8'] = 7")
        let plan = ImportPlan(
            reading: bytes, into: Reports.target(Reports.table([("1", .amount(.school), "13")])))
        let cell = Sample.cell("1", .amount(.school))
        #expect(!plan.mayApply)
        #expect(plan.conflicts.map(\.cell) == [cell])
        #expect(plan.conflicts.map { [$0.exported, $0.sheet, $0.desk] } == [["1", "12.5", "13"]])
        #expect(changes(plan.settled(for: .sheet)).count == 2 && plan.settled(for: .sheet).mayApply)
        #expect(changes(plan.settled(for: .desk))[cell] == nil && plan.settled(for: .desk).mayApply)
    }

    @Test("brings text that could not be read back as it was, and so without a word") func keptText() throws {
        let table = Reports.table([
            ("1", .amount(.school), "2000万"), ("3.1", .quantity, "=1\u{1}"), ("9", .quantity, "5"),
        ])
        let plan = ImportPlan(
            reading: try Workbooks(Reports.report(table)).edit(""), into: Reports.target(table))
        #expect(plan.mayApply && plan.changes.isEmpty)
    }

    @Test("names rows that get figures without a tick") func missingTick() throws {
        let plan = ImportPlan(reading: try Workbooks().edit("ws['F13'] = 5"), into: Reports.target())
        #expect(plan.mayApply && plan.rowsWithoutTick == [RowNumber("4.1")])
    }

    @Test("finds its rows again when they were sorted, and when lines were put above the header")
    func sorted() throws {
        let bytes = try Workbooks().edit(
            """
            rows = [[c.value for c in r] for r in ws.iter_rows(min_row=8, max_row=78)]
            for index, row in enumerate(reversed(rows)):
                for column, value in enumerate(row, 1): ws.cell(8 + index, column).value = value
            ws.insert_rows(3, 2)
            """)
        let plan = ImportPlan(reading: bytes, into: Reports.target())
        #expect(plan.refusals == [] && plan.changes == [])
    }

    @Test("does not mind a 汇总 that nobody brought up to date, or that is right, or a formula there")
    func total() throws {
        for change in ["", "ws['E8'] = 21.5", "ws['E8'] = None", "ws['E8'] = '=SUM(F8:I8)'"] {
            let plan = ImportPlan(
                reading: try Workbooks().edit("ws['F8'] = 12.5\n" + change), into: Reports.target())
            #expect(plan.mayApply && plan.changes.count == 1, "\(change)")
        }
    }

    @Test("leaves a row that is not offered any more alone, unless it was changed") func notOffered() throws {
        let books = try Workbooks()
        let all = Reports.target()
        let fewer = ImportTarget(
            catalogue: all.catalogue, school: all.school, rows: all.rows.filter { $0.number.text != "2" },
            texts: all.texts)
        #expect(ImportPlan(reading: try books.edit(""), into: fewer).mayApply)
        let plan = ImportPlan(reading: try books.edit("ws['G9'] = 5"), into: fewer)
        #expect(plan.refusals.map(\.fact) == [.rowNotOffered(RowNumber("2"))])
        #expect(plan.refusals.first?.place?.text == "G9")
    }

    @Test(
        "reads numbers as a spreadsheet stores them",
        arguments: [
            // in the file              at the desk
            ("0.30000000000000004", "0.3"),
            ("9.949999999999999", "9.95"),
            ("1E-4", "0.0001"),
            ("1.2345E2", "123.45"),
            ("1000000", "1000000"),
            ("12.0", "12"),
            ("-0", "0"),
            ("999999.9999", "999999.9999"),
        ])
    func numbers(stored: String, text: String) throws {
        let books = try Workbooks()
        let plan = ImportPlan(reading: try books.storing(stored), into: Reports.target())
        #expect(changes(plan) == [Sample.cell("1", .amount(.school)): text])
    }

    @Test(
        "does not take a number that is none",
        arguments: [
            // in the file       why
            ("1.00005", EntryFault.tooManyDecimals),
            ("-5", .negative),
            ("1E+20", .amountOverLimit(inYuan: nil)),
            ("NaN", .notANumber("N")),
            ("1000000.0001", .amountOverLimit(inYuan: nil)),
            ("20000000", .amountOverLimit(inYuan: Amount(yuan: 20_000_000))),
        ])
    func badNumbers(stored: String, fault: EntryFault) throws {
        let plan = ImportPlan(reading: try Workbooks().storing(stored), into: Reports.target())
        guard case .entry(let found, _)? = plan.refusals.first?.fact else {
            Issue.record("no refusal of the entry: \(plan.refusals)")
            return
        }
        #expect(found == fault)
    }
}

extension Workbooks {
    /// The bytes of the export with `number` written into the file where 学校自筹 of row 1 stands.
    func storing(_ number: String) throws -> [UInt8] {
        try repack(
            """
            if name == 'xl/worksheets/sheet1.xml':
                import re
                data = re.sub(rb'(<c r="F8"[^>]*>)<v>1</v>', rb'\\g<1><v>\(number)</v>', data)
            """)
    }
}
