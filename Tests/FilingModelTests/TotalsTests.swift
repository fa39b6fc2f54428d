import FilingModel
import FilingTestSupport
import Testing

@Suite("The totals follow every change")
struct TotalsTests {
    @Test("the manual's example gives the manual's totals")
    func manual() {
        let totals = Sample.manualTable().totals
        #expect(totals.taskCount == 3)
        #expect(totals.rowCount == 5)
        #expect(totals.total == Amount(wanYuan: 57))
        #expect(FundingSource.allCases.map { totals.sums[$0].wanYuanText } == ["17", "15", "11", "14"])
    }

    @Test("after any history the running totals equal their definition", arguments: 0..<40)
    func definition(seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        var table = Sample.table()
        let rows = table.lines.map(\.row.number)
        for _ in 0..<400 {
            let row = rows.randomElement(using: &random) ?? rows[0]
            let field = Field.all.randomElement(using: &random) ?? .tick
            let texts = ["", "1", "0.0001", "12,34", "999999.9999", "-1", "7", "30万"]
            table.read(texts.randomElement(using: &random) ?? "", into: CellID(row: row, field: field))
            #expect(table.totals == RunningTotals(of: table.rows))
            #expect(table.widest == FigureWidths(ofAll: table.rows.map(\.1)))
        }
        #expect(table.totals.taskCount == Set(table.rows.filter(\.1.isTicked).map(\.0.task)).count)
    }

    @Test("the columns of an amount are those of its text")
    func columns() {
        let sums: [Int64] = [0, 1, 10, 9_999, 10_000, 10_001, 99_000, 100_000, 125_000, 10_000_000_000]
        for yuan in sums + [123_456_789] {
            let amount = Amount(yuan: yuan)
            #expect(amount.wanYuanColumns == amount.wanYuanText.utf8.count)
        }
    }

    @Test("a row that is not ticked keeps its figures out of the totals")
    func unticked() {
        var table = Sample.manualTable()
        table.put(.empty, into: Sample.cell("3.2", .tick))
        #expect(table.totals.total == Amount(wanYuan: 46))
        #expect(table.commitment(RowNumber("3.2")).total == Amount(wanYuan: 11))
        table.put(.ticked, into: Sample.cell("3.2", .tick))
        #expect(table.totals.total == Amount(wanYuan: 57))
    }

    @Test("text that cannot be read counts as empty")
    func kept() {
        var table = Sample.manualTable()
        table.read("6x", into: Sample.cell("3.1", .amount(.school)))
        #expect(table.totals.total == Amount(wanYuan: 51))
        #expect(table.fault(Sample.cell("3.1", .amount(.school))) == .notANumber("x"))
    }

    @Test("a cell of a row that is not offered is left alone")
    func notOffered() {
        var table = Sample.table()
        table.read("5", into: Sample.cell("8.1", .amount(.school)))
        #expect(table.totals == RunningTotals())
    }
}
