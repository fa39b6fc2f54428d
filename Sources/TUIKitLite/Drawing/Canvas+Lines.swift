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
        if isAsWideAsSurface, let last = memos.last[number] as? DrawnLine<Source>, last.source == source {
            surface.rows[number] = last.cells
            memos.new.keep(last, at: number)
            return
        }
        drawWhole(row, draw)
        if isAsWideAsSurface { memos.new.keep(DrawnLine(source, surface.rows[number]), at: number) }
    }

    /// Draws rows from `row` on, one for each source, as `line` does. They are a part of a list, from its
    /// line `place` on: a line that was drawn in another row is taken over as well.
    ///
    /// `draw` gets the index of a source. It depends on nothing but this source, `common`, the size, the
    /// theme and the widths.
    public mutating func lines<Common: Equatable & Sendable, Source: Equatable & Sendable>(
        _ row: Int, place: Int, common: Common, from sources: [Source],
        _ draw: (Int, inout Canvas) -> Void
    ) {
        let first = origin.row + row
        let isWhole = isAsWideAsSurface && clip.rows.contains(first) && !sources.isEmpty
        let known = isWhole ? memos.last[first] as? DrawnLines<Common, Source> : nil
        let last = known?.common == common ? known : nil
        let shift = place - (last?.place ?? place)
        var isAsBefore = shift == 0 && last?.sources.count == sources.count
        for index in sources.indices where clip.rows.contains(first + index) {
            if let last, last.rows.indices.contains(index + shift),
                last.sources[index + shift] == sources[index]
            {
                surface.rows[first + index] = last.rows[index + shift]
            } else {
                isAsBefore = false
                drawWhole(row + index) { draw(index, &$0) }
            }
        }
        if let last, isAsBefore {
            memos.new.keep(last, at: first)
        } else if isWhole {
            let rows = Array(surface.rows[first..<min(first + sources.count, clip.rows.upperBound)])
            memos.new.keep(DrawnLines(common, place: place, sources, rows), at: first)
        }
    }

    private var isAsWideAsSurface: Bool {
        origin.column == 0 && clip.columns == 0..<surface.size.columns
    }

    private mutating func drawWhole(_ row: Int, _ draw: (inout Canvas) -> Void) {
        let cursor = surface.cursor
        putBlanks(row: origin.row + row, columns: clip.columns, style: .standard)
        inside(Area(row: row, column: 0, rows: 1, columns: size.columns), draw)
        surface.cursor = cursor
    }
}

/// What a line of "-" is drawn from.
struct Rule: Equatable {
    let role: Role
}
