extension Canvas {
    /// More columns than any text has, small enough to be added to any place.
    private static let unlimited = Int.max / 4

    /// Writes one line of text.
    ///
    /// With `columns` the text is clipped to so many, aligned in them, and the rest of them is blanked in the same
    /// role; without, `alignment` has no meaning. A wide character over the edge becomes a blank.
    /// - Returns: the columns taken: `columns`, or else those of the text, whether or not all of them are inside.
    @discardableResult
    public mutating func write(
        _ text: String, row: Int, column: Int, role: Role = .plain, columns: Int? = nil,
        alignment: Alignment = .left
    ) -> Int {
        guard let columns else {
            return put(text, row: row, column: column, limit: Canvas.unlimited, style: theme[role])
        }
        let style = theme[role]
        let room = max(0, columns)
        let before = alignment == .left ? 0 : alignment.blanksBefore(free: room - widths.columns(of: text))
        put(blanks: 0..<before, row: row, column: column, style: style)
        let taken = before + put(text, row: row, column: column + before, limit: room - before, style: style)
        if taken < room { put(blanks: taken..<room, row: row, column: column, style: style) }
        return room
    }

    /// Puts text at a local place, at most `limit` columns of it, and returns the columns it took.
    private mutating func put(_ text: String, row: Int, column: Int, limit: Int, style: Style) -> Int {
        let row = origin.row + row
        let start = origin.column + column
        if let count = TextWidth.plainColumns(of: text) {
            let taken = min(count, limit)
            if clip.rows.contains(row) { putPlain(text, row: row, start: start, count: taken, style: style) }
            return taken
        }
        return putGlyphs(text, row: row, start: start, limit: limit, style: style)
    }

    private mutating func putPlain(_ text: String, row: Int, start: Int, count: Int, style: Style) {
        let first = max(start, clip.columns.lowerBound)
        let end = min(start + count, clip.columns.upperBound)
        if first >= end { return }
        surface.splitWideCharacters(row: row, at: first, and: end)
        let offset = row * surface.size.columns
        _ = text.utf8.withContiguousStorageIfAvailable { bytes in
            surface.cells.withUnsafeMutableBufferPointer { cells in
                for column in first..<end {
                    cells[offset + column] = Cell(base: UInt32(bytes[column - start]), width: 1, style: style)
                }
            }
        }
    }

    private mutating func putGlyphs(_ text: String, row: Int, start: Int, limit: Int, style: Style) -> Int {
        var taken = 0
        for var glyph in GlyphSequence(text, widths: widths) {
            let width = Int(glyph.width)
            if taken == limit { break }
            glyph.style = style
            if clip.rows.contains(row) { place(glyph, row: row, column: start + taken, room: limit - taken) }
            if taken + width > limit { return limit }
            taken += width
        }
        return taken
    }

    /// Puts one character on the surface; where only half of it fits, a blank.
    private mutating func place(_ glyph: Cell, row: Int, column: Int, room: Int) {
        let wanted = column..<(column + Int(glyph.width))
        let end = min(wanted.upperBound, clip.columns.upperBound, column + room)
        let first = max(column, clip.columns.lowerBound)
        if first >= end { return }
        if first == column && end == wanted.upperBound {
            surface.splitWideCharacters(row: row, at: first, and: end)
            let offset = row * surface.size.columns
            surface.cells[offset + first] = glyph
            if glyph.width == 2 { surface.cells[offset + first + 1] = .continuation(glyph.style) }
        } else {
            putBlanks(row: row, columns: first..<end, style: glyph.style)
        }
    }

    private mutating func put(blanks: Range<Int>, row: Int, column: Int, style: Style) {
        let row = origin.row + row
        let first = max(origin.column + column + blanks.lowerBound, clip.columns.lowerBound)
        let end = min(origin.column + column + blanks.upperBound, clip.columns.upperBound)
        if first < end && clip.rows.contains(row) { putBlanks(row: row, columns: first..<end, style: style) }
    }

    /// Blanks columns of the surface that lie inside the clip.
    mutating func putBlanks(row: Int, columns: Range<Int>, style: Style) {
        surface.splitWideCharacters(row: row, at: columns.lowerBound, and: columns.upperBound)
        let offset = row * surface.size.columns
        let blank = Cell.blank(style)
        surface.cells.withUnsafeMutableBufferPointer { cells in
            for column in columns { cells[offset + column] = blank }
        }
    }
}
