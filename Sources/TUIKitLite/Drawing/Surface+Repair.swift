extension Surface {
    /// Blanks both halves of a wide character that the left edge of this column cuts.
    mutating func splitWideCharacter(row: Int, at column: Int) {
        guard column > 0, column < size.columns, rows[row][column].width == 0 else { return }
        rows[row].withUnsafeMutableBufferPointer { cells in
            if cells[column - 1].width == 2 { cells[column - 1] = .blank(cells[column - 1].style) }
            cells[column] = .blank(cells[column].style)
        }
    }

    /// Gives the character that begins in this column another look, both halves of it.
    mutating func restyleCharacter(row: Int, column: Int, style: Style) {
        switch rows[row][column].width {
        case 0: return
        case 2: rows[row][column + 1].style = style
        default: break
        }
        rows[row][column].style = style
    }
}
