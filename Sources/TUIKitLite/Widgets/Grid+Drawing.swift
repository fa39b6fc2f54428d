extension Grid {
    /// Draws header and lines over the whole canvas, asking for the cells that are in sight. The selected
    /// row is always among them; only its selected cell is set off, and has the hardware cursor.
    ///
    /// Text that does not fit ends in ".."; at the right-hand side, where figures stand, it becomes "####".
    public func draw(on canvas: inout Canvas, cell: (RowID, Int) -> GridCell) {
        let size = canvas.size
        let body = Grid.bodyRows(size.rows)
        let headerRows = size.rows - body
        if headerRows > 0 { drawHeader(on: &canvas) }
        let window = revealedWindow(height: size.rows)
        for line in window.visible(height: body, count: lines.count) {
            let row = headerRows + line - window.first
            switch lines[line] {
            case .heading(let text):
                canvas.write(text, row: row, column: left(of: headingColumn), role: .title)
            case .row(let id):
                drawRow(id, row: row, on: &canvas, cell: cell)
            }
        }
    }

    /// Where a cell is drawn on a canvas of this size; nil where it is not in sight.
    public func area(row: RowID, column: Int, in size: Size) -> Area? {
        guard let line = lines.firstIndex(of: .row(row)), columns.indices.contains(column) else { return nil }
        let body = Grid.bodyRows(size.rows)
        let window = revealedWindow(height: size.rows)
        guard window.visible(height: body, count: lines.count).contains(line) else { return nil }
        return Area(
            row: size.rows - body + line - window.first, column: left(of: column), rows: 1,
            columns: columns[column].columns)
    }

    /// The screen column at which a column begins.
    public func left(of column: Int) -> Int {
        columns.prefix(column).reduce(0) { $0 + $1.columns + 1 }
    }

    private func drawHeader(on canvas: inout Canvas) {
        canvas.fill(Area(row: 0, column: 0, rows: 1, columns: canvas.size.columns), role: .heading)
        var start = 0
        for column in columns {
            let title = canvas.widths.clipped(column.title, to: column.columns)
            canvas.write(
                title, row: 0, column: start, role: .heading, columns: column.columns,
                alignment: column.alignment)
            start += column.columns + 1
        }
    }

    private func drawRow(_ id: RowID, row: Int, on canvas: inout Canvas, cell: (RowID, Int) -> GridCell) {
        var start = 0
        for (index, column) in columns.enumerated() {
            let content = cell(id, index)
            let isSelected = selection == GridSelection(row: id, column: index)
            let role = isSelected && content.role != .editing ? Role.selected : content.role
            let alignment = content.alignment ?? column.alignment
            canvas.write(
                fitted(content.text, column.columns, alignment, canvas.widths), row: row, column: start,
                role: role, columns: column.columns, alignment: alignment)
            if isSelected {
                let end = max(0, column.columns - 1)
                canvas.placeCursor(row: row, column: start + (alignment == .right ? end : 0))
            }
            start += column.columns + 1
        }
    }

    private func fitted(_ text: String, _ columns: Int, _ alignment: Alignment, _ widths: TextWidth) -> String
    {
        if alignment != .right { return widths.clipped(text, to: columns) }
        return widths.columns(of: text) <= columns ? text : String(repeating: "#", count: columns)
    }
}
