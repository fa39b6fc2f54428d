import FilingModel
import FilingTestSupport
import Testing

@Suite("A filing under somebody's hands")
struct FilingDeskTests {
    let cell = Sample.cell("1", .amount(.school))

    @Test("totals follow each key while the cell is being typed, and the row is ticked")
    func live() {
        var desk = Sample.desk()
        desk.type("1", into: cell)
        #expect(desk.table.totals.total == Amount(wanYuan: 1))
        #expect(desk.table.totals.taskCount == 1)
        desk.type("12", into: cell)
        #expect(desk.table.totals.total == Amount(wanYuan: 12))
        desk.type("12x", into: cell)
        #expect(desk.table.totals.total == .zero)
        #expect(desk.table.totals.taskCount == 1)
    }

    @Test("Esc brings back the old value and the old tick")
    func cancel() {
        var desk = Sample.desk()
        desk.type("12", into: cell)
        desk.cancelTyping()
        #expect(desk.table.totals == RunningTotals())
        #expect(desk.table.content(cell) == .empty)
        #expect(!desk.history.canUndo)
    }

    @Test("value and tick are one gesture: one undo takes both back, one redo brings both")
    func oneGesture() {
        var desk = Sample.desk()
        desk.type("12", into: cell)
        let changes = desk.finishTyping()
        #expect(changes.count == 2)
        #expect(desk.undo()?.count == 2)
        #expect(desk.table.totals == RunningTotals())
        #expect(desk.redo()?.count == 2)
        #expect(desk.table.totals.total == Amount(wanYuan: 12))
    }

    @Test("typing the same value again is no gesture")
    func nothingChanged() {
        var desk = FilingDesk(table: Sample.manualTable())
        desk.type("1", into: cell)
        #expect(desk.finishTyping().isEmpty)
        #expect(!desk.history.canUndo)
    }

    @Test("undo of everything is where it began, redo of everything is where it stopped", arguments: 0..<20)
    func undoAll(seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        var desk = Sample.desk()
        let rows = desk.table.lines.map(\.row.number)
        for _ in 0..<60 {
            let row = rows.randomElement(using: &random) ?? rows[0]
            switch Int.random(in: 0..<5, using: &random) {
            case 0: _ = desk.toggleTick(row)
            case 1: _ = desk.clear(CellID(row: row, field: .amount(.local)))
            case 2: _ = desk.fillZeros([row])
            default:
                desk.type(
                    "\(Int.random(in: 0...99, using: &random))",
                    into: CellID(row: row, field: .amount(.school)))
                _ = desk.finishTyping()
            }
        }
        let end = desk.table.rows.map(\.1)
        while desk.undo() != nil {}
        #expect(desk.table.rows.allSatisfy { $0.1 == Commitment() })
        while desk.redo() != nil {}
        #expect(desk.table.rows.map(\.1) == end)
        #expect(desk.table.totals == RunningTotals(of: desk.table.rows))
    }

    @Test("F5 fills only what is empty with 0")
    func zeros() {
        var desk = Sample.desk()
        desk.type("5", into: cell)
        _ = desk.finishTyping()
        #expect(desk.fillZeros([RowNumber("1")]).count == 3)
        #expect(desk.table.content(cell) == .amount(Amount(wanYuan: 5)))
        #expect(desk.table.content(Sample.cell("1", .amount(.local))) == .amount(.zero))
        #expect(desk.fillZeros([RowNumber("1")]).isEmpty)
    }

    @Test("what another session wrote is taken over, and is not undone here")
    func adopt() {
        var desk = Sample.desk()
        desk.type("5", into: cell)
        _ = desk.finishTyping()
        desk.adopt([Sample.cell("2", .amount(.school)): "7", Sample.cell("2", .tick): "1"])
        #expect(desk.table.totals.total == Amount(wanYuan: 12))
        _ = desk.undo()
        #expect(desk.table.totals.total == Amount(wanYuan: 7))
    }
}
