import FilingModel
import FilingTestSupport
import Testing

@Suite("Commands over a range of cells")
struct RangeTests {
    private func range(_ one: CellID, _ other: CellID, in desk: FilingDesk) throws -> CellRange {
        try #require(CellRange(from: one, to: other, in: desk.table.lines.map(\.row.number)))
    }

    @Test("the rectangle is the same from any of its corners")
    func corners() throws {
        let desk = Sample.desk()
        let one = try range(Sample.cell("2", .quantity), Sample.cell("3.1", .amount(.school)), in: desk)
        let other = try range(Sample.cell("3.1", .quantity), Sample.cell("2", .amount(.school)), in: desk)
        #expect(one == other)
        #expect(one.rows.map(\.text) == ["2", "3.1"] && one.fields == [.quantity, .amount(.school)])
    }

    @Test("filling down copies the first row, passes over rows without quantity, and is one undo")
    func fillDown() throws {
        var desk = FilingDesk(table: Sample.manualTable())
        let before = desk.table.rows.map(\.1)
        let cells = try range(Sample.cell("3.3", .quantity), Sample.cell("5", .amount(.local)), in: desk)
        #expect(!desk.fillDown(cells).isEmpty)
        #expect(desk.table.commitment(RowNumber("4.1")).isTicked)
        #expect(desk.table.content(Sample.cell("4.1", .quantity)).text == "2")
        #expect(desk.table.content(Sample.cell("5", .amount(.school))).text == "3")
        let withoutQuantity = desk.table.lines.filter { $0.row.quantity == nil }.map(\.row.number)
        #expect(withoutQuantity.allSatisfy { desk.table.commitment($0).quantity == .empty })
        #expect(desk.undo() != nil)
        #expect(desk.table.rows.map(\.1) == before)
    }

    @Test("filling right copies the first amount of each row")
    func fillRight() throws {
        var desk = FilingDesk(table: Sample.manualTable())
        let cells = try range(
            Sample.cell("1", .amount(.school)), Sample.cell("2", .amount(.organiser)), in: desk)
        _ = desk.fillRight(cells)
        #expect(desk.table.text(of: cells).text == "1\t1\t1\n5\t5\t5\n")
    }

    @Test("clearing a range and ticking many rows are one gesture each")
    func clearAndTick() throws {
        var desk = FilingDesk(table: Sample.manualTable())
        let cells = try range(
            Sample.cell("1", .amount(.school)), Sample.cell("3.3", .amount(.local)), in: desk)
        #expect(desk.clear(cells).count == 20)
        #expect(desk.table.totals.total == .zero && desk.table.totals.rowCount == 5)
        let rows = ["1", "2", "4.1"].map { RowNumber($0) }
        #expect(desk.toggleTicks(rows).count == 1)
        #expect(desk.toggleTicks(rows).count == 3)
        #expect(desk.table.totals.rowCount == 3)
    }

    @Test("the text of a range reads back into the same cells")
    func exchange() throws {
        let table = Sample.manualTable()
        let desk = FilingDesk(table: table)
        let cells = try range(Sample.cell("1", .tick), Sample.cell("3.3", .amount(.local)), in: desk)
        #expect(table.text(of: cells).lines[0] == ["是", "-", "1", "2", "3", "4"])
        #expect(table.sum(of: cells) == Amount(wanYuan: 57))
    }
}

@Suite("Control totals")
struct ControlTotalTests {
    @Test("the difference follows the figures, and the row's total goes before the filing's")
    func difference() {
        var table = Sample.manualTable()
        var control = ControlTotals()
        let cell = Sample.cell("1", .amount(.local))
        #expect(control.isEmpty && control.filling(cell, in: table) == nil)
        control[.filing] = Amount(wanYuan: 60)
        #expect(control.difference(.filing, in: table) == .missing(Amount(wanYuan: 3)))
        #expect(control.filling(cell, in: table) == .missing(Amount(wanYuan: 7)))
        control[.row(RowNumber("1"))] = Amount(wanYuan: 6)
        #expect(control.filling(cell, in: table) == .exact)
        control[.row(RowNumber("1"))] = Amount(wanYuan: 5)
        #expect(control.filling(cell, in: table) == .exceeding(Amount(wanYuan: 1)))
        table.read("0", into: cell)
        #expect(control.difference(.row(RowNumber("1")), in: table) == .exceeding(Amount(wanYuan: 1)))
    }

    @Test("filling an unticked row counts the figures that come back with the tick")
    func untickedRow() {
        var table = Sample.manualTable()
        table.put(.empty, into: Sample.cell("1", .tick))
        var control = ControlTotals()
        control[.filing] = Amount(wanYuan: 60)
        #expect(
            control.filling(Sample.cell("1", .amount(.local)), in: table) == .missing(Amount(wanYuan: 7)))
    }
}
