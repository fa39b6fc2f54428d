extension Grid {
    /// Draws header and lines over the whole canvas, asking for the cells that are in sight. The selected
    /// row is always among them; only its selected cell is set off, and has the hardware cursor.
    ///
    /// Text that does not fit ends in ".."; at the right-hand side, where figures stand, it becomes "####".
    public func draw(on canvas: inout Canvas, cell: (RowID, Int) -> GridCell) {
        draw(on: &canvas, from: { _ in Never?.none }, cell: cell)
    }

    /// Draws the same, and takes rows over from the drawing before where their source is the same.
    /// - Parameter source: all that the cells of a row depend on; nil draws the row anew each time.
    public func draw<Source: Equatable & Sendable>(
        on canvas: inout Canvas, from source: (RowID) -> Source?, cell: (RowID, Int) -> GridCell
    ) {
        let size = canvas.size
        let body = Grid.bodyRows(size.rows)
        let headerRows = size.rows - body
        if headerRows > 0 { canvas.line(0, from: columns) { drawHeader(on: &$0) } }
        let window = revealedWindow(height: size.rows)
        for line in window.visible(height: body, count: lines.count) {
            let row = headerRows + line - window.first
            switch lines[line] {
            case .heading(let text):
                drawHeading(text, row: row, on: &canvas)
            case .row(let id):
                if let source = source(id) {
                    canvas.line(row, from: GridRowSource(columns: columns, source: source)) {
                        drawRow(id, row: 0, on: &$0, cell: cell)
                    }
                } else {
                    drawRow(id, row: row, on: &canvas, cell: cell)
                }
                if selection?.row == id { drawSelected(id, row: row, on: &canvas, cell: cell) }
            }
        }
    }

    /// Where a cell is drawn on a canvas of this size; nil where it is not in sight.
    public func area(row: RowID, column: Int, in size: Size) -> Area? {
        guard let line = place(of: row), columns.indices.contains(column) else { return nil }
        let body = Grid.bodyRows(size.rows)
        let window = revealedWindow(height: size.rows)
        guard window.visible(height: body, count: lines.count).contains(line) else { return nil }
        return Area(
            row: size.rows - body + line - window.first, column: left(of: column), rows: 1,
            columns: columns[column].columns)
    }

    /// The cell that is drawn at this place of a canvas of `size`; nil in header, headings and gaps.
    public func cell(at position: Position, in size: Size) -> GridSelection<RowID>? {
        let body = Grid.bodyRows(size.rows)
        let visible = revealedWindow(height: size.rows).visible(height: body, count: lines.count)
        let line = visible.lowerBound + position.row - (size.rows - body)
        guard visible.contains(line), let row = lines[line].rowID else { return nil }
        let column = columns.indices.first { column in
            (left(of: column)..<left(of: column) + columns[column].columns).contains(position.column)
        }
        return column.map { GridSelection(row: row, column: $0) }
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

    private func drawHeading(_ text: String, row: Int, on canvas: inout Canvas) {
        let left = left(of: headingColumn)
        canvas.line(row, from: GridHeadingSource(text: text, left: left)) { canvas in
            canvas.write(text, row: 0, column: left, role: .title)
        }
    }

    private func drawRow(_ id: RowID, row: Int, on canvas: inout Canvas, cell: (RowID, Int) -> GridCell) {
        var start = 0
        for (index, column) in columns.enumerated() {
            let content = cell(id, index)
            draw(content, role: content.role, in: column, row: row, start: start, on: &canvas)
            start += column.columns + 1
        }
    }

    /// Sets the selected cell off and puts the cursor there.
    private func drawSelected(
        _ id: RowID, row: Int, on canvas: inout Canvas, cell: (RowID, Int) -> GridCell
    ) {
        guard let index = selection?.column, columns.indices.contains(index) else { return }
        let (column, start, content) = (columns[index], left(of: index), cell(id, index))
        let role = content.role == .editing ? Role.editing : .selected
        draw(content, role: role, in: column, row: row, start: start, on: &canvas)
        let isAtEnd = (content.alignment ?? column.alignment) == .right
        canvas.placeCursor(row: row, column: start + (isAtEnd ? max(0, column.columns - 1) : 0))
    }

    private func draw(
        _ content: GridCell, role: Role, in column: GridColumn, row: Int, start: Int, on canvas: inout Canvas
    ) {
        if content.text.isEmpty && role == .plain { return }
        let alignment = content.alignment ?? column.alignment
        let text = fitted(content.text, column.columns, alignment, canvas.widths)
        canvas.write(
            text, row: row, column: start, role: role, columns: column.columns, alignment: alignment)
    }

    private func fitted(_ text: String, _ columns: Int, _ alignment: Alignment, _ widths: TextWidth) -> String
    {
        if alignment != .right { return widths.clipped(text, to: columns) }
        return widths.columns(of: text) <= columns ? text : String(repeating: "#", count: columns)
    }
}

/// What a row is drawn from, the selection aside.
private struct GridRowSource<Source: Equatable & Sendable>: Equatable, Sendable {
    let columns: [GridColumn]
    let source: Source
}

/// What a heading is drawn from.
private struct GridHeadingSource: Equatable {
    let text: String
    let left: Int
}
