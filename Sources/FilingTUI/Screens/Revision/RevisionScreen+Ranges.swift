import FilingModel
import TUIKitLite

/// Ranges and blocks on 需修改的任务: over figures alone, because unticking a returned row is a step of its own.
extension RevisionScreen: CellPage {
    var shownRows: [RowNumber] { record.returnedRows }
    var ticksInBlocks: PasteTarget.Ticks { .kept }

    var refusalToRange: String? {
        if case .field(let field) = column, field != .tick { return nil }
        return Wording.rangeWantsFigures
    }

    mutating func moveCorner(_ way: RangeWay, in context: Context) {
        _ = move(Action(way), in: context)
    }

    mutating func leaveCell() -> Step { editor.finish() }

    /// What is changed is meant to be submitted.
    mutating func willWrite(into rows: [RowNumber]) { chosen.formUnion(rows) }

    /// Gives the cells of the range in this row their look; the current cell keeps its own.
    func drawRange(_ number: RowNumber, row: Int, _ layout: RevisionLayout, on canvas: inout Canvas) {
        guard let range, range.rows.contains(number) else { return }
        for field in range.fields where CellID(row: number, field: field) != editor.place {
            let (start, columns) = layout.columns(of: field)
            canvas.restyle(Area(row: row, column: start, rows: 1, columns: columns), role: .ranged)
        }
    }
}

extension RevisionScreen.Action: PlainMoves {}
