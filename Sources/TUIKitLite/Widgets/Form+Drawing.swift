extension Form {
    /// Draws the fields from `row` on, one row each and one more for a fault; begins further down in the
    /// form where the field with the focus would not be in sight.
    /// - Returns: rows drawn.
    @discardableResult
    public func draw(
        on canvas: inout Canvas, row: Int, column: Int, labelColumns: Int, fieldColumns: Int
    ) -> Int {
        var next = row
        for index in firstVisible(rows: canvas.size.rows - row)..<fields.count where next < canvas.size.rows {
            let item = fields[index]
            let hasFocus = index == focus
            canvas.write(item.label, row: next, column: column, role: .label, columns: labelColumns)
            let start = column + labelColumns + 1
            item.field.draw(on: &canvas, row: next, column: start, columns: fieldColumns, focused: hasFocus)
            if hasFocus { canvas.write(item.hint, row: next, column: start + fieldColumns + 1, role: .muted) }
            next += 1
            if let fault = item.fault {
                canvas.write(fault, row: next, column: start, role: .error)
                next += 1
            }
        }
        return next - row
    }

    private func firstVisible(rows: Int) -> Int {
        var first = min(focus, fields.count)
        var taken = 1
        while first > 0 {
            taken += fields[first - 1].fault == nil ? 1 : 2
            if taken > rows { break }
            first -= 1
        }
        return first
    }
}
