import FilingModel
import TUIKitLite

/// The mouse on 需修改的任务.
extension RevisionScreen {
    /// Goes to the cell under the pointer, or to the tick of its row; what was being typed is accepted first.
    /// A click on the current tick changes it.
    mutating func click(at position: Position, in context: Context) -> Step? {
        let line = position.row - RevisionLayout.top
        let rows = Array(visibleRows(in: context.size))
        guard line >= 0, rows.indices.contains(line / RevisionLayout.linesPerRow) else { return .stay }
        let row = rows[line / RevisionLayout.linesPerRow]
        let isOnValues = line % RevisionLayout.linesPerRow == RevisionLayout.newValues
        let field = isOnValues ? RevisionLayout(context.size).field(at: position.column) : nil
        let target = field.map(Column.field) ?? .choice
        if target == .choice, target == column, row == editor.place.row { return toggle() }
        var step = row == editor.place.row && target == column ? .stay : editor.finish()
        stand(on: row, target)
        (runStart, anchor) = (nil, nil)
        step.keepDraft(at: editor.place, typed: editor.desk.typing?.text)
        return step
    }
}

extension RevisionLayout {
    /// Which of a row's lines has the cells.
    static let newValues = 3

    /// The field whose cells stand in this column; nil between them.
    fileprivate func field(at column: Int) -> Field? {
        Field.all.first { field in
            let (start, width) = columns(of: field)
            return (start..<(start + width)).contains(column)
        }
    }
}
