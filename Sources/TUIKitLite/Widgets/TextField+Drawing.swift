extension TextField {
    /// Draws the field in so many columns, the part around the caret where it is longer. With the focus it
    /// has the hardware cursor at the caret, where an input method shows its candidates.
    public func draw(
        on canvas: inout Canvas, row: Int, column: Int, columns: Int, role: Role = .inputField, focused: Bool
    ) {
        guard columns > 0 else { return }
        let shown =
            focused ? visiblePart(columns: columns, widths: canvas.widths) : (text: drawnText, caret: 0)
        let text = focused ? shown.text : canvas.widths.clipped(shown.text, to: columns)
        canvas.write(text, row: row, column: column, role: role, columns: columns)
        if focused { canvas.placeCursor(row: row, column: column + shown.caret) }
    }

    private var drawnText: String {
        isSecret ? String(repeating: "*", count: text.count) : text
    }

    /// The text from the first character that leaves the caret in sight, and the caret's column in it.
    private func visiblePart(columns: Int, widths: TextWidth) -> (text: String, caret: Int) {
        let drawn = drawnText
        var start = drawn.startIndex
        var before = widths.columns(of: String(drawn.prefix(caret)))
        while before > columns - 1 && start < drawn.endIndex {
            before -= widths.columns(of: String(drawn[start]))
            start = drawn.index(after: start)
        }
        return (String(drawn[start...]), max(0, before))
    }
}
