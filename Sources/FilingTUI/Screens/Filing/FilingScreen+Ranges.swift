import FilingModel
import TUIKitLite

/// Ranges and blocks on the 承接任务 page.
extension FilingScreen: CellPage {
    var shownRows: [RowNumber] { grid.lines.compactMap(\.rowID) }
    var ticksInBlocks: PasteTarget.Ticks { .written }
    var refusalToRange: String? { nil }

    mutating func moveCorner(_ way: RangeWay, in context: Context) { _ = move(Action(way), in: context) }

    mutating func willWrite(into rows: [RowNumber]) { runStart = nil }

    /// A paste of the client: one cell's text is typed, a block is shown first.
    mutating func paste(_ text: String, in context: Context) -> Step {
        if prompt != nil { return pasteIntoPrompt(text, in: context) }
        if let step = pasteBlock(text, in: context) { return step }
        anchor = nil
        if let refusal = refusalToChange(in: context) { return .say(refusal, .warning) }
        editor.rowAbove = row(above: place.row)
        return editor.paste(text)
    }

    /// The commands that mean all of a range; nil for any other, and for those that mean one cell while there
    /// is no range.
    mutating func performOnRange(_ action: Action, in context: Context) -> Step? {
        switch action {
        case .cells(let gesture): return perform(gesture, in: context)
        case .escape where anchor != nil:
            anchor = nil
            return .stay
        case .tick where range != nil:
            return changing(range, in: context) { $0.editor.toggleTicks($1.rows) }
        case .clear where range != nil: return changing(range, in: context) { $0.editor.clear($1) }
        case .zeros where range != nil: return changing(range, in: context) { $0.editor.fillZeros($1.rows) }
        default: return nil
        }
    }

    // MARK: Drawing

    /// Gives the cells of the range their look; the current cell keeps its own.
    func drawRange(_ grid: Grid<RowNumber>, on canvas: inout Canvas) {
        guard let range else { return }
        for cell in range.cells where cell != place {
            let column = FilingLayout.column(of: cell.field)
            if let area = grid.area(row: cell.row, column: column, in: canvas.size) {
                canvas.restyle(area, role: .ranged)
            }
        }
    }
}

extension FilingScreen.Action {
    /// What becomes of the range after this.
    var rangeAfter: RangeAfter {
        switch self {
        case .cells(.range), .cells(.extend): .grows
        case .up, .down, .left, .right, .pageUp, .pageDown, .rowStart, .rowEnd, .top, .bottom: .moved
        case .cells(.copy), .cells(.cut), .cells(.fillDown), .cells(.fillRight): .used
        case .clear, .zeros, .tick, .check, .save: .used
        default: .dropped
        }
    }
}

extension FilingScreen.Action: PlainMoves {}
