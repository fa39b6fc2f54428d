import FilingModel
import FilingTestSupport
import Testing

@Suite("Two contents side by side")
struct ContentChangesTests {
    private func content(_ texts: [(String, Field, String)]) -> [RowNumber: Commitment] {
        texts.reduce(into: [:]) { content, cell in
            content[RowNumber(cell.0), default: Commitment()][cell.1] = CellContent(
                written: cell.2, in: cell.1)
        }
    }

    @Test("the changes name row, field, old and new, in printed order, and lead from one to the other")
    func changes() {
        let old = content([("10", .tick, "1"), ("2", .tick, "1"), ("2", .amount(.school), "5")])
        let new = content([("2", .tick, "1"), ("2", .amount(.school), "8"), ("3.1", .tick, "1")])
        let changes = old.changes(to: new)
        #expect(
            changes.map { "\($0.cell.row) \($0.cell.field.name) \($0.before.text) \($0.after.text)" } == [
                "2 school 5 8", "3.1 tick  1", "10 tick 1 ",
            ])
        #expect(new.changes(to: old).map(\.inverse) == changes)
        #expect(new.changes(to: new).isEmpty)
    }

    @Test("every change made is found again")
    func applied() {
        var table = Sample.manualTable()
        let before = Dictionary(uniqueKeysWithValues: table.rows)
        table.read("77.5", into: Sample.cell("2", .amount(.local)))
        let after = Dictionary(uniqueKeysWithValues: table.rows)
        var again = Sample.manualTable()
        again.apply(before.changes(to: after))
        #expect(Dictionary(uniqueKeysWithValues: again.rows) == after)
        #expect(before.changes(to: after).count == 1)
    }
}
