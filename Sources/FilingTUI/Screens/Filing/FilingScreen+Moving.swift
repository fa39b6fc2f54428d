import FilingModel
import TUIKitLite

/// How the cursor moves over the grid.
extension FilingScreen {
    /// Moves for the actions that move; nil for any other. A run of Tabs ends with any other move.
    mutating func move(_ action: Action, in context: Context) -> Step? {
        let page = max(1, FilingLayout.gridRows(in: context.size) - 2)
        switch action {
        case .up: jump(rows: -1)
        case .down: jump(rows: 1)
        case .pageUp: jump(rows: -page)
        case .pageDown: jump(rows: page)
        case .top: jump(rows: -desk.table.lines.count)
        case .bottom: jump(rows: desk.table.lines.count)
        case .left: step(.backward, wrapping: .no)
        case .right: step(.forward, wrapping: .no)
        case .rowStart: place = CellID(row: place.row, field: .tick)
        case .rowEnd: place = CellID(row: place.row, field: .amount(.local))
        case .tab:
            runStart = runStart ?? place.field
            step(.forward, wrapping: .toNextRow)
            return .stay
        case .backTab:
            step(.backward, wrapping: .toNextRow)
            return .stay
        case .enter:
            enter()
            return .stay
        default: return nil
        }
        runStart = nil
        return .stay
    }

    private mutating func jump(rows: Int) {
        if let shown = filteredRows { return jump(rows: rows, among: shown) }
        guard let index = desk.table.index(of: place.row) else { return }
        let target = min(max(index + rows, 0), desk.table.lines.count - 1)
        place = CellID(row: desk.table.lines[target].row.number, field: place.field)
    }

    private mutating func jump(rows: Int, among shown: [RowNumber]) {
        guard let index = shown.firstIndex(of: place.row) else { return }
        place = CellID(row: shown[min(max(index + rows, 0), shown.count - 1)], field: place.field)
    }

    private enum Direction { case forward, backward }
    private enum Wrapping { case no, toNextRow }

    /// One cell on, over cells that take no input.
    private mutating func step(_ direction: Direction, wrapping: Wrapping) {
        let order = direction == .forward ? Field.all : Field.all.reversed()
        guard let index = order.firstIndex(of: place.field) else { return }
        if let next = order[(index + 1)...].first(where: { stopsAt($0, in: place.row) }) {
            place = CellID(row: place.row, field: next)
        } else if wrapping == .toNextRow {
            let row = place.row
            jump(rows: direction == .forward ? 1 : -1)
            if place.row != row { place = CellID(row: place.row, field: order[0]) }
        }
    }

    /// Whether a sideways move stops at a field: a row without quantity has nothing to type there, but
    /// a range goes over it.
    private func stopsAt(_ field: Field, in row: RowNumber) -> Bool {
        field != .quantity || desk.table.line(row)?.row.quantity != nil || runStart == .quantity
            || anchor != nil
    }

    /// One row down, to the column in which the run of Tabs began, which stays the start of the next run.
    private mutating func enter() {
        let field = runStart ?? place.field
        jump(rows: 1)
        place = CellID(row: place.row, field: field)
        runStart = nil
    }
}
