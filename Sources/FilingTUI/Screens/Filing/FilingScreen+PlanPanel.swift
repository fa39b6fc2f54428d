import FilingModel
import TUIKitLite

/// The plan's text beside the grid, where the window is wide enough: it follows the cursor.
extension FilingScreen {
    func drawPlanPanel(_ layout: FilingLayout, on canvas: inout Canvas) {
        guard let area = layout.panel, let line = currentLine else { return }
        let parts = plan.filter { part in line.task.measure.contains(where: part.answers) }
        canvas.inside(area) { canvas in
            var row = 0
            for part in parts where row < canvas.size.rows {
                row = draw(part, from: row, on: &canvas) + 1
            }
        }
    }

    /// Draws as much of a part as there is room for; gives the row after it.
    private func draw(_ part: PlanPart, from row: Int, on canvas: inout Canvas) -> Int {
        let (rows, columns) = (canvas.size.rows, canvas.size.columns)
        let heading = (part.number.map { "\($0). " } ?? "") + part.title
        let titles = canvas.widths.wrapped(heading, to: columns)
        // No character is narrower than a column: the rest of a long text need not be wrapped.
        let text = canvas.widths.wrapped(String(part.text.prefix(rows * columns)), to: columns)
        let lines = titles.map { ($0, TUIKitLite.Role.label) } + text.map { ($0, .plain) }
        let isCut = row + lines.count > rows
        for (offset, line) in lines.prefix(rows - row - (isCut ? 1 : 0)).enumerated() {
            canvas.write(line.0, row: row + offset, column: 0, role: line.1)
        }
        if isCut { canvas.write(Wording.wholeText, row: rows - 1, column: 0, role: .muted) }
        return row + lines.count
    }
}
