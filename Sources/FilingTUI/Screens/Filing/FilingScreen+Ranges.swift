import FilingModel
import TUIKitLite

/// Ranges of cells, and the commands that work on all of a range at once.
extension FilingScreen {
    /// The corner of a range that stays where it is.
    struct RangeAnchor: Hashable {
        let cell: CellID
        /// F8: plain arrows extend the range too, until F8 or Esc.
        var isHeld: Bool
    }

    /// The page's rows from top to bottom.
    var shownRows: [RowNumber] { grid.lines.compactMap(\.rowID) }

    /// The range between the anchor and the cursor; nil while there is none.
    var range: CellRange? {
        anchor.flatMap { CellRange(from: $0.cell, to: place, in: shownRows) }
    }

    /// The range, or the current cell.
    private var chosen: CellRange? { range ?? CellRange(from: place, to: place, in: shownRows) }

    // MARK: Choosing

    /// F8 begins a range at the cursor, or ends it.
    mutating func toggleRange() -> Step {
        anchor = anchor?.isHeld == true ? nil : RangeAnchor(cell: anchor?.cell ?? place, isHeld: true)
        return .stay
    }

    /// Shift and an arrow: moves the cursor's corner of the range.
    mutating func extend(_ way: Way, in context: Context) -> Step {
        anchor = anchor ?? RangeAnchor(cell: place, isHeld: false)
        return move(way.action, in: context) ?? .stay
    }

    /// What becomes of the range after a command: moves drop it unless F8 holds it, commands on it leave it
    /// there for the next one.
    mutating func keepRange(after action: Action) {
        switch action {
        case .extend, .range: break
        case .up, .down, .left, .right, .pageUp, .pageDown, .rowStart, .rowEnd, .top, .bottom:
            if anchor?.isHeld == false { anchor = nil }
        case .copy, .cut, .clear, .fillDown, .fillRight, .zeros, .tick, .save: anchor?.isHeld = false
        default: anchor = nil
        }
    }

    // MARK: Commands

    /// The commands that mean all of a range; nil for any other, and for those that mean one cell while there
    /// is no range.
    mutating func performOnRange(_ action: Action, in context: Context) -> Step? {
        switch action {
        case .range: return toggleRange()
        case .extend(let way): return extend(way, in: context)
        case .escape where anchor != nil:
            anchor = nil
            return .stay
        case .copy: return copy()
        case .cut:
            return changing(chosen, in: context) {
                let copied = $0.copy()
                return copied.after($0.editor.clear($1))
            }
        case .fillDown: return changing(rangeToFillDown, in: context) { $0.editor.fillDown($1) }
        case .fillRight: return fillRight(in: context)
        case .paste: return pasteCopied(in: context)
        case .tick where range != nil:
            return changing(range, in: context) { $0.editor.toggleTicks($1.rows) }
        case .clear where range != nil: return changing(range, in: context) { $0.editor.clear($1) }
        case .zeros where range != nil: return changing(range, in: context) { $0.editor.fillZeros($1.rows) }
        default: return nil
        }
    }

    /// Does something with a range, unless one of its rows cannot be changed now.
    private mutating func changing(
        _ range: CellRange?, in context: Context, _ command: (inout FilingScreen, CellRange) -> Step
    ) -> Step {
        guard let range else { return .say(Wording.nothingAbove, .warning) }
        let refusal = range.rows.compactMap { record.refusalToEdit($0, at: context.now, in: round) }.first
        return refusal.map { .say(Wording.refusal($0, round), .warning) } ?? command(&self, range)
    }

    /// The range to fill from its first row; a single row is filled from the one above it.
    private var rangeToFillDown: CellRange? {
        guard let chosen, let first = chosen.rows.first, let last = chosen.rows.last,
            let left = chosen.fields.first, let right = chosen.fields.last
        else { return nil }
        if chosen.rows.count > 1 { return chosen }
        guard let above = row(above: first) else { return nil }
        return CellRange(
            from: CellID(row: above, field: left), to: CellID(row: last, field: right), in: shownRows)
    }

    /// The row above another on the page; nil above the first.
    func row(above row: RowNumber) -> RowNumber? {
        let rows = shownRows
        return rows.firstIndex(of: row).flatMap { $0 > 0 ? rows[$0 - 1] : nil }
    }

    /// Fills from the range's first column; a single column is filled from the one at its left. Only amounts
    /// are copied into amounts.
    private mutating func fillRight(in context: Context) -> Step {
        guard let chosen, let first = chosen.fields.first, let last = chosen.fields.last,
            let top = chosen.rows.first, let bottom = chosen.rows.last,
            let index = Field.all.firstIndex(of: first)
        else { return .stay }
        let source = chosen.fields.count > 1 || index == 0 ? first : Field.all[index - 1]
        guard source.isAmount else { return .say(Wording.fillRightWantsAmounts, .warning) }
        let range = CellRange(
            from: CellID(row: top, field: source), to: CellID(row: bottom, field: last), in: shownRows)
        return changing(range, in: context) { $0.editor.fillRight($1) }
    }

    /// Ctrl+C: for Ctrl+V here, and for the person's own clipboard where the operator allows it.
    private mutating func copy() -> Step {
        guard let chosen else { return .stay }
        clipboard = desk.table.copy(of: chosen)
        let text = desk.table.text(of: chosen).text
        let goesOut = copiesOut && text.utf8.count <= Self.mostCopiedBytes
        let notice = Notice(Wording.copied(chosen, goesOut: goesOut))
        return Step(errands: goesOut ? [.copyOut(text)] : [], notice: notice)
    }

    /// Longer sequences are cut off by some terminals.
    private static let mostCopiedBytes = 48 * 1024

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
