import FilingModel
import TUIKitLite

/// A page with cells of the working copy under a cursor. Ranges of them, and blocks that come in, are the
/// same on every such page.
protocol CellPage: Screen {
    var school: School { get }
    var round: Round { get }
    var record: FilingRecord { get }
    /// Who types here.
    var actor: Actor { get }
    /// The working copy, and the cell under the cursor.
    var editor: CellEditor { get set }
    /// Where a range of cells began; it ends at the cursor. Nil while there is no range.
    var anchor: RangeAnchor? { get set }
    /// What was copied on this page last.
    var clipboard: TabularText? { get set }
    /// Whether what is copied also goes to the person's own clipboard.
    var copiesOut: Bool { get }
    /// The page's rows from top to bottom.
    var shownRows: [RowNumber] { get }
    /// What 是否承接 in a pasted block does here.
    var ticksInBlocks: PasteTarget.Ticks { get }
    /// Why no range can begin where the cursor stands; nil where one can.
    var refusalToRange: String? { get }
    /// Moves the cursor, and with it its corner of the range.
    mutating func moveCorner(_ way: RangeWay, in context: Context)
    /// Leaves the cell that is being typed into.
    mutating func leaveCell() -> Step
    /// Something is about to be written into these rows.
    mutating func willWrite(into rows: [RowNumber])
}

/// The corner of a range that stays where it is.
struct RangeAnchor: Hashable {
    let cell: CellID
    /// F8: plain arrows extend the range too, until F8 or Esc.
    var isHeld: Bool
}

extension CellPage {
    /// The range between the anchor and the cursor; nil while there is none.
    var range: CellRange? {
        anchor.flatMap { CellRange(from: $0.cell, to: editor.place, in: shownRows) }
    }

    /// The range, or the current cell.
    private var chosenCells: CellRange? {
        range ?? CellRange(from: editor.place, to: editor.place, in: shownRows)
    }

    /// The row above another on the page; nil above the first.
    func row(above row: RowNumber) -> RowNumber? {
        let rows = shownRows
        return rows.firstIndex(of: row).flatMap { $0 > 0 ? rows[$0 - 1] : nil }
    }

    // MARK: Commands

    mutating func perform(_ gesture: CellGesture, in context: Context) -> Step {
        if let refusalToRange, range == nil, gesture != .paste { return .say(refusalToRange, .warning) }
        switch gesture {
        case .range:
            anchor =
                anchor?.isHeld == true ? nil : RangeAnchor(cell: anchor?.cell ?? editor.place, isHeld: true)
            return .stay
        case .extend(let way):
            anchor = anchor ?? RangeAnchor(cell: editor.place, isHeld: false)
            moveCorner(way, in: context)
            return .stay
        case .copy: return copy()
        case .cut:
            return changing(chosenCells, in: context) {
                let copied = $0.copy()
                return copied.after($0.editor.clear($1))
            }
        case .fillDown: return changing(rangeToFillDown, in: context) { $0.editor.fillDown($1) }
        case .fillRight: return fillRight(in: context)
        case .paste: return pasteCopied(in: context)
        }
    }

    mutating func keepRange(_ after: RangeAfter) {
        switch after {
        case .grows: break
        case .moved: if anchor?.isHeld == false { anchor = nil }
        case .used: anchor?.isHeld = false
        case .dropped: anchor = nil
        }
    }

    /// Does something with a range, unless one of its rows cannot be changed now.
    mutating func changing(
        _ range: CellRange?, in context: Context, _ command: (inout Self, CellRange) -> Step
    ) -> Step {
        guard let range else { return .say(Wording.nothingAbove, .warning) }
        if let refusal = refusal(toWriteInto: range.rows, in: context) { return .say(refusal, .warning) }
        willWrite(into: range.rows)
        return command(&self, range)
    }

    /// Why one of `rows` cannot be changed now, by the filing or by the division of work; nil when all can.
    func refusal(toWriteInto rows: [RowNumber], in context: Context) -> String? {
        rows.lazy.compactMap { refusalToWrite(into: $0, at: context.now) }.first
            .map { Wording.refusal($0, round) }
    }

    func refusalToWrite(into row: RowNumber, at now: Instant) -> WorkflowRefusal? {
        record.refusalToEdit(row, at: now, in: round) ?? actor.refusalToWrite(into: row)
    }

    /// The range to fill from its first row; a single row is filled from the one above it.
    private var rangeToFillDown: CellRange? {
        guard let chosenCells, let first = chosenCells.rows.first, let last = chosenCells.rows.last,
            let left = chosenCells.fields.first, let right = chosenCells.fields.last
        else { return nil }
        if chosenCells.rows.count > 1 { return chosenCells }
        guard let above = row(above: first) else { return nil }
        return CellRange(
            from: CellID(row: above, field: left), to: CellID(row: last, field: right), in: shownRows)
    }

    /// Fills from the range's first column; a single column is filled from the one at its left. Only amounts
    /// are copied into amounts.
    private mutating func fillRight(in context: Context) -> Step {
        guard let chosenCells, let first = chosenCells.fields.first, let last = chosenCells.fields.last,
            let top = chosenCells.rows.first, let bottom = chosenCells.rows.last,
            let index = Field.all.firstIndex(of: first)
        else { return .stay }
        let source = chosenCells.fields.count > 1 || index == 0 ? first : Field.all[index - 1]
        guard source.isAmount else { return .say(Wording.fillRightWantsAmounts, .warning) }
        let range = CellRange(
            from: CellID(row: top, field: source), to: CellID(row: bottom, field: last), in: shownRows)
        return changing(range, in: context) { $0.editor.fillRight($1) }
    }

    /// Ctrl+C: for Ctrl+V here, and for the person's own clipboard where the operator allows it.
    private mutating func copy() -> Step {
        guard let chosenCells else { return .stay }
        clipboard = editor.desk.table.copy(of: chosenCells)
        let text = editor.desk.table.text(of: chosenCells).text
        let goesOut = copiesOut && text.utf8.count <= Errand.mostCopiedBytes
        let notice = Notice(Wording.copied(chosenCells, goesOut: goesOut))
        return Step(errands: goesOut ? [.copyOut(text)] : [], notice: notice)
    }
}
