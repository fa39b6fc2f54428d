extension Canvas {
    /// More columns than any text has, small enough to be added to any place.
    private static let unlimited = Int.max / 4

    /// Writes one line of text.
    ///
    /// With `columns` the text is clipped to so many, aligned in them, and the rest of them is blanked in
    /// the same role where that shows on blanks; without, `alignment` has no meaning. A wide character over
    /// the edge becomes a blank.
    /// - Returns: the columns taken: `columns`, or else those of the text, whether or not all of them are
    ///   inside.
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
        let blank = style.isSeenOnBlanks ? style : .standard
        put(blanks: 0..<before, row: row, column: column, style: blank)
        let taken = before + put(text, row: row, column: column + before, limit: room - before, style: style)
        if taken < room { put(blanks: taken..<room, row: row, column: column, style: blank) }
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
        surface.splitWideCharacter(row: row, at: first)
        surface.splitWideCharacter(row: row, at: end)
        _ = text.utf8.withContiguousStorageIfAvailable { bytes in
            surface.rows[row].withUnsafeMutableBufferPointer { cells in
                for column in first..<end {
                    cells[column] = Cell(base: UInt32(bytes[column - start]), width: 1, style: style)
                }
            }
        }
    }

    private mutating func putGlyphs(_ text: String, row: Int, start: Int, limit: Int, style: Style) -> Int {
        let edge = min(clip.columns.upperBound, start + limit)
        let first = max(start, clip.columns.lowerBound)
        let isVisible = clip.rows.contains(row) && first < edge
        guard isVisible else { return min(limit, widths.columns(of: text)) }
        surface.splitWideCharacter(row: row, at: first)
        if first == start, let columns = TextWidth.simpleColumns(of: text), start + columns <= edge {
            putSimple(text, row: row, start: start, style: style)
            surface.splitWideCharacter(row: row, at: start + columns)
            return columns
        }
        let column = surface.rows[row].withUnsafeMutableBufferPointer { cells in
            var column = start
            for glyph in GlyphSequence(text, widths: widths, style: style) {
                if column >= start + limit { break }
                let end = column + Int(glyph.width)
                if column >= first && end <= edge {
                    cells[column] = glyph
                    if glyph.width == 2 { cells[column + 1] = .continuation(style) }
                } else {
                    for cut in max(column, first)..<max(column, first, min(end, edge)) {
                        cells[cut] = .blank(style)
                    }
                }
                column = min(end, start + limit)
            }
            return column
        }
        surface.splitWideCharacter(row: row, at: min(column, edge))
        return column - start
    }

    /// Puts text that has `simpleColumns` where there is room for all of it.
    private mutating func putSimple(_ text: String, row: Int, start: Int, style: Style) {
        _ = text.utf8.withContiguousStorageIfAvailable { bytes in
            surface.rows[row].withUnsafeMutableBufferPointer { cells in
                var (index, column) = (0, start)
                while index < bytes.count {
                    if bytes[index] < 0x7F {
                        cells[column] = Cell(base: UInt32(bytes[index]), width: 1, style: style)
                        (index, column) = (index + 1, column + 1)
                    } else {
                        let base = TextWidth.threeByteScalar(bytes, at: index)
                        cells[column] = Cell(base: base, width: 2, style: style)
                        cells[column + 1] = .continuation(style)
                        (index, column) = (index + 3, column + 2)
                    }
                }
            }
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
        surface.splitWideCharacter(row: row, at: columns.lowerBound)
        surface.splitWideCharacter(row: row, at: columns.upperBound)
        let blank = Cell.blank(style)
        surface.rows[row].withUnsafeMutableBufferPointer { cells in
            for column in columns { cells[column] = blank }
        }
    }
}
