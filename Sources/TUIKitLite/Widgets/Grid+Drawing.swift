extension Grid {
    /// Draws header and lines over the whole canvas, asking for the cells that are in sight. The selected
    /// row is always among them; only its selected cell is set off, and has the hardware cursor.
    ///
    /// Text that does not fit ends in ".."; at the right-hand side, where figures stand, it becomes "####".
    public func draw(on canvas: inout Canvas, cell: (RowID, Int) -> GridCell) {
        drawHeader(on: &canvas)
        let seen = sight(of: canvas)
        for (offset, line) in lines[seen.lines].enumerated() {
            draw(line, row: seen.top + offset, on: &canvas, cell: cell)
        }
        drawSelected(seen, on: &canvas, cell: cell)
    }

    /// Draws the same, and takes rows over from the drawing before where their source is the same.
    /// - Parameters:
    ///   - source: all that the cells of a row depend on.
    ///   - cell: the content of a cell of this row, which has this source.
    public func draw<Source: Equatable & Sendable>(
        on canvas: inout Canvas, from source: (RowID) -> Source, cell: (RowID, Source, Int) -> GridCell
    ) {
        drawHeader(on: &canvas)
        let seen = sight(of: canvas)
        let common = GridCommon(columns: columns, lines: lines, headingColumn: headingColumn)
        let (first, sources) = (seen.lines.lowerBound, lines[seen.lines].map { $0.rowID.map(source) })
        canvas.lines(seen.top, place: first, common: common, from: sources) { index, canvas in
            let source = sources[index]
            draw(lines[first + index], row: 0, on: &canvas) { row, column in
                source.map { cell(row, $0, column) } ?? GridCell()
            }
        }
        drawSelected(seen, on: &canvas) { row, column in cell(row, source(row), column) }
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

    /// The lines that are on a canvas, and the row of the first of them.
    private func sight(of canvas: Canvas) -> (lines: Range<Int>, top: Int) {
        let height = canvas.size.rows
        let body = Grid.bodyRows(height)
        return (
            revealedWindow(height: height).visible(height: body, count: lines.count), height - body
        )
    }

    private func drawHeader(on canvas: inout Canvas) {
        if canvas.size.rows > Grid.bodyRows(canvas.size.rows) {
            canvas.line(0, from: columns) { drawTitles(on: &$0) }
        }
    }

    private func drawTitles(on canvas: inout Canvas) {
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

    private func draw(
        _ line: GridLine<RowID>, row: Int, on canvas: inout Canvas, cell: (RowID, Int) -> GridCell
    ) {
        switch line {
        case .heading(let text):
            canvas.write(text, row: row, column: left(of: headingColumn), role: .title)
        case .row(let id):
            drawRow(id, row: row, on: &canvas, cell: cell)
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
        _ seen: (lines: Range<Int>, top: Int), on canvas: inout Canvas, cell: (RowID, Int) -> GridCell
    ) {
        guard let selection, let line = selectedLine, seen.lines.contains(line) else { return }
        let index = selection.column
        guard columns.indices.contains(index) else { return }
        let row = seen.top + line - seen.lines.lowerBound
        let (column, start, content) = (columns[index], left(of: index), cell(selection.row, index))
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

/// What all lines of a grid are drawn from; the same lists compare at once.
private struct GridCommon<RowID: Hashable & Sendable>: Equatable, Sendable {
    let columns: [GridColumn]
    let lines: [GridLine<RowID>]
    let headingColumn: Int
}
