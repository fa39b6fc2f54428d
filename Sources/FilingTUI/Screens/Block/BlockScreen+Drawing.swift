import FilingModel
import TUIKitLite

/// What the preview looks like: what becomes of the block in two lines, the problems, and the rows as they
/// would be, in the page's own columns.
extension BlockScreen {
    func draw(on canvas: inout Canvas, in context: Context) {
        let size = canvas.size
        Chrome.title(occasion.title, right: school.name, on: &canvas)
        for (index, text) in [Wording.landing(plan), Wording.effect(plan)].enumerated() {
            canvas.write(canvas.widths.clipped(text, to: size.columns - 2), row: 2 + index, column: 1)
        }
        if mayBeDivided {
            let text = undivided == nil ? Wording.blockInYuan : Wording.blockDivided
            canvas.write(text, row: 4, column: 1, role: .warning)
        }
        canvas.rule(row: 5)
        let room = Area(row: 6, column: 0, rows: Self.listRows(size), columns: size.columns)
        canvas.inside(room) { drawList(on: &$0) }
        Chrome.notice(context.notice, on: &canvas)
        Chrome.keyBar(keyLines(in: context), on: &canvas)
    }

    private func drawList(on canvas: inout Canvas) {
        var after = table
        for landing in plan.landings { after.put(landing.after, into: landing.cell) }
        let columns = FilingLayout(size: canvas.size, table: after).columns
        var shown = window
        shown.scroll(by: 0, height: canvas.size.rows, count: lines.count)
        for number in shown.visible(height: canvas.size.rows, count: lines.count) {
            draw(lines[number], row: number - shown.first, columns, after, on: &canvas)
        }
        canvas.placeCursor(row: 0, column: 0)
    }

    private func draw(
        _ line: Line, row: Int, _ columns: [GridColumn], _ after: FilingTable, on canvas: inout Canvas
    ) {
        let room = canvas.size.columns - 2
        switch line {
        case .heading(let text): canvas.write(text, row: row, column: 0, role: .title)
        case .text(let text, let marked):
            canvas.write(
                canvas.widths.clipped(text, to: room), row: row, column: 1, role: marked ? .warning : .plain)
        case .columns:
            drawCells(columns.map { GridCell($0.title, role: .heading) }, columns, row, on: &canvas)
        case .row(let number): drawCells(cells(number, after), columns, row, on: &canvas)
        }
    }

    private func drawCells(
        _ cells: [GridCell], _ columns: [GridColumn], _ row: Int, on canvas: inout Canvas
    ) {
        var start = 0
        for (cell, column) in zip(cells, columns) {
            let alignment = cell.alignment ?? column.alignment
            let fits = canvas.widths.columns(of: cell.text) <= column.columns
            let text =
                fits || alignment != .right
                ? canvas.widths.clipped(cell.text, to: column.columns)
                : String(repeating: "#", count: column.columns)
            canvas.write(
                text, row: row, column: start, role: cell.role, columns: column.columns, alignment: alignment)
            start += column.columns + 1
        }
    }

    /// A row as it would be: what is written stands out, what stays is dim.
    private func cells(_ number: RowNumber, _ after: FilingTable) -> [GridCell] {
        guard let row = after.line(number)?.row else { return [] }
        let commitment = after.commitment(number)
        let total = GridCell(commitment.total.wanYuanText, role: .computed)
        let tick = GridCell(commitment.isTicked ? "[x]" : "[ ]", role: role(.tick, number))
        let figures = Field.all.dropFirst().map { field -> GridCell in
            let cell = FilingScreen.cell(field, commitment, row)
            let isKept = cell.role == .marked
            return GridCell(
                cell.text, role: isKept ? .marked : role(field, number), alignment: cell.alignment)
        }
        return [GridCell(number.text), GridCell(row.title, role: .muted), tick, figures[0], total]
            + figures.dropFirst()
    }

    private func role(_ field: Field, _ row: RowNumber) -> TUIKitLite.Role {
        let cell = CellID(row: row, field: field)
        guard let landing = plan.landings.last(where: { $0.cell == cell }) else { return .muted }
        return landing.overwrites ? .ranged : .plain
    }
}
