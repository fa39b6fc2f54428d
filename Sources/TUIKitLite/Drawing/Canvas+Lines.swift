extension Canvas {
    /// Draws a whole row anew, or takes it over from the drawing before where `source` was the same.
    ///
    /// `draw` has the row to itself, as row 0 of an empty canvas, and places no cursor. It depends on nothing
    /// but `source`, the size, the theme and the widths, so the picture is the same either way; rows drawn in
    /// different ways need sources of different types.
    public mutating func line<Source: Equatable & Sendable>(
        _ row: Int, from source: Source, _ draw: (inout Canvas) -> Void
    ) {
        let number = origin.row + row
        guard clip.rows.contains(number) else { return }
        let isWhole = clip.columns == 0..<surface.size.columns && origin.column == 0
        if isWhole, let last = lines.last[number], let known = last.source as? Source, known == source {
            surface.rows[number] = last.cells
            lines.new[number] = last
            return
        }
        let cursor = surface.cursor
        putBlanks(row: number, columns: clip.columns, style: .standard)
        inside(Area(row: row, column: 0, rows: 1, columns: size.columns), draw)
        surface.cursor = cursor
        if isWhole { lines.new[number] = DrawnLine(source: source, cells: surface.rows[number]) }
    }
}

/// What a line of "-" is drawn from.
struct Rule: Equatable {
    let role: Role
}
