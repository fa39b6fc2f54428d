import FilingModel
import TUIKitLite

/// The mouse on the 承接任务 page.
extension FilingScreen {
    var followsWheel: Bool { isIdle }

    /// Goes to the cell under the pointer; what was being typed is accepted first. A click on the current
    /// tick changes it.
    mutating func goToCell(at position: Position, in context: Context) -> Step {
        let area = FilingLayout(size: context.size, table: desk.table).grid
        let local = Position(row: position.row - area.origin.row, column: position.column)
        guard prompt == nil, let cell = grid.cell(at: local, in: area.size) else { return .stay }
        let target = CellID(row: cell.row, field: FilingLayout.field(nearColumn: cell.column))
        if target == place && target.field == .tick { return perform(.tick, in: context) }
        let saved = target == place ? .stay : editor.finish()
        (place, runStart) = (target, nil)
        return saved
    }
}

extension FilingLayout {
    /// The field of a column, or the tick for one that takes no input.
    fileprivate static func field(nearColumn column: Int) -> Field {
        if case .field(let field) = content(ofColumn: column) { return field }
        return .tick
    }
}
