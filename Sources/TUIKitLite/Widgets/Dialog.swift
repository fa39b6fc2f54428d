/// A box in the middle of the screen: a title, a message, and the keys that answer it.
public struct Dialog: Hashable, Sendable {
    /// What stands in the upper border.
    public var title: String
    /// The message, wrapped to the box.
    public var message: String
    /// The keys that answer it.
    public var choices: [KeyBar.Item]
    /// Rows left free between the message and the keys, for a field.
    public var freeRows: Int
    /// The widest the text may get, in columns.
    public var mostColumns: Int

    /// A dialog with this title and message.
    public init(
        title: String, message: String, choices: [KeyBar.Item], freeRows: Int = 0, mostColumns: Int = 60
    ) {
        self.title = title
        self.message = message
        self.choices = choices
        self.freeRows = max(0, freeRows)
        self.mostColumns = max(1, mostColumns)
    }

    /// Draws the box over what is there, and leaves the cursor at the keys. Where the screen is too low,
    /// the message loses its last lines, never the keys.
    /// - Returns: the free rows, in the canvas's coordinates; empty where there are none.
    @discardableResult
    public func draw(on canvas: inout Canvas) -> Area {
        let size = canvas.size
        let text = max(1, min(mostColumns, size.columns - 4))
        let lines = canvas.widths.wrapped(message, to: text)
        let fixed = 2 + freeRows
        let shown = Array(lines.prefix(max(0, min(lines.count, size.rows - fixed))))
        let box = Area(
            row: max(0, (size.rows - shown.count - fixed) / 2), column: max(0, (size.columns - text - 4) / 2),
            rows: shown.count + fixed, columns: text + 4)
        canvas.inside(box) { canvas in drawBox(on: &canvas, lines: shown) }
        return Area(
            row: box.origin.row + 1 + shown.count, column: box.origin.column + 2, rows: freeRows,
            columns: text)
    }

    private func drawBox(on canvas: inout Canvas, lines: [String]) {
        let size = canvas.size
        let border = "+" + String(repeating: "-", count: max(0, size.columns - 2)) + "+"
        canvas.fill(canvas.bounds)
        canvas.write(border, row: 0, column: 0)
        canvas.write(
            canvas.widths.clipped(" \(title) ", to: size.columns - 4), row: 0, column: 2, role: .title)
        for row in 1..<max(1, size.rows - 1) {
            canvas.write("|", row: row, column: 0)
            canvas.write("|", row: row, column: size.columns - 1)
        }
        for (index, line) in lines.enumerated() { canvas.write(line, row: index + 1, column: 2) }
        canvas.write(border, row: size.rows - 1, column: 0)
        drawChoices(on: &canvas, row: size.rows - 1)
    }

    private func drawChoices(on canvas: inout Canvas, row: Int) {
        let room = Area(row: row, column: 2, rows: 1, columns: canvas.size.columns - 4)
        canvas.inside(room) { canvas in
            var column = 0
            for item in choices {
                canvas.write(" ", row: 0, column: column)
                if column == 0 { canvas.placeCursor(row: 0, column: 1) }
                column += 1 + canvas.write(item.key, row: 0, column: column + 1, role: .key)
                column += canvas.write(item.label, row: 0, column: column, role: .keyLabel)
            }
            if column > 0 { canvas.write(" ", row: 0, column: column) }
        }
    }
}
